// Ties marks in a source ([data-span="x y"], the narrowest name first) to what was read from them
// ([data-for-span="x"]): pointing at one lights the other, and brings it into sight.

const FIELDS = "input, select, textarea";
const words = (value) => (value ?? "").split(/\s+/).filter(Boolean);

/** Scrolls the list that holds `element`, never the page: on a phone it would run away. */
function bring(element) {
  const list = element?.closest(".source, [data-scrolls]");
  if (!list) return;
  const [inner, outer] = [element.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  list.scrollTo({ top: list.scrollTop + inner.top - outer.top - list.clientHeight / 3, behavior: "smooth" });
}

export function connect(container) {
  const fieldOf = (name) => container.querySelector(`[data-for-span~="${CSS.escape(name)}"]`);

  /** Returns the other ends of a mark or a field, the one that is meant most first. */
  function partners(element) {
    if (element.matches("[data-span]")) return words(element.dataset.span).map(fieldOf).filter(Boolean);
    return words(element.dataset.forSpan).flatMap((name) => [...container.querySelectorAll(`[data-span~="${CSS.escape(name)}"]`)]);
  }

  function light(element, { scroll = true } = {}) {
    dim();
    const others = partners(element);
    // A mark in a line of a list tells of its own field, not of all the lines around it.
    const lit = element.matches("[data-span]") ? others.slice(0, 1) : others;
    for (const one of [element, ...lit]) one.classList.add("lit");
    if (scroll) bring(others[0]);
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
    // Who marks a text with the mouse ends with a click as well.
    if (!mark || !getSelection().isCollapsed) return;
    const field = partners(mark)[0];
    field?.scrollIntoView({ block: "nearest" });
    field?.querySelector(FIELDS)?.focus();
  });
}
