// Cards that the server sends because something moved: each comes in a list that names the
// column it stands in, and is put there, by the time it entered, in place of the card that was seen before.

import { laneNamed, laneOf, showLaneCounts } from "./board-lanes.js";

export function connect(list) {
  const board = document.getElementById("board");
  const place = () => {
    for (const card of [...list.querySelectorAll(".applicant")]) placeCard(board, card);
    showLaneCounts(board, new Map([...list.querySelectorAll("data")].map((lane) => [lane.value, lane.textContent])));
  };
  // Nothing moves under a hand that drags.
  if (document.body.classList.contains("grabbing")) window.addEventListener("pointerup", () => setTimeout(place), { once: true });
  else place();
}

function placeCard(board, card) {
  const { column: place, ...lanes } = card.parentElement.dataset;
  const key = CSS.escape(place);
  const seen = board.querySelector(`.stage #${CSS.escape(card.id)}`);
  const isBare = "bare" in card.dataset;
  if (!isBare && seen?.ariaBusy) return; // on its way: its answer says where it stands
  if (isBare && !seen && board.dataset.lanes) return; // it comes whole a little later
  const lane = isBare ? laneOf(seen, board) : laneNamed(board, lanes[board.dataset.lanes]);
  if (!lane && !board.hasAttribute("data-cut")) location.reload(); // somebody's first card
  const column = lane?.querySelector(`[data-stage="${key}"], [data-end="${key}"]`);
  const focused = seen?.contains(document.activeElement) && document.activeElement;
  // A bare card tells only where it stands: what else is known of it is here already.
  if (seen && isBare) card.querySelector(".foot").replaceWith(seen.querySelector(".foot"));
  else if (column?.matches("[data-stage]")) keepTools(seen, card);
  if (seen && column?.contains(seen) && entered(seen) === entered(card)) {
    seen.replaceWith(card);
  } else {
    seen?.remove();
    if (column && !column.matches(".folded")) insert(column.querySelector("ul"), card);
    else card.remove();
  }
  if (focused) (focused.isConnected ? focused : card.querySelector("a")).focus({ preventScroll: true });
}

/** Who is ticked stays so, and a menu that is open knows its button, when others change the card. */
function keepTools(seen, card) {
  const tools = seen?.querySelector(".tools");
  if (tools) card.querySelector(".foot").append(tools);
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
