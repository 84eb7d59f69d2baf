// Radios whose choice holds on this device for every page that has them.

export function connect(group) {
  const key = `rolecall.${group.dataset.remember}`;
  const kept = localStorage.getItem(key);
  for (const radio of group.querySelectorAll("input[type=radio]")) {
    if (radio.value === kept) radio.checked = true;
  }
  group.addEventListener("change", (event) => localStorage.setItem(key, event.target.value));
}
