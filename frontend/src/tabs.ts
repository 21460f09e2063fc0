// The tabs: one view at a time, by pointer or by arrow keys.

import { byId } from "./dom";
import { change, onChange, state, type Tab } from "./state";

const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role="tab"]')];

function show(): void {
  for (const tab of tabs) {
    const isOpen = tab.dataset.tab === state.tab;
    tab.setAttribute("aria-selected", String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
    byId(`${tab.dataset.tab}-panel`).hidden = !isOpen;
  }
  document.documentElement.dataset.tab = state.tab;
}

/** Open a view; the paper, which would cover it, closes. */
export function openTab(tab: Tab): void {
  const isOnTab = tabs.some((one) => one === document.activeElement);
  change({ tab, reading: null });
  if (isOnTab) tabs.find((one) => one.dataset.tab === tab)?.focus();
}

function step(event: KeyboardEvent): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const at = tabs.findIndex((tab) => tab.dataset.tab === state.tab);
  const next = tabs[(at + by + tabs.length) % tabs.length];
  openTab(next.dataset.tab as Tab);
  next.focus();
}

export function startTabs(): void {
  for (const tab of tabs) {
    tab.addEventListener("click", () => openTab(tab.dataset.tab as Tab));
    tab.addEventListener("keydown", step);
  }
  onChange(show);
  show();
}
