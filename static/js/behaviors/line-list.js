// A list with an input a line: Enter begins a new line, Backspace in an empty one takes it out,
// Alt with an arrow moves it, and a paste of several lines becomes several lines.

const inputOf = (item) => item?.querySelector("textarea");

export function connect(list) {
  function changed() {
    [...list.children].forEach((item, place) => {
      for (const element of item.querySelectorAll("[aria-label]")) {
        element.ariaLabel = element.ariaLabel.replace(/\d+/, place + 1);
      }
    });
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function addAfter(item, text = "") {
    const line = item.cloneNode(true);
    delete line.dataset.forSpan; // nothing of it was read
    line.classList.remove("lit");
    inputOf(line).value = text;
    item.after(line);
    return line;
  }

  function take(item) {
    const other = item.previousElementSibling ?? item.nextElementSibling;
    if (other) item.remove(); else inputOf(item).value = "";
    inputOf(other ?? item).focus();
    changed();
  }

  function move(item, by) {
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (by < 0) other.before(item); else other.after(item);
    inputOf(item).focus();
    changed();
  }

  list.addEventListener("click", (event) => {
    if (event.target.closest("[data-remove-line]")) take(event.target.closest("li"));
  });

  list.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches("textarea") || event.isComposing) return;
    const item = input.closest("li");
    const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      const [before, after] = [input.value.slice(0, input.selectionStart), input.value.slice(input.selectionEnd)];
      input.value = before;
      const next = inputOf(addAfter(item, after));
      next.focus();
      next.setSelectionRange(0, 0);
      changed();
    } else if (event.key === "Backspace" && !input.value && list.children.length > 1) take(item);
    else if (arrow && event.altKey) move(item, arrow);
    else return;
    event.preventDefault();
  });

  list.addEventListener("paste", (event) => {
    const lines = event.clipboardData.getData("text").split(/\n/).map((line) => line.trim()).filter(Boolean);
    if (lines.length < 2 || !event.target.matches("textarea")) return;
    event.preventDefault();
    let item = event.target.closest("li");
    if (!event.target.value) event.target.value = lines.shift();
    for (const line of lines) item = addAfter(item, line);
    inputOf(item).focus();
    changed();
  });
}
