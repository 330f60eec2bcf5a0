/** Brings the page up to date with what the program sends, and keeps it so. */

import { wire } from "./menus.js";
import { shows, the, trouble } from "./program.js";

/** @typedef {import("./program.js").Platform} Platform */
/** @typedef {{ id: string, slack: string, discord: string }} Item */
/** @typedef {"messages" | "channel" | "colleague"} LogName */
/** @typedef {Record<Platform, Record<LogName, string[]>>} Order */
/** @typedef {{ admin: boolean, madeUp: boolean }} Community */
/** @typedef {{ run: string, version: number, now: number, community: Community, order: Order, items: Item[] }} Update */

/** @type {readonly Platform[]} */
const PLATFORMS = ["slack", "discord"];
/** @type {readonly LogName[]} */
const LOGS = ["messages", "channel", "colleague"];

/**
 * @param {Platform} on
 * @param {LogName} [name]
 */
export const logOf = (on, name = "messages") => the(name === "messages" ? `${on}-log` : `${on}-${name}-log`);

/** What stands in each item as it was sent: a browser gives it back otherwise than it came. */
/** @type {Map<string, string>} */
const markup = new Map();

/**
 * @param {(update: Update) => void} updated
 * @param {(on: Platform, name: LogName, fresh: number) => void} came `fresh`: how many items came there since the page stood
 */
export function listen(updated, came) {
  const source = new EventSource("/live");
  let first = true;
  for (const log of PLATFORMS.flatMap((on) => LOGS.map((name) => logOf(on, name)))) {
    log.addEventListener("scroll", () => pointBelow(log));
    // A picture has come, and is as high as it is.
    log.addEventListener("load", () => pointBelow(log), true);
    addEventListener("resize", () => pointBelow(log));
  }
  source.onopen = () => trouble();
  source.onerror = () => {
    // Said once; it is tried again all the time.
    if (the("trouble").hidden) trouble("The playground has stopped, or is starting again…");
  };
  source.onmessage = ({ data }) => {
    /** @type {Update} */
    const update = JSON.parse(data);
    // The program has started again, and may have another page by now.
    if (update.run !== document.documentElement.dataset.run) return location.reload();
    for (const platform of PLATFORMS)
      for (const name of LOGS) {
        const fresh = show({ platform, name }, update, first);
        if (!first && fresh > 0) came(platform, name, fresh);
      }
    updated(update);
    first = false;
    shows(update.version);
  };
}

/**
 * Gives back how many items stand there that didn't before.
 * @param {{ platform: Platform, name: LogName }} where
 * @param {Update} update
 * @param {boolean} first
 */
function show({ platform, name }, { order, items }, first) {
  const log = logOf(platform, name);
  const ids = order[platform][name];
  const wanted = new Set(ids.map((id) => `${platform} ${id}`));
  for (const child of [...log.children]) {
    if (wanted.has(child.id)) continue;
    child.remove();
    markup.delete(child.id);
  }
  const changed = new Map(items.map((item) => [item.id, item[platform]]));
  /** @type {HTMLElement[]} */
  const fresh = [];
  ids.forEach((id, nth) => {
    const known = document.getElementById(`${platform} ${id}`);
    const element = known ?? document.createElement("div");
    element.id = `${platform} ${id}`;
    fill(element, changed.get(id));
    if (log.children[nth] !== element) log.insertBefore(element, log.children[nth] ?? null);
    if (!known) fresh.push(element);
  });
  if (first) follow(log);
  else if (fresh[0]) follow(log, fresh[0]);
  pointBelow(log);
  return fresh.filter((element) => element.querySelector(".message, .notes")).length;
}

/** Where we have scrolled a log to; elsewhere is where somebody went to read. */
/** @type {Map<HTMLElement, number>} */
const scrolled = new Map();

/** @param {HTMLElement} log */
const atEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < 80;

/**
 * Down to what is new: to the end, or where that is more than can be seen at once, to its beginning. Whoever has gone
 * elsewhere to read is left there.
 * @param {HTMLElement} log
 * @param {HTMLElement} [fresh]
 */
export function follow(log, fresh) {
  const ours = scrolled.get(log);
  const left = ours === undefined || Math.abs(ours - log.scrollTop) < 2;
  if (fresh && !left && !atEnd(log)) return;
  log.scrollTop = Math.min(log.scrollHeight, fresh ? fresh.offsetTop - 8 : log.scrollHeight);
  scrolled.set(log, log.scrollTop);
}

/**
 * For the eye only: whoever can't see the end goes on to it anyway.
 * @param {HTMLElement} log
 */
function pointBelow(log) {
  const below = log.nextElementSibling;
  if (below instanceof HTMLElement) below.hidden = atEnd(log);
}

/**
 * @param {HTMLElement} element
 * @param {string | undefined} wanted
 */
function fill(element, wanted) {
  if (wanted === undefined || markup.get(element.id) === wanted) return;
  markup.set(element.id, wanted);
  const focused = element.contains(document.activeElement);
  element.className = "item";
  // Made by our own program, with everything escaped that anybody said.
  element.innerHTML = wanted;
  wire(element);
  if (focused) focusOn(element);
}

/**
 * Goes on at a message, for whoever uses the keyboard or a screen reader.
 * @param {Element | null | undefined} item
 */
export function focusOn(item) {
  const message = item?.querySelector(".message");
  if (!(message instanceof HTMLElement)) return;
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
}
