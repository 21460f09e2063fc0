// Choosing a thing: whatever hides it gives way.

import { data } from "./records";
import { change, focused, state } from "./state";

/** Choose a thing; a kind that is hidden comes back, and what alone is drawn gives way to all. */
export function choose(thing: number): void {
  const kinds = new Set(state.kinds);
  const isHidden = kinds.delete(data.things[thing].type);
  const isOut = focused(state)?.has(thing) === false;
  change({ thing, said: null, path: null, ...(isHidden ? { kinds } : {}), ...(isOut ? { focus: [] } : {}) });
}
