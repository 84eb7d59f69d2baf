// Where on a board something is: in lanes a card goes from stage to stage within its own lane.

/** Return the lane that an element is in, or the whole board when it has no lanes. */
export const laneOf = (element, board) => element?.closest("[data-lane]") ?? board;

/** Return the stage `key` beside `card`. */
export const stageBeside = (card, key, board) => laneOf(card, board).querySelector(`[data-stage="${CSS.escape(key)}"]`);

/** Return the lane of this key; undefined when the board has lanes and this is none of them. */
export function laneNamed(board, key) {
  if (!board.dataset.lanes) return board;
  return [...board.querySelectorAll(".lane")].find((lane) => lane.dataset.lane === key);
}

/** Write how many are in each lane: those that the server does not name are empty. */
export function showLaneCounts(board, counts) {
  if (!counts.size) return;
  for (const lane of board.querySelectorAll(".lane")) {
    lane.querySelector("[data-lane-count]").textContent = counts.get(lane.dataset.lane) ?? "0";
  }
}
