import { styleText } from "node:util";
import { intro, isCancel, log, note, outro, select, text } from "@clack/prompts";
import type { Engine } from "../../core/engine.ts";
import type { Deed, Inbound } from "../../core/inbound.ts";
import type { Attachment, Message, Option } from "../../core/message.ts";
import type { Draw, Messenger } from "../../core/ports.ts";
import { drawn } from "../chat/drawn.ts";
import { edited, editorIn, wantsEditor } from "./editor.ts";
import { pictured, written } from "./files.ts";
import { linkLines } from "./links.ts";
import { render } from "./render.ts";

/** The terminal as a member meets it: messages printed, buttons as a list to choose from, words always possible. */

interface DialogueOptions {
  readonly engine: Engine;
  readonly member: string;
  readonly zone: string;
  /** All who share this store; undefined where nothing is kept. */
  readonly community?: NonNullable<Inbound["community"]>;
  readonly screen: Screen;
  readonly newId: () => string;
  /** Where everything is kept, for the first line. */
  readonly store: string;
}

/** Prints what is told and remembers what was asked last. */
export interface Screen extends Messenger {
  lastAsked(): Message | undefined;
}

export function screen(folder: string | undefined, draw: Draw): Screen {
  let asked: Message | undefined;
  return {
    async tell({ messages }) {
      for (const message of messages) {
        await show(message, { folder, draw });
        if (message.question !== undefined || message.controls) asked = message;
      }
    },
    lastAsked() {
      const last = asked;
      asked = undefined;
      return last;
    },
  };
}

interface Showing {
  readonly folder: string | undefined;
  readonly draw: Draw;
}

async function show(message: Message, { folder, draw }: Showing): Promise<void> {
  const [first, ...rest] = message.parts;
  // A card stands in a frame of its own, its heading in the frame.
  if (first && "heading" in first)
    note(render({ ...message, parts: rest }, 68), first.heading, { format: (line) => line });
  else log.message(render(message));
  if (message.links && message.links.length > 0) log.message(linkLines(message.links, process.env));
  for (const file of message.files ?? []) log.info(saved(file, folder));
  // Where nothing is kept there is nothing to open; the words above are the same.
  if (folder === undefined) return;
  for (const { name, png } of await drawn(message, draw))
    log.info(`As a picture: ${pictured(folder, name, png)}`);
}

function saved({ name, content }: Attachment, folder: string | undefined): string {
  const path = written(folder, name, content);
  return path ? `Written to ${path}` : `${name} is not written: nothing is kept in this session.`;
}

const WORDS = "words:";
const MORE = "more:";

/** Talks until the member leaves. Everything said is in the store, so leaving is always safe. */
export async function talkInTerminal({
  engine,
  member,
  zone,
  community,
  screen,
  newId,
  store,
}: DialogueOptions): Promise<void> {
  intro(`Afterword. Kept in ${store}. Ctrl-C leaves; nothing is lost.`);
  const send = async (deed: Deed) =>
    (await engine.handle({ id: newId(), member, zone, ...(community && { community }), deed })).told;
  await send({ command: "debrief", args: "" });
  for (;;) {
    const deed = await next(screen.lastAsked());
    if (deed === undefined) break;
    await send(deed);
  }
  outro("Everything you said is kept. Come back any time: it resumes where you left.");
}

async function next(asked: Message | undefined): Promise<Deed | undefined> {
  const bound = asked?.question === undefined ? {} : { question: asked.question };
  const form = asked && byEditor(asked);
  if (form) return form;
  if (asked?.options && asked.options.length > 0) {
    const press = await chosen(asked.options, asked.controls ?? []);
    if (press === undefined || press !== WORDS) return press === undefined ? undefined : { press, ...bound };
  }
  return await typed(asked);
}

/** A form with a long text in it, such as an email, is filled in where its member writes: in their own editor. */
function byEditor({ question, fields = [] }: Message): Deed | undefined {
  const editor = editorIn(process.env);
  if (question === undefined || editor === undefined || !wantsEditor(fields)) return undefined;
  const form = edited(fields, editor);
  if (!form)
    log.warn("The editor was left without saving, so nothing has changed. You can write it here instead.");
  return form && { form, question };
}

/** A list of the buttons, then the way to words and to the controls. */
async function chosen(options: readonly Option[], controls: readonly Option[]): Promise<string | undefined> {
  const own = { value: WORDS, label: styleText("dim", "In your own words…") };
  const more =
    controls.length > 0 ? [{ value: MORE, label: styleText("dim", "Back, skip, and the rest…") }] : [];
  const picked = await select({ message: "Your answer", options: [...options, own, ...more], maxItems: 14 });
  if (isCancel(picked)) return undefined;
  if (picked !== MORE) return picked;
  const control = await select({ message: "What shall we do?", options: [...controls], maxItems: 14 });
  return isCancel(control) ? undefined : control;
}

async function typed(asked: Message | undefined): Promise<Deed | undefined> {
  const said = await text({
    message: asked?.question ? "Your answer" : "You",
    placeholder: asked?.question
      ? "in your own words, or skip, back, help…"
      : "debrief, email, list, why, help…",
  });
  return isCancel(said) ? undefined : { text: said ?? "" };
}
