/** What talks to members: ours, or what we measure ourselves against. */
export interface Subject {
  /** Takes what a member says and gives what they are told. `event` names it: said again it must change nothing. */
  says(member: string, words: string, event: string): Promise<string>;
  /** Resolves when nothing is left to be done for what was said. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** What one member says, one thing after another, and what the answer to each has to contain. */
export type Script = readonly { readonly says: string; readonly hears: string }[];

export interface Contender {
  readonly open: (url: string) => Promise<Subject>;
  /** By the number of the member, so that not all say the same. */
  readonly script: (nth: number) => Script;
}
