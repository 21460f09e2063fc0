// How a statement is drawn: planned is dashed, what may only have held dotted, what has no date thin.

import type { Sure } from "./days";
import type { Statement } from "./records";

export type Stroke = "solid" | "planned" | "possible" | "negated" | "undated";

const DASHES: Record<Stroke, number[]> = {
  solid: [],
  planned: [7, 4.5],
  possible: [1.2, 3.2],
  negated: [9, 3, 1.5, 3],
  undated: [],
};

export function isPlanned(modality: string): boolean {
  return modality === "planned" || modality === "expected";
}

/** The stroke of a statement that held so surely at the chosen time. */
export function strokeOf(said: Statement, sure: Sure): Stroke {
  if (said.modality === "negated") return "negated";
  if (isPlanned(said.modality)) return "planned";
  if (sure === "undated") return "undated";
  return sure === "possible" || said.held === "possible" ? "possible" : "solid";
}

export function dashes(stroke: Stroke): number[] {
  return DASHES[stroke];
}
