// A combobox over results that htmx brings: arrows walk them, Enter opens one, Escape closes.
// The list is swapped as a whole; it is found anew each time by its role's id.

export function connect(form, signal) {
  const input = form.querySelector("input[type=search]");
  const list = () => form.querySelector(".suggestions");
  const options = () => [...list().querySelectorAll("[role=option]")];
  let chosen = -1;
  let bodyOf = "";

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-haspopup", "listbox");
  input.setAttribute("aria-controls", list().id);
  input.setAttribute("aria-expanded", "false");

  function show(isOpen) {
    list().hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  }

  function choose(index) {
    chosen = index;
    const all = options();
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = all[index];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  // A body that arrives late, for words that are gone, is not shown.
  form.addEventListener("htmx:beforeRequest", () => { bodyOf = input.value.trim(); });
  form.addEventListener("htmx:afterSwap", () => {
    chosen = -1;
    show(Boolean(bodyOf) && input.value.trim() !== "" && document.activeElement === input);
  });
  input.addEventListener("input", () => { if (!input.value.trim()) show(false); });
  input.addEventListener("focus", () => { if (input.value.trim() && options().length) show(true); });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) show(false); });
  list().addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  form.addEventListener("pointerdown", (event) => { if (event.target.closest("[role=option]")) event.preventDefault(); });

  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (list().hidden) input.blur();
      show(false);
      event.preventDefault();
      return;
    }
    if (list().hidden) return;
    const all = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length) {
      // One place before the first is the field itself.
      choose((chosen + 1 + step + all.length + 1) % (all.length + 1) - 1);
      event.preventDefault();
    } else if (event.key === "Enter" && all[chosen]) {
      event.preventDefault();
      all[chosen].click();
    }
  });
  document.addEventListener("pointerdown", (event) => { if (!form.contains(event.target)) show(false); }, { signal });
}
