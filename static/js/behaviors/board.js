// The board: cards dragged between columns, walked with J and K, moved with M. A move is shown
// at once; the answer says where the card stands (see board-changes.js), or it goes back.

import { connectDragging } from "./board-drag.js";
import { connectKeys } from "./board-keys.js";
import { stageBeside } from "./board-lanes.js";
import { connectMenu, giveTools } from "./board-menu.js";

export function connect(board, signal) {
  connectKeys(board, signal);
  if (!("moves" in board.dataset)) return;

  const move = (card, to, version) => {
    const stage = stageBeside(card, to, board);
    if (!stage || stage.contains(card)) return;
    const home = { list: card.parentElement, next: card.nextElementSibling };
    if (card.contains(document.activeElement) || document.activeElement === document.body) focusBeside(card);
    stage.querySelector("ul").prepend(card);
    send(card, to, version, () => home.list.insertBefore(card, home.next?.isConnected ? home.next : null));
  };

  connectDragging(board, (card, stage, version) => move(card, stage.dataset.stage, version), signal);
  connectMenu(board, move, signal);
  giveTools(board);
  new MutationObserver(() => giveTools(board)).observe(board, { childList: true, subtree: true });
}

/** Send a move; `back` is called when the server could not be reached or refused it unseen. */
function send(card, to, version, back) {
  const url = new URL("stage/", card.querySelector("a").href).pathname;
  const settled = new AbortController();
  const settle = (event) => {
    settled.abort();
    card.removeAttribute("aria-busy");
    const status = event.detail.xhr?.status ?? 0;
    // A conflict brings the card as it stands now.
    if (status === 0 || (status >= 400 && status !== 409)) back();
  };
  for (const name of ["htmx:beforeOnLoad", "htmx:sendError", "htmx:timeout"]) {
    card.addEventListener(name, settle, { signal: settled.signal });
  }
  card.setAttribute("aria-busy", "true");
  htmx.ajax("POST", url, { source: card, target: "#board-changes", swap: "none", values: { stage: to, seen: version } })
    .catch(() => {}); // told by its event
}

/** Whoever moves by keyboard goes on with the card beside. */
function focusBeside(card) {
  const beside = card.nextElementSibling ?? card.previousElementSibling;
  beside?.querySelector("a")?.focus({ preventScroll: true });
}
