/** Why a platform didn't do something, as far as it matters what to do next. */
export type Trouble =
  /** It wants to be left alone for so long. */
  | { readonly kind: "wait"; readonly ms: number }
  /** There is nobody there to be told any more. */
  | { readonly kind: "gone"; readonly why: string }
  /** Said again, it would be refused again. */
  | { readonly kind: "refused"; readonly why: string }
  /** A later try may do. The platform may even have done it, and failed only to say so. */
  | { readonly kind: "passing"; readonly why: string };

/** The platform asked for time, and it isn't over. */
export class Busy extends Error {
  readonly ms: number;

  constructor(ms: number) {
    super(`The platform asks to be left alone for ${Math.ceil(ms / 1_000)} s.`);
    this.ms = ms;
  }
}

/** Nobody is there to be told. */
export class Unreachable extends Error {}

/** What the house itself knows of what went wrong; undefined where only the platform can say. */
export function ownTrouble(error: unknown): Trouble | undefined {
  if (error instanceof Busy) return { kind: "wait", ms: error.ms };
  if (error instanceof Unreachable) return { kind: "gone", why: error.message };
  return undefined;
}

/** What went wrong, in one word for a log. */
export const codeOf = (trouble: Trouble): string => (trouble.kind === "wait" ? "ratelimited" : trouble.why);

/** An error's kind in a log: its message may hold an address, and addresses hold ids. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
