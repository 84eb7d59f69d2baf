// After a refused form the first wrong field has the focus.

function focusFirstWrong(root) {
  root.querySelector?.("[aria-invalid=true]")?.focus();
}

document.body.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (detail.xhr?.status === 422) focusFirstWrong(detail.elt);
});

focusFirstWrong(document);
