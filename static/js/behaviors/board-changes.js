// Cards that the server sends because something moved: each comes in a list that names the
// column it stands in, and is put there, by the time it entered, in place of the card that was seen before.

export function connect(list) {
  const board = document.getElementById("board");
  const place = () => { for (const card of [...list.querySelectorAll(".applicant")]) placeCard(board, card); };
  // Nothing moves under a hand that drags.
  if (document.body.classList.contains("grabbing")) window.addEventListener("pointerup", () => setTimeout(place), { once: true });
  else place();
}

function placeCard(board, card) {
  const key = CSS.escape(card.parentElement.dataset.column);
  const column = board.querySelector(`[data-stage="${key}"], [data-end="${key}"]`);
  const seen = board.querySelector(`.stage #${CSS.escape(card.id)}`);
  const focused = seen?.contains(document.activeElement);
  if (seen && column?.contains(seen) && entered(seen) === entered(card)) {
    seen.replaceWith(card);
  } else {
    seen?.remove();
    if (column && !column.matches(".folded")) insert(column.querySelector("ul"), card);
    else card.remove();
  }
  if (focused) card.querySelector("a").focus({ preventScroll: true });
}

const entered = (card) => card.querySelector("time").dateTime;

/** Put a card where its time belongs, newest first; below what is loaded it is left out. */
function insert(list, card) {
  const later = [...list.querySelectorAll(".applicant")].find((other) => entered(other) <= entered(card));
  const more = list.querySelector(".more");
  if (later) later.before(card);
  else if (more) card.remove();
  else list.append(card);
}
