// The buttons for what is ticked, by their keys: without a tick they mean what has the focus.

/** Return an action for each button with data-bulk-key; `current` returns what has the focus. */
export function actOnTicked(current) {
  const act = (button) => {
    const boxes = "input[name=application]";
    if (!document.querySelector(`${boxes}:checked`)) {
      const box = current()?.querySelector(boxes);
      if (!box) return;
      box.click();
    }
    button.click();
  };
  const buttons = [...document.querySelectorAll("[data-bulk-key]")];
  return Object.fromEntries(buttons.map((button) => [button.dataset.bulkKey, () => act(button)]));
}
