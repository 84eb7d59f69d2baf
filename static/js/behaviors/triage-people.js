// Triage: whoever comes next is fetched ahead and shown at once, while what was decided is on its
// way; decisions are sent one after the other. What cannot be fetched ahead is an ordinary page.
// data-region, data-answers and data-undo name the places of a page that is not the triage's.

import { prepare } from "./dialog-show.js";

const ANSWERS = "triage-answers";
const ahead = new Map(); // address → promise of its region, or of null

function fetched(url, region) {
  if (!ahead.has(url)) {
    const asked = fetch(url, { headers: { "HX-Request": "true", "HX-Target": region }, credentials: "same-origin" });
    ahead.set(url, asked.then((answer) => (answer.ok && !answer.redirected ? answer.text() : null)).then((html) => part(html, region)).catch(() => null));
  }
  return ahead.get(url);
}

function part(html, id) {
  const page = html && new DOMParser().parseFromString(html, "text/html");
  const found = page?.getElementById(id);
  const first = found?.querySelector(".document img");
  if (first) new Image().src = first.getAttribute("src"); // its picture is fetched ahead as well
  return found ? document.importNode(found, true) : null;
}

export function connect(main, signal) {
  const { region = "triage-person", answers = "triage-answers", undo = "triage-undo" } = main.dataset;
  let sent = Promise.resolve();
  let underWay = 0;
  const person = () => main.querySelector(`#${region}`);
  const look = () => { if (person()?.dataset.next) fetched(person().dataset.next, region); };

  async function show(url, keep) {
    const found = await fetched(url, region);
    ahead.clear(); // whoever comes again may have changed
    if (!found) { await sent; location.assign(url); return; }
    person().replaceWith(found);
    htmx.process(found);
    history.replaceState(null, "", url);
    (found.querySelector("[data-name]") ?? main).focus({ preventScroll: true });
    scrollTo(0, 0);
    look();
    if (keep && found.dataset.place) sent = sent.then(() => htmx.ajax("POST", found.dataset.place, { source: main, target: `#${answers}`, swap: "none" })).catch(() => {});
  }

  function send(form, button) {
    const url = form.getAttribute("action");
    const values = Object.fromEntries(new FormData(form, button));
    underWay += 1;
    sent = sent.then(() => htmx.ajax("POST", url, { source: main, target: `#${answers}`, swap: "none", values })).catch(() => {}).finally(() => { underWay -= 1; });
  }

  main.addEventListener("submit", (event) => {
    const form = event.target;
    const next = person()?.dataset.next;
    if (!form.matches("[data-act]") || (!next && !underWay)) return;
    event.preventDefault();
    // The last one is a page of its own, once all before it have arrived.
    if (!next) { sent.then(() => form.requestSubmit(event.submitter)); return; }
    const choice = form.querySelector(".choices input[type=radio]");
    if (choice && !form.querySelector(".choices input:checked")) { choice.focus(); return; }
    form.closest("dialog")?.close();
    // One undo at a time is offered: the key takes back step by step.
    for (const toast of document.querySelectorAll(".toast:has(form)")) toast.remove();
    send(form, event.submitter);
    show(next, false);
  });
  // Here and not by the opener itself: a quick hand is there before its behaviour.
  main.addEventListener("click", (event) => {
    const dialog = document.getElementById(event.target.closest("[data-dialog]")?.dataset.dialog ?? "");
    if (!dialog) return;
    event.preventDefault();
    prepare(dialog);
    dialog.showModal();
  });
  main.addEventListener("click", (event) => {
    const walk = event.target.closest("[data-walk]");
    if (!walk || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(walk.getAttribute("href"), true);
  });
  main.addEventListener("keydown", (event) => {
    const box = event.target;
    if (event.key === "Escape" && box.matches("textarea[data-sends]")) box.blur();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && box.matches("textarea[data-sends]")) box.form.requestSubmit();
  });
  // What undoes must not overtake what it undoes.
  document.getElementById(undo)?.addEventListener("submit", (event) => {
    event.preventDefault();
    sent.then(() => event.target.submit());
  }, { signal });
  look();
}
