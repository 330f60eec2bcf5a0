import { discord } from "../../src/adapters/playground/drawn/discord.ts";
import type { Byline, Dress } from "../../src/adapters/playground/drawn/dress.ts";
import { html } from "../../src/adapters/playground/drawn/html.ts";
import { slack } from "../../src/adapters/playground/drawn/slack.ts";
import type { Stage } from "./scenes.ts";

/** Both platforms on the afternoon of the interview, with Ann. */

const AT = Date.UTC(2026, 10, 18, 22, 12);
const when = { at: AT, now: AT, zone: "America/New_York" };
const ANN: Byline = { name: "Ann", app: false, ...when };
const US: Byline = { name: "Afterword", app: true, ...when };

const stage = (dress: Dress): Stage => ({
  said: (text) => dress.said(text, ANN),
  told: (messages) => html`${messages.map((message) => dress.told(message, US))}`,
  answered: (asked, text) => dress.answered(asked, text, US),
  form: dress.form,
});

export const STAGES: Readonly<Record<"slack" | "discord", Stage>> = {
  slack: {
    ...stage(slack),
    home: (board) =>
      html`<div class="title">Afterword</div><div class="tabs"><b>Home</b><span>Messages</span><span>About</span></div>${slack.home(board)}`,
  },
  discord: stage(discord),
};
