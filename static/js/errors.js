// A request that failed is told, with its id, and the toast stays until it is closed.

import { showError } from "./toasts.js";

const words = document.getElementById("request-errors").dataset;

document.body.addEventListener("htmx:responseError", ({ detail: { xhr } }) => {
  showError(words[xhr.status] ?? words.error, xhr.getResponseHeader("X-Request-ID") ?? "");
});

for (const name of ["htmx:sendError", "htmx:timeout"]) {
  document.body.addEventListener(name, (event) => {
    // A poll that fails will come again; one toast a second would help nobody.
    if (!event.detail.requestConfig?.triggeringEvent && event.detail.elt?.closest("[data-behavior~=follow]")) return;
    showError(words.offline);
  });
}
