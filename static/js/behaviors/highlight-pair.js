// Ties marks in a source ([data-span="x"]) to what was read from them ([data-for-span="x y"]):
// pointing at one lights the other, and brings it into sight.

const words = (value) => (value ?? "").split(/\s+/).filter(Boolean);

export function connect(container) {
  const marks = () => [...container.querySelectorAll("[data-span]")];
  const fields = () => [...container.querySelectorAll("[data-for-span]")];

  function partners(element) {
    if (element.matches("[data-span]")) {
      const names = words(element.dataset.span);
      return fields().filter((field) => words(field.dataset.forSpan).some((name) => names.includes(name)));
    }
    const names = words(element.dataset.forSpan);
    return marks().filter((mark) => words(mark.dataset.span).some((name) => names.includes(name)));
  }

  function light(element, { scroll = true } = {}) {
    dim();
    const others = partners(element);
    for (const lit of [element, ...others]) lit.classList.add("lit");
    if (scroll) others[0]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function dim() {
    for (const lit of container.querySelectorAll(".lit")) lit.classList.remove("lit");
  }

  const near = (target) => target?.closest?.("[data-span], [data-for-span]") ?? null;
  let pointed = null;

  function point(element) {
    if (element === pointed) return;
    pointed = element;
    const focused = near(document.activeElement);
    if (element) light(element);
    else if (container.contains(focused)) light(focused, { scroll: false });
    else dim();
  }

  // Not pointerover: it also comes when the page scrolls under a pointer that rests.
  container.addEventListener("pointermove", (event) => point(near(event.target)));
  container.addEventListener("pointerleave", () => point(null));
  container.addEventListener("focusin", (event) => { const element = near(event.target); if (element) light(element); });
  container.addEventListener("focusout", dim);
  container.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-span]");
    if (mark) partners(mark)[0]?.querySelector("input, select, textarea")?.focus();
  });
  container.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("[data-span]")) event.target.click();
  });
}
