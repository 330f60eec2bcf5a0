import { fingerprint } from "./fingerprint.ts";
import type { Part } from "./message.ts";

/** Words a member hands on to others: these and nothing else, for as long as the talk says so. */
export interface Share {
  /** A channel or a person, as the platform calls what the member picked. */
  readonly to: string;
  readonly parts: readonly Part[];
  /** When it was handed on, in epoch milliseconds: the same again is another. */
  readonly at: number;
}

/** What is to become of a share, under an id of its own: doing either twice changes nothing. */
export type Sharing = { readonly id: string } & ({ readonly post: Share } | { readonly withdraw: true });

/** As often as a member may hand something on in a day, wherever to: whoever is asked too often stops reading. */
export const MOST_SHARES = 5;
const A_DAY = 24 * 3_600_000;

/** The times that still count, with those of now. */
export const handedOnBy = (before: readonly number[] = [], now: number, times = 0): readonly number[] =>
  [...before.filter((at) => at > now - A_DAY), ...Array<number>(times).fill(now)].slice(-MOST_SHARES);

/** When the next may go, in epoch milliseconds; undefined for now. */
export function nextShare(handedOn: readonly number[] | undefined, now: number): number | undefined {
  const [first, ...rest] = handedOnBy(handedOn, now);
  return first !== undefined && rest.length === MOST_SHARES - 1 ? first + A_DAY : undefined;
}

/** The same words to the same place from the same talk are the same share. */
export function shareId(session: string, share: Share): string {
  return fingerprint(`${session} ${JSON.stringify(share)}`);
}
