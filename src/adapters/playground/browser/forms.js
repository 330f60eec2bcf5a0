/** Forms as the platforms open them: over everything, until they are sent or closed. */

import { post, the } from "./program.js";

/** @typedef {import("./program.js").Platform} Platform */

/** @type {(place: Place) => void} */
let afterwards = () => {};

const dialog = () => /** @type {HTMLDialogElement} */ (the("form"));

/**
 * @param {(place: Place) => void} sent Called when a form was sent and has been read
 */
export function startForms(sent) {
  afterwards = sent;
  dialog().addEventListener("submit", (event) => {
    event.preventDefault();
    void send(/** @type {HTMLFormElement} */ (event.target));
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-close]")) target.closest("dialog")?.close();
  });
}

/** @typedef {{ on: Platform, in?: "channel" | "aside" }} Place */

/** Where the form was opened. */
/** @type {Place} */
let place = { on: "slack" };

/**
 * @param {Place} at
 * @param {string} markup
 */
export function openForm(at, markup) {
  const form = dialog();
  place = at;
  form.className = `form ${at.on}`;
  // Made by our own program, with everything escaped that anybody said.
  form.innerHTML = markup;
  if (!form.open) form.showModal();
  form.scrollTop = 0;
  const field = form.querySelector(".inside input, .inside select, .inside textarea");
  if (field instanceof HTMLElement) field.focus({ preventScroll: true });
}

/** @param {HTMLFormElement} form */
async function send(form) {
  const submit = /** @type {HTMLButtonElement} */ (form.querySelector("[type=submit]"));
  if (submit.ariaDisabled === "true") return;
  submit.ariaDisabled = "true";
  const answer = await post("/deeds", { ...place, form: form.dataset.form, fields: fieldsOf(form) });
  submit.ariaDisabled = "false";
  if (answer?.complaint !== undefined) return complain(form, answer.complaint);
  if (answer?.form !== undefined) return openForm(place, answer.form);
  if (!answer) return complain(form, "That could not be sent. Everything you wrote is still here.");
  dialog().close();
  afterwards(place);
}

/**
 * Every field by its name: as often as something is chosen in it, and once where nothing is.
 * @param {HTMLFormElement} form
 * @returns {[string, string][]}
 */
function fieldsOf(form) {
  const said = new FormData(form);
  const names = new Set([...form.elements].map((each) => each.getAttribute("name")).filter(Boolean));
  return [...names].flatMap((name) => {
    const values = said.getAll(String(name)).map(String);
    return (values.length > 0 ? values : [""]).map((value) => [String(name), value]);
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {string} words
 */
function complain(form, words) {
  const place = form.querySelector(".complaint");
  if (place) place.textContent = words;
  place?.scrollIntoView({ block: "nearest" });
}
