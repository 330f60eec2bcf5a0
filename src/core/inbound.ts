/** What a member did. Adapters read platform events into this, and nothing else reaches the engine. */
export type Deed =
  /** `question` where the words were given under one, in a box of its own; without it they answer whatever is open. */
  | { readonly text: string; readonly question?: string }
  /** `question` is the one the button stood under; without it the press answers whatever is open. */
  | { readonly press: string; readonly question?: string }
  | { readonly form: Readonly<Record<string, string>>; readonly question: string }
  | { readonly command: string; readonly args: string }
  /** The member changed a message of theirs: `edited` names it as `message` did when it came. */
  | { readonly edited: string; readonly text: string }
  | { readonly deleted: string }
  /** The time has come to look at the member. */
  | { readonly alarm: true }
  /** What was said at that moment could not be told in time. */
  | { readonly late: number }
  /** Their account at the platform was closed: nothing reaches them any more. */
  | { readonly gone: true };

/** Whether the member did it, and it wasn't done to them. */
export const isOwn = (deed: Deed): boolean => !("alarm" in deed || "late" in deed || "gone" in deed);

export interface Inbound {
  /** The platform's own id of the event: seen twice, it changes nothing the second time. */
  readonly id: string;
  /** One opaque string, e.g. `slack:T1:U2`. */
  readonly member: string;
  readonly deed: Deed;
  /** The platform's name of the message the words stand in, so that changing it later changes the answer. */
  readonly message?: string;
  /**
   * Where and how far the platform has been heard, in its own words; the last one is kept with the member, so that
   * what was said while nobody listened can be caught up with.
   */
  readonly bookmark?: string;
  /** The community it happened in, where it did in one. */
  readonly community?: Community;
  /** The member's IANA time zone where the platform knows it. */
  readonly zone?: string;
  /** The member who ordered it, where the one it is done to is a community. */
  readonly by?: string;
}

/** Where something was done. */
interface Community {
  /** One opaque string, e.g. `slack:T1`. */
  readonly id: string;
  /** Whether the member administers it; asked only where it matters. */
  readonly admin?: boolean;
  /** The platform's name of the channel, where it was one. */
  readonly channel?: string;
}
