// The one script of every page: gives each [data-behavior] element its behaviours, now and
// after every swap. A behaviour is fetched the first time a page asks for it.

import "./errors.js";
import "./forms.js";

const behaviors = {
  "autosubmit": () => import("./behaviors/autosubmit.js"),
  "board": () => import("./behaviors/board.js"),
  "board-changes": () => import("./behaviors/board-changes.js"),
  "digits": () => import("./behaviors/digits.js"),
  "dialog-open": () => import("./behaviors/dialog-open.js"),
  "dialog-show": () => import("./behaviors/dialog-show.js"),
  "drop-files": () => import("./behaviors/drop-files.js"),
  "focus-first": () => import("./behaviors/focus-first.js"),
  "follow": () => import("./behaviors/follow.js"),
  "highlight-pair": () => import("./behaviors/highlight-pair.js"),
  "line-list": () => import("./behaviors/line-list.js"),
  "mention": () => import("./behaviors/mention.js"),
  "menu": () => import("./behaviors/menu.js"),
  "name-editor": () => import("./behaviors/name-editor.js"),
  "once": () => import("./behaviors/once.js"),
  "pick-lines": () => import("./behaviors/pick-lines.js"),
  "remember": () => import("./behaviors/remember.js"),
  "reorder-list": () => import("./behaviors/reorder-list.js"),
  "review": () => import("./behaviors/review.js"),
  "search-box": () => import("./behaviors/search-box.js"),
  "select-all": () => import("./behaviors/select-all.js"),
  "send-keys": () => import("./behaviors/send-keys.js"),
  "send-parts": () => import("./behaviors/send-parts.js"),
  "send-progress": () => import("./behaviors/send-progress.js"),
  "shortcuts": () => import("./behaviors/shortcuts.js"),
  "tick-rows": () => import("./behaviors/tick-rows.js"),
  "toast": () => import("./behaviors/toast.js"),
  "triage": () => import("./behaviors/triage.js"),
  "triage-people": () => import("./behaviors/triage-people.js"),
  "unsaved": () => import("./behaviors/unsaved.js"),
  "without-blanks": () => import("./behaviors/without-blanks.js"),
};

const bound = new Map(); // element → AbortController that ends its listeners elsewhere
const loaded = new Map(); // name → module: what is here already binds at once, before the next key
let underWay = 0;

async function bind(element) {
  if (bound.has(element)) return;
  const controller = new AbortController();
  bound.set(element, controller);
  for (const name of element.dataset.behavior.split(/\s+/)) {
    const load = behaviors[name];
    if (!load) { console.warn(`No behaviour named ${name}`); continue; }
    if (!loaded.has(name)) loaded.set(name, await load());
    if (!controller.signal.aborted) loaded.get(name).connect(element, controller.signal);
  }
}

/** Bind, and tell on <html> whether everything has its behaviours: data-bound is there when it has. */
async function bindAndTell(element) {
  const done = bind(element);
  underWay += 1;
  delete document.documentElement.dataset.bound;
  try { await done; } finally {
    underWay -= 1;
    if (!underWay) document.documentElement.dataset.bound = "";
  }
}

function bindWithin(root) {
  if (root.matches?.("[data-behavior]")) bindAndTell(root);
  for (const element of root.querySelectorAll?.("[data-behavior]") ?? []) bindAndTell(element);
}

function forgetRemoved() {
  for (const [element, controller] of bound) {
    // What a drag only moved is connected again by now.
    if (!element.isConnected) { controller.abort(); bound.delete(element); }
  }
}

new MutationObserver((records) => {
  for (const record of records) record.addedNodes.forEach(bindWithin);
  if (records.some((record) => record.removedNodes.length)) forgetRemoved();
}).observe(document.body, { childList: true, subtree: true });

bindWithin(document.body);
if (!underWay) document.documentElement.dataset.bound = "";
