import { type Bag, bag, bags, str } from "../../platforms/bag.ts";
import type { Community } from "../../platforms/slack/community.ts";
import type { Person } from "../../platforms/slack/people/person.ts";
import type { Message } from "../../platforms/slack/world/world.ts";
import { ANSWERS, keyOf } from "../../support/debrief.ts";
import type { Process } from "./house.ts";

/** The question that is open before a member's eyes, and what can be pressed under it. */
export interface Open {
  readonly question: string;
  readonly key: string;
  readonly ts: string;
  /** The labels of its answers: buttons, or the options of a menu. */
  readonly options: readonly string[];
}

const questionOf = ({ metadata }: Message): string => str(bag(bag(metadata).event_payload).question);

export function openQuestion(ann: Person): Open | undefined {
  const last = ann.messages().findLast(({ fromApp, onlyFor }) => fromApp && onlyFor === undefined);
  const question = last && questionOf(last);
  if (!last || !question) return undefined;
  return { question, key: keyOf(question), ts: last.ts, options: optionsOf(last.blocks, question) };
}

const CONTROLS = new Set(["Back", "Skip", "Not sure", "That's enough", "Open the form"]);
const label = (value: unknown): string => str(bag(bag(value).text).text);

function optionsOf(blocks: readonly Bag[], question: string): readonly string[] {
  const rows = blocks.filter(({ block_id }) => str(block_id).endsWith(`:${question}`));
  return rows
    .flatMap(({ elements }) => bags(elements))
    .filter(({ type }) => type === "button" || type === "static_select")
    .flatMap((one) => (one.type === "button" ? [label(one)] : bags(one.options).map(label)))
    .filter((text) => !CONTROLS.has(text) && !text.startsWith("Change:") && text !== "Quick form instead");
}

/** How a member answers: in words only, or with buttons only. */
export type Manner = (ann: Person, open: Open) => Promise<unknown>;

export const inWords: Manner = (ann, { key, options }) => ann.writesDM(ANSWERS[key] ?? options[0] ?? "skip");

/** A form that opens by itself is closed: it can be skipped like anything else. */
export const byButtons: Manner = async (ann, { options: [first] }) => {
  if (ann.form()) await ann.closesForm();
  if (first === undefined) return ann.presses("Skip");
  return ann.buttons().includes(first) ? ann.presses(first) : ann.selects(first);
};

/** Answers what is asked, until nothing is or `stop` is; gives back the keys on the way. */
export async function goesOn(
  ann: Person,
  house: Pick<Process, "engine">,
  { manner, stop }: { readonly manner: Manner; readonly stop?: string },
): Promise<readonly string[]> {
  const asked: string[] = [];
  await house.engine.settle();
  for (let open = openQuestion(ann); open && open.key !== stop; open = openQuestion(ann)) {
    asked.push(open.key);
    if (asked.length > 50) throw new Error(`The debrief doesn't end: ${asked.join(", ")}`);
    await manner(ann, open);
    await house.engine.settle();
  }
  return asked;
}

/** How often each message of ours stands in a member's direct messages: telling and part to count. */
export function doubled(club: Community, ann: Person): readonly string[] {
  const dm = [...club.inside().channels.values()].find(({ user }) => user === ann.id);
  const names = (dm?.messages ?? [])
    .filter(({ fromApp, onlyFor }) => fromApp && onlyFor === undefined)
    // A file carries no note of ours.
    .flatMap(({ metadata }) => (metadata ? JSON.stringify(bag(metadata.event_payload)) : []));
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** What the bot said, without what was only an acknowledgement. */
export const said = (ann: Person): string =>
  ann
    .messages()
    .filter(({ fromApp, onlyFor }) => fromApp && onlyFor === undefined)
    .map(({ text }) => text)
    .join("\n\n");
