// Dragging a card: with the mouse anywhere on it, with a finger by its handle (the card itself
// must let the page scroll). Pointer events, no drag-and-drop API, which phones do not have.

import { laneOf } from "./board-lanes.js";

const THRESHOLD = 6;
const EDGE = 56;

function stageAt(board, card, x, y) {
  const stage = document.elementFromPoint(x, y)?.closest("[data-stage]");
  const isBeside = stage && board.contains(stage) && laneOf(stage, board) === laneOf(card, board);
  return isBeside && !stage.contains(card) ? stage : null;
}

function ghostOf(card) {
  const ghost = card.cloneNode(true);
  ghost.removeAttribute("id");
  ghost.removeAttribute("data-behavior");
  ghost.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
  ghost.classList.add("ghost");
  ghost.setAttribute("aria-hidden", "true");
  ghost.style.inlineSize = `${card.offsetWidth}px`;
  document.body.append(ghost);
  return ghost;
}

export function connectDragging(board, drop, signal) {
  let drag = null;

  const begin = () => {
    drag.ghost = ghostOf(drag.card);
    drag.card.classList.add("dragging");
    document.body.classList.add("grabbing");
    getSelection()?.removeAllRanges();
  };

  const move = (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    if (!drag.ghost && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < THRESHOLD) return;
    if (!drag.ghost) begin();
    drag.ghost.style.transform = `translate(${event.clientX - drag.dx}px, ${event.clientY - drag.dy}px)`;
    const stage = stageAt(board, drag.card, event.clientX, event.clientY);
    if (stage !== drag.stage) {
      drag.stage?.classList.remove("over");
      stage?.classList.add("over");
      drag.stage = stage;
    }
    const box = board.getBoundingClientRect();
    if (event.clientX > box.right - EDGE) board.scrollBy({ left: 16 });
    else if (event.clientX < box.left + EDGE) board.scrollBy({ left: -16 });
  };

  const end = (event) => {
    if (!drag || (event.pointerId !== undefined && event.pointerId !== drag.pointer)) return;
    const { card, ghost, stage, version } = drag;
    drag = null;
    if (!ghost) return;
    ghost.remove();
    card.classList.remove("dragging");
    stage?.classList.remove("over");
    document.body.classList.remove("grabbing");
    // The click that follows the drop would open the card.
    const stop = (click) => { click.preventDefault(); click.stopPropagation(); };
    window.addEventListener("click", stop, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", stop, { capture: true }), 50);
    if (stage && event.type === "pointerup") drop(card, stage, version);
  };

  board.addEventListener("pointerdown", (event) => {
    const card = event.target.closest(".applicant");
    const handle = event.target.closest("[data-handle]");
    const tool = event.target.closest("button, label, input, select, form");
    if (!card?.closest("[data-stage]") || event.button !== 0 || (tool && !handle)) return;
    if (event.pointerType !== "mouse" && !handle) return;
    const box = card.getBoundingClientRect();
    drag = { card, version: card.dataset.version, pointer: event.pointerId, x: event.clientX, y: event.clientY, dx: event.clientX - box.left, dy: event.clientY - box.top };
    if (handle) event.preventDefault();
  });
  board.addEventListener("dragstart", (event) => event.preventDefault()); // links have a drag of their own
  document.addEventListener("pointermove", move, { signal });
  document.addEventListener("pointerup", end, { signal });
  document.addEventListener("pointercancel", end, { signal });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && drag) end({ type: "escape" }); }, { signal });
}
