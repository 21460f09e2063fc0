// The paper in the page, line by line: where words stand, and what stands around them.

export interface Line {
  element: HTMLElement;
  /** The first code point of the line in the edition's canonical text. */
  at: number;
  /** Its code points, one by one: offsets count these. */
  points: string[];
}

/** So many code points of a passage are shown on each side of a quote. */
const AROUND = 90;
const known = new Map<string, Line[]>();

/** The lines of an edition, in order; none where the page does not hold it. */
export function linesOf(edition: string): Line[] {
  const found = known.get(edition) ?? read(edition);
  known.set(edition, found);
  return found;
}

function read(edition: string): Line[] {
  const elements = document.querySelectorAll<HTMLElement>(`#reader [data-edition="${CSS.escape(edition)}"] [data-at]`);
  return [...elements].map((element) => ({
    element,
    at: Number(element.dataset.at),
    points: [...(element.textContent || "")],
  }));
}

/** What stands before and behind words in their line, cut at words; null where the page lacks them. */
export function around(edition: string, start: number, end: number): [string, string] | null {
  const line = linesOf(edition).find(({ at, points }) => at <= start && start < at + points.length);
  if (!line) return null;
  const [first, last] = [start - line.at, Math.min(end - line.at, line.points.length)];
  return [endOf(line.points.slice(0, first)), beginningOf(line.points.slice(last))];
}

function endOf(points: string[]): string {
  const words = points.slice(-AROUND).join("");
  return points.length > AROUND ? `…${words.replace(/^\S*/u, "")}` : words.replace(/^[-\s]+/u, "");
}

function beginningOf(points: string[]): string {
  const words = points.slice(0, AROUND).join("");
  return points.length > AROUND ? `${words.replace(/\S*$/u, "")}…` : words;
}
