import { z } from "zod";
import { newMember } from "../../core/member.ts";
import { type Message, words } from "../../core/message.ts";
import type { Store, Telling } from "../../core/ports.ts";
import type { Share } from "../../core/share.ts";
import { postedIn } from "./channel.ts";
import type { Trouble } from "./trouble.ts";
import * as own from "./words.ts";

/** Where what members shared stands, so that it can be taken back however much later. */
export interface Standing {
  /** As the platform calls the place; empty while nobody can say whether it has arrived. */
  of(share: string): Promise<string | undefined>;
  note(share: string, place: string): Promise<void>;
  gone(share: string): Promise<void>;
}

/** A store keeps members; to it a share is one, with its place in the book. */
export const shareSchema = z.object({ place: z.string() });

const name = (share: string): string => `share:${share}`;
/** Only a retry of the same telling could meet itself here. */
const MOST_TRIES = 5;

export function standing(store: Store<z.infer<typeof shareSchema>>): Standing {
  return {
    of: async (share) => (await store.load(name(share))).member?.book.place,
    async note(share, place) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const held = await store.load(name(share));
        const member = { ...(held.member ?? newMember(name(share), { place })), book: { place } };
        const over = held.member && held.revision;
        if ((await store.commit({ member, over, due: null, records: {} })) !== undefined) return;
      }
      throw new Error("A share kept moving under us.");
    },
    gone: async (share) => void (await store.forget(name(share))),
  };
}

/** A person who was picked is told from a channel by a mark before their name. */
export const PERSON = "@";

/** The channel or the person that was picked. */
export function readPlace(press: string): { readonly channel: string } | { readonly person: string } {
  return press.startsWith(PERSON) ? { person: press.slice(PERSON.length) } : { channel: press };
}

/** What a platform does with a share. */
interface Hands {
  /** Gives back the place, which takes it away again. */
  readonly post: (share: Share) => Promise<string>;
  /** Does nothing where it isn't there any more. */
  readonly remove: (place: string) => Promise<unknown>;
}

interface Surroundings {
  readonly standing: Standing;
  readonly troubleOf: (error: unknown) => Trouble;
  /** What the member could do, by the platform's word for the trouble. */
  readonly adviceFor: (why: string) => string;
}

/**
 * Hands on what a telling shares, and takes back what it withdraws. It is noted before it goes, for a channel can't be
 * looked at: rather once too few than twice. Gives back what is to be told instead where something didn't go; throws
 * where it is to be tried again.
 */
export async function handOn(
  { shares = [] }: Telling,
  hands: Hands,
  around: Surroundings,
): Promise<readonly Message[]> {
  const instead: Message[] = [];
  for (const sharing of shares) {
    const said =
      "post" in sharing
        ? await post(sharing.id, sharing.post, { hands, around })
        : await takeBack(sharing.id, { hands, around });
    if (said !== undefined) instead.push(words(said));
  }
  return instead;
}

interface With {
  readonly hands: Hands;
  readonly around: Surroundings;
}

async function post(
  id: string,
  share: Share,
  { hands, around: { standing, troubleOf, adviceFor } }: With,
): Promise<string | undefined> {
  const known = await standing.of(id);
  if (known !== undefined) return known === "" ? own.unsureShared : undefined;
  await standing.note(id, "");
  try {
    await standing.note(id, await hands.post(share));
    return undefined;
  } catch (error) {
    const came = postedIn(error, troubleOf(error), adviceFor);
    if ("unsure" in came) return own.unsureShared;
    await standing.gone(id);
    if ("lost" in came) return own.notShared(came.lost);
    throw error;
  }
}

async function takeBack(
  id: string,
  { hands, around: { standing, troubleOf } }: With,
): Promise<string | undefined> {
  const place = await standing.of(id);
  if (place === undefined) return undefined;
  if (place === "") {
    await standing.gone(id);
    return own.unsureTakenBack;
  }
  try {
    await hands.remove(place);
  } catch (error) {
    const { kind } = troubleOf(error);
    if (kind === "wait" || kind === "passing") throw error;
    return own.notTakenBack;
  }
  await standing.gone(id);
  return undefined;
}
