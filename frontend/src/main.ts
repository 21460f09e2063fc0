// The page: each part is started once, and told whenever the state changes.

import { choose } from "./choose";
import { byId, say, soon } from "./dom";
import { Finder } from "./finder";
import { startFunding } from "./funding";
import { undo } from "./focus";
import { startGestures } from "./gestures";
import { followAddress } from "./hash";
import { showLegend, startLegend } from "./legend";
import { repaint } from "./palette";
import { showPanel } from "./panel";
import { wayOf } from "./paths";
import { Picture } from "./picture";
import { showReader, startReader } from "./reader";
import { data, objectOf, spots } from "./records";
import { change, differs, onChange, state, type State, type Tab } from "./state";
import { fillForPrint, startTable } from "./table";
import { openTab, startTabs } from "./tabs";
import { startTaking } from "./take";
import { startTimeline } from "./timeline";
import { startTime } from "./timebar";

const finder = new Finder(byId<HTMLInputElement>("query"), byId("found"), choose);
const narrow = matchMedia("(max-width: 760px)");
const picture = data.tabs.includes("network") ? new Picture() : null;

/** The connection that is asked for, on the picture. */
function light(now: State): void {
  const way = now.path ? wayOf(now.path) : null;
  if (!picture) return;
  picture.way = new Set(way?.flatMap(({ from, to }) => [from, to]) || now.path || []);
  picture.steps = new Set(way?.map(({ said }) => said.at));
}

const DRAWN = ["thing", "said", "path", "kinds", "families", "time", "focus"] as const;

function drawPicture(now: State, before: State): void {
  if (!picture || now.tab !== "network") return;
  if (differs(now, before, "path", "kinds", "families", "time", "focus", "tab")) light(now);
  if (differs(now, before, ...DRAWN, "tab")) picture.refresh();
  if (differs(now, before, "focus", "tab")) picture.fit(now.tab === before.tab);
  else if (differs(now, before, "path") && now.path) picture.centre();
  else if (differs(now, before, "thing") && now.thing !== null) bringIntoSight(now.thing);
}

/** Move only where the chosen thing, or a neighbour of it, could not be seen. */
function bringIntoSight(at: number): void {
  const spot = spots.get(at);
  if (picture && (!spot || picture.camera.misses(spot) || !isPointed)) picture.centre();
}

/** Whether the last thing that the reader did was with the pointer on the picture. */
let isPointed = false;
document.addEventListener("pointerdown", ({ target }) => (isPointed = target instanceof Node && Boolean(picture?.stage.contains(target))), true);
document.addEventListener("keydown", () => (isPointed = false), true);

function tell(now: State): void {
  const panel = byId("panel");
  const said = now.said === null ? null : data.statements[now.said];
  if (now.thing !== null) say(data.things[now.thing].label);
  else say(said ? `${data.things[said.source].label} ${said.words} ${objectOf(said)}` : "Nothing chosen");
  if (!panel.hidden && !isPointed) panel.focus({ preventScroll: true });
}

function showChosen(now: State, before: State): void {
  if (!differs(now, before, "thing", "said", "path", "time", "focus")) return;
  const inside = byId("panel").contains(document.activeElement);
  showPanel(!differs(now, before, "thing", "said", "path"));
  if (!differs(now, before, "thing", "said", "path")) return;
  if (byId("panel").hidden) {
    finder.clear();
    if (inside) byId("query").focus();
  }
  tell(now);
  // On narrow windows the panel stands below the picture: show the end of one and the start of the other.
  if (!byId("panel").hidden && narrow.matches) byId("stage").scrollIntoView({ block: "start" });
}

/** One step back: the paper, then what is chosen, then what alone is drawn. */
function escape(): void {
  if (state.reading) change({ reading: null });
  else if (state.thing !== null || state.said !== null || state.path) change({ thing: null, said: null, path: null });
  else if (state.focus.length) undo();
  else finder.clear();
}

function keys(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key === "Escape") escape();
  const tab = { n: "network", t: "timeline", f: "funding" }[event.key];
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (tab && data.tabs.includes(tab)) openTab(tab as Tab);
  if (event.key !== "/") return;
  event.preventDefault();
  byId("query").focus();
}

/** Draw again in the colours that hold now. */
function recolour(): void {
  repaint();
  picture?.refresh();
}

function paper(): void {
  const page = document.documentElement.classList;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  // Paper is white, whatever the screen is.
  addEventListener("beforeprint", () => {
    page.add("paper");
    fillForPrint();
    recolour();
  });
  addEventListener("afterprint", () => {
    page.remove("paper");
    recolour();
  });
}

/** The parts that every page has. */
function startParts(): void {
  startTabs();
  startLegend();
  startReader();
  startTime();
  onChange(showChosen);
  onChange((now, before) => differs(now, before, "reading") && showReader());
  onChange(drawPicture);
  onChange(soon(showLegend));
  startTable();
  startTaking(picture);
}

/** The parts of the views that this page has. */
function startViews(): void {
  if (data.tabs.includes("timeline")) startTimeline();
  if (data.tabs.includes("funding")) startFunding();
  if (!picture) return;
  startGestures(picture);
  picture.refresh();
  picture.fit(false);
  addEventListener("resize", soon(() => state.thing === null && state.said === null && picture.fit(false)));
}

change({ tab: (data.tabs[0] || "network") as Tab });
startParts();
startViews();
followAddress(picture);
showLegend();
document.addEventListener("keydown", keys);
paper();
document.documentElement.dataset.ready = "true";
