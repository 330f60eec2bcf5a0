import { questionOf, questionRef } from "./compose.ts";
import { controlIn } from "./controls.ts";
import type { Asked, Command, Known, Ran, Register } from "./conversation.ts";
import { inNews } from "./hearing.ts";
import type { Deed } from "./inbound.ts";
import { type Member, newMember } from "./member.ts";
import { type Message, type Option, words } from "./message.ts";
import * as phrases from "./phrases.ts";
import { bare } from "./question.ts";
import { around, begin, close, conversationOf, naming, restart, resume, type Turn, told } from "./turn.ts";

/** A command and what was said after its name. */
export interface Called<Book> {
  readonly command: Command<Book>;
  readonly args: string;
}

/** The question "go on, start over, or another?", which belongs to no talk. */
export const LIVE = questionRef("talks", "live");

/**
 * The command a deed calls: by name, behind a slash (typed or on a button), in words that are its name alone, by what
 * is said under a question of its own, in words that answer what we said by ourselves, or in a sentence it hears.
 */
export function called<Book>(
  register: Register<Book>,
  deed: Deed,
  known: Omit<Asked<Book>, "args">,
): Called<Book> | undefined {
  if ("command" in deed) {
    const command = named(register, deed.command) ?? unknown(register, deed.command);
    return { command, args: deed.args.trim() };
  }
  return (
    slashed(register, deed) ??
    answered(register, deed) ??
    undoing(register, deed, known.member) ??
    overheard(register, deed, known) ??
    byName(register, deed) ??
    inNews(register, deed, known)
  );
}

const saidIn = (deed: Deed): string =>
  "text" in deed && !("edited" in deed) ? deed.text : "press" in deed ? deed.press : "";

function slashed<Book>(register: Register<Book>, deed: Deed): Called<Book> | undefined {
  const [, name, args = ""] = SLASHED.exec(saidIn(deed)) ?? [];
  const command = name === undefined ? undefined : named(register, name);
  return command && { command, args: args.trim() };
}

const SLASHED = /^\s*\/(\S+)\s*(.*)$/s;

/**
 * Unslashed, only words typed to nobody in particular name a command, and a control goes before: "help" in a talk is
 * help with the talk.
 */
function byName<Book>(register: Register<Book>, deed: Deed): Called<Book> | undefined {
  if (!("text" in deed) || "edited" in deed || deed.question || controlIn(deed.text)) return undefined;
  const command = named(register, deed.text);
  return command ? { command, args: "" } : withWords(register, deed.text);
}

/** "Email check-in": a name, and after it words that the command says it takes. */
function withWords<Book>(register: Register<Book>, said: string): Called<Book> | undefined {
  const [, name = "", args = ""] = /^\s*(\S+)\s+(.{1,60})$/s.exec(said) ?? [];
  const command = named(register, name);
  return command?.saidWith?.(args.trim()) ? { command, args: args.trim() } : undefined;
}

/** Whether a deed is one that only admins may do: so that a platform is asked who is one only then. */
export function isForAdmins<Book>(register: Register<Book>, deed: Deed): boolean {
  const member = newMember("", register.empty);
  const nobody = { member, book: register.empty, talks: [], moment: { now: 0, zone: "UTC" } };
  return called(register, deed, nobody)?.command.admins === true;
}

/** What is pressed or written under a question that is a command's own. */
function answered<Book>(register: Register<Book>, deed: Deed): Called<Book> | undefined {
  if (!("question" in deed) || deed.question === undefined || "form" in deed) return undefined;
  const { session, key } = questionOf(deed.question);
  const command = register.commands.find(({ name }) => name === session);
  return command && { command, args: `${key} ${"press" in deed ? deed.press : deed.text}` };
}

function overheard<Book>(register: Register<Book>, deed: Deed, known: Known<Book>): Called<Book> | undefined {
  if (!("text" in deed) || "edited" in deed || deed.question !== undefined) return undefined;
  const meant = register.later.hears(deed.text, known);
  const command = meant && named(register, meant.command);
  return command && { command, args: meant.args };
}

/** A talk that lies aside goes before anything a command could bring back. */
function undoing<Book>(
  { commands }: Register<Book>,
  deed: Deed,
  { aside, book }: Member<Book>,
): Called<Book> | undefined {
  if (aside || controlIn(saidIn(deed)) !== "undo") return undefined;
  for (const command of commands) {
    const args = command.undoes?.(book);
    if (args !== undefined) return { command, args };
  }
  return undefined;
}

/** A button that calls a command. */
export function callButton(command: string, label: string): Option {
  return { value: `/${command}`, label };
}

function named<Book>({ commands }: Register<Book>, name: string): Command<Book> | undefined {
  const nth = placesOf(commands).get(bare(name));
  return nth === undefined ? undefined : commands[nth];
}

type Names = readonly { readonly name: string; readonly also: readonly string[] }[];
const places = new WeakMap<Names, ReadonlyMap<string, number>>();

/** By each of their names, which command it is: asked with every word that is said. The first goes before the others. */
function placesOf(commands: Names): ReadonlyMap<string, number> {
  const known = places.get(commands);
  if (known) return known;
  const found = commands.flatMap(({ name, also }, nth) =>
    [name, ...also].map((each) => [bare(each), nth] as const),
  );
  const made = new Map(found.reverse());
  places.set(commands, made);
  return made;
}

/** Runs a command: its words first, then the talk it begins or reopens. */
export function run<Book>(
  turn: Turn<Book>,
  { command, args }: Called<Book>,
  records: ReadonlyMap<string, unknown>,
): Turn<Book> {
  const { community, by } = turn;
  if (command.admins && !community?.admin)
    return told({ ...turn, aside: true }, words(community ? phrases.adminsOnly : phrases.sayItThere));
  const { talks } = turn.member;
  const ran = command.run({ ...around(turn), member: turn.member, talks, args, by }, records);
  const aside = command.admins || by !== undefined ? true : turn.aside;
  const kept = keeping({ ...turn, to: ran.to, aside }, ran);
  const after = told(ran.becomes ? close(kept, ran.becomes) : kept, ...(ran.messages ?? []));
  if (ran.forget) return { ...after, forget: true };
  if (ran.reopen) return resume(after, ran.reopen, phrases.resumed);
  return ran.begin ? beginOrOffer(after, ran.begin) : after;
}

/** What a command's run is to leave behind, beside its words and its talks. */
function keeping<Book>(
  turn: Turn<Book>,
  { settled = [], orders = [], posts = [], shares = [], records, book = turn.member.book }: Ran<Book>,
): Turn<Book> {
  return {
    ...turn,
    settled: [...turn.settled, ...settled],
    orders: [...turn.orders, ...orders],
    posts: [...turn.posts, ...posts],
    shares: [...turn.shares, ...shares],
    records: { ...turn.records, ...records },
    member: { ...turn.member, book },
  };
}

/** Begins a talk, or where one of its kind is open offers to go on with that. */
function beginOrOffer<Book>(turn: Turn<Book>, asked: NonNullable<Ran<Book>["begin"]>): Turn<Book> {
  const { talk: name, anew = false } = asked;
  const open = turn.member.talks.filter(({ talk, ended }) => talk === name && !ended);
  const [first] = open;
  if (!first || anew) return begin(turn, name, asked);
  if (!conversationOf(turn, name)?.several) return resume(turn, first, phrases.resumed);
  const resuming = open.map((session) => {
    const [itself, about] = naming(turn, session);
    return {
      value: `resume:${session.id}`,
      label: open.length > 1 ? `Resume: ${about ?? itself}` : "Resume",
    };
  });
  const options = [
    ...resuming,
    { value: `restart:${first.id}`, label: "Start over" },
    { value: "another", label: "Another interview" },
  ];
  return told(turn, {
    parts: [{ text: phrases.stillOpen(...naming(turn, first)) }],
    question: LIVE,
    options,
  });
}

/** The answer to "go on, start over, or another?". */
export function chosen<Book>(turn: Turn<Book>, press: string): Turn<Book> {
  if (press === "another") return begin(turn, turn.register.first);
  const [what, id] = press.split(":");
  const session = turn.member.talks.find((talk) => talk.id === id);
  if (!session) return told(turn, words(phrases.archived));
  return what === "restart" ? restart(turn, session) : resume(turn, session, phrases.resumed);
}

/** What can be said, a line a command. */
export function sayable<Book>({ commands }: Register<Book>): string {
  return commands.map(({ name, summary }) => `- ${name}: ${summary}`).join("\n");
}

/** Stands in for a command nobody has: says so and guesses. */
function unknown<Book>(register: Register<Book>, asked: string): Command<Book> {
  const known = register.commands.map(({ name }) => name);
  const guess = known.find((name) => near(bare(asked), name));
  const messages: readonly Message[] = [words(phrases.unknownCommand(asked.slice(0, 40), known, guess))];
  return { name: asked, summary: "", also: [], wants: () => [], run: () => ({ messages }) };
}

/** One slip of the finger away: a letter missing, doubled, wrong or swapped. */
function near(asked: string, name: string): boolean {
  if (asked.length < 3) return false;
  if (name.startsWith(asked)) return true;
  const letters = (word: string) => [...word].sort().join("");
  if (letters(asked) === letters(name)) return true;
  const ahead = [...name].findIndex((letter, index) => asked[index] !== letter);
  const from = ahead < 0 ? name.length : ahead;
  return [
    [1, 0],
    [0, 1],
    [1, 1],
  ].some(([inName = 0, inAsked = 0]) => name.slice(from + inName) === asked.slice(from + inAsked));
}
