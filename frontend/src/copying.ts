// Copy: the clipboard where the browser allows it, a selection where it does not.

import { button, make, say } from "./dom";

/** A button that copies a text and says so. */
export function copyButton(name: string, text: () => string, told: string): HTMLButtonElement {
  const made = button("copy", () => void copy(text(), made, name), name);
  made.setAttribute("aria-label", told);
  made.title = told;
  return made;
}

async function copy(text: string, where: HTMLElement, name: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    bySelection(text, where); // a browser that keeps its clipboard from pages opened as files
  }
  where.textContent = "Copied";
  say("Copied");
  setTimeout(() => (where.textContent = name), 1600);
}

function bySelection(text: string, where: HTMLElement): void {
  const field = make("textarea", "unseen") as HTMLTextAreaElement;
  field.value = text;
  where.after(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  where.focus();
}
