import type { z } from "zod";
import type { Member } from "../../core/member.ts";
import type { Log, Store } from "../../core/ports.ts";
import { bounded } from "./bounded.ts";
import { commit } from "./committing.ts";
import type { Desk, Sealed } from "./desk.ts";
import { emptyHand } from "./hand.ts";
import type { Keys } from "./keys.ts";
import { checkKeys } from "./marks.ts";
import { due, load, record, records } from "./reading.ts";
import type { Shelf } from "./shelf.ts";
import { type Migrations, stateFormat } from "./state.ts";
import { stranded, told } from "./telling.ts";
import { openVault } from "./vault.ts";

export interface StoreOptions<Book> {
  readonly keys: Keys;
  readonly schema: z.ZodType<Member<Book>>;
  readonly log: Log;
  readonly migrations?: Migrations | undefined;
}

/** Members whose state is kept at hand beside its bytes: some ten megabytes. */
const RECENT = 5_000;

/** A store over a shelf: all about sealing, versions and damage is here, once for all shelves. */
export async function storeOn<Book>(shelf: Shelf, options: StoreOptions<Book>): Promise<Store<Book>> {
  const { keys, schema, log, migrations } = options;
  const [vault, hand] = [openVault(keys), emptyHand()];
  const recent = bounded<Sealed>(RECENT);
  const desk: Desk<Book> = { shelf, vault, hand, log, recent, format: stateFormat(schema, migrations) };
  await checkKeys(shelf, keys);
  await shelf.beat();
  return {
    load: (member) => load(desk, member),
    record: (member, name) => record(desk, member, name),
    records: (member) => records(desk, member),
    commit: (wanted) => commit(desk, wanted),
    told: (tellings) => told(desk, tellings),
    stranded: (limit) => stranded(desk, limit),
    due: (now, limit) => due(desk, now, limit),
    async forget(member) {
      const address = vault.address(member);
      const receipt = await shelf.forget(address);
      hand.dropAll(address);
      recent.drop(address);
      vault.drop(member);
      return receipt;
    },
    beat: () => shelf.beat(),
    close: () => shelf.close(),
  };
}
