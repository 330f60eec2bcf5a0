import { choice, type Moment, type Question } from "../../core/question.ts";
import { ask, heard, keep, say, type Talk } from "../../core/talk.ts";
import { KINDS } from "../../interview/nudges/timing.ts";
import { askZone } from "../zone.ts";
import type { Reminders } from "./reminders-known.ts";
import { FOR_NOW, kinds, move, pause, quietHours, when, which } from "./reminders-questions.ts";
import { KIND_NAMES } from "./texts.ts";
import { morningOf } from "./times.ts";

const STATES: Readonly<Record<Reminders["state"], string>> = {
  "never asked": "They are off: you haven't said yes to them.",
  off: "They are off.",
  quiet: "I've gone quiet, as the last ones got no answer.",
  paused: "They are paused.",
  lost: "I don't know what time it is where you are, so I stay quiet until you tell me.",
  on: "They are on.",
};

/** Shows what is planned and what the rules are; a press changes one thing. Asks nothing by itself. */
export function* aboutReminders(known: Reminders, begun: Moment): Talk {
  const { state, until, quiet, mentioned, stopped, planned } = known;
  const isOn = state === "on" || state === "paused";
  const ways = menu(known);
  yield* say(
    { heading: "Your reminders" },
    ...(isOn && planned.length > 0
      ? [{ rows: planned.map(({ kind, about, time }) => ({ label: kind, value: `${about}, ${time}` })) }]
      : []),
    {
      text: [
        until ? `They are paused until ${until}.` : STATES[state],
        ...(isOn && planned.length === 0 ? ["Nothing is planned just now."] : []),
        `At most three a day, ${quiet}. Business days are Monday to Friday; your public holidays I don't know.`,
        mentioned
          ? "I also mention you in the channel you chose."
          : "They come here and nowhere else, unless you say “reminders channel” in a channel.",
        ...(stopped.length > 0
          ? [`You stopped: ${stopped.map((kind) => `“${KIND_NAMES[kind]}”`).join(", ")}.`]
          : []),
      ].join(" "),
    },
    ...ways.options.map((option) => ({ offers: ways, pick: option })),
  );
  const chosen = yield* heard(ways);
  if (chosen) yield* CHANGES[chosen](known, begun);
}

const LABELS = {
  on: "Turn them on",
  place: "Tell you where I am",
  one: "Move or cancel one",
  pause: "Pause them",
  quiet: "Quiet hours",
  kinds: "Which kinds",
  off: "Stop all",
  here: "No mention",
} as const;
type Change = keyof typeof LABELS;

function menu({ state, planned, mentioned }: Reminders): Question<Change> {
  const isOn = state === "on" || state === "paused";
  const first = state === "lost" ? "place" : state === "on" ? "pause" : "on";
  const ways: readonly Change[] = [
    ...(isOn && planned.length > 0 ? (["one"] as const) : []),
    first,
    "quiet",
    "kinds",
    ...(mentioned ? (["here"] as const) : []),
    ...(isOn ? (["off"] as const) : []),
  ];
  return choice<Change>("reminders:what", {
    label: "Reminders",
    asks: "What would you like to change?",
    // Built from the ways, so every way in it has its label.
    options: Object.fromEntries(ways.map((way) => [way, LABELS[way]])) as Record<Change, string>,
  });
}

const CHANGES: Readonly<Record<Change, (known: Reminders, begun: Moment) => Talk>> = {
  *on(_, { guessed }) {
    if (guessed) yield* askZone();
    yield* keep({ wish: { on: true } });
    yield* say("They are on.");
  },
  *place() {
    yield* askZone();
    yield* say("Then they are on.");
  },
  *off() {
    yield* keep({ wish: { off: true } });
    yield* say("All stopped. “Reminders on” starts them again.");
  },
  *here() {
    yield* keep({ wish: { unmentioned: true } });
    yield* say("From now on they come here and nowhere else.");
  },
  *one(known, begun) {
    const chosen = yield* ask(which(known.planned));
    const id = known.planned.find((planned) => planned.id === chosen)?.id;
    if (id) yield* changeOne(id, begun);
  },
  *pause(_, begun) {
    const until = yield* ask(pause);
    if (until === undefined) return;
    const wish = until === FOR_NOW ? { off: true } : { pausedUntil: morningOf(until, begun.zone) };
    yield* keep({ wish });
    yield* say(
      until === FOR_NOW
        ? "All stopped until you say “reminders on”."
        : "Paused. What is still worth saying then comes in one message.",
    );
  },
  *quiet() {
    const hours = yield* ask(quietHours);
    if (!hours) return;
    yield* keep({ wish: { quiet: hours } });
    yield* say("Nothing comes in these hours from now on.");
  },
  *kinds({ stopped }) {
    const wanted = yield* ask(kinds(stopped));
    if (!wanted) return;
    yield* keep({ wish: { stopped: KINDS.filter((kind) => !wanted.includes(kind)) } });
    yield* say("Noted.");
  },
};

function* changeOne(id: string, begun: Moment): Talk {
  const how = yield* ask(move);
  if (how === "cancel") {
    yield* keep({ wish: { cancel: id } });
    yield* say("Cancelled.");
  } else if (how === "move") {
    const at = yield* ask(when(begun));
    if (at === undefined) return;
    yield* keep({ wish: { move: id, to: at } });
    yield* say("Moved.");
  }
}
