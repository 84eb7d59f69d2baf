// A form with more files than one request should carry sends them in parts, one after another,
// each until it has arrived: a part twice is once, so a lost connection costs only time. What the
// server answers is what the form without this would get: HX-Redirect, or the form with errors.

const MOST_FILES = 40;
const MOST_BYTES = 6 * 1024 ** 2;
const LONGEST_PAUSE = 20;

/** Returns the files in parts; one that is larger than a part is a part of its own. */
function partsOf(files) {
  const parts = [];
  let bytes = Infinity;
  for (const file of files) {
    if (bytes + file.size > MOST_BYTES || parts.at(-1).length >= MOST_FILES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1).push(file);
    bytes += file.size;
  }
  return parts;
}

const wait = (seconds) => new Promise((resolve) => {
  const over = () => { clearTimeout(timer); window.removeEventListener("online", over); resolve(); };
  const timer = setTimeout(over, seconds * 1000);
  window.addEventListener("online", over);
});

/** Sends one request; resolves with it, or with null when it did not get through. */
function send(url, body, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("HX-Request", "true");
    request.setRequestHeader("HX-Target", "bring-in");
    request.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded));
    request.addEventListener("load", () => resolve(request.status >= 500 || request.status === 429 ? null : request));
    for (const name of ["error", "abort", "timeout"]) request.addEventListener(name, () => resolve(null));
    request.send(body);
  });
}

function timeLeft(words, seconds) {
  if (!Number.isFinite(seconds) || seconds < 3) return "";
  return seconds < 90 ? words.seconds.replace("0", Math.round(seconds)) : words.minutes.replace("0", Math.round(seconds / 60));
}

export function connect(form) {
  const input = form.querySelector("input[type=file]");
  const bar = form.querySelector("progress[data-sent]");
  const told = form.querySelector("[data-sending]");
  const limit = Number(form.querySelector("[data-limit]")?.dataset.limit) || Infinity;
  const words = told.dataset;
  let isSending = false;

  const keepOpen = (event) => event.preventDefault();

  function bodyOf(files, number, hasMore) {
    const body = new FormData();
    for (const name of ["csrfmiddlewaretoken", "form_token"]) body.append(name, form.elements[name].value);
    if (!number) body.append("paste", form.elements.paste?.value ?? "");
    body.append("part", number);
    if (hasMore) body.append("has_more", "on");
    for (const file of files) body.append(input.name, file);
    return body;
  }

  async function sendAll(files) {
    const parts = partsOf(files);
    const whole = files.reduce((sum, file) => sum + file.size, 0) || 1;
    const began = performance.now();
    let sent = 0, count = 0, answer = null;
    const tell = (loaded, trouble = "") => {
      const now = Math.min(sent + loaded, whole);
      bar.value = now / whole;
      const left = timeLeft(words, (performance.now() - began) / 1000 * (whole / now - 1));
      told.textContent = [trouble || words.sending.replace("{done}", count).replace("{all}", files.length), left].filter(Boolean).join(" · ");
    };
    for (const [number, part] of parts.entries()) {
      const body = bodyOf(part, number, number < parts.length - 1);
      for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
        answer = await send(form.action, body, (loaded) => tell(loaded));
        if (answer) break;
        tell(0, words.lost);
        await wait(pause);
      }
      if (!answer.getResponseHeader("HX-Redirect")) return answer;
      sent += part.reduce((sum, file) => sum + file.size, 0);
      count += part.length;
      tell(0);
    }
    return answer;
  }

  function rest(isResting) {
    isSending = isResting;
    bar.hidden = told.hidden = !isResting;
    for (const button of form.querySelectorAll("button")) button.disabled = isResting;
    window[isResting ? "addEventListener" : "removeEventListener"]("beforeunload", keepOpen);
  }

  form.addEventListener("htmx:confirm", async (event) => {
    const files = [...input.files].filter((file) => file.size <= limit);
    if (isSending) { event.preventDefault(); return; }
    if (files.length <= MOST_FILES && files.reduce((sum, file) => sum + file.size, 0) <= MOST_BYTES) return;
    event.preventDefault();
    bar.max = 1;
    rest(true);
    const answer = await sendAll(files);
    rest(false);
    const place = answer.getResponseHeader("HX-Redirect");
    if (place) { window.location.assign(place); return; }
    const region = form.closest("#bring-in");
    if (answer.responseText) window.htmx.swap(region, answer.responseText, { swapStyle: "outerHTML" });
  });
}
