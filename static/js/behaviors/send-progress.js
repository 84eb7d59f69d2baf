// A form with files shows how much of them is sent, in its <progress data-sent>.

export function connect(form) {
  const bar = form.querySelector("progress[data-sent]");
  if (!bar) return;

  form.addEventListener("htmx:xhr:progress", ({ detail }) => {
    if (!detail.lengthComputable || detail.loaded === 0) return;
    bar.hidden = false;
    bar.max = detail.total;
    bar.value = detail.loaded;
  });
  form.addEventListener("htmx:afterRequest", () => { bar.hidden = true; });
}
