/** The playground's clock, which can be moved forward. */

import { post, the } from "./program.js";

let ahead = 0;

const now = () => Date.now() + ahead;

/** @param {number} instant What the program's clock says, in epoch milliseconds */
export function clockAt(instant) {
  ahead = instant - Date.now();
  draw();
}

export function startClock() {
  setInterval(draw, 5_000);
  for (const button of document.querySelectorAll("[data-clock]"))
    button.addEventListener("click", () => {
      const by = button.getAttribute("data-clock");
      void move(by === "next" ? "next" : now() + Number(by));
    });
  the("instant").addEventListener("submit", (event) => {
    event.preventDefault();
    const to = new Date(/** @type {HTMLInputElement} */ (the("to")).value).getTime();
    void move(to);
  });
}

/** @param {number | "next"} to */
async function move(to) {
  const answer = await post("/clock", { to });
  if (!answer) return;
  const refused = to === "next" ? "Nothing is waiting to be said." : "The clock goes forward only.";
  the("moved").textContent = answer.moved ? `It is ${shown()}.` : refused;
}

const shown = () =>
  new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: document.documentElement.dataset.zone,
  }).format(now());

function draw() {
  const time = the("clock").querySelector("time");
  if (!time || time.textContent === shown()) return;
  time.textContent = shown();
  time.dateTime = new Date(now()).toISOString();
}
