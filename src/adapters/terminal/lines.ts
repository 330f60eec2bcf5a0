import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import type { Engine } from "../../core/engine.ts";
import type { Deed, Inbound } from "../../core/inbound.ts";
import { type Message, plain, words } from "../../core/message.ts";
import type { Draw, Messenger, Telling } from "../../core/ports.ts";
import { drawn } from "../chat/drawn.ts";
import { pictured } from "./files.ts";
import type { Shown } from "./shown.ts";

/** One JSON object a line in, one a line out: for scripts and screen readers. */

const line = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ press: z.string(), question: z.string().optional() }),
  z.strictObject({ command: z.string(), args: z.string().default("") }),
  z.strictObject({ form: z.record(z.string(), z.string()), question: z.string() }),
  z.strictObject({ at: z.iso.datetime({ offset: true, local: true }) }),
]);
type Line = z.infer<typeof line>;

const EXPECTED =
  'That line could not be read. One JSON object a line: {"text":"…"}, {"press":"<option value>","question":"<key>"}, {"command":"debrief","args":""}, {"form":{"name":"…"},"question":"<key>"} or {"at":"<ISO time>"}.';

/** Collects what is told between two lines out. What arrives unasked waits for the next line in, untold until then. */
export function collector(shown: Shown): Collector {
  const waiting: Arrived[] = [];
  let collected: Arrived[] = [];
  let listening = false;
  return {
    tell: (telling) =>
      new Promise((done) => {
        if (shown.has(telling.id)) done();
        else if (listening) {
          collected.push({ telling, done });
          // The next of this member waits for this one, and they all go into one line.
          done();
        } else waiting.push({ telling, done });
      }),
    open() {
      listening = true;
      collected = waiting.splice(0);
    },
    close() {
      listening = false;
      const all = collected;
      collected = [];
      for (const { telling, done } of all) {
        // Noted a moment before it is printed: whoever reads the line may pull the plug that very moment.
        shown.add(telling.id);
        done();
      }
      return all.flatMap(({ telling }) => telling.messages);
    },
  };
}

interface Arrived {
  readonly telling: Telling;
  readonly done: () => void;
}

interface Collector extends Messenger {
  /** A line has come in: from now on what is told belongs to its answer, after whatever was waiting. */
  open(): void;
  /** The answer is complete, and goes out now. */
  close(): readonly Message[];
}

interface LinesOptions {
  readonly engine: Engine;
  readonly member: string;
  readonly zone: string;
  /** All who share this store; undefined where nothing is kept. */
  readonly community?: NonNullable<Inbound["community"]>;
  readonly collected: Collector;
  /** False where the instant lies in the past of the clock. */
  readonly moveTo: (instant: number) => boolean;
  readonly newId: () => string;
  readonly draw: Draw;
  /** Where pictures go; undefined where nothing is kept. */
  readonly folder: string | undefined;
  readonly input: Readable;
  readonly output: Writable;
}

/** Answers line by line, in order, until the input ends. */
export async function talkInLines(options: LinesOptions): Promise<void> {
  const { input, output, collected } = options;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const parsed = line.safeParse(jsonOf(raw));
    collected.open();
    const notes = parsed.success ? await act(parsed.data, options) : [words(EXPECTED)];
    const told = [...collected.close(), ...notes];
    const messages = told.length > 0 ? told : [words("Noted.")];
    const lines = await Promise.all(messages.map((message) => wire(message, options)));
    output.write(`${JSON.stringify({ messages: lines })}\n`);
  }
}

async function act(
  line: Line,
  { engine, member, zone, community, moveTo, newId }: LinesOptions,
): Promise<readonly Message[]> {
  if ("at" in line) return await moved(line.at, engine, moveTo);
  const handled = await engine.handle({
    id: newId(),
    member,
    zone,
    ...(community && { community }),
    deed: deedOf(line),
  });
  await handled.told;
  return [];
}

function deedOf(line: Exclude<Line, { at: string }>): Deed {
  if (!("press" in line)) return line;
  const { press, question } = line;
  return question === undefined ? { press } : { press, question };
}

async function moved(
  at: string,
  engine: Engine,
  moveTo: LinesOptions["moveTo"],
): Promise<readonly Message[]> {
  const instant = Date.parse(at);
  if (!moveTo(instant)) return [words("The clock goes forward only; it stays where it is.")];
  await engine.tick();
  await engine.settle();
  return [words(`The clock stands at ${new Date(instant).toISOString()}.`)];
}

function jsonOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** A message as it goes over the line: its whole text, and whatever can be pressed or filled in. */
async function wire(message: Message, { draw, folder }: LinesOptions): Promise<object> {
  const { question, options, controls, fields, links } = message;
  const files = [
    ...(message.files ?? []).map(({ name, type, content }) => ({
      name,
      type,
      bytes: Buffer.byteLength(content),
    })),
    ...(await drawn(message, draw)).map(({ name, png, alt }) => {
      const path = pictured(folder, name, png);
      return { name, type: "image/png", bytes: png.length, alt, ...(path && { path }) };
    }),
  ];
  return {
    text: plain(message),
    ...(question !== undefined && { question }),
    ...(options && { options }),
    ...(controls && controls.length > 0 && { controls }),
    ...(fields && { fields }),
    ...(links && { links }),
    ...(files.length > 0 && { files }),
  };
}
