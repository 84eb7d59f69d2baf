// A form whose words are lost by leaving: the browser asks first, and [data-unsaved-words] says so.

export function connect(form, signal) {
  const note = form.querySelector("[data-unsaved-words]");
  const set = (isUnsaved) => {
    form.toggleAttribute("data-unsaved", isUnsaved);
    if (note) note.hidden = !isUnsaved;
  };
  const changed = (event) => { if (event.target.name !== "editing-shows") set(true); };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => set(false));
  window.addEventListener("beforeunload", (event) => {
    if (form.hasAttribute("data-unsaved")) event.preventDefault();
  }, { signal });
  // The back button brings the page as it was left.
  window.addEventListener("pageshow", (event) => { if (event.persisted) set(true); }, { signal });
}
