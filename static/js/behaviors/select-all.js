// A bar for what is selected: counts the checked boxes of its form, shows itself, clears them.

export function connect(bar, signal) {
  const form = bar.closest("form") ?? document.getElementById(bar.getAttribute("form"));
  const boxes = () => [...form.elements].filter((box) => box.type === "checkbox" && box.name === bar.dataset.name);

  function count() {
    const checked = boxes().filter((box) => box.checked).length;
    bar.classList.toggle("shown", checked > 0);
    const words = bar.querySelector("[data-count]");
    if (words) words.textContent = checked;
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-select-all]")) for (const box of boxes()) box.checked = event.target.checked;
    if (event.target.form === form) count();
  }, { signal });
  bar.addEventListener("click", (event) => {
    if (!event.target.closest("[data-clear]")) return;
    for (const box of boxes()) box.checked = false;
    count();
  });
  document.body.addEventListener("htmx:afterSettle", count, { signal });
  count();
}
