import type { Inbound } from "../../core/inbound.ts";
import type { Kept } from "./kept.ts";
import type { Done } from "./read.ts";
import type { Entry } from "./transcript.ts";

interface Amending {
  readonly kept: Kept;
  readonly send: (inbound: Pick<Inbound, "deed" | "message">) => Promise<unknown>;
  /** Something on the page is other than it was. */
  readonly changed: () => void;
}

type Amended = Extract<Done, { edits: string } | { deletes: string } | { story: string }>;
type Said = Extract<Entry, { said: string }>;

/** A message of the member's own: changed, taken away, or told as a story of its own. False where there is no such message. */
export async function amend(done: Amended, { kept, send, changed }: Amending): Promise<boolean> {
  const named = "edits" in done ? done.edits : "deletes" in done ? done.deletes : done.story;
  const entry = kept.entries().find((one): one is Said => one.id === named && "said" in one);
  if (!entry) return false;
  const { id } = entry;
  if ("story" in done) {
    await send({ deed: { press: "another" } });
    await send({ deed: { text: entry.said }, message: id });
    return true;
  }
  await kept.write(
    "edits" in done ? { changed: [{ ...entry, said: done.words, edited: true }] } : { removed: [id] },
  );
  changed();
  await send({ deed: "edits" in done ? { edited: id, text: done.words } : { deleted: id } });
  return true;
}
