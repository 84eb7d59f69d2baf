// Opens the <dialog> named by data-dialog; a link without JavaScript goes to its page instead.

import { prepare } from "./dialog-show.js";

export function connect(opener) {
  opener.addEventListener("click", (event) => {
    const dialog = document.getElementById(opener.dataset.dialog);
    if (!dialog) return;
    event.preventDefault();
    opener.closest("[popover]")?.hidePopover();
    prepare(dialog);
    dialog.showModal();
  });
}
