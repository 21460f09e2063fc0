// Take away: what is seen as PNG or SVG, the rows behind it as CSV, a link with the state.

import { copyButton } from "./copying";
import { byId, say } from "./dom";
import { boardDrawing, networkDrawing } from "./drawing";
import { link } from "./hash";
import type { Picture } from "./picture";
import { csvOf, rowsNow } from "./rows";
import { data } from "./records";
import { sheet } from "./sheet";
import { state } from "./state";

/** A picture has so many pixels for each of the screen's: print needs more. */
const SHARP = 2;

function drawing(picture: Picture | null): SVGSVGElement {
  const isNetwork = state.tab === "network" && picture;
  return sheet(isNetwork ? networkDrawing(picture) : boardDrawing(byId(`${state.tab}-board`)));
}

function save(content: Blob, ending: string): void {
  const name = data.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40).replace(/^-|-$/g, "");
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(content);
  anchor.download = `${name || "eastmed-kg"}-${state.tab}.${ending}`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
  say(`${anchor.download} saved`);
}

function svgText(picture: Picture | null): string {
  return new XMLSerializer().serializeToString(drawing(picture));
}

/** The drawing as an image, sharp enough for print. */
async function png(picture: Picture | null): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width * SHARP, image.height * SHARP);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/png" });
}

export function startTaking(picture: Picture | null): void {
  byId("take-svg").addEventListener("click", () => save(new Blob([svgText(picture)], { type: "image/svg+xml" }), "svg"));
  byId("take-png").addEventListener("click", () => void png(picture).then((image) => save(image, "png"), () => say("The picture cannot be drawn")));
  byId("take-csv").addEventListener("click", () => save(new Blob(["\ufeff", csvOf(rowsNow())], { type: "text/csv" }), "csv"));
  const isFramed = location.protocol === "about:"; // a page inside another one has no address
  if (isFramed) byId("take-link").remove();
  else byId("take-link").replaceWith(copyButton("Link", link, "Copy the link to this view"));
}
