import { afterEach, beforeEach } from "vitest";
import { carryContract } from "./carry.contract.ts";
import { type Ground, newKeys, notebook, type World } from "./ground.ts";
import { losingContract } from "./losing.contract.ts";
import { sealingContract } from "./sealing.contract.ts";
import { stateContract } from "./state.contract.ts";
import { storeModel } from "./store.model.ts";
import { tellingContract } from "./telling.contract.ts";

/** What every store promises, whatever it keeps things in. */
export function storeContract(newGround: () => Promise<Ground>): void {
  const start: World["start"] = { keys: newKeys(), log: notebook() };
  // Filled in before each test, and nobody looks before that.
  const at = { start } as { -readonly [key in keyof World]: World[key] };
  beforeEach(async () => {
    at.ground = await newGround();
    at.store = await at.ground.open(start);
    at.other = await at.ground.open(start);
  });
  afterEach(() => at.ground.leave());

  stateContract(at);
  tellingContract(at);
  losingContract(at);
  sealingContract(at);
  carryContract(at, newGround);
  storeModel(newGround);
}
