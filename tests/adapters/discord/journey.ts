import { questionIn } from "../../../src/adapters/discord/piece.ts";
import { type Bag, bags, str } from "../../platforms/bag.ts";
import type { Discord } from "../../platforms/discord/discord.ts";
import type { Person } from "../../platforms/discord/people/person.ts";
import type { Message } from "../../platforms/discord/world/world.ts";
import { ANSWERS, keyOf } from "../../support/debrief.ts";
import type { Process } from "./house.ts";

/** The question that is open before a member's eyes. */
export interface Open {
  readonly question: string;
  readonly key: string;
}

/** What the bot has said where she looks, the newest last. */
export const ofBot = (ann: Person): readonly Message[] =>
  ann.messages().filter(({ author, gone }) => author !== ann.id && !gone);

export function openQuestion(ann: Person): Open | undefined {
  const question = questionIn(ofBot(ann).at(-1)?.components ?? []);
  if (question === undefined || question.endsWith("/card")) return undefined;
  return { question, key: keyOf(question) };
}

/** How a member answers: in words only, or by buttons and menus only. */
export type Manner = (ann: Person, open: Open) => Promise<unknown>;

export const inWords: Manner = (ann, { key }) => ann.writesDM(ANSWERS[key] ?? "skip");

const CONTROLS = new Set(["Back", "Skip", "Not sure", "That's enough", "Open the form", "Write an answer"]);

/** The labels of the answers a message offers: its buttons, or the options of its menu. */
function answersIn(message: Message | undefined): readonly string[] {
  return (message?.components ?? [])
    .flatMap(({ components }) => bags(components))
    .filter(({ custom_id, placeholder }) => custom_id !== undefined && placeholder !== "More…")
    .flatMap((one) => (one.options ? bags(one.options).map(({ label }) => str(label)) : [str(one.label)]))
    .filter(
      (label) => !CONTROLS.has(label) && !label.startsWith("Change:") && label !== "Quick form instead",
    );
}

/** A form that opens by itself is closed: it can be skipped like anything else. */
export const byButtons: Manner = async (ann) => {
  if (ann.form()) await ann.closesForm();
  const [first] = answersIn(ofBot(ann).at(-1));
  if (first === undefined) return ann.presses("Skip");
  return ann.buttons().includes(first) ? ann.presses(first) : ann.selects(first);
};

/** Answers what is asked, until nothing is or `stop` is; gives back the keys on the way. */
export async function goesOn(
  ann: Person,
  { discord, house, manner, stop }: Going,
): Promise<readonly string[]> {
  const asked: string[] = [];
  for (let open = openQuestion(ann); open && open.key !== stop; open = openQuestion(ann)) {
    asked.push(open.key);
    if (asked.length > 50) throw new Error(`The debrief doesn't end: ${asked.join(", ")}`);
    const before = ofBot(ann).length;
    await manner(ann, open);
    await discord.until(() => ofBot(ann).length > before, `After "${open.key}" nothing more is said`);
    await house.engine.settle();
  }
  return asked;
}

interface Going {
  readonly discord: Discord;
  readonly house: Pick<Process, "engine">;
  readonly manner: Manner;
  readonly stop?: string;
}

/** Everything the bot says before her eyes, as she reads it. */
export const said = (ann: Person): string => ofBot(ann).map(wordsIn).join("\n\n");

const wordsIn = ({ content, components }: Message): string =>
  [content, ...components.map(wordsOf)].filter(Boolean).join("\n");

function wordsOf(component: Bag): string {
  const inside = bags(component.components).map(wordsOf);
  return [str(component.content), ...inside].filter(Boolean).join("\n");
}
