import type { Session } from "../../core/session.ts";
import { hashed } from "../applications.ts";

/** What is deleted, as talks about others know it. */
export interface Gone {
  /** Of the interview, and of its application where that goes too. */
  readonly ids: readonly string[];
  /** The employer, where the member has told of no other interview there. */
  readonly company?: string | undefined;
}

/** The questions by which a talk knows what it is about. */
const PICKED = ["about", "interview", "application"];

/** Whether a talk is about it: it was asked for or picked in it, or is the first interview of those it could be about. */
export function isAbout({ facts, said }: Session, { ids }: Gone): boolean {
  const picked = said.findLast(([key]) => PICKED.includes(key))?.[1];
  if (picked && "is" in picked) return ids.some((id) => picked.is === id || picked.is === hashed(id));
  const { interviews: [likeliest] = [], chosen } = Object(facts);
  return ids.includes(chosen ?? idOf(likeliest));
}

/** The talk with nothing in its facts of what is deleted; itself, where nothing was. */
export function withoutTraces(session: Session, gone: Gone): Session {
  const facts = without(session.facts, gone);
  return JSON.stringify(facts) === JSON.stringify(session.facts) ? session : { ...session, facts };
}

function without(facts: unknown, gone: Gone): unknown {
  if (Array.isArray(facts))
    return facts.filter((each) => !isGone(each, gone)).map((each) => without(each, gone));
  if (typeof facts !== "object" || facts === null) return facts;
  const left = Object.entries(facts).filter(
    ([key, value]) => !gone.ids.includes(key) && !isGone(value, gone),
  );
  return Object.fromEntries(left.map(([key, value]) => [key, without(value, gone)]));
}

function isGone(part: unknown, { ids, company }: Gone): boolean {
  if (typeof part === "string") return part.toLowerCase() === company?.toLowerCase();
  return ids.includes(idOf(part) ?? "");
}

/** An interview's or an application's, alone or with what is said of it. */
function idOf(part: unknown): string | undefined {
  const { id, told } = Object(part);
  return id ?? (told === undefined ? undefined : idOf(told));
}
