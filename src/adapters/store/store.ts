import type { z } from "zod";
import type { Member } from "../../core/member.ts";
import type { Log, Store } from "../../core/ports.ts";
import { commit } from "./committing.ts";
import type { Desk } from "./desk.ts";
import { expire, forget, returned } from "./forgetting.ts";
import { emptyHand } from "./hand.ts";
import type { Keys } from "./keys.ts";
import type { Ledger } from "./ledger.ts";
import { checkKeys } from "./marks.ts";
import { due, load, named, recalled, record, records } from "./reading.ts";
import { recollection } from "./recollection.ts";
import type { Shelf } from "./shelf.ts";
import { type Migrations, stateFormat } from "./state.ts";
import { stranded, told } from "./telling.ts";
import { openVault } from "./vault.ts";

export interface StoreOptions<Book> {
  readonly keys: Keys;
  readonly schema: z.ZodType<Member<Book>>;
  readonly log: Log;
  readonly migrations?: Migrations | undefined;
  /** Without it a backup that is brought back brings back whom it holds. */
  readonly ledger?: Ledger | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Members who are remembered, and for how many milliseconds at the least. */
const REMEMBERED = 2_500;
const REMEMBERED_FOR = 300_000;

/** A store over a shelf: all about sealing, versions and damage is here, once for all shelves. */
export async function storeOn<Book>(shelf: Shelf, options: StoreOptions<Book>): Promise<Store<Book>> {
  const { keys, schema, log, migrations, ledger, now } = options;
  const desk: Desk<Book> = {
    shelf,
    log,
    vault: openVault(keys),
    hand: emptyHand(),
    recollection: recollection(REMEMBERED),
    format: stateFormat(schema, migrations),
  };
  await checkKeys(shelf, keys);
  await shelf.beat();
  let aged = now();
  return {
    load: (member) => load(desk, member),
    recalled: (member) => recalled(desk, member),
    record: (member, name) => record(desk, member, name),
    records: (member) => records(desk, member),
    commit: (wanted) => commit(desk, wanted),
    told: (tellings) => told(desk, tellings),
    holds: ({ member, id }) => desk.hand.telling(desk.vault.address(member), id) !== undefined,
    stranded: (limit) => stranded(desk, limit),
    due: (upTo, limit) => due(desk, upTo, limit),
    soonest: () => shelf.soonest(),
    alias: desk.vault.address,
    named: (alias) => named(desk, alias),
    forget: (member) => forget(desk, member, options),
    expire: (member, over) => expire(desk, member, over),
    returned: async () => (ledger ? returned(desk, ledger) : []),
    async beat() {
      if (!(await shelf.beat())) desk.hand.clear();
      if (now() - aged < REMEMBERED_FOR) return;
      desk.recollection.age();
      aged = now();
    },
    close: () => shelf.close(),
  };
}
