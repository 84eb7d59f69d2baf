// A zone that takes dropped files into its file input and tells which were chosen.

const UNITS = [[1024 ** 3, "GB", 1], [1024 ** 2, "MB", 1], [1024, "KB", 0]];

function sizeInWords(bytes) {
  const [unit, name, digits] = UNITS.find(([size]) => bytes >= size) ?? [1, "B", 0];
  return `${(bytes / unit).toFixed(digits)} ${name}`;
}

function line(file, limit, tooLarge) {
  const item = document.createElement("li");
  const name = Object.assign(document.createElement("span"), { className: "grow clip", textContent: file.name });
  const size = Object.assign(document.createElement("span"), { className: "num faint", textContent: sizeInWords(file.size) });
  item.append(name, size);
  if (limit && file.size > limit) {
    item.classList.add("too-large");
    size.className = "too-large";
    size.textContent += ` · ${tooLarge}`;
  }
  return item;
}

export function connect(zone, signal) {
  const input = zone.querySelector("input[type=file]");
  const chosen = zone.querySelector(".chosen");
  zone.classList.add("ready");

  const tell = () => {
    chosen.replaceChildren(...[...input.files].map((file) => line(file, Number(zone.dataset.limit), zone.dataset.tooLarge)));
  };
  input.addEventListener("change", () => {
    tell();
    if ("autosubmit" in zone.dataset && input.files.length) input.form.requestSubmit();
  });
  input.form?.addEventListener("reset", () => setTimeout(tell), { signal });

  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    zone.addEventListener(name, () => zone.classList.remove("over"));
  }
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    const files = event.dataTransfer.files;
    if (!files.length) return;
    const taken = new DataTransfer();
    for (const file of input.multiple ? files : [files[0]]) taken.items.add(file);
    input.files = taken.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  if (input.files.length) tell(); // the browser kept them over a reload
}
