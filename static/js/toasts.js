// Says something in the corner, in the shape the server's own toasts have.

export function showError(text, requestId = "") {
  const toast = document.getElementById("toast-template").content.firstElementChild.cloneNode(true);
  toast.querySelector("[data-text]").textContent = text;
  if (requestId) {
    toast.querySelector("[data-request]").textContent = requestId;
    toast.querySelector(".request").hidden = false;
  }
  document.getElementById("toasts").append(toast);
}
