import { Redis } from "ioredis";
import { BEGIN, END, FORM, formScript, type Item, POINT } from "./form.ts";
import type { Contender, Subject } from "./subject.ts";

/**
 * The least that keeps an answer: one GET, one step in plain code, one compare-and-set. Nothing is encrypted, nothing
 * that was not sent is sent again, and nobody can go back or change an answer.
 */
export const floor: Contender = { open: (url) => openFloor(url), script: formScript };

interface State {
  readonly rev: number;
  readonly answers: readonly string[];
  /** The events that came last, so that one that comes again has no effect. */
  readonly seen: readonly string[];
}

const REMEMBERED = 8;
/** What a framework keeps of one talk is about a kilobyte. */
const VALUE_BYTES = 1_024;

const COMPARE_AND_SET = `
local held = redis.call('GET', KEYS[1])
local rev = held and string.match(held, '^{"rev":(%d+)') or '0'
if rev ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
return 1`;

async function openFloor(url: string): Promise<Subject> {
  const redis = new Redis(url);
  redis.defineCommand("floorSet", { numberOfKeys: 1, lua: COMPARE_AND_SET });
  const compareAndSet = (key: string, rev: number, value: string): Promise<unknown> =>
    // ioredis adds the command at run time.
    (redis as unknown as { floorSet(...args: (string | number)[]): Promise<unknown> }).floorSet(
      key,
      rev,
      value,
    );

  async function says(member: string, words: string, event: string): Promise<string> {
    const key = `floor:${member}`;
    for (;;) {
      const held = await redis.get(key);
      const state: State = held ? JSON.parse(held) : { rev: 0, answers: [], seen: [] };
      if (state.seen.includes(event)) return told(state.answers);
      const answers = words === BEGIN ? [] : taken(state.answers, words);
      const next = { rev: state.rev + 1, answers, seen: [...state.seen, event].slice(-REMEMBERED) };
      const value = JSON.stringify(next).padEnd(VALUE_BYTES);
      if ((await compareAndSet(key, state.rev, value)) === 1) return told(answers);
    }
  }

  return { says, settled: async () => {}, close: async () => void (await redis.quit()) };
}

const itemAt = (answers: readonly string[]): Item | undefined =>
  FORM[answers.length] ?? (answers.length === FORM.length && answers.at(-1) === "Yes" ? POINT : undefined);

/** What can't be read is asked again. */
function taken(answers: readonly string[], words: string): readonly string[] {
  const takes = itemAt(answers)?.takes;
  const read =
    takes === "words"
      ? words
      : takes === "date"
        ? /\d{4}-\d\d-\d\d/.exec(words)?.[0]
        : takes?.find((option) => option.toLowerCase() === words.trim().toLowerCase());
  return read ? [...answers, read] : answers;
}

function told(answers: readonly string[]): string {
  const item = itemAt(answers);
  if (!item) return END;
  return typeof item.takes === "string" ? item.asks : `${item.asks} ${item.takes.join(" / ")}`;
}
