import type { Deed } from "../../../src/core/inbound.ts";
import type { Message } from "../../../src/core/message.ts";
import { STORY } from "../../support/debrief.ts";

/** Numbers that look like chance and are the same for the same seed: mulberry32. */
export function dice(seed: number) {
  let state = seed >>> 0;
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}
export type Dice = ReturnType<typeof dice>;

export const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Santiago",
  "Asia/Kolkata",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Pacific/Auckland",
  "UTC",
];

const of = <T>(all: readonly T[], roll: Dice): T | undefined => all[roll(Math.max(1, all.length))];

const TELLS: readonly Deed[] = [
  { command: "debrief", args: "" },
  { text: STORY },
  { text: "that's right" },
  { text: "that's enough" },
];

/** What everybody here begins with. */
export const FIRST: readonly Deed[] = [{ command: "reminders", args: "on" }, ...TELLS];

/** Whole things people come to do, message by message. */
const COMES_TO: readonly (readonly Deed[])[] = [
  TELLS,
  TELLS,
  [{ command: "debrief", args: "" }, { text: STORY }, { press: "another" }, { text: "it went badly" }],
  [{ command: "calendar", args: "next Tuesday at 3pm" }, { text: "data analyst at Acme" }, { text: "skip" }],
  [{ command: "calendar", args: "tomorrow at 9" }, { text: "nurse at St Anne's" }, { text: "skip" }],
  [{ command: "email", args: "check-in" }, { text: "skip" }],
  [{ command: "reminders", args: "on" }],
  [{ command: "reminders", args: "on" }],
  [{ command: "reminders", args: "on" }],
  [{ command: "reminders", args: "pause until next Friday" }],
  [{ command: "reminders", args: "" }],
  [{ command: "reminders", args: "off" }],
];

const WORDS = [
  "done",
  "snooze",
  "in an hour",
  "this evening",
  "tomorrow morning",
  "next business day",
  "in three weeks",
  "stop these",
  "they said no",
  "I got the next round",
  "I sent it",
  "back",
  "skip",
  "yes",
  "no",
  "next Friday",
];

/** Would end what is looked at. */
const NOT_PRESSED = /forget|export|privacy/;

/** What a member does next, with what was said to them last before their eyes. */
export function anyDeeds(roll: Dice, last: Message | undefined): readonly Deed[] {
  const what = roll(10);
  if (what < 3) return of(COMES_TO, roll) ?? [];
  const buttons = [...(last?.options ?? []), ...(last?.controls ?? [])].filter(
    ({ value }) => !NOT_PRESSED.test(value),
  );
  const press = what < 8 ? of(buttons, roll)?.value : undefined;
  if (press === undefined) return [{ text: of(WORDS, roll) ?? "yes" }];
  const question = last?.question ?? (last?.about && `${last.about}/card`);
  return [{ press, ...(question !== undefined && { question }) }];
}
