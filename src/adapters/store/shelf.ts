import type { Receipt } from "../../core/ports.ts";
import type { Address } from "./vault.ts";

/** A telling as it is shelved. It is known by its first bytes, the nonce it was sealed with. */
export type SealedTelling = Buffer;

/** One atomic step, in bytes. */
export interface Step {
  readonly address: Address;
  /** What the member's value has to begin with; empty where no value may be. Otherwise nothing happens. */
  readonly over: Buffer;
  readonly value: Buffer;
  readonly telling: SealedTelling | undefined;
  /** Epoch milliseconds; null takes the member off the list. */
  readonly due: number | null;
  /** The shelf itself lets go of all there is of the member at this instant, where it can. Epoch milliseconds. */
  readonly ends: number | null;
  readonly records: readonly (readonly [name: string, record: Buffer | null])[];
}

/** What became of a step: done, or refused for what is there instead. */
export type Outcome = { readonly done: true } | { readonly done: false; readonly found: Buffer | undefined };

/** A member's untold tellings as they change hands, in the order they were committed. */
export interface Claim {
  readonly address: Address;
  /** The member's value, for the key in it. */
  readonly value: Buffer | undefined;
  readonly tellings: readonly SealedTelling[];
}

/** All of a member's records, with the member's value, for the key in it. */
export interface ShelvedRecords {
  readonly value: Buffer | undefined;
  readonly records: readonly (readonly [name: string, record: Buffer])[];
}

/** All there is of a member, in bytes, as it is carried from one shelf to another. */
export interface Page {
  readonly value: Buffer;
  readonly due: number | null;
  /** In the order they were committed. */
  readonly tellings: readonly SealedTelling[];
  readonly records: readonly (readonly [name: string, record: Buffer])[];
  readonly aside: readonly Buffer[];
}

/** What to set aside. Only where the bytes are still the same. */
export type Damaged =
  /** `leaving` takes the place of the value, so that the key is kept and records stay readable. */
  | { readonly value: Buffer; readonly leaving: Buffer }
  | { readonly record: Buffer; readonly name: string }
  | { readonly telling: SealedTelling };

/**
 * Where bytes lie. A shelf knows nothing of keys, JSON or members: it has addresses, values and the two indexes, and
 * makes each method one atomic step. It acts for one process, by which it marks the tellings it shelves.
 */
export interface Shelf {
  value(address: Address): Promise<Buffer | undefined>;
  record(address: Address, name: string): Promise<{ readonly value?: Buffer; readonly record?: Buffer }>;
  records(address: Address): Promise<ShelvedRecords>;
  commit(step: Step): Promise<Outcome>;
  strike(told: readonly { readonly address: Address; readonly telling: SealedTelling }[]): Promise<void>;
  /**
   * Takes over, for at most `limit` members, all that stopped processes left untold: and what this process left
   * untold for members it holds nothing of (`holds`), which is what a lost reply to a commit leaves behind.
   */
  claim(limit: number, holds: (address: Address) => boolean): Promise<readonly Claim[]>;
  due(now: number, limit: number): Promise<readonly { readonly address: Address; readonly value: Buffer }[]>;
  /** The lowest due there is, in epoch milliseconds. */
  soonest(): Promise<number | undefined>;
  setAside(address: Address, damaged: Damaged): Promise<boolean>;
  /** Everyone there is, in no order; who comes or goes meanwhile may be among them or not. */
  addresses(): AsyncIterable<Address>;
  /** Undefined where there is nobody. */
  page(address: Address): Promise<Page | undefined>;
  forget(address: Address): Promise<Receipt>;
  /** The same, where the value begins so and not otherwise. */
  expire(address: Address, over: Buffer): Promise<boolean>;
  /** Keeps a mark under a name for good: the first one put there, which is returned. */
  mark(name: string, mark: Buffer): Promise<Buffer>;
  /** False where this process was silent for so long that others took it for stopped. */
  beat(): Promise<boolean>;
  close(): Promise<void>;
}

/** A process that is silent for longer counts as stopped. */
export const LEASE_MS = 3_000;
