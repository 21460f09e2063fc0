// What the reader does with the picture: choose, hover, zoom, move, by pointer or by keys.

import { byId, make, own } from "./dom";
import type { Picture } from "./picture";
import { calledIn, data, objectOf, typeWords } from "./records";
import { change, differs, onChange } from "./state";

/** The network alone has one. */
const tip = () => byId("tip");

interface Place {
  x: number;
  y: number;
}

function showTip(stage: HTMLElement, at: Place, lines: string[]): void {
  tip().replaceChildren(...lines.filter(Boolean).map((line, row) => make("p", row ? "" : "first", own(line))));
  tip().hidden = false;
  tip().style.left = `${Math.min(at.x + 14, stage.clientWidth - tip().offsetWidth - 8)}px`;
  tip().style.top = `${Math.min(at.y + 14, stage.clientHeight - tip().offsetHeight - 8)}px`;
}

function thingTip(at: number): string[] {
  const thing = data.things[at];
  return [calledIn(thing), typeWords(thing.type), thing.date];
}

function statementTip(number: number): string[] {
  const said = data.statements[number];
  return [`${data.things[said.source].label} — ${said.words} — ${objectOf(said)}`, said.reads || said.when, said.modality];
}

function hovering(picture: Picture): void {
  const { stage } = picture;
  let last: Place | null = null;
  const leave = () => {
    last = null;
    tip().hidden = true;
    stage.style.cursor = "";
    if (picture.near === null) return;
    picture.near = null;
    picture.redraw();
  };
  const look = () => {
    const place = last;
    last = null;
    if (!place) return;
    const thing = picture.thingAt(place);
    const statement = thing === null ? picture.statementAt(place) : null;
    if (thing === null && statement === null) return leave();
    stage.style.cursor = "pointer";
    showTip(stage, place, thing === null ? statementTip(statement as number) : thingTip(thing));
    if (picture.near === thing) return;
    picture.near = thing;
    picture.redraw();
  };
  stage.addEventListener("pointermove", (event) => {
    if (event.buttons || event.pointerType === "touch") return;
    const { left, top } = stage.getBoundingClientRect();
    if (!last) requestAnimationFrame(look);
    last = { x: event.clientX - left, y: event.clientY - top };
  });
  stage.addEventListener("pointerleave", leave);
  for (const event of ["dragStart", "zoom"]) picture.on(event, leave);
  onChange((now, before) => differs(now, before, "thing", "said", "tab") && leave());
  picture.on("zoom", () => picture.camera.bound(picture.isShown));
}

function choosing(picture: Picture): void {
  picture.on("click", ({ pointer }: { pointer: { DOM: Place } }) => {
    tip().hidden = true;
    const thing = picture.thingAt(pointer.DOM);
    const said = thing === null ? picture.statementAt(pointer.DOM) : null;
    change({ thing, said, path: null });
  });
}

function keys({ camera, stage }: Picture, fit: () => void): void {
  const acts: Record<string, () => void> = {
    "+": () => camera.zoom(1.4),
    "=": () => camera.zoom(1.4),
    "-": () => camera.zoom(1 / 1.4),
    0: fit,
    ArrowLeft: () => camera.pan(-70, 0),
    ArrowRight: () => camera.pan(70, 0),
    ArrowUp: () => camera.pan(0, -70),
    ArrowDown: () => camera.pan(0, 70),
  };
  stage.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

export function startGestures(picture: Picture): void {
  hovering(picture);
  choosing(picture);
  keys(picture, () => picture.fit(true));
  byId("closer").addEventListener("click", () => picture.camera.zoom(1.4));
  byId("wider").addEventListener("click", () => picture.camera.zoom(1 / 1.4));
  byId("whole").addEventListener("click", () => picture.fit(true));
}
