/** What the community is, as far as it can be chosen here. */

import { post, the } from "./program.js";

/** @typedef {"admin" | "madeUp"} Choice */

export function startCommunity() {
  for (const choice of switches())
    choice.addEventListener("click", () => {
      const { sets = "" } = choice.dataset;
      void post("/community", { [sets]: choice.ariaChecked !== "true" });
    });
}

const switches = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-sets]")]);

/** @param {Readonly<Record<Choice, boolean>>} community */
export function communityIs(community) {
  for (const choice of switches())
    choice.ariaChecked = String(community[/** @type {Choice} */ (choice.dataset.sets)]);
  the("made-up").hidden = !community.madeUp;
}
