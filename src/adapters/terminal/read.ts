import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";

/** The part of a story's reading that a batch is told. */
interface Read {
  readonly signs: readonly { readonly name: string; readonly polarity: string }[];
  readonly context: readonly string[];
  readonly facts: {
    readonly interviewers: readonly string[];
    readonly replyBy?: string;
    readonly scheduledMinutes?: number;
    readonly actualMinutes?: number;
  };
}

interface ReadLinesOptions {
  readonly read: (text: string) => Read;
  readonly input: Readable;
  readonly output: Writable;
}

const story = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
const identified = story.pick({ id: true });

const EXPECTED =
  'A line should be one JSON object like {"id":"d001","text":"They walked me round the whole kitchen."}';

/** Reads stories off JSON lines as they arrive, and answers each with one JSON line, in order, until the input ends. */
export async function readLines({ read, input, output }: ReadLinesOptions): Promise<void> {
  let gone = false;
  // Whoever reads our output may leave before the end, as `head` does: that is no fault.
  output.once("error", () => {
    gone = true;
  });
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (gone) return;
    if (!output.write(`${answer(line, read)}\n`)) await drained(output);
  }
}

function drained(output: Writable): Promise<void> {
  return new Promise((resume) => {
    for (const event of ["drain", "error", "close"]) output.once(event, () => resume());
  });
}

function answer(line: string, read: ReadLinesOptions["read"]): string {
  const value = jsonOf(line);
  const told = story.safeParse(value);
  if (!told.success) return JSON.stringify({ ...identified.safeParse(value).data, error: EXPECTED });
  const { signs, context, facts } = read(told.data.text);
  return JSON.stringify({
    id: told.data.id,
    signals: Object.fromEntries(signs.map(({ name, polarity }) => [name, polarity])),
    context,
    facts: {
      interviewers: facts.interviewers,
      reply_by: facts.replyBy ?? null,
      scheduled_minutes: facts.scheduledMinutes ?? null,
      actual_minutes: facts.actualMinutes ?? null,
    },
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
