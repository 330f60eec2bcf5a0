import { questionRef } from "./compose.ts";
import { controlIn } from "./controls.ts";
import type { Command, Register } from "./conversation.ts";
import type { Deed } from "./inbound.ts";
import { type Message, type Option, words } from "./message.ts";
import * as phrases from "./phrases.ts";
import { bare } from "./question.ts";
import { begin, conversationOf, naming, restart, resume, type Turn, told } from "./turn.ts";

/** A command and what was said after its name. */
export interface Called<Book> {
  readonly command: Command<Book>;
  readonly args: string;
}

/** The question "go on, start over, or another?", which belongs to no talk. */
export const LIVE = questionRef("talks", "live");

/** The command a deed calls: by name, behind a slash (typed or on a button), or in words that are its name alone. */
export function called<Book>(register: Register<Book>, deed: Deed): Called<Book> | undefined {
  if ("command" in deed) {
    const command = named(register, deed.command) ?? unknown(register, deed.command);
    return { command, args: deed.args.trim() };
  }
  const said = "text" in deed && !("edited" in deed) ? deed.text : "press" in deed ? deed.press : "";
  const [, name, args = ""] = SLASHED.exec(said) ?? [];
  // Unslashed, only typed words name a command, and a control goes before: "help" in a talk is help with the talk.
  if (name === undefined && (!("text" in deed) || "edited" in deed || controlIn(said))) return undefined;
  const command = named(register, name ?? said);
  return command && { command, args: args.trim() };
}

const SLASHED = /^\s*\/(\S+)\s*(.*)$/s;

/** A button that calls a command. */
export function callButton(command: string, label: string): Option {
  return { value: `/${command}`, label };
}

function named<Book>(register: Register<Book>, name: string): Command<Book> | undefined {
  const asked = bare(name);
  return register.commands.find((command) => command.name === asked || command.also.includes(asked));
}

/** Runs a command: its words first, then the talk it begins or reopens. */
export function run<Book>(
  turn: Turn<Book>,
  { command, args }: Called<Book>,
  records: ReadonlyMap<string, unknown>,
): Turn<Book> {
  const { book, talks } = turn.member;
  const ran = command.run({ book, talks, args, moment: turn.moment }, records);
  const after = told(
    { ...turn, member: { ...turn.member, book: ran.book ?? book } },
    ...(ran.messages ?? []),
  );
  if (ran.forget) return { ...after, forget: true };
  if (ran.reopen) return resume(after, ran.reopen, phrases.resumed);
  return ran.begin ? beginOrOffer(after, ran.begin.talk, ran.begin.args) : after;
}

/** Begins a talk, or where one of its kind is open offers to go on with that. */
function beginOrOffer<Book>(turn: Turn<Book>, name: string, args: string): Turn<Book> {
  const open = turn.member.talks.filter(({ talk, ended }) => talk === name && !ended);
  const [first] = open;
  if (!first) return begin(turn, name, args);
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
  if (press === "another") return begin(turn, turn.register.first, "");
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
