// The tools of a card (made here: without JavaScript they could do nothing) and the one menu
// that all cards share.

export function giveTools(board) {
  const tools = document.getElementById("card-tools").content.firstElementChild;
  const menu = document.getElementById("move-menu");
  for (const card of board.querySelectorAll("[data-stage] .applicant:not(:has(.tools))")) {
    const own = tools.cloneNode(true);
    const button = own.querySelector("[data-move]");
    button.setAttribute("aria-label", `${button.getAttribute("aria-label")}: ${card.querySelector("a").textContent}`);
    button.popoverTargetElement = menu;
    const box = own.querySelector("input[name=application]");
    box.value = card.id.slice(2); // a-CODE
    box.setAttribute("aria-label", `${box.getAttribute("aria-label")}: ${card.querySelector("a").textContent}`);
    (card.querySelector(".foot") ?? card).append(own);
  }
}

export function connectMenu(board, move, signal) {
  const menu = document.getElementById("move-menu");
  let chosen = null;

  board.addEventListener("click", (event) => {
    const card = event.target.closest("[data-move]")?.closest(".applicant");
    if (!card) return;
    // The version that was seen: what others do while the menu is open is a conflict.
    chosen = { id: card.id, version: card.dataset.version };
    const here = card.closest("[data-stage]").dataset.stage;
    for (const entry of menu.querySelectorAll("[data-to]")) entry.hidden = entry.dataset.to === here;
  });
  menu.addEventListener("click", (event) => {
    const entry = event.target.closest("[data-to]");
    if (!entry || !chosen) return;
    menu.hidePopover();
    const card = board.querySelector(`.stage #${CSS.escape(chosen.id)}`);
    if (card) move(card, entry.dataset.to, chosen.version);
  }, { signal });
}
