// An element that polls (hx-get, hx-trigger="every …"): asks with the ETag it last saw, so that
// 304 swaps nothing, and rests while the page is hidden. What data-says tells is read out now and
// then, in the region data-says-in: once a second would be noise.

const SILENCE = 10000;
let saidAt = -Infinity;

function say(element) {
  const place = document.getElementById(element.dataset.saysIn);
  const isOver = !element.hasAttribute("hx-get");
  if (!place || place.textContent === element.dataset.says || (!isOver && performance.now() - saidAt < SILENCE)) return;
  place.textContent = element.dataset.says;
  saidAt = performance.now();
}

export function connect(element) {
  let etag = element.dataset.etag ?? "";
  if (element.dataset.says) say(element);

  element.addEventListener("htmx:configRequest", (event) => {
    if (event.target === element && event.detail.verb === "get" && etag) event.detail.headers["If-None-Match"] = etag;
  });
  element.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target === element && document.hidden) event.preventDefault();
  });
  element.addEventListener("htmx:afterOnLoad", (event) => {
    if (event.target === element) etag = event.detail.xhr.getResponseHeader("ETag") ?? etag;
  });
}
