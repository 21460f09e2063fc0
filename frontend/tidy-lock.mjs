// The lock file pins packages by checksum: where they come from, and who asks for money, is left out.

import { readFileSync, writeFileSync } from "node:fs";

const PATH = "package-lock.json";
const lock = JSON.parse(readFileSync(PATH, "utf8"));
for (const one of Object.values(lock.packages)) {
  delete one.funding;
  delete one.resolved;
}
writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
