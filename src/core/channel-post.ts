/**
 * All that can ever stand in a channel. There is no text in it but a mention: whatever a member says has no way in, by
 * type and not by care. The words to each kind are the house's, the same for everybody.
 */
export type ChannelPost =
  /** Invites whoever reads it; `nth` chooses among wordings. */
  | { readonly kind: "invitation"; readonly nth: number }
  /** Counts of people, and of what they did, since the last one. */
  | { readonly kind: "digest"; readonly people: number; readonly count: number; readonly nth: number }
  /** A member's own reminder: that there is one, and nothing of it. */
  | { readonly kind: "reminder"; readonly member: string }
  /** Seen by one member alone: this is where it would stand. */
  | { readonly kind: "trial" };

export interface Posting {
  /** The platform's name of the channel. */
  readonly channel: string;
  readonly post: ChannelPost;
  /** Seen by this member alone. */
  readonly onlyFor?: string | undefined;
  /** Not to be posted after this, in epoch milliseconds. */
  readonly until?: number | undefined;
}

/** A post in words: around a mention, where there is one. */
export interface Wording {
  readonly text: string;
  /** The member who is mentioned before the text. */
  readonly mentions?: string;
  /** A command, pressed by whoever likes; what follows is between them and us. */
  readonly button?: { readonly value: string; readonly label: string };
}
