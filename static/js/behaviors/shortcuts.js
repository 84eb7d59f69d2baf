// Single keys: any element with data-key is focused (a field) or clicked; ? lists them.
// They rest while somebody types, and can be switched off for good on a device.

import { areOn, isTaken, switchKeys } from "./single-keys.js";

function use(element) {
  if (element.matches("input, textarea, select")) element.focus();
  else element.click();
}

/** Returns what an element says without the key that is drawn on it. */
function wordsOf(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("kbd").forEach((key) => key.remove());
  return copy.textContent.trim();
}

/** Lists every key on the page: data-key elements, and data-keys="J K: Walk the cards; X: Select". */
function keysOnPage() {
  const single = [...document.querySelectorAll("[data-key]")].map((element) => [
    [element.dataset.key], element.dataset.keyLabel ?? element.getAttribute("aria-label") ?? wordsOf(element),
  ]);
  const several = [...document.querySelectorAll("[data-keys]")].flatMap((element) =>
    element.dataset.keys.split(";").map((entry) => {
      const [keys, label] = entry.split(/:(.*)/s);
      return [keys.trim().split(/\s+/), label?.trim() ?? ""];
    }));
  const seen = new Set();
  return [...single, ...several].filter(([keys]) => !seen.has(keys.join()) && seen.add(keys.join()));
}

function fill(list) {
  list.querySelectorAll("[data-filled]").forEach((old) => old.remove());
  for (const [keys, label] of keysOnPage()) {
    const term = document.createElement("dt");
    term.append(...keys.map((key) => Object.assign(document.createElement("kbd"), { textContent: key.toUpperCase() })));
    const words = Object.assign(document.createElement("dd"), { textContent: label });
    term.dataset.filled = words.dataset.filled = "";
    list.append(term, words);
  }
}

export function connect(body) {
  const help = document.getElementById("shortcuts-help");
  if (help) {
    const box = help.querySelector("[data-keys-switch]");
    box.checked = areOn();
    box.addEventListener("change", () => switchKeys(box.checked));
    new MutationObserver(() => { if (help.open) fill(help.querySelector("[data-keys-list]")); })
      .observe(help, { attributeFilter: ["open"] });
  }

  body.addEventListener("keydown", (event) => {
    if (isTaken(event)) return;
    if (event.key === "?" && help) { event.preventDefault(); help.showModal(); return; }
    const element = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (element) { event.preventDefault(); use(element); }
  });
}
