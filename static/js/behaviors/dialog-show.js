// A <dialog> that is open from the start: its form came back with errors.

const prepared = new WeakSet();

export function prepare(dialog) {
  if (prepared.has(dialog)) return;
  prepared.add(dialog);
  dialog.addEventListener("click", (event) => {
    // A click on the backdrop lands on the dialog itself, outside of its box.
    const box = dialog.getBoundingClientRect();
    const outside = event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
    if (event.target.closest("[data-close]") || (event.target === dialog && outside)) dialog.close();
  });
  dialog.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.xhr.status < 400 && detail.requestConfig.verb !== "get") dialog.close();
  });
}

export function connect(dialog) {
  prepare(dialog);
  if (!dialog.open) dialog.showModal();
}
