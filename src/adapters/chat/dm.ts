import { bounded } from "../store/bounded.ts";
import { keepLast } from "./keep-last.ts";

/** One message of ours, and what stands in it besides its question, in the platform's own pieces. */
export interface Place<Piece> {
  readonly id: string;
  readonly before: readonly Piece[];
}

/** A member's direct messages with us, as far as this process knows them. Forgetting them costs a look, nothing more. */
export interface Dm<Piece> {
  readonly channel: string;
  /** Where a question stands, the newest last. */
  readonly places: Map<string, readonly Place<Piece>[]>;
  /** The platform wants no calls before, in epoch milliseconds. */
  busyUntil: number;
  /** When its history was last read, in epoch milliseconds. */
  lookedAt: number;
}

/** A message of ours as its history has it. */
export interface Mine<Piece> extends Place<Piece> {
  readonly question?: string | undefined;
}

export interface Dms<Piece> {
  /** Opens them where this process hasn't met them yet. */
  of(member: string, open: () => Promise<string>): Promise<Dm<Piece>>;
  /** The same, if they were met. */
  known(member: string): Dm<Piece> | undefined;
  /** An event came from there, and says that these are their direct messages with us. Never a channel. */
  met(member: string, channel: string): Dm<Piece>;
}

const MOST_MEMBERS = 5_000;
const MOST_PLACES = 24;

export function dms<Piece>(): Dms<Piece> {
  const open = bounded<Dm<Piece>>(MOST_MEMBERS);
  const met = (member: string, channel: string): Dm<Piece> => {
    const held = open.get(member);
    if (held?.channel === channel) return held;
    const fresh: Dm<Piece> = { channel, places: new Map(), busyUntil: 0, lookedAt: 0 };
    open.set(member, fresh);
    return fresh;
  };
  return {
    met,
    known: (member) => open.get(member),
    of: async (member, opens) => open.get(member) ?? met(member, await opens()),
  };
}

/** Notes where a question stands. */
export function notePlace<Piece>(
  { places }: Dm<Piece>,
  question: string,
  { id, before }: Place<Piece>,
): void {
  const others = (places.get(question) ?? []).filter((place) => place.id !== id);
  keepLast(places, MOST_PLACES, question, [...others, { id, before }]);
}

/** Notes the questions a look at the history found, unless it is known better where they stand. Newest first. */
export function noteFound<Piece>(dm: Dm<Piece>, mine: readonly Mine<Piece>[]): void {
  for (const { question, id, before } of [...mine].reverse())
    if (question !== undefined && !dm.places.has(question)) notePlace(dm, question, { id, before });
}
