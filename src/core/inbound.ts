/** What a member did. Adapters read platform events into this, and nothing else reaches the engine. */
export type Deed =
  | { readonly text: string }
  /** `question` is the one the button stood under; without it the press answers whatever is open. */
  | { readonly press: string; readonly question?: string }
  | { readonly form: Readonly<Record<string, string>>; readonly question: string }
  | { readonly command: string; readonly args: string }
  /** The member changed a message of theirs: `edited` names it as `message` did when it came. */
  | { readonly edited: string; readonly text: string }
  | { readonly deleted: string }
  | { readonly alarm: true };

export interface Inbound {
  /** The platform's own id of the event: seen twice, it changes nothing the second time. */
  readonly id: string;
  /** One opaque string, e.g. `slack:T1:U2`. */
  readonly member: string;
  readonly deed: Deed;
  /** The platform's name of the message the words stand in, so that changing it later changes the answer. */
  readonly message?: string;
  /** The member's IANA time zone where the platform knows it. */
  readonly zone?: string;
}
