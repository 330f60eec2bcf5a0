import type { SealedTelling } from "./shelf.ts";
import type { Address } from "./vault.ts";

/**
 * The tellings this process has in hand: committed or taken over by it, and not struck yet. What stands on the shelf
 * under our name and isn't in here was committed without our learning of it.
 */
export interface Hand {
  take(address: Address, id: string, telling: SealedTelling): void;
  telling(address: Address, id: string): SealedTelling | undefined;
  drop(address: Address, id: string): void;
  dropAll(address: Address): void;
  clear(): void;
  holds(address: Address): boolean;
}

export function emptyHand(): Hand {
  const held = new Map<Address, Map<string, SealedTelling>>();
  return {
    take(address, id, telling) {
      const tellings = held.get(address) ?? new Map<string, SealedTelling>();
      held.set(address, tellings.set(id, telling));
    },
    telling: (address, id) => held.get(address)?.get(id),
    drop(address, id) {
      const tellings = held.get(address);
      if (tellings?.delete(id) && tellings.size === 0) held.delete(address);
    },
    dropAll: (address) => void held.delete(address),
    clear: () => held.clear(),
    holds: (address) => held.has(address),
  };
}
