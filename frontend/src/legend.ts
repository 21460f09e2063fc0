// The legend: kinds of things and families of relations, counted, shown or hidden.

import { byId } from "./dom";
import { data, spots } from "./records";
import { shown } from "./shown";
import { change, state } from "./state";

const legend = byId("legend");

function boxes(sort: "kinds" | "families"): HTMLInputElement[] {
  return [...legend.querySelectorAll<HTMLInputElement>(`input[name="${sort}"]`)];
}

function switchedOff(sort: "kinds" | "families"): ReadonlySet<string> {
  return new Set(boxes(sort).flatMap((box) => (box.checked ? [] : [box.value])));
}

/** Show what is switched off, and how many of each are shown of how many there are. */
export function showLegend(): void {
  for (const sort of ["kinds", "families"] as const)
    for (const box of boxes(sort)) box.checked = !state[sort].has(box.value);
  const { things, sure } = shown();
  const isCut = state.time.mode !== "all" || state.focus.length > 0;
  const isDrawn = (at: number | null) => at !== null && (spots.has(at) || !spots.size);
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) || 0) + 1);
  for (const { at, type } of data.things) if (things[at]) count(`kinds ${type}`);
  for (const { at, family, source, target } of data.statements) if (isDrawn(source) && isDrawn(target) && sure[at] !== "no") count(`families ${family}`);
  for (const label of legend.querySelectorAll<HTMLElement>("label")) {
    const box = label.querySelector("input");
    const number = label.querySelector<HTMLElement>(".count");
    if (!box || !number) continue;
    const all = number.dataset.all || "";
    number.textContent = isCut && box.checked ? `${counts.get(`${box.name} ${box.value}`) || 0}/${all}` : all;
  }
}

export function startLegend(): void {
  legend.addEventListener("change", () => {
    const kinds = switchedOff("kinds");
    const isGone = state.thing !== null && kinds.has(data.things[state.thing].type);
    change({ kinds, families: switchedOff("families"), ...(isGone ? { thing: null } : {}) });
  });
  for (const turn of legend.querySelectorAll<HTMLButtonElement>("[data-turn]")) {
    turn.addEventListener("click", () => {
      const sort = turn.dataset.turn === "families" ? "families" : "kinds";
      const all = boxes(sort).every((box) => box.checked);
      change({ [sort]: new Set(all ? boxes(sort).map((box) => box.value) : []) });
    });
  }
  if (matchMedia("(max-width: 760px)").matches) legend.removeAttribute("open");
}
