/** Lists that open under a button: native popovers, placed beside it and walked through with the arrow keys. */

/**
 * Joins the buttons within with what they open.
 * @param {ParentNode} within
 */
export function wire(within) {
  for (const menu of within.querySelectorAll(".menu")) {
    const [button, list] = menu.children;
    if (button instanceof HTMLButtonElement && list) button.popoverTargetElement = list;
  }
}

/** @param {EventTarget | null} target */
const listAt = (target) => {
  const list = target instanceof Element ? target.closest("[popover]") : null;
  return list instanceof HTMLElement ? list : undefined;
};

/** @param {HTMLElement} list */
const invokerOf = (list) => /** @type {HTMLElement} */ (list.previousElementSibling);

/** @param {HTMLElement} list */
const itemsOf = (list) =>
  /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=menuitem], input, button")]);

/** @param {EventTarget | null} target */
export function closeMenu(target) {
  listAt(target)?.hidePopover();
}

export function startMenus() {
  wire(document);
  // Neither of these two bubbles.
  document.addEventListener("beforetoggle", (event) => opening(event), true);
  document.addEventListener("toggle", (event) => opened(event), true);
  document.addEventListener("keydown", (event) => pressed(event));
  addEventListener("resize", () => closeMenu(document.querySelector(":popover-open")));
}

/** @param {Event} event */
function opening(event) {
  const list = listAt(event.target);
  if (!list) return;
  const open = /** @type {ToggleEvent} */ (event).newState === "open";
  invokerOf(list).setAttribute("aria-expanded", String(open));
  // So the browser has the focus there at once: a key pressed right after the one that opened it is the list's.
  itemsOf(list)[0]?.setAttribute("autofocus", "");
}

const GAP = 4;
const EDGE = 8;
/** A list longer than this is scrolled. */
const TALLEST = 440;

/** @param {Event} event */
function opened(event) {
  const list = listAt(event.target);
  if (!list || /** @type {ToggleEvent} */ (event).newState !== "open") return;
  const beside = invokerOf(list).getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  list.style.minWidth = `${Math.min(Math.max(beside.width, 180), clientWidth - 2 * EDGE)}px`;
  const { width, height } = list.getBoundingClientRect();
  const below = innerHeight - beside.bottom - GAP - EDGE;
  const above = beside.top - GAP - EDGE;
  const under = height <= below || below >= above;
  const shown = Math.min(height, TALLEST, under ? below : above);
  list.style.maxHeight = `${shown}px`;
  list.style.top = `${under ? beside.bottom + GAP : beside.top - GAP - shown}px`;
  // It stays in its own window, as long as it has room there.
  const edge = list.closest(".window")?.getBoundingClientRect().right ?? clientWidth;
  list.style.left = `${Math.max(EDGE, Math.min(beside.left, edge - width - EDGE))}px`;
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const { key, target } = event;
  const list = listAt(target);
  if (list?.role === "menu") {
    const items = itemsOf(list);
    const at = items.indexOf(/** @type {HTMLElement} */ (target));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    } else if (key === "Tab") list.hidePopover();
  } else if (key === "ArrowDown" && target instanceof HTMLButtonElement && target.ariaHasPopup === "menu") {
    event.preventDefault();
    target.click();
  }
}
