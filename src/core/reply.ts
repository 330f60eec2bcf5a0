import type { z } from "zod";
import { type Answer, bare, type Moment, type Question, type Reply } from "./question.ts";

/** The value to keep and what it means, or undefined where the question can't read it. */
export function meaningOf(question: Question, given: Answer, moment: Moment) {
  const is = question.read(given, moment);
  const parsed = question.meaning.safeParse(is);
  return is !== undefined && parsed.success ? { is, meaning: parsed.data } : undefined;
}

/** A reply that holds a value. */
type Valued = Exclude<Reply, { pass: unknown }>;

interface Read<M = unknown> {
  readonly by: z.ZodType<M>;
  readonly meaning: { readonly data: M } | undefined;
}

/** What a kept value was last read as. Neither a reply nor a schema ever changes, and each replay asks again. */
const lastRead = new WeakMap<Valued, Read>();

/** What a kept value means to a schema; undefined where that refuses it. */
export function meaningIn<M>(reply: Valued, by: z.ZodType<M>): { readonly data: M } | undefined {
  const known = lastRead.get(reply);
  // Read by this very schema, so it is what that makes.
  if (known?.by === by) return known.meaning as { readonly data: M } | undefined;
  const { success, data } = by.safeParse(kept(reply));
  const meaning = success ? { data } : undefined;
  lastRead.set(reply, { by, meaning });
  return meaning;
}

/** A reply as it is kept: the value, the member's words where they say more than a button does, and their message. */
export function replyOf(
  { options }: Question,
  is: unknown,
  given: Answer & { readonly message?: string | undefined },
): Reply {
  const said = "words" in given ? given.words.trim() : undefined;
  const pressed = () => options.some(({ label }) => bare(label) === bare(said ?? ""));
  return {
    is,
    ...(said !== undefined && said !== is && !pressed() && { words: said }),
    ...(given.message && { message: given.message }),
  };
}

export function sameReply(one: Reply, other: Reply): boolean {
  if ("pass" in one || "pass" in other) return "pass" in one && "pass" in other && one.pass === other.pass;
  return JSON.stringify(kept(one)) === JSON.stringify(kept(other));
}

/** Said again in other words, the answer stays and the words are kept. */
export function saysMore(before: Reply, now: Reply): boolean {
  return "words" in now && now.words !== ("words" in before ? before.words : undefined);
}

function kept(reply: Valued): unknown {
  return "is" in reply ? reply.is : reply.made;
}
