import type { Inbox } from "../../../src/adapters/inbox/inbox.ts";
import type { Keys } from "../../../src/adapters/store/keys.ts";
import type { Book } from "../../../src/conversations/book.ts";
import type { Engine } from "../../../src/core/engine.ts";
import type { Store } from "../../../src/core/ports.ts";
import type { Options as DiscordOptions } from "../../adapters/discord/house.ts";
import type { Options as SlackOptions } from "../../adapters/slack/house.ts";
import type { Call, Mishap } from "./plan.ts";

/** Whether the platform has been told that what a member did is safe. `unsure`: it has not, and it may be all the same. */
export type Heard = "sure" | "unsure";

/** What a member sees. */
interface Screen {
  readonly buttons: readonly string[];
  readonly form: boolean;
  /** The questions that were asked, as they stand there. */
  readonly asked: readonly string[];
}

/** A member at their screen, on any platform. */
export interface Actor {
  /** As the store knows them. */
  readonly member: string;
  says(words: string): Promise<Heard>;
  edits(from: string, to: string): Promise<Heard>;
  presses(label: string): Promise<Heard>;
  /** Undefined where the platform itself holds the form back. */
  fills(words: string): Promise<Heard | undefined>;
  closesForm(): Promise<void>;
  asksForFile(): Promise<Heard>;
  screen(): Screen;
  /** How many files stand there. */
  files(): number;
  /** What stands there twice. */
  doubled(): readonly string[];
}

/** A process of the bot, as a storm handles it. */
export interface Bot {
  readonly engine: Engine;
  readonly inbox: Inbox;
  readonly store: Store<Book>;
  /** Where the platform posts to, if it does. */
  readonly url?: string;
  /** Its connections to the platform end, and it is closed as far as it still can be. */
  dies(): Promise<void>;
}

export type BotOptions = Pick<
  SlackOptions & DiscordOptions,
  "open" | "openTowns" | "openInboxDrawer" | "register" | "apiUrl" | "pauses"
>;

/** One platform with its members, and a folder for processes of the bot. */
export interface Stage {
  readonly dir: string;
  readonly keys: Keys;
  readonly logged: readonly string[];
  readonly actors: readonly Actor[];
  /** What is said at the same moment reaches a process in the order it was said. */
  readonly inOrder: boolean;
  /** Where the platform's API is, for a wire to lead there, and the address as it is by a wire. */
  readonly port: number;
  apiUrlBy(port: number): string;
  now(): number;
  passes(ms: number): Promise<void>;
  starts(options: BotOptions): Promise<Bot>;
  /** These processes are left; whoever balances load must know. */
  remain(bots: readonly Bot[]): Promise<void>;
  befall(call: Call, mishap: Mishap, times: number): void;
  tellsTwice(): void;
  /** Tells something again that it told some time before. */
  tellsAgain(): void;
  dropsLines(): void;
  /** Nothing is still to go wrong on the platform's side. */
  calm(): void;
}

export const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);
