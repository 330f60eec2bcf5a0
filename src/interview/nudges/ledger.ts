import { z } from "zod";

/** What became of one nudge. Times are epoch milliseconds. */
const entrySchema = z.object({
  /** When it was said last. */
  said: z.number().exactOptional(),
  /** When the member said that it is done. */
  done: z.number().exactOptional(),
  /** It is to be said again then, whether it was said or not. */
  snoozed: z.number().exactOptional(),
  /** Until when it had been snoozed before it was said. */
  wished: z.number().exactOptional(),
  cancelled: z.literal(true).exactOptional(),
});
export type Entry = z.infer<typeof entrySchema>;

/** By the nudge's id. */
export const ledgerSchema = z.record(z.string(), entrySchema);
export type Ledger = z.infer<typeof ledgerSchema>;

/** Writes into one entry; undefined takes a field out. */
export function noted(
  ledger: Ledger,
  id: string,
  change: { readonly [field in keyof Entry]: Entry[field] | undefined },
): Ledger {
  const entry = { ...ledger[id], ...change };
  const left = Object.entries(entry).filter(([, value]) => value !== undefined);
  return { ...ledger, [id]: Object.fromEntries(left) };
}

export function said(ledger: Ledger, id: string, now: number): Ledger {
  return noted(ledger, id, { said: now, snoozed: undefined, wished: ledger[id]?.snoozed });
}

/** What was said at a moment was not heard: it is to be said as if it never had been. */
export function unsaid(ledger: Ledger, at: number): Ledger {
  return Object.entries(ledger).reduce(
    (entries, [id, entry]) =>
      entry.said === at
        ? noted(entries, id, { said: undefined, wished: undefined, snoozed: entry.snoozed ?? entry.wished })
        : entries,
    ledger,
  );
}

/** Without the entries of interviews nothing can be said of any more. */
export function pruned(ledger: Ledger, keeps: (interview: string) => boolean): Ledger {
  const left = Object.entries(ledger).filter(([id]) => keeps(partsOf(id).interview));
  return left.length === Object.keys(ledger).length ? ledger : Object.fromEntries(left);
}

/** A nudge's kind and interview, out of its id: "check_in:3:2026-12-04.1". */
export function partsOf(id: string): { readonly kind: string; readonly interview: string } {
  const [kind = "", interview = ""] = id.split(":");
  return { kind, interview };
}
