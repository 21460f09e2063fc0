// One script for all pages out of src/, with the licence of every package in it and checksums.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const OUT = "../src/eastmed_kg/views/built";

/** The packages whose code is in the bundle, in order. */
function packagesIn(inputs) {
  const names = Object.keys(inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}

/** What a package's licence says, word for word. */
function licenceOf(name) {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).filter((one) => /^(licen[cs]e|copying)/i.test(one)).sort().at(-1);
  if (!file) throw new Error(`${name} comes without a licence text`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

const { outputFiles, metafile } = await build({
  entryPoints: ["src/main.ts"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "ascii",
  legalComments: "none",
  metafile: true,
  write: false,
});

const files = {
  "explorer.js": outputFiles[0].text,
  "licences.txt": packagesIn(metafile.inputs).map(licenceOf).join(`\n${"-".repeat(60)}\n\n`),
};
mkdirSync(OUT, { recursive: true });
const sums = Object.entries(files).map(([name, text]) => {
  writeFileSync(join(OUT, name), text);
  return `${createHash("sha256").update(text).digest("hex")}  ${name}\n`;
});
writeFileSync(join(OUT, "SHA256SUMS"), sums.join(""));
