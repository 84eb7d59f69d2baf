// A zone that takes dropped files into its file input and tells which were chosen. Where the
// input takes several, a dropped folder gives all files in it; [data-folder] chooses one.

const MOST_TOLD = 6;
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

// The folders are asked for one after another; a browser answers at most 100 names at a time.
// What the browser may not read is left out: one locked file costs none of the others.
async function filesIn(entry) {
  if (entry.isFile) return new Promise((resolve) => entry.file((file) => resolve([file]), () => resolve([])));
  const reader = entry.createReader();
  const files = [];
  for (;;) {
    const entries = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (!entries.length) return files;
    for (const inner of entries) if (!inner.name.startsWith(".")) files.push(...await filesIn(inner));
  }
}

async function filesOf(dropped) {
  // All entries at once: they are gone after the first wait.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return [...dropped.files];
  return (await Promise.all(entries.map(filesIn))).flat();
}

export function connect(zone, signal) {
  const input = zone.querySelector("input[type=file]");
  const chosen = zone.querySelector(".chosen");
  zone.classList.add("ready");

  const tell = () => {
    const files = [...input.files];
    const [limit, tooLarge] = [Number(zone.dataset.limit), zone.dataset.tooLarge];
    // What will not be sent first; of five thousand files nobody reads the names.
    const told = files.toSorted((one, other) => (other.size > limit) - (one.size > limit)).slice(0, MOST_TOLD);
    chosen.replaceChildren(...told.map((file) => line(file, limit, tooLarge)));
    if (files.length > told.length) {
      const bytes = files.reduce((sum, file) => sum + file.size, 0);
      const more = (zone.dataset.inAll ?? "{count}").replace("{count}", files.length);
      chosen.append(Object.assign(document.createElement("li"), { className: "num", textContent: `${more} · ${sizeInWords(bytes)}` }));
    }
    tellSum();
  };
  // A limit of all files together is told of their sum.
  const tellSum = () => {
    if (!zone.dataset.together || input.files.length < 2) return;
    const size = [...input.files].reduce((sum, file) => sum + file.size, 0);
    chosen.append(line({ name: zone.dataset.together, size }, Number(zone.dataset.limit), zone.dataset.tooLarge));
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
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    const files = input.multiple ? await filesOf(event.dataTransfer) : [...event.dataTransfer.files];
    if (!files.length) return;
    const taken = new DataTransfer();
    for (const file of input.multiple ? files : [files[0]]) taken.items.add(file);
    input.files = taken.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  zone.querySelector("[data-folder]")?.addEventListener("click", () => {
    input.webkitdirectory = true;
    input.click();
    input.webkitdirectory = false;
  });

  if (input.files.length) tell(); // the browser kept them over a reload
}
