// The colours of the style sheet, for the canvas, which style sheets do not reach.

const colours = new Map<string, string>();

/** Forget the colours: the style sheet now says others (dark, light, or paper). */
export function repaint(): void {
  colours.clear();
}

/** The colour that the style sheet gives for a name, or for "other" of the same sort. */
export function colour(sort: "type" | "line" | "page", name: string): string {
  const key = `--${sort}-${name.toLowerCase().replace(/[^a-z-]/g, "")}`;
  const known = colours.get(key);
  if (known) return known;
  const style = getComputedStyle(document.documentElement);
  const read = (style.getPropertyValue(key) || style.getPropertyValue(`--${sort}-other`)).trim();
  colours.set(key, read);
  return read;
}
