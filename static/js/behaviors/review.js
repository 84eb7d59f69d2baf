// The review page by hand: F walks the fields to check, Escape leaves a field, and what is
// marked in the source goes into the field that had the focus last.

const FIELDS = "input, select, textarea";

const plain = (text) => text.replace(/\s+/g, " ").trim();

/** Returns what is selected in the source as it is repaired, without notes in the margin. */
function marked(source) {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount || !source.contains(selection.anchorNode)) return "";
  const copy = selection.getRangeAt(0).cloneContents();
  copy.querySelectorAll(".was, .read-as, summary").forEach((note) => note.remove());
  return copy.textContent.trim();
}

const twoDigits = (number) => String(number).padStart(2, "0");

function asDate(text) {
  const date = new Date(text);
  // "03/04/2026" is two days, depending on who wrote it.
  if (Number.isNaN(date.valueOf()) || !/\d{4}/.test(text) || !/[a-z]|^\d{4}-/i.test(text)) return null;
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

function asNumber(text) {
  const found = text.match(/\d[\d,.' ]*/);
  return found ? found[0].replace(/[,.' ](?=\d{3}\b)/g, "").replace(",", ".").trim() : null;
}

function asOption(field, text) {
  const words = text.toLowerCase();
  const option = [...field.options].find(({ value, label }) => value && (label.toLowerCase() === words || value.toLowerCase() === words));
  return option?.value ?? null;
}

function valueFor(field, text) {
  if (field.matches("select")) return asOption(field, text);
  if (field.type === "date") return asDate(text);
  if (field.type === "number") return asNumber(text);
  if (field.closest(".lines") || field.matches("input")) return plain(text);
  const kept = field.value.trim();
  if (field.name === "skills") return kept ? `${kept}, ${plain(text)}` : plain(text);
  return field.name === "locations" && kept ? `${kept}\n${plain(text)}` : plain(text);
}

export function connect(container, signal) {
  const source = container.querySelector(".source");
  const bar = container.querySelector("[data-put]");
  let field = null;

  const named = (element) => element.closest("[data-name]:not(ol)")?.dataset.name ?? "";

  function offer() {
    if (bar) bar.hidden = !field?.isConnected || !marked(source);
    if (bar && !bar.hidden) bar.querySelector("[data-put-name]").textContent = named(field);
  }

  container.addEventListener("focusin", (event) => {
    if (!event.target.matches(FIELDS) || !event.target.closest("[data-for-span], .lines") || event.target.disabled) return;
    field = event.target;
    container.querySelector(".takes")?.classList.remove("takes");
    field.closest(".read-row, li")?.classList.add("takes");
  });
  document.addEventListener("selectionchange", offer, { signal });

  const put = bar?.querySelector("[data-put-here]");
  put?.addEventListener("pointerdown", (event) => event.preventDefault()); // it would end the selection
  put?.addEventListener("click", () => {
    const value = field && valueFor(field, marked(source));
    if (!value) return;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    getSelection().removeAllRanges();
    field.focus();
  });

  container.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches(FIELDS)) event.target.blur();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-next-unsure]")) return;
    const unsure = [...container.querySelectorAll(".unsure")];
    const here = unsure.findIndex((row) => row.contains(document.activeElement) || row.contains(field));
    unsure[(here + 1) % unsure.length]?.querySelector(FIELDS)?.focus();
  }, { signal });
}
