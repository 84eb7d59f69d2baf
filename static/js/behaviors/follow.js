// An element that polls (hx-get, hx-trigger="every …"): asks with the ETag it last saw, so that
// 304 swaps nothing, and rests while the page is hidden.

export function connect(element) {
  let etag = element.dataset.etag ?? "";

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
