// Elements: strings become text, never markup.

/** The element of that id, which the template holds. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found as T;
}

/** An element with its class and children. */
export function make(tag: string, name: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}

export function button(name: string, act: () => void, ...children: (string | Node)[]): HTMLButtonElement {
  const made = make("button", name, ...children) as HTMLButtonElement;
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** Text that keeps its own direction. */
export function own(text: string): HTMLElement {
  return make("bdi", "", text);
}

type Attributes = Record<string, string | number>;

/** An element of a drawing. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (string | Node)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** Do it when a part of a drawing is clicked, or Enter is pressed on it. */
export function pressed(part: SVGElement, act: () => void): void {
  part.addEventListener("click", act);
  part.addEventListener("keydown", (event) => event.key === "Enter" && act());
}

/** Tell it to those who listen to the page. */
export function say(text: string): void {
  byId("status").textContent = text;
}

/** Do it once in the next frame, however often it is asked for. */
export function soon(act: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      act();
    });
  };
}
