import type { Register } from "../../src/core/conversation.ts";
import { decide } from "../../src/core/decide.ts";
import type { Deed } from "../../src/core/inbound.ts";
import { type Member, newMember } from "../../src/core/member.ts";
import { type Message, plain } from "../../src/core/message.ts";

/** A member talking to the house with nothing between: no store, no platform, a clock that stands. */
export interface Chat<Book> {
  says(text: string): readonly Message[];
  presses(value: string, question?: string): readonly Message[];
  calls(command: string, args?: string): readonly Message[];
  fills(form: Record<string, string>): readonly Message[];
  /** The last turn's messages as plain text. */
  hears(): string;
  /** The name of the question asked last, with its talk's id. */
  asked(): string | undefined;
  last(): Message | undefined;
  /** The labels of every button of the last turn. */
  buttons(): readonly string[];
  member(): Member<Book>;
  records(): ReadonlyMap<string, unknown>;
  /** Goes on with the same member under another deploy. */
  under(register: Register<Book>): Chat<Book>;
}

const NOON = Date.UTC(2026, 10, 18, 17, 0);

export function chat<Book>(register: Register<Book>, from?: Member<Book>, now: number = NOON): Chat<Book> {
  let member = from ?? { ...newMember("test:ann", register.empty), zone: "America/New_York" };
  let told: readonly Message[] = [];
  const records = new Map<string, unknown>();
  let count = member.seen.length;
  const does = (deed: Deed) => {
    const inbound = { id: `e${++count}`, member: member.id, deed };
    const decision = decide(member, inbound, { register, now, records });
    // What is stored is JSON; anything that would not survive must not be relied on.
    member = JSON.parse(JSON.stringify(decision.member));
    for (const [name, record] of Object.entries(decision.records))
      records.set(name, JSON.parse(JSON.stringify(record)));
    told = decision.messages;
    return told;
  };
  const asked = () => told.findLast(({ question }) => question)?.question;
  return {
    says: (text) => does({ text }),
    presses: (press, question) =>
      does({ press, ...((question ?? asked()) && { question: question ?? asked() }) } as Deed),
    calls: (command, args = "") => does({ command, args }),
    fills: (form) => does({ form, question: asked() ?? "" }),
    hears: () => told.map(plain).join("\n\n"),
    asked,
    last: () => told.at(-1),
    buttons: () =>
      told.flatMap(({ options = [], controls = [] }) => [...options, ...controls]).map(({ label }) => label),
    member: () => member,
    records: () => records,
    under: (other) => chat(other, member, now),
  };
}
