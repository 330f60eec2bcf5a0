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
  /** Of one member there is mostly one. */
  const held = new Map<Address, readonly (readonly [id: string, telling: SealedTelling])[]>();
  const othersOf = (address: Address, id: string) =>
    held.get(address)?.filter(([other]) => other !== id) ?? [];
  return {
    take: (address, id, telling) => void held.set(address, [...othersOf(address, id), [id, telling]]),
    telling: (address, id) => held.get(address)?.find(([other]) => other === id)?.[1],
    drop(address, id) {
      const left = othersOf(address, id);
      if (left.length === 0) held.delete(address);
      else held.set(address, left);
    },
    dropAll: (address) => void held.delete(address),
    clear: () => held.clear(),
    holds: (address) => held.has(address),
  };
}
