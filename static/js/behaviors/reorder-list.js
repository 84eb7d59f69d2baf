// A list whose order people choose. [data-move=up|down] buttons and a [data-handle] move an <li>;
// then every input named …ORDER is renumbered, and with data-commit the form is sent.

const step = (item, direction) => (direction === "up" ? item.previousElementSibling : item.nextElementSibling);

export function connect(list) {
  function commit() {
    list.querySelectorAll("input[name$=ORDER]").forEach((input, index) => { input.value = index + 1; });
    list.dispatchEvent(new Event("change", { bubbles: true }));
    if ("commit" in list.dataset) list.closest("form")?.requestSubmit();
  }

  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    event.preventDefault();
    const item = button.closest("li");
    const other = step(item, button.dataset.move);
    if (!other) return;
    if (button.dataset.move === "up") other.before(item); else other.after(item);
    button.focus();
    commit();
  });

  list.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-handle]");
    const item = handle?.closest("li");
    if (!item || item.parentElement !== list || event.button !== 0) return;
    event.preventDefault();
    const first = [...list.children].indexOf(item);
    item.classList.add("dragging");

    const move = ({ clientY }) => {
      const after = [...list.children].find((other) => {
        const box = other.getBoundingClientRect();
        return other !== item && clientY < box.top + box.height / 2;
      });
      if (after !== item.nextElementSibling) list.insertBefore(item, after ?? null);
    };
    const end = () => {
      item.classList.remove("dragging");
      listening.abort();
      if ([...list.children].indexOf(item) !== first) commit();
    };
    // On the document: an element that is moved in the tree loses its pointer capture.
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("pointermove", move, { signal });
    document.addEventListener("pointerup", end, { signal });
    document.addEventListener("pointercancel", end, { signal });
  });
}
