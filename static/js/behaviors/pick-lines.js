// Lines that must be some of another field's (data-lines-of names it) are ticked instead of typed.
// Without JavaScript they are typed, one a line.

const linesOf = (area) => [...new Set(area.value.split("\n").map((line) => line.trim().replace(/\s+/g, " ")).filter(Boolean))];

export function connect(area) {
  const source = area.form?.elements[area.dataset.linesOf];
  if (!source) return;
  const boxes = document.createElement("span");
  boxes.className = "choices";
  boxes.setAttribute("role", "group");
  boxes.setAttribute("aria-label", area.labels[0]?.textContent.trim() ?? "");
  area.hidden = true;
  area.after(boxes);
  let ticked = new Set(linesOf(area));

  function draw() {
    boxes.replaceChildren(...linesOf(source).map((line) => {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = ticked.has(line);
      box.addEventListener("change", () => { ticked[box.checked ? "add" : "delete"](line); keep(); });
      label.append(box, line);
      return label;
    }));
    keep();
  }

  // What is no longer an option is not sent; it is ticked again when the option returns.
  function keep() {
    area.value = linesOf(source).filter((line) => ticked.has(line)).join("\n");
  }

  source.addEventListener("input", draw);
  draw();
}
