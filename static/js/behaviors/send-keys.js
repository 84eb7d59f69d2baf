// Ctrl or Command with Enter sends the form that a text stands in.

export function connect(area) {
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    area.form.requestSubmit();
  });
}
