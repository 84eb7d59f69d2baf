// A toast leaves by itself, later when it can be undone; an error stays until it is closed.
// It waits while it is pointed at or has the focus.

const SECONDS = { plain: 6, undo: 15 };

export function connect(toast) {
  let timer;
  const leave = () => {
    toast.classList.add("leaving");
    setTimeout(() => toast.remove(), 250);
  };
  const wait = () => {
    clearTimeout(timer);
    if (!("stays" in toast.dataset)) timer = setTimeout(leave, 1000 * (toast.querySelector("form") ? SECONDS.undo : SECONDS.plain));
  };
  const hold = () => clearTimeout(timer);

  toast.querySelector(".close")?.addEventListener("click", leave);
  toast.addEventListener("htmx:afterRequest", leave);
  for (const name of ["pointerenter", "focusin"]) toast.addEventListener(name, hold);
  for (const name of ["pointerleave", "focusout"]) toast.addEventListener(name, wait);
  wait();
}
