import { randomBytes } from "node:crypto";
import { stateFormat } from "../../src/adapters/store/state.ts";
import { open, seal } from "../../src/adapters/store/vault.ts";
import { decide } from "../../src/core/decide.ts";
import { type Member, memberSchema, newMember } from "../../src/core/member.ts";
import { play } from "../../src/core/play.ts";
import { type Figure, percentile, type Section } from "./frame.ts";
import { formScript } from "./turns/form.ts";
import { type Book, bookSchema, register } from "./turns/plain.ts";

const ROUNDS = 7;
const TIMES = 2_000;
const MID_TALK = 8;
const NOON = Date.UTC(2026, 10, 18, 17, 0);

/** What a turn of the plain form can't do without, each alone: the floor of our own duties. */
export const duties: Section = {
  name: "duties",
  async measure() {
    const member = midTalk();
    const format = stateFormat<Book>(memberSchema(bookSchema));
    const key = randomBytes(32);
    const state = format.write(member);
    const sealed = seal(key, "state", state);
    const text = open(key, "state", sealed) ?? "";
    const telling = JSON.stringify(turnOf(member).messages);
    const session = member.talks[0];
    const talk = register.conversations[0];
    return [
      figure("seal the state and what is told", () => [
        seal(key, "state", state),
        seal(key, "told", telling),
      ]),
      figure("open the state", () => open(key, "state", sealed)),
      figure("write the state as JSON", () => format.write(member)),
      figure("read and check it, where it isn't in hand", () => format.read(text)),
      figure("replay the talk", () => {
        const replayed = session && talk?.talk(session.facts);
        return replayed && play(replayed, session.said);
      }),
      figure("decide the whole turn", () => turnOf(JSON.parse(JSON.stringify(member)))),
    ];
  },
};

/** The median of the rounds: others on the machine make some of them slower, and none faster. */
function figure(what: string, does: () => unknown): Figure {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) does();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / TIMES;
  });
  return { what, value: percentile(rounds, 0.5), unit: "µs" };
}

function turnOf(member: Member<Book>) {
  const says = formScript(0)[MID_TALK]?.says ?? "";
  return decide(member, { id: "event", member: member.id, deed: { text: says } }, around);
}

const around = { register, now: NOON, records: new Map() };

function midTalk(): Member<Book> {
  const script = formScript(0).slice(0, MID_TALK);
  return script.reduce(
    (member, { says }, nth) =>
      decide(member, { id: `e${nth}`, member: member.id, deed: { text: says } }, around).member,
    newMember("bench:ann", register.empty),
  );
}
