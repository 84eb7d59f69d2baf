// A form that is sent once: its buttons rest until the answer is here.

export function connect(form, signal) {
  const buttons = () => [...form.elements].filter((element) => element.type === "submit");
  const rest = () => {
    for (const button of buttons()) button.disabled = true;
    form.querySelector("[type=submit], button:not([type])")?.setAttribute("aria-busy", "true");
  };
  const wake = () => {
    for (const button of buttons()) { button.disabled = false; button.removeAttribute("aria-busy"); }
  };

  form.addEventListener("submit", (event) => {
    // After the browser has read the form: a disabled button's name would not be sent.
    setTimeout(() => { if (!event.defaultPrevented || form.matches("[hx-post], [hx-get]")) rest(); });
  });
  form.addEventListener("htmx:afterRequest", wake);
  // The back button brings the page as it was left.
  window.addEventListener("pageshow", (event) => { if (event.persisted) wake(); }, { signal });
}
