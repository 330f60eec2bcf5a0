import { choice, type Moment, type Question, text } from "../../core/question.ts";
import { ask, heard, recorded, say, type Talk } from "../../core/talk.ts";
import { isForUs } from "../../interview/asking.ts";
import type { SignName } from "../../interview/signs.ts";
import { NOT_ALONE, SORRY } from "../crushed.ts";
import { type Quick, quickForm } from "./quick.ts";
import { confirm, rightKey } from "./read-back.ts";
import { signWords } from "./sign-questions.ts";
import { itemsOf, merged, reading, type Told, toldIn } from "./told.ts";

const written = text("story", {
  label: "Your story",
  asks: "How did it go? Tell me in your own words, as much or as little as you like: who was there, what they asked, how it felt, what was said at the end.",
  expects: "whatever you'd tell a friend about it",
});

/** "Who can see this?" is no story; it is answered, and the story asked for again. */
const story: Question<string> = {
  ...written,
  read: (answer, moment) =>
    "words" in answer && isForUs(answer.words) ? undefined : written.read(answer, moment),
};

const UNTOLD: Told = {
  signs: [],
  offered: [],
  employer: [],
  performance: { well: [], badly: [] },
  facts: {},
};

/** The story first: heard, read once, and what was read in it said back in one step. Or the quick form instead. */
export function* tellStory(begun: Moment): Talk<Told> {
  const quick = yield* heard(quickForm);
  if (quick) return yield* tellQuickly(quick, begun);
  yield* say({ offers: quickForm });
  const words = yield* ask(story);
  if (words === undefined) return UNTOLD;
  const read = yield* recorded({
    key: "story:read",
    from: "story",
    by: "story",
    input: words,
    meaning: reading,
  });
  if (read.crushed) yield* meetFirst();
  const told = toldIn(read, begun);
  if (read.english) return yield* settle(told, begun);
  yield* say(UNREAD, { offers: quickForm });
  return told;
}

/** Said back until it is right: what they say instead of "right" is read into it. */
function* settle(read: Told, begun: Moment): Talk<Told> {
  let told = read;
  for (let nth = 1; ; nth++) {
    const input = yield* confirm(itemsOf(told), nth);
    if (input === undefined) return told;
    const from = rightKey(nth);
    const more = yield* recorded({ key: `story:more:${nth}`, from, by: "beside", input, meaning: reading });
    const said = toldIn(more, begun);
    told = merged(said.facts.people && DENIES.test(input) ? withoutPeople(told) : told, said);
  }
}

/** "No, it was Maria": then it was nobody that was read before. */
const DENIES = /^\W*(?:no|nope|not|wrong|actually|it wasn['’]?t)\b/i;

function withoutPeople({ facts: { people: _, ...facts }, ...told }: Told): Told {
  return { ...told, facts };
}

const UNREAD =
  "Thank you, it is kept word for word. I can only read English so far, so let me ask instead, with buttons to press. The quick form has it all on one page.";

/** What was ticked goes before what is read in the words beside it, and needs no saying back. */
function* tellQuickly({ good, bad, stage, format, story }: Quick, begun: Moment): Talk<Told> {
  const words = story ?? "";
  const read = yield* recorded({
    key: "quick:read",
    from: "quick",
    by: "story",
    input: words,
    meaning: reading,
  });
  const ticked = (names: readonly SignName[], polarity: "positive" | "negative") =>
    names.map((name) => ({ name, polarity, evidence: signWords(name, polarity) }));
  const signs = [...ticked(good, "positive"), ...ticked(bad, "negative")];
  const isOpen = ({ name }: { readonly name: SignName }) => !signs.some((sign) => sign.name === name);
  const told = toldIn(read, begun);
  return {
    ...told,
    signs: [...signs, ...told.signs.filter(isOpen)],
    offered: told.offered.filter(isOpen),
    facts: { ...told.facts, ...(stage && { stage }), ...(format && { format }) },
  };
}

const tonight = choice("tonight", {
  label: "Now or later",
  asks: "What you wrote is safe with me. Shall we look at it now, or leave it for tomorrow?",
  options: { now: "Now", tomorrow: "Tomorrow" },
  also: {
    now: ["yes", "let's go", "go on"],
    tomorrow: ["later", "not now", "no", "another day"],
  },
});

const ready = choice("ready", {
  label: "Ready",
  asks: "It will be here. Say “ready” when you are.",
  options: { ready: "I'm ready" },
  also: { ready: ["yes", "ok", "okay", "now", "hi", "hello", "i am ready"] },
});

/** Someone who sounds crushed is met before anything is asked of them. */
function* meetFirst(): Talk {
  yield* say(SORRY, NOT_ALONE);
  if ((yield* ask(tonight)) === "tomorrow") yield* ask(ready);
}
