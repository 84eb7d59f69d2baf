// The board: cards dragged between columns, walked with J and K, moved with M, selected with X.
// A drop sends the card's own move form; what the server refuses goes back where it was.

import { connectDragging } from "./board-drag.js";
import { connectKeys } from "./board-keys.js";

export function connect(board, signal) {
  const state = { dragging: false };

  async function drop(card, stage) {
    const form = card.querySelector("form[data-move]");
    const select = form.elements.stage;
    const home = { list: card.parentElement, next: card.nextElementSibling, stage: select.value };
    select.value = stage.dataset.stage;
    stage.querySelector("ul").prepend(card);
    card.setAttribute("aria-busy", "true");
    const status = await sent(form);
    card.removeAttribute("aria-busy");
    // 0: the server was not reached. A swap may have replaced the card; then there is nothing to undo.
    if ((status === 0 || status >= 400) && card.isConnected) {
      home.list.insertBefore(card, home.next?.isConnected ? home.next : null);
      select.value = home.stage;
    }
  }

  connectDragging(board, state, drop, signal);
  connectKeys(board, signal);
  keepStill(board, state);
}

/** Send a form through htmx and resolve to the answer's status, 0 when there was none. */
function sent(form) {
  return new Promise((resolve) => {
    form.addEventListener("htmx:afterRequest", (event) => resolve(event.detail.xhr.status), { once: true });
    form.requestSubmit();
  });
}

/** Followed changes wait while somebody drags or has a menu open, and keep what is selected. */
function keepStill(board, state) {
  let selected = new Set();

  board.addEventListener("htmx:beforeSwap", (event) => {
    const polled = event.detail.requestConfig?.verb === "get";
    if (polled && (state.dragging || board.querySelector(":popover-open"))) event.detail.shouldSwap = false;
    selected = new Set([...board.querySelectorAll("input[type=checkbox]:checked")].map((box) => box.value));
  });
  board.addEventListener("htmx:afterSwap", () => {
    for (const box of board.querySelectorAll("input[type=checkbox]")) box.checked ||= selected.has(box.value);
  });
}
