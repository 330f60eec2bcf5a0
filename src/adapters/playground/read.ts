import { z } from "zod";
import { questionOf } from "../../core/compose.ts";
import { changeButton } from "../../core/controls.ts";
import type { Deed } from "../../core/inbound.ts";
import { readModal } from "../discord/modal.ts";
import * as onDiscord from "../discord/render/press.ts";
import * as onSlack from "../slack/render/press.ts";
import { formMeta, formValues } from "../slack/view.ts";

/** What the page says somebody did, read as the platform's own adapter would read it. */

const platform = z.enum(["slack", "discord"]);
export type Platform = z.infer<typeof platform>;

/** `Place`: `in` only for the channel, and `aside` for what the member alone is shown there. */
const place = { on: platform, in: z.enum(["channel", "aside"]).optional() };

const done = z.union([
  z.strictObject({ ...place, words: z.string() }),
  z.strictObject({ ...place, press: z.record(z.string(), z.unknown()) }),
  /** `form`: what the form carried. A field that was chosen from several times comes several times. */
  z.strictObject({ ...place, form: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) }),
  z.strictObject({ edits: z.string(), words: z.string() }),
  z.strictObject({ deletes: z.string() }),
  z.strictObject({ story: z.string() }),
]);
export type Done = z.infer<typeof done>;

export const readDone = (body: unknown): Done | undefined => done.safeParse(body).data;

const COMMAND = /^\s*\/debrief(?:\s+(\S+)\s*(.*))?\s*$/is;

/** The command behind both platforms' slash; anything else is words. */
export function readWords(words: string): Extract<Deed, { text: string } | { command: string }> {
  const read = COMMAND.exec(words);
  if (!read) return { text: words };
  const [, name = "start", args = ""] = read;
  return { command: name.toLowerCase() === "start" ? "debrief" : name, args };
}

type Pressed =
  | Extract<Deed, { press: string }>
  /** `writes`: a box for words. `otherwise`, where nobody knows that form any more. */
  | {
      readonly opens: string;
      readonly writes?: true;
      readonly otherwise: Extract<Deed, { press: string }>;
    };

const action = z.object({
  block_id: z.string(),
  action_id: z.string(),
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).optional(),
  selected_date: z.string().optional(),
  selected_conversation: z.string().optional(),
  selected_user: z.string().optional(),
});
const component = z.object({ custom_id: z.string(), values: z.array(z.string()).optional() });

/** `undefined`: no such thing can be pressed. */
export function readPress(on: Platform, press: unknown): Pressed | undefined {
  return on === "slack" ? pressedOnSlack(press) : pressedOnDiscord(press);
}

function pressedOnSlack(press: unknown): Pressed | undefined {
  const read = action.safeParse(press);
  const deed = read.success ? onSlack.readPress(read.data) : undefined;
  if (deed?.question === undefined || read.data?.action_id !== onSlack.FORM_ACTION) return deed;
  return { opens: deed.question, otherwise: deed };
}

function pressedOnDiscord(press: unknown): Pressed | undefined {
  const read = component.safeParse(press);
  const deed = read.success ? onDiscord.readPress(read.data.custom_id, read.data.values) : undefined;
  if (!deed || "press" in deed) return deed;
  const { opens, question } = deed;
  const { value } = changeButton(questionOf(question).key, "");
  const writes = opens === "writing" && { writes: true as const };
  return { opens: question, ...writes, otherwise: { press: value, question } };
}

/** A form that was sent. */
export interface Filled {
  readonly form: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export function readForm(
  on: Platform,
  { form, fields }: Filled,
): Extract<Deed, { form: unknown }> | (Extract<Deed, { text: string }> & { question: string }) | undefined {
  const said = new Map<string, string[]>();
  for (const [name, value] of fields) said.set(name, [...(said.get(name) ?? []), value]);
  if (on === "discord")
    return readModal(
      form,
      [...said].map(([custom_id, values]) => ({ component: { custom_id, values } })),
    );
  const { question } = metaIn(form);
  if (!question) return undefined;
  const values = Object.fromEntries(
    [...said].map(([name, values]) => [
      name,
      { value: { selected_options: values.map((value) => ({ value })) } },
    ]),
  );
  return { form: formValues(values), question };
}

function metaIn(form: string): { readonly question: string } {
  try {
    return formMeta(form);
  } catch {
    return { question: "" };
  }
}
