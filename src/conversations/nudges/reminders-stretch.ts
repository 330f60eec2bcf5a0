import { z } from "zod";
import { choice, type Moment, type Question, question } from "../../core/question.ts";
import { ask, heard, keep, say, type Talk } from "../../core/talk.ts";
import { KINDS, type Kind } from "../../interview/nudges/timing.ts";
import { readWhen } from "../../interview/when.ts";
import type { Book } from "../book.ts";
import { askZone } from "../zone.ts";
import { plannedIn } from "./outlook.ts";
import { quietFrom, quietOptions } from "./quiet.ts";
import { saidTime } from "./said-time.ts";
import { nudgesIn } from "./state.ts";
import { capital, KIND_NAMES, KIND_USES, quietWords, subjectOf } from "./texts.ts";
import { morningOf, snoozeTime } from "./times.ts";

/** What reminders look like when a talk about them begins. */
export const remindersSchema = z.object({
  state: z.enum(["never asked", "off", "quiet", "paused", "lost", "on"]),
  until: z.string().exactOptional(),
  quiet: z.string(),
  mentioned: z.boolean().exactOptional(),
  stopped: z.array(z.enum(KINDS)),
  planned: z.array(z.object({ id: z.string(), kind: z.string(), about: z.string(), time: z.string() })),
});
type Reminders = z.infer<typeof remindersSchema>;

/** More would be a list to get lost in; what comes first is what matters. */
const MOST_SHOWN = 12;

export function remindersOf(book: Book, moment: Moment): Reminders {
  const { wishes, rested, mention } = nudgesIn(book);
  const { pausedUntil = 0, stopped = [] } = wishes;
  const paused = pausedUntil > moment.now;
  const planned = plannedIn(book, moment)
    .nudges.flatMap((nudge) => (nudge.fate.is === "planned" ? [{ nudge, at: nudge.fate.at }] : []))
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST_SHOWN);
  return {
    state: stateOf(wishes.consent, { rested: rested !== undefined, paused, lost: moment.guessed === true }),
    ...(paused && { until: saidTime(pausedUntil, moment) }),
    quiet: quietWords(book),
    ...(mention && { mentioned: true }),
    stopped,
    planned: planned.map(({ nudge, at }) => ({
      id: nudge.id,
      kind: KIND_NAMES[nudge.kind],
      about: subjectOf(book, nudge, moment.zone).name,
      time: saidTime(at, moment),
    })),
  };
}

interface Standing {
  readonly rested: boolean;
  readonly paused: boolean;
  readonly lost: boolean;
}

function stateOf(consent: "yes" | "no" | undefined, { rested, paused, lost }: Standing): Reminders["state"] {
  if (consent === undefined) return "never asked";
  if (consent === "no") return "off";
  if (lost) return "lost";
  if (rested) return "quiet";
  return paused ? "paused" : "on";
}

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
    const chosen = yield* ask(which(known));
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

function which({ planned }: Reminders): Question<string> {
  return choice<string>("reminders:one", {
    label: "Which one",
    asks: "Which one?",
    options: Object.fromEntries(
      planned.map(({ id, kind, about, time }) => [id, `${kind}: ${about}, ${time}`]),
    ),
  });
}

const move = choice("reminders:how", {
  label: "Move or cancel",
  asks: "Another day, or not at all?",
  options: { move: "Another day", cancel: "Cancel it" },
  also: { move: ["move", "move it", "later", "day"], cancel: ["not at all", "delete", "remove"] },
});

const when = (begun: Moment): Question<number> =>
  question<number>({
    key: "reminders:when",
    label: "When",
    asks: "When shall I say it?",
    expects: "a day or a time ahead, such as “Friday at 3” or “next Monday”",
    echoes: true,
    day: true,
    meaning: z.number(),
    read: (answer, moment) =>
      "form" in answer ? undefined : snoozeTime("words" in answer ? answer.words : answer.press, moment),
    show: (at) => saidTime(at, begun),
    instant: (at) => at,
  });

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

const FOR_NOW = "for now";

/** A day, or no day at all. */
const pause = question<string>({
  key: "reminders:until",
  label: "Paused until",
  asks: "Until when? “Monday”, “in two weeks”, “1 December”.",
  expects: "a day ahead, such as “Monday” or “in two weeks”",
  options: [{ value: FOR_NOW, label: "Until I say so" }],
  echoes: true,
  day: true,
  meaning: z.string(),
  read: (answer, moment) => {
    const said = "words" in answer ? answer.words : "press" in answer ? answer.press : "";
    if (said === FOR_NOW || /^until i say so$/i.test(said.trim())) return FOR_NOW;
    return readWhen(said, moment, "ahead")?.date;
  },
  show: (date) => date,
});

const quietHours = question<{ from: string; to: string }>({
  key: "reminders:quiet",
  label: "Quiet hours",
  asks: "Between which hours shall nothing come? “22 to 7”, or “none”.",
  expects: "two times, such as “22 to 7” or “10pm to 7:30am”, that leave at least four hours; or “none”",
  options: quietOptions,
  echoes: true,
  meaning: z.object({ from: z.string(), to: z.string() }),
  read: (answer) =>
    "form" in answer ? undefined : quietFrom("words" in answer ? answer.words : answer.press),
  show: ({ from, to }) => (from === to ? "none" : `${from} to ${to}`),
});

function kinds(stopped: readonly Kind[]): Question<readonly Kind[]> {
  const on = KINDS.filter((kind) => !stopped.includes(kind));
  return question<readonly Kind[]>({
    key: "reminders:kinds",
    label: "Kinds",
    asks: `Which do you want? In words: “all”, or their names: ${KINDS.map((kind) => KIND_NAMES[kind]).join(", ")}.`,
    expects: "“all”, or names such as “thank-you, check-in”",
    fields: [
      {
        name: "kinds",
        label: "Remind me of",
        required: false,
        options: KINDS.map((kind) => ({ value: kind, label: capital(KIND_USES[kind]) })),
        several: true,
        value: on.join(","),
      },
    ],
    meaning: z.array(z.enum(KINDS)).readonly(),
    read: (answer) => {
      if ("form" in answer)
        return KINDS.filter((kind) => (answer.form.kinds ?? "").split(",").includes(kind));
      return "words" in answer ? kindsIn(answer.words) : undefined;
    },
    show: (wanted) => wanted.map((kind) => KIND_NAMES[kind]).join(", ") || "none",
  });
}

function kindsIn(words: string): readonly Kind[] | undefined {
  const said = words.toLowerCase().replace(/[^a-z]+/g, " ");
  if (/\b(?:all|everything)\b/.test(said)) return KINDS;
  const named = KINDS.filter((kind) =>
    said.includes(KIND_NAMES[kind].toLowerCase().replace(/[^a-z]+/g, " ")),
  );
  return named.length > 0 ? named : undefined;
}
