/** What a person does on the page. */

import { clockAt, startClock } from "./clock.js";
import { communityIs, startCommunity } from "./community.js";
import { openForm, startForms } from "./forms.js";
import { focusOn, follow, listen, logOf } from "./live.js";
import { closeMenu, startMenus } from "./menus.js";
import { post, the } from "./program.js";
import { arrived, opens, refreshHome, startWindows } from "./windows.js";

/** @typedef {import("./program.js").Platform} Platform */

startWindows();
startMenus();
startClock();
startCommunity();
startForms(({ on, in: place }) => goOn(on, logOf(on, place && "channel")));
listen((update) => {
  clockAt(update.now);
  communityIs(update.community);
  void refreshHome();
}, arrived);

/** What stood in a log when something was done on its platform. */
/** @type {Map<Element, Set<Element>>} */
const stood = new Map();

/** @param {Platform} on */
function note(on) {
  for (const log of the(`${on}-log`).closest(".window")?.querySelectorAll(".log") ?? [])
    stood.set(log, new Set(log.children));
}

/** @param {Element} log */
const freshIn = (log) => {
  const before = stood.get(log) ?? new Set();
  return [...log.children].find((one) => !before.has(one) && one.querySelector(".message"));
};

/**
 * What was pressed may be gone: whoever did it goes on at the first thing that was said to it. Where that was said in
 * private, there.
 * @param {Platform} on
 * @param {Element} log
 * @param {Element | null} [item]
 */
function goOn(on, log, item) {
  const near = freshIn(log);
  const messages = logOf(on);
  if (!near && log !== messages && freshIn(messages)) {
    opens(on, "messages");
    return focusOn(freshIn(messages));
  }
  const { activeElement } = document;
  if (activeElement === document.body || log.contains(activeElement))
    focusOn(near ?? (item?.isConnected ? item : null));
}

/** What is on its way: pressed twice is pressed once. */
const going = new Set();

/**
 * @param {HTMLElement} pressed
 * @param {object} body
 */
async function act(pressed, body) {
  const key = JSON.stringify(body);
  if (going.has(key)) return;
  going.add(key);
  const on = platformOf(pressed);
  const log = pressed.closest(".panel")?.querySelector(".log") ?? logOf(on);
  const item = pressed.closest(".item");
  const place = placeOf(pressed);
  note(on);
  closeMenu(pressed);
  const answer = await post("/deeds", { ...body, ...place });
  going.delete(key);
  if (answer?.form) openForm({ on, ...place }, answer.form);
  else if (item || place) goOn(on, log, item);
}

/**
 * In the channel, and there under what is seen by them alone; nothing where it is between them and us.
 * @param {Element} element
 * @returns {{ in: "channel" | "aside" } | undefined}
 */
function placeOf(element) {
  if (!element.closest(".panel.channel")) return undefined;
  return { in: element.closest(".item")?.querySelector(".alone") ? "aside" : "channel" };
}

/** @param {Element} element */
const platformOf = (element) =>
  /** @type {Platform} */ (element.closest(".window")?.classList.contains("discord") ? "discord" : "slack");

document.addEventListener("click", ({ target }) => {
  const pressed = target instanceof Element ? target.closest("button") : null;
  if (!pressed) return;
  const { press, say, example, edit, delete: gone, story, end } = pressed.dataset;
  const on = platformOf(pressed);
  if (press) void act(pressed, { on, press: JSON.parse(press) });
  else if (say) void act(pressed, { on, words: say });
  else if (gone) void act(pressed, { deletes: gone });
  else if (story) void act(pressed, { story });
  else if (example) putIn(pressed, example);
  else if (edit) openEdit(pressed, edit);
  else if (end) follow(the(end));
});

// A day that was picked.
document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const { press, as } = form.dataset;
  if (!press || !as) return;
  event.preventDefault();
  const day = String(new FormData(form).get("day"));
  void act(form, { on: platformOf(form), press: { ...JSON.parse(press), [as]: day } });
});

/* The boxes to write in. */

const boxes = /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll(".box")]);

/** @param {Element} box */
const wordsOf = (box) => /** @type {HTMLTextAreaElement} */ (box.querySelector("textarea"));

/**
 * @param {Element} pressed
 * @param {string} words
 */
function putIn(pressed, words) {
  closeMenu(pressed);
  const box = pressed.closest(".box");
  if (!box) return;
  wordsOf(box).value = words;
  wordsOf(box).dispatchEvent(new Event("input"));
  wordsOf(box).focus();
}

for (const box of boxes) {
  const on = platformOf(box);
  const place = placeOf(box);
  const log = box.closest(".panel")?.querySelector(".log") ?? logOf(on);
  const words = wordsOf(box);
  // What is written and not sent outlives a reload.
  const draft = `draft ${words.id}`;
  words.value = sessionStorage.getItem(draft) ?? "";
  words.addEventListener("input", () => sessionStorage.setItem(draft, words.value));
  words.addEventListener("keydown", (event) => {
    const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    // A phone's keyboard has no other way to a new line.
    if (!sends || matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    box.requestSubmit();
  });
  box.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = words.value;
    if (said.trim() === "") return words.focus();
    put("");
    note(on);
    follow(/** @type {HTMLElement} */ (log));
    const answer = await post("/deeds", { on, words: said, ...place });
    // Nothing that was written is lost.
    if (!answer && words.value === "") put(said);
    if (answer?.form) openForm({ on, ...place }, answer.form);
    else if (place) goOn(on, log);
  });

  /** @param {string} text */
  function put(text) {
    words.value = text;
    sessionStorage.setItem(draft, text);
  }
}

/* A message of one's own, changed. */

const editing = /** @type {HTMLDialogElement} */ (the("edit"));
const edited = /** @type {HTMLTextAreaElement} */ (the("edit-words"));

/**
 * @param {Element} pressed
 * @param {string} id
 */
function openEdit(pressed, id) {
  closeMenu(pressed);
  edited.value = pressed.closest(".item")?.querySelector(".words, .text")?.textContent ?? "";
  editing.dataset.edits = id;
  editing.returnValue = "";
  editing.showModal();
}

editing.querySelector("form")?.addEventListener("submit", () => {
  const words = edited.value;
  if (words.trim() !== "") void post("/deeds", { edits: editing.dataset.edits, words });
});

/* All of it anew. */

const sure = /** @type {HTMLDialogElement} */ (the("sure"));
the("afresh").addEventListener("click", () => sure.showModal());
sure.querySelector("form")?.addEventListener("submit", () => void post("/afresh", {}));
