// The colours of the style sheet, for the canvas, which style sheets do not reach.

/** @type {Map<string, string>} */
const colours = new Map();

/** Forget the colours: the style sheet now says others (dark, light, or paper). */
function repaint() {
  colours.clear();
}

/**
 * The colour that the style sheet gives for a name, or for "other" of the same sort.
 * @param {"type" | "line" | "page"} sort
 * @param {string} name
 * @returns {string}
 */
function colour(sort, name) {
  const key = `--${sort}-${name.toLowerCase().replace(/[^a-z-]/g, "")}`;
  const known = colours.get(key);
  if (known) return known;
  const style = getComputedStyle(document.documentElement);
  const read = style.getPropertyValue(key) || style.getPropertyValue(`--${sort}-other`);
  colours.set(key, read.trim());
  return read.trim();
}
