import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { styleText } from "node:util";
import { intro, isCancel, log, note, outro, select, text } from "@clack/prompts";
import type { Engine } from "../../core/engine.ts";
import type { Deed } from "../../core/inbound.ts";
import type { Attachment, Message, Option } from "../../core/message.ts";
import type { Messenger } from "../../core/ports.ts";
import { render } from "./render.ts";

/** The terminal as a member meets it: messages printed, buttons as a list to choose from, words always possible. */

interface DialogueOptions {
  readonly engine: Engine;
  readonly member: string;
  readonly zone: string;
  readonly screen: Screen;
  readonly newId: () => string;
  /** Where everything is kept, for the first line. */
  readonly store: string;
}

/** Prints what is told and remembers what was asked last. */
export interface Screen extends Messenger {
  lastAsked(): Message | undefined;
}

export function screen(folder: string | undefined): Screen {
  let asked: Message | undefined;
  return {
    async tell({ messages }) {
      for (const message of messages) {
        show(message, folder);
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

function show(message: Message, folder: string | undefined): void {
  const [first, ...rest] = message.parts;
  // A card stands in a frame of its own, its heading in the frame.
  if (first && "heading" in first)
    note(render({ ...message, parts: rest }, 68), first.heading, { format: (line) => line });
  else log.message(render(message));
  for (const file of message.files ?? []) log.info(saved(file, folder));
}

function saved({ name, content }: Attachment, folder: string | undefined): string {
  if (folder === undefined) return `${name} is not written: nothing is kept in this session.`;
  const files = join(folder, "files");
  mkdirSync(files, { recursive: true });
  const path = join(files, basename(name));
  writeFileSync(path, content);
  return `Written to ${path}`;
}

const WORDS = "words:";
const MORE = "more:";

/** Talks until the member leaves. Everything said is in the store, so leaving is always safe. */
export async function talkInTerminal({
  engine,
  member,
  zone,
  screen,
  newId,
  store,
}: DialogueOptions): Promise<void> {
  intro(`Afterword. Kept in ${store}. Ctrl-C leaves; nothing is lost.`);
  const send = async (deed: Deed) => (await engine.handle({ id: newId(), member, zone, deed })).told;
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
  if (asked?.options && asked.options.length > 0) {
    const press = await chosen(asked.options, asked.controls ?? []);
    if (press === undefined || press !== WORDS) return press === undefined ? undefined : { press, ...bound };
  }
  return await typed(asked);
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
