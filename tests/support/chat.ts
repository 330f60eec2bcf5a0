import type { Register } from "../../src/core/conversation.ts";
import { type Decision, decide, wanted } from "../../src/core/decide.ts";
import type { Deed, Inbound } from "../../src/core/inbound.ts";
import { type Member, newMember } from "../../src/core/member.ts";
import { type Message, type Option, plain } from "../../src/core/message.ts";
import type { Sharing } from "../../src/core/share.ts";

/** A member talking to the house with nothing between: no store, no platform, a clock that stands unless it is moved. */
export interface Chat<Book> {
  says(text: string): readonly Message[];
  presses(value: string, question?: string): readonly Message[];
  /** Words in a box under a question: the open one, where none is named. */
  writes(text: string, question?: string): readonly Message[];
  calls(command: string, args?: string): readonly Message[];
  fills(form: Record<string, string>): readonly Message[];
  /** The last turn's messages. */
  told(): readonly Message[];
  /** The last turn's messages as plain text. */
  hears(): string;
  /** The name of the question asked last, with its talk's id. */
  asked(): string | undefined;
  last(): Message | undefined;
  /** The buttons of the last turn that answer no question: controls, commands, what is offered. */
  controls(): readonly Option[];
  /** Everything that was told so far. */
  all(): readonly Message[];
  /** The labels of every button of the last turn. */
  buttons(): readonly string[];
  member(): Member<Book>;
  records(): ReadonlyMap<string, unknown>;
  /** From now on it is said there, or by order of somebody. */
  stands(where: Pick<Inbound, "community" | "by">): void;
  /** What the last turn came to. */
  came(): Decision<Book> | undefined;
  /** Puts a record beside the member, as an earlier turn or somebody else would have. */
  keeps(name: string, record: unknown): void;
  /** What the last turn shared, or took back. */
  shares(): readonly Sharing[];
  /** Time passes, to an instant; gives back what is said on the way, and when. The last of it is what `hears` hears. */
  lives(until: number): readonly { readonly at: number; readonly messages: readonly Message[] }[];
  /** Goes on with the same member under another deploy. */
  under(register: Register<Book>): Chat<Book>;
}

const NOON = Date.UTC(2026, 10, 18, 17, 0);

export function chat<Book>(register: Register<Book>, from?: Member<Book>, since: number = NOON): Chat<Book> {
  let now = since;
  let member = from ?? { ...newMember("test:ann", register.empty), zone: "America/New_York" };
  let told: readonly Message[] = [];
  let shares: readonly Sharing[] = [];
  const records = new Map<string, unknown>();
  const everything: Message[] = [];
  let where: Pick<Inbound, "community" | "by"> = {};
  let came: Decision<Book> | undefined;
  let count = member.seen.length;
  const does = (deed: Deed) => {
    const inbound = { id: `e${++count}`, member: member.id, deed, ...where };
    const names = wanted(member, inbound, { register, now });
    const read = names === "all" ? records : new Map(names.map((name) => [name, records.get(name)]));
    const decision = decide(member, inbound, { register, now, records: read });
    // What is stored is JSON; anything that would not survive must not be relied on.
    member = JSON.parse(JSON.stringify(decision.member));
    for (const [name, record] of Object.entries(decision.records)) {
      if (record === null) records.delete(name);
      else records.set(name, JSON.parse(JSON.stringify(record)));
    }
    told = decision.messages;
    came = decision;
    shares = decision.shares;
    everything.push(...told);
    return told;
  };
  const asked = () => told.findLast(({ question }) => question)?.question;
  return {
    says: (text) => does({ text }),
    presses: (press, question) =>
      does({ press, ...((question ?? asked()) && { question: question ?? asked() }) } as Deed),
    writes: (text, question) => does({ text, question: question ?? asked() ?? "" }),
    calls: (command, args = "") => does({ command, args }),
    fills: (form) => does({ form, question: asked() ?? "" }),
    told: () => told,
    hears: () => told.map(plain).join("\n\n"),
    asked,
    last: () => told.at(-1),
    controls: () => told.flatMap(({ controls = [] }) => controls),
    all: () => everything,
    buttons: () =>
      told.flatMap(({ options = [], controls = [] }) => [...options, ...controls]).map(({ label }) => label),
    member: () => member,
    records: () => records,
    stands: (there) => {
      where = there;
    },
    came: () => came,
    keeps: (name, record) => void records.set(name, record),
    shares: () => shares,
    lives(until) {
      const said = [];
      for (let due = member.due; due !== undefined && due <= until; due = member.due) {
        now = Math.max(now, due);
        const messages = does({ alarm: true });
        if (messages.length > 0) said.push({ at: now, messages });
        if (member.due === due) throw new Error("Looked at, a member is due at the same moment again.");
      }
      now = until;
      if (member.keptUntil !== undefined && member.keptUntil <= now) does({ alarm: true });
      told = said.at(-1)?.messages ?? [];
      return said;
    },
    under: (other) => chat(other, member, now),
  };
}
