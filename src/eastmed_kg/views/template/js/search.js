// The search field: names as they are typed, chosen by arrow keys, Enter or pointer.

const field = /** @type {HTMLInputElement} */ (byId("query"));
const list = byId("found");
const MOST = 12;
/** @type {{at: number, name: string}[]} */
let answers = [];
let marked = -1;

/** Show what answers to the text in the field. */
function answer() {
  answers = called(field.value, MOST);
  list.replaceChildren(...answers.map(option));
  list.hidden = !field.value.trim();
  if (!answers.length) list.append(nothing());
  field.setAttribute("aria-expanded", String(!list.hidden));
  mark(answers.length ? 0 : -1);
}

function nothing() {
  const item = make("li", "none", "No name in the paper answers to this.");
  item.setAttribute("role", "option");
  item.setAttribute("aria-disabled", "true");
  return item;
}

/** @param {{at: number, name: string}} found @param {number} row */
function option({ at, name }, row) {
  const thing = data.things[at];
  const item = make("li", "", markOf(thing), own(calledIn(thing)));
  if (name !== thing.label && name !== thing.title) item.append(make("span", "alias", own(name)));
  item.id = `found-${row}`;
  item.setAttribute("role", "option");
  // Before the field loses the focus, which closes the list.
  item.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    take(row);
  });
  return item;
}

/** @param {number} row */
function mark(row) {
  marked = row;
  [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === row)));
  if (row < 0) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", `found-${row}`);
  list.children[row]?.scrollIntoView({ block: "nearest" });
}

/** @param {number} row */
function take(row) {
  const found = answers[row];
  if (!found) return;
  shut();
  field.value = data.things[found.at].label;
  choose(found.at, { follow: true });
}

function shut() {
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
}

field.addEventListener("input", answer);
field.addEventListener("focus", () => field.select());
field.addEventListener("blur", shut);
field.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && answers.length) {
    event.preventDefault();
    if (list.hidden) answer();
    else mark((marked + step + answers.length) % answers.length);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (list.hidden) answer();
    take(marked);
  }
});
