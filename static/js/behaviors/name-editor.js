// A rich-text editor is made from a <textarea> and forgets its name: say it again.

export function connect(field) {
  const name = () => {
    const label = field.querySelector("label");
    const box = field.querySelector("[contenteditable]");
    if (label && box) box.setAttribute("aria-label", label.textContent.trim());
  };
  field.addEventListener("prose-editor:ready", name);
  name();
}
