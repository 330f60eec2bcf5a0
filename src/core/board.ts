import type { Option, Part } from "./message.ts";

/** A member's standing page: what is open, what was, what can be done. Platforms that have a home draw it there. */
export interface Board {
  readonly sections: readonly Section[];
}

export interface Section {
  readonly parts: readonly Part[];
  /** Pressed as buttons of no question: commands ("/list 2") and "resume". */
  readonly buttons: readonly Option[];
}
