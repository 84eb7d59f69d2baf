// A form of filters that needs no button: any change sends it (text after a pause).

const PAUSE = 350;

export function connect(form) {
  let timer;
  const send = () => form.requestSubmit();
  form.addEventListener("change", (event) => {
    if (event.target.type !== "search") { clearTimeout(timer); send(); }
  });
  form.addEventListener("input", (event) => {
    if (event.target.type !== "search") return;
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  });
}
