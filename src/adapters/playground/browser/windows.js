/** What is looked at, and how: both windows or one, light or dark, Slack's messages or its Home. */

import { follow } from "./live.js";
import { wire } from "./menus.js";
import { the } from "./program.js";

/** @typedef {import("./program.js").Platform} Platform */
/** @typedef {import("./live.js").LogName} LogName */

const root = document.documentElement;
/** Room for one window only. */
const narrow = matchMedia("(max-width: 799px)");

export function startWindows() {
  const dark = the("dark");
  dark.ariaChecked = String(root.classList.contains("dark"));
  dark.addEventListener("click", () => {
    const on = root.classList.toggle("dark");
    dark.ariaChecked = String(on);
    localStorage.setItem("dark", String(on));
  });
  for (const radio of radios()) radio.addEventListener("change", () => look(radio.value));
  narrow.addEventListener("change", () => look(root.dataset.view ?? "both"));
  look(root.dataset.view ?? "both");
  for (const tab of document.querySelectorAll("[role=tab]")) {
    if (!(tab instanceof HTMLElement)) continue;
    tab.addEventListener("click", () => void openTab(tab));
    tab.addEventListener("keydown", (event) => {
      const all = beside(tab);
      const to = { ArrowLeft: all.indexOf(tab) - 1, ArrowRight: all.indexOf(tab) + 1, Home: 0, End: -1 }[
        event.key
      ];
      const other = to === undefined ? undefined : all.at(to % all.length);
      if (!other) return;
      event.preventDefault();
      other.focus();
      void openTab(other);
    });
  }
}

const radios = () => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".views input")]);

/** @param {string} view */
function look(view) {
  const shown = view === "both" && narrow.matches ? "slack" : view;
  root.dataset.view = shown;
  if (!(view === "both" && narrow.matches)) localStorage.setItem("view", shown);
  for (const radio of radios()) radio.checked = radio.value === shown;
  // Both windows say the same: once is enough for whoever listens.
  the("slack-log").ariaLive = shown === "discord" ? "off" : "polite";
  the("discord-log").ariaLive = shown === "discord" ? "polite" : "off";
  for (const open of document.querySelectorAll(".panel:not([hidden]) .log"))
    if (open instanceof HTMLElement) follow(open);
}

/** @param {Element} tab */
const beside = (tab) =>
  /** @type {HTMLElement[]} */ ([...(tab.closest("[role=tablist]")?.querySelectorAll("[role=tab]") ?? [])]);

/** @param {HTMLElement} tab */
async function openTab(tab) {
  if (tab.id === "slack-home-tab") await loadHome();
  for (const one of beside(tab)) {
    const on = one === tab;
    one.ariaSelected = String(on);
    one.tabIndex = on ? 0 : -1;
    the(String(one.getAttribute("aria-controls"))).hidden = !on;
  }
  count(tab, 0);
  const log = the(String(tab.getAttribute("aria-controls"))).querySelector(".log");
  if (log instanceof HTMLElement) follow(log);
}

/**
 * @param {Platform} on
 * @param {LogName} name
 */
export const opens = (on, name) => void openTab(the(`${on}-${name}-tab`));

/** As it is by now, where it is open. */
export async function refreshHome() {
  if (!the("slack-home").hidden) await loadHome();
}

async function loadHome() {
  const response = await fetch("/home");
  const home = the("slack-home");
  const had = home.contains(document.activeElement);
  // Made by our own program, with everything escaped that anybody said.
  home.innerHTML = await response.text();
  wire(home);
  if (had) home.focus();
}

/**
 * Messages that came while something else was looked at.
 * @param {Platform} on
 * @param {LogName} name
 * @param {number} fresh
 */
export function arrived(on, name, fresh) {
  const tab = the(`${on}-${name}-tab`);
  if (tab.ariaSelected !== "true") count(tab, Number(tab.dataset.unread ?? 0) + fresh);
}

/**
 * @param {HTMLElement} tab
 * @param {number} unread
 */
function count(tab, unread) {
  tab.dataset.unread = String(unread);
  const badge = tab.querySelector(".count");
  if (!(badge instanceof HTMLElement)) return;
  badge.hidden = unread === 0;
  badge.textContent = ` ${unread} new`;
}
