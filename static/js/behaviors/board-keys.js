// The board by keyboard: J and K walk down and up through all cards, H and L across columns (of
// the same lane), M opens the card's move menu, X ticks it. Enter opens it: the focus is on its
// link. Keys on the buttons for what is ticked mean the card with the focus when nothing is.

import { laneOf } from "./board-lanes.js";
import { actOnTicked } from "./act-on-ticked.js";
import { beside, onKeys } from "./single-keys.js";

export function connectKeys(board, signal) {
  const cards = () => [...board.querySelectorAll(".applicant")].filter((card) => card.checkVisibility());
  const current = () => document.activeElement?.closest?.(".applicant");

  function focus(card) {
    card?.querySelector("a")?.focus({ focusVisible: true });
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  const walk = (by) => focus(beside(cards(), current(), by));

  function across(by) {
    const card = current();
    const stages = [...laneOf(card, board).querySelectorAll("[data-stage]")].filter((stage) => stage.querySelector(".applicant")?.checkVisibility());
    const here = stages.findIndex((stage) => stage.contains(card));
    const row = card ? [...card.parentElement.children].indexOf(card) : 0;
    const target = stages[here + by]?.querySelectorAll(".applicant");
    if (target?.length) focus(target[Math.min(row, target.length - 1)]);
  }

  const ticked = actOnTicked(current);
  const menu = () => current()?.querySelector("[data-move]")?.click();
  onKeys({
    ...ticked,
    j: () => walk(1),
    k: () => walk(-1),
    l: () => across(1),
    h: () => across(-1),
    x: () => current()?.querySelector("input[name=application]")?.click(),
    m: () => (board.querySelector("input[name=application]:checked") ? ticked.m() : menu()),
  }, signal);
}
