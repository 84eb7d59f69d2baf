// Offers people after an @ in a textarea. The list is the JSON script named by data-people:
// [{"name": "Luis Prado", "handle": "luis", "reads": ["all"]}]; what is inserted is plain text,
// "@luis ". data-audience names the field that says for whom the text is: others are not offered.

const AT = /(^|\s)@([\p{L}\p{N}._-]*)$/u;
const MOST = 6;

export function connect(area) {
  const source = document.getElementById(area.dataset.people);
  if (!source) return;
  const people = JSON.parse(source.textContent);
  const list = Object.assign(document.createElement("div"), { className: "suggestions", hidden: true, id: `${area.id}-people` });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", area.dataset.peopleLabel ?? "");
  const frame = document.createElement("div");
  frame.className = "with-suggestions";
  area.before(frame);
  frame.append(area, list);
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("aria-controls", list.id);
  const audience = document.getElementById(area.dataset.audience);
  const mayRead = ({ reads }) => !audience || !reads || reads.includes(audience.value);
  let chosen = 0;
  let offered = [];

  const before = () => area.value.slice(0, area.selectionStart);

  function close() {
    list.hidden = true;
    area.removeAttribute("aria-activedescendant");
  }

  function mark() {
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
    area.setAttribute("aria-activedescendant", list.children[chosen].id);
  }

  function offer() {
    const asked = before().match(AT)?.[2].toLowerCase();
    offered = asked === undefined ? [] : people
      .filter(mayRead)
      .filter(({ name, handle }) => `${name} ${handle}`.toLowerCase().split(/\s+/).some((word) => word.startsWith(asked)))
      .slice(0, MOST);
    if (!offered.length) return close();
    chosen = 0;
    list.replaceChildren(...offered.map((person, index) => {
      const option = Object.assign(document.createElement("div"), { id: `${list.id}-${index}`, textContent: person.name });
      option.setAttribute("role", "option");
      return option;
    }));
    list.hidden = false;
    mark();
  }

  function insert(index) {
    const head = before().replace(AT, `$1@${offered[index].handle} `);
    area.setRangeText(head, 0, area.selectionStart, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  }

  area.addEventListener("input", offer);
  area.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault(); // the textarea keeps the focus
    const index = [...list.children].indexOf(event.target.closest("[role=option]"));
    if (index >= 0) insert(index);
  });
  area.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) chosen = (chosen + step + offered.length) % offered.length;
    else if (event.key === "Enter" || event.key === "Tab") insert(chosen);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    if (step) mark();
  });
}
