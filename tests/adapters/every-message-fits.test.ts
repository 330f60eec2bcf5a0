import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formModal, writingModal } from "../../src/adapters/discord/modal.ts";
import { readOpened } from "../../src/adapters/discord/render/press.ts";
import * as onDiscord from "../../src/adapters/discord/render.ts";
import { settled as settledOnDiscord } from "../../src/adapters/discord/settled.ts";
import { homeView } from "../../src/adapters/slack/home.ts";
import { type Rendered, render } from "../../src/adapters/slack/render.ts";
import { settled } from "../../src/adapters/slack/settled.ts";
import { formView } from "../../src/adapters/slack/view.ts";
import { boardOf } from "../../src/conversations/board.ts";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { type Decision, decide, wanted } from "../../src/core/decide.ts";
import type { Deed } from "../../src/core/inbound.ts";
import { type Member, newMember } from "../../src/core/member.ts";
import type { Field, Message, Option } from "../../src/core/message.ts";
import { plain } from "../../src/core/message.ts";
import { tableOf } from "../../src/interview/community/table.ts";
import { keyOf } from "../support/debrief.ts";
import { anyCommunity, anyTruth, dice, NOW as WEEK } from "../support/simulated.ts";
import { anyWords, letters } from "./any-message.ts";
import { asRead } from "./discord/as-read.ts";
import * as discord from "./discord/render-support.ts";
import { fits, unescaped, viewFits } from "./slack/render-support.ts";

/** What a platform has to show of one turn. */
type Told = Pick<Decision<Book>, "messages" | "settled" | "member">;

/** How each platform shows a turn, and throws where it can't. */
const PLATFORMS: Readonly<Record<string, (told: Told) => void>> = {
  slack: ({ messages, settled: answers, member }) => {
    for (const message of messages) fitsSlack(message, render(message));
    for (const { question, text } of answers) fits(settled(text, question));
    viewFits(
      homeView(boardOf({ book: member.book, talks: member.talks, moment: { now: NOW, zone: "UTC" } })),
      "home",
    );
  },
  discord: ({ messages, settled: answers }) => {
    for (const message of messages) fitsDiscord(message);
    for (const { question, text } of answers) discord.fits({ components: settledOnDiscord(text, question) });
  },
};

function fitsDiscord(message: Message): void {
  for (const writing of [false, true]) {
    for (const one of onDiscord.render(message, { writing })) discord.fits(one);
    const said = letters(plain({ parts: message.parts }));
    const rendered = onDiscord.render(untimed(message), { writing });
    const read = letters(rendered.flatMap((one) => one.plain.map((text) => asRead(text).words)).join("\n"));
    expect(read.slice(0, said.length)).toBe(said);
  }
  if (message.fields) {
    const modal = formModal(message);
    discord.modalFits(modal);
    expect(readOpened(modal.custom_id)?.opens).toBe("form");
  }
  if (message.question !== undefined) discord.modalFits(writingModal(message));
}

/** Moments are shown in a way of Discord's own, which only Discord can read. */
const untimed = (message: Message): Message => ({
  ...message,
  parts: message.parts.map((part) => ("text" in part ? { text: part.text } : part)),
});

function fitsSlack(message: Message, rendered: readonly Rendered[]): void {
  for (const one of rendered) fits(one);
  // Addresses stand behind their buttons, not among the words.
  const said = letters(plain({ parts: message.parts }));
  const sent = JSON.stringify(rendered);
  for (const { url } of message.links ?? []) expect(sent).toContain(JSON.stringify(url));
  expect(letters(rendered.map(({ text }) => unescaped(text)).join("\n")).startsWith(said)).toBe(true);
  if (message.fields) viewFits(formView(message, { ts: "1763480000.000100" }), "modal");
}

const NOW = Date.UTC(2026, 10, 18, 17, 0);
const A_DAY = 86_400_000;

const stories: readonly string[] = readFileSync(
  join(import.meta.dirname, "../../texts/narratives-dev.jsonl"),
  "utf8",
)
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line).text);

const CRUSHED = "I completely froze. I'm worthless and I can't do this any more. I cried all the way home.";
const NAMES = [
  "Maria Lopez",
  "李明",
  "Ольга Петрова",
  "عائشة",
  "Zoë Łuk",
  "N".repeat(78),
  "<!channel> Bo",
  "👩‍👩‍👧‍👦 Kim",
];
const MANY = Array.from(
  { length: 25 },
  (_, nth) => `${NAMES[nth % NAMES.length]} ${"abcdefghijklmnopqrstuvwxyz"[nth]}`,
);

/** Answers that are understood where words at random would not be; by the question's key. */
const UNDERSTOOD: Readonly<Record<string, readonly string[]>> = {
  story: stories.map((story, nth) => (nth % 4 === 0 ? CRUSHED : story)),
  when: ["just now", "yesterday", "three weeks ago"],
  people: [MANY.join(", "), NAMES.join(", "), "Maria Lopez"],
  job: [`${"장".repeat(110)} at ${"Ω".repeat(110)}`, "data analyst at Brightwell", "<!here> at *Acme*"],
  details: ["Ann Lee, ann@example.org", "Zoë Łuk"],
  reply_by: ["next Friday", "in two weeks"],
  zone: ["Berlin", "Asia/Manila"],
  to: [NAMES.join(", "), "Maria Lopez", "Ольга Петрова"],
  "concern:mail": ["the caching question", "I blanked on it"],
  answer: ["I would put a cache in front", "答".repeat(200)],
  answer_by: ["last Friday", "two weeks ago", "next Friday"],
  promised: ["my portfolio https://ann.example/work", "two references"],
  slot: ["Tuesday at 10", "any time"],
  day: ["Friday at 3pm", "next Monday"],
  time: ["3pm", "10:00"],
  "reminders:until": ["next Monday"],
  "reminders:when": ["tomorrow at 9"],
  "reminders:quiet": ["22 to 7"],
  ready: ["ready"],
  heard_on: ["yesterday", "last friday"],
  ticks: ["all", "1, 3", "not 1"],
  wish: ["how they decide, what the salary is", MANY.join(", how ")],
  kind: ["Why did you leave?", "conflict", "<!here> why is that so?"],
  situation: ["At work.", "It was a long night. ".repeat(60), "On nights two of us fell out over the rota."],
  task: ["Somebody had to.", "I had to find a plan."],
  action: ["We talked it through.", "I just helped out.", "x ".repeat(3_900)],
  result: ["It went well.", "From 12 to 3."],
  said: [`They went with somebody else. ${CRUSHED}`, "He said I was too old.", "w ".repeat(3_900)],
  line: ["I froze on one question", `at Brightwell with ${NAMES.join(" ")}`],
};

const COMMANDS = [
  "debrief",
  "email",
  "email check-in",
  "email note",
  "email recovery",
  "email promised",
  "email next round",
  "email rejection",
  "email withdrawal",
  "list",
  "list 1",
  "why",
  "insight",
  "settings",
  "reminders",
  "reminders pause next Monday",
  "calendar",
  "calendar Friday at 3pm",
  "calendar new",
  "privacy",
  "export",
  "help",
  "invited",
  "prepare",
  "outcome",
  "outcome rejected",
  "outcome no word",
  "outcome next round",
  "offer",
  "stories",
  "stories new",
  "stories new conflict",
  "stories rota <!here>",
  "recover",
  "compare",
  "pattern",
  "delete 1",
  "delete",
  "list page 2",
  "unshare",
  "nonsense <!here>",
];

/** What each talk begins with. */
const BEGINNINGS = [
  "invited",
  "prepare",
  "outcome",
  "offer",
  "stories new",
  "stories new conflict",
  "recover",
];
/** Everything a community can show of itself. */
const LEARNT = tableOf(anyCommunity(dice(12), anyTruth(dice(11)), 700), WEEK);

/** One thing a member does next, by dice: what there is to choose from depends on what they were told. */
interface Dice {
  readonly what: number;
  readonly which: number;
  readonly words: string;
}
const anyDice: fc.Arbitrary<Dice> = fc.record({
  what: fc.nat({ max: 99 }),
  which: fc.nat(),
  words: anyWords,
});

/** Where a wanderer comes from, what they say by command, and how often (of 100) they do what. */
interface Course {
  readonly from: Member<Book>;
  /** Talks that are begun one after the other, each with its share of the dice. */
  readonly begins: readonly string[];
  readonly commands: readonly string[];
  /** What counts as offered, among all that can be pressed. */
  readonly offered: RegExp;
  readonly odds: {
    readonly command: number;
    readonly words: number;
    readonly control: number;
    readonly offer: number;
  };
}

function deedOf(dice: Dice, told: readonly Message[], course: Course): Deed {
  const { commands, odds } = course;
  const { what, which, words } = dice;
  const { fields, question, options = [] } = told.findLast((message) => message.question) ?? {};
  if (fields && question && what >= odds.command && what < 70)
    return { form: filled(fields, dice), question };
  if (what < odds.command) {
    const [command = "", args = ""] = (nth(commands, which) ?? "").split(/ (.*)/s);
    return { command, args };
  }
  if (what < odds.words) return { text: words };
  const option = nth(options, which);
  return (
    controlIn(dice, told, question ? odds.offer : 75, course) ??
    (option && { press: option.value, ...(question && { question }) }) ?? {
      text: nth(UNDERSTOOD[keyOf(question)] ?? [], which) ?? words,
    }
  );
}

/** Now and then a control, oftener what a card offers, mostly neither; where nothing is asked, mostly what is offered. */
function controlIn(
  { what, which }: Dice,
  told: readonly Message[],
  below: number,
  { odds, offered }: Course,
): Deed | undefined {
  const all = told.flatMap((message) => (message.controls ?? []).map((control) => pressOf(message, control)));
  if (what < odds.control) return nth(all, which);
  if (what >= below) return undefined;
  const [offers = [], calls = []] = [offered, /^\//].map((kind) =>
    all.filter(({ press }) => kind.test(press)),
  );
  return nth(which % 3 > 0 && offers.length > 0 ? offers : calls, which >> 2);
}

function pressOf({ question, about }: Message, { value }: Option): { press: string; question?: string } {
  const under = question ?? (about && `${about}/card`);
  return { press: value, ...(under && { question: under }) };
}

const nth = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

function filled(fields: readonly Field[], { which, words }: Dice): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name, options, several }) => {
      const chosen = (options ?? []).filter((_, nth) => ((which >> nth) & 1) === 1).map(({ value }) => value);
      if (options) return [name, several ? chosen.join(",") : (chosen[0] ?? "")];
      return [name, name === "email" ? "ann@example.org" : words.slice(0, name === "name" ? 60 : 3_000)];
    }),
  );
}

const ANYWHERE: Course = {
  from: newMember("test:ann", house.empty),
  begins: ["debrief"],
  commands: COMMANDS,
  offered: /^(?:change|pick):/,
  odds: { command: 5, words: 12, control: 16, offer: 26 },
};

/**
 * Goes on for as long as there are dice, and shows every turn on every platform; now and then nothing is done until the member is due.
 * Gives back the keys of what was asked.
 */
function wander(dice: readonly Dice[], course: Course = ANYWHERE): readonly string[] {
  let member = course.from;
  let now = NOW;
  const records = new Map<string, unknown>();
  const asked: string[] = [];
  let told: readonly Message[] = [];
  const does = (deed: Deed, id: string) => {
    const inbound = { id, member: member.id, community: { id: "slack:T1", admin: true }, deed };
    const names = wanted(member, inbound, { register: house, now });
    const found = names === "all" ? records : new Map(names.map((name) => [name, records.get(name)]));
    const decision = decide(member, inbound, { register: house, now, records: found, published: LEARNT });
    member = JSON.parse(JSON.stringify(decision.member));
    for (const [name, record] of Object.entries(decision.records)) {
      if (record === null) records.delete(name);
      else records.set(name, JSON.parse(JSON.stringify(record)));
    }
    for (const show of Object.values(PLATFORMS)) show({ ...decision, member });
    told = decision.messages;
    asked.push(...decision.messages.flatMap(({ question }) => (question ? [keyOf(question)] : [])));
  };
  const share = Math.ceil(dice.length / course.begins.length);
  dice.forEach((each, nth) => {
    const begins = nth % share === 0 ? course.begins[nth / share] : undefined;
    if (begins !== undefined) {
      const [command = "", args = ""] = begins.split(/ (.*)/s);
      does({ command, args }, `begin${nth}`);
    }
    if (each.what % 3 === 0 && member.due !== undefined) {
      now = Math.max(now, member.due) + (each.which % 4 === 0 ? 4 * A_DAY : 0);
      does({ alarm: true }, `a${nth}`);
    } else does(deedOf(each, told, course), `d${nth}`);
  });
  return asked;
}

/** Every question there is, as the pattern of its key. */
const QUESTIONS = [
  /^story$/,
  /^story:right$/,
  /^story:wrong:/,
  /^quick$/,
  /^sign:/,
  /^stage$/,
  /^format$/,
  /^when$/,
  /^people$/,
  /^job$/,
  /^point:/,
  /^strength$/,
  /^details$/,
  /^draft:/,
  /^point:\d+:again$/,
  /^kind$/,
  /^to$/,
  /^concern:mail$/,
  /^answer$/,
  /^answer_by$/,
  /^promised$/,
  /^slot$/,
  /^day$/,
  /^form$/,
  /^reminders$/,
  /^reply_by$/,
  /^more$/,
  /^well$/,
  /^badly$/,
  /^what$/,
  /^zone$/,
  /^edit$/,
  /^live$/,
  /^tonight$/,
];

/** And those of the talks before and after an interview. */
const ON_THE_WAY = [
  /^application$/,
  /^job$/,
  /^stage$/,
  /^format$/,
  /^ticks$/,
  /^wish$/,
  /^kind$/,
  /^asked$/,
  /^all$/,
  /^situation$/,
  /^task$/,
  /^action$/,
  /^result$/,
  /^mend:/,
  /^title$/,
  /^outcome$/,
  /^heard_on$/,
  /^said$/,
  /^takeaway$/,
  /^let_go$/,
  /^answer_by$/,
  /^differently$/,
  /^line$/,
];

const unseenOf = (patterns: readonly RegExp[], asked: ReadonlySet<string>): readonly string[] =>
  patterns.filter((pattern) => ![...asked].some((key) => pattern.test(key))).map(String);

/** Somebody with long names for everything, who said yes to reminders and has all there is to be reminded of. */
function reminded(): Member<Book> {
  const jobs = ["장".repeat(110), "<!here> *Acme*", "Data analyst"].map((role, nth) => ({
    role,
    company: `${"Ω".repeat(100)} ${nth}`,
  }));
  const told = jobs.map((job, nth) => ({
    id: String(nth + 1),
    job,
    toldAt: NOW - nth * A_DAY,
    at: NOW - nth * A_DAY,
  }));
  const ahead = jobs.map((job, nth) => ({
    id: String(nth + 4),
    job: { ...job, company: `${job.company} ahead` },
    at: NOW + (nth + 1) * A_DAY,
    zone: "Europe/Berlin",
    since: NOW,
    people: NAMES,
  }));
  const book: Book = {
    interviews: told,
    processes: told.map(({ id, job }) => ({ id, ...job, interviews: [id] })),
    ahead,
    nudges: { wishes: { consent: "yes" }, ledger: {}, spoke: [] },
  };
  return { ...newMember("test:ann", book), zone: "Europe/Berlin", begun: 6, due: NOW };
}

const AMONG_REMINDERS: Course = {
  from: reminded(),
  begins: ["debrief"],
  commands: ["reminders", "reminders", "reminders", "list", "calendar"],
  offered: /^(?:change|pick):/,
  odds: { command: 15, words: 17, control: 30, offer: 55 },
};

/** Every kind of reminder, and what is asked about them. */
const ABOUT_REMINDERS = [
  /^thank_you:/,
  /^debrief:/,
  /^good_luck:/,
  /^check_in:[^~]*$/,
  /^keep_applying:/,
  /^heard_back:/,
  /^let_go:/,
  /~by$/,
  /^reminders:one$/,
  /^reminders:how$/,
  /^reminders:until$/,
  /^reminders:quiet$/,
  /^reminders:kinds$/,
];

describe("on every platform", () => {
  it("every message fits, whatever a member does and says", () => {
    const asked = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyDice, { minLength: 30, maxLength: 60 }), (dice) => {
        for (const key of wander(dice)) asked.add(key);
      }),
      { numRuns: 40, seed: 20_261_118, endOnFailure: true },
    );
    expect(unseenOf(QUESTIONS, asked), "nobody wandered there, so nothing is known of it").toEqual([]);
  }, 120_000);

  it("every message before and after an interview fits too", () => {
    const asked = new Set<string>();
    const anyWay = fc.tuple(
      fc.array(fc.constantFrom(...BEGINNINGS), { minLength: 2, maxLength: 4 }),
      fc.array(anyDice, { minLength: 30, maxLength: 60 }),
    );
    fc.assert(
      fc.property(anyWay, ([begins, dice]) => {
        for (const key of wander(dice, { ...ANYWHERE, begins: ["debrief", ...begins] })) asked.add(key);
      }),
      { numRuns: 40, seed: 20_261_118, endOnFailure: true },
    );
    expect(unseenOf(ON_THE_WAY, asked), "nobody wandered there, so nothing is known of it").toEqual([]);
  }, 120_000);

  it("every reminder fits, and everything that can be done about it", () => {
    const asked = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyDice, { minLength: 40, maxLength: 60 }), (dice) => {
        for (const key of wander(dice, AMONG_REMINDERS)) asked.add(key);
      }),
      { numRuns: 30, seed: 20_261_119, endOnFailure: true },
    );
    expect(unseenOf(ABOUT_REMINDERS, asked), "nobody wandered there, so nothing is known of it").toEqual([]);
  }, 120_000);
});
