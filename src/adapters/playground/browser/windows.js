/** What is looked at, and how: both windows or one, light or dark, Slack's messages or its Home. */

import { follow } from "./live.js";
import { wire } from "./menus.js";
import { the } from "./program.js";

/** @typedef {import("./program.js").Platform} Platform */

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
  for (const tab of tabs()) {
    tab.addEventListener("click", () => void openTab(tab));
    tab.addEventListener("keydown", ({ key }) => {
      const other = tabs().find((one) => one !== tab);
      if (!["ArrowLeft", "ArrowRight"].includes(key) || !other) return;
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
  for (const on of ["slack", "discord"]) follow(the(`${on}-log`));
}

const tabs = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[role=tab]")]);

/** @param {HTMLElement} tab */
async function openTab(tab) {
  if (tab.id === "slack-home-tab") await loadHome();
  for (const one of tabs()) {
    const on = one === tab;
    one.ariaSelected = String(on);
    one.tabIndex = on ? 0 : -1;
    the(String(one.getAttribute("aria-controls"))).hidden = !on;
  }
  if (tab.id === "slack-home-tab") return;
  count(0);
  follow(the("slack-log"));
}

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

let unread = 0;

/**
 * Messages that came while Home was looked at.
 * @param {number} fresh
 */
export function arrived(fresh) {
  if (fresh > 0 && !the("slack-home").hidden) count(unread + fresh);
}

/** @param {number} messages */
function count(messages) {
  unread = messages;
  const badge = /** @type {HTMLElement} */ (document.querySelector("#slack-messages-tab .count"));
  badge.hidden = messages === 0;
  badge.textContent = ` ${messages} new`;
}
