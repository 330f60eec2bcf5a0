/** What a person does on the page. */

import { clockAt, startClock } from "./clock.js";
import { openForm, startForms } from "./forms.js";
import { focusOn, follow, listen } from "./live.js";
import { closeMenu, startMenus } from "./menus.js";
import { post, the } from "./program.js";
import { arrived, refreshHome, startWindows } from "./windows.js";

/** @typedef {import("./program.js").Platform} Platform */

startWindows();
startMenus();
startClock();
startForms((on) => goOn(the(`${on}-log`)));
listen((update, fresh) => {
  clockAt(update.now);
  arrived(fresh);
  void refreshHome();
});

/** How many items stood in a log when something was done there. */
/** @type {Map<Element, Set<Element>>} */
const stood = new Map();

/** @param {Element} log */
const note = (log) => stood.set(log, new Set(log.children));

/**
 * What was pressed may be gone: whoever did it goes on at the first thing that was said to it.
 * @param {Element} log
 * @param {Element | null} [item]
 */
function goOn(log, item) {
  const before = stood.get(log) ?? new Set();
  const fresh = [...log.children].find((one) => !before.has(one));
  const { activeElement } = document;
  if (activeElement === document.body || log.contains(activeElement))
    focusOn(fresh ?? (item?.isConnected ? item : null));
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
  const log = the(`${on}-log`);
  const item = pressed.closest(".item");
  note(log);
  closeMenu(pressed);
  const answer = await post("/deeds", body);
  going.delete(key);
  if (answer?.form) openForm(on, answer.form);
  else if (item) goOn(log, item);
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
  else if (end) follow(the(`${end}-log`));
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
  const on = /** @type {Platform} */ (box.dataset.on);
  const words = wordsOf(box);
  // What is written and not sent outlives a reload.
  const draft = `draft ${on}`;
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
    follow(the(`${on}-log`));
    const answer = await post("/deeds", { on, words: said });
    // Nothing that was written is lost.
    if (!answer && words.value === "") put(said);
    if (answer?.form) openForm(on, answer.form);
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
