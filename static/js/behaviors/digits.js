// A form in a dialog whose choices are taken by their number: 1 the first, 2 the second.

export function connect(form) {
  // The dialog opens with the focus on its choices.
  (form.querySelector(".choices input:checked") ?? form.querySelector(".choices input"))?.setAttribute("autofocus", "");
  form.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    if (event.target.matches("input:not([type=radio], [type=checkbox]), textarea")) return;
    const choice = form.querySelectorAll(".choices input[type=radio]")[Number(event.key) - 1];
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    choice.focus();
  });
}
