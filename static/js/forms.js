// After a refused form the first wrong field has the focus.

function focusFirstWrong(root) {
  root.querySelector?.("[aria-invalid=true]")?.focus();
}

document.body.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (detail.xhr?.status === 422) focusFirstWrong(detail.elt);
});

focusFirstWrong(document);

// A second click while the page is on its way would be a second request, and often a conflict
// with the first one. Forms that stay on the page are left to htmx and to "once".
let leaving = new WeakSet();
const staysHere = "[method=dialog], [method=get], [hx-post], :has([data-commit])";

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.matches(staysHere)) return;
  if (leaving.has(form)) event.preventDefault();
  leaving.add(form);
});

// The back button brings the page as it was left.
window.addEventListener("pageshow", ({ persisted }) => { if (persisted) leaving = new WeakSet(); });
