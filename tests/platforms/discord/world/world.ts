import type { Bag } from "../../bag.ts";
import type { Clock } from "../../clock.ts";
import type { Faults } from "./faults.ts";
import type { Ids } from "./ids.ts";
import type { Delivery, Journal } from "./journal.ts";

/** What stands in the app's settings pages, and how strict this Discord is. */
export interface AppSettings {
  /** The application's id and its bot user's: they are one. */
  readonly applicationId: string;
  botToken: string;
  readonly name: string;
  /** Privileged intents that are switched on. */
  readonly privileged: readonly Privileged[];
  /** The number of shards GET /gateway/bot recommends. */
  readonly shards: number;
  /** IDENTIFYs left of the day's thousand. */
  identifiesLeft: number;
  readonly maxConcurrency: number;
  /** Real milliseconds: heartbeats are the client's own, on its own clock. */
  readonly heartbeatEvery: number;
  readonly strict: Strict;
}

export type Privileged = "members" | "presences" | "content";

interface Strict {
  /** Every message says whom it may ping: nobody. Discord itself would take it without. */
  readonly mentions: boolean;
  /** What is refused for its form, by Discord's rules or by the published specification, `close()` throws on. */
  readonly forms: boolean;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly locale: string;
  /** Takes no direct messages from bots. */
  dmsClosed: boolean;
  /** Has installed the app to their own account. */
  installed: boolean;
  /** A form covers everything else; Discord opens one at a time. */
  form?: Form;
  /** What Discord itself tells them, such as "This interaction failed". */
  readonly notices: Notice[];
}

interface Notice {
  readonly text: string;
  readonly touched: number;
}

/** An open modal, with what was typed and chosen in it. */
export interface Form {
  /** What it came as an answer to. */
  readonly from: Interaction;
  readonly content: Bag;
  /** By custom_id. */
  readonly values: Map<string, unknown>;
  /** By custom_id: what stands in red under a field. */
  errors: Bag;
  touched: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly members: Map<string, Member>;
  /** The app's bot is a member. */
  installed: boolean;
  /** An outage at Discord's. */
  unavailable: boolean;
}

export interface Member {
  readonly user: string;
  /** Holds Manage Server. */
  readonly admin: boolean;
  readonly joinedAt: number;
}

/** What a bot may be allowed in a channel. */
export type Permission = "view" | "send" | "history" | "embed" | "attach";

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** `dm`: with the bot. `private`: between people, where the bot has no seat. */
  readonly kind: "dm" | "private" | "guild";
  readonly guild?: string;
  /** The people in a `dm` or `private` one. */
  readonly people: readonly string[];
  readonly botMay: Set<Permission>;
  readonly messages: Message[];
}

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  readonly type: number;
  readonly at: number;
  content: string;
  embeds: readonly Bag[];
  components: readonly Bag[];
  flags: number;
  attachments: readonly Upload[];
  readonly nonce?: string | number;
  /** Whom it rings, by id. */
  readonly pings: readonly string[];
  /** The message it refers to. */
  readonly refersTo?: string;
  /** The interaction it answers. */
  readonly answers?: Interaction;
  /** Ephemeral: seen by this user alone, and only until they reload. */
  readonly onlyFor?: string;
  /** They have reloaded, or closed it. */
  gone: boolean;
  edited?: number;
  touched: number;
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly content: Buffer;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 form. */
  readonly type: 2 | 3 | 4 | 5;
  readonly user: string;
  readonly channel: string;
  readonly at: number;
  /** authorizing_integration_owners. */
  readonly owners: Bag;
  /** The message a component stands on, or the form's button stood on. */
  readonly message?: Message;
  /** For a form: the interaction it was the answer to. */
  readonly from?: Interaction;
  readonly delivery: Delivery;
  /** Discord has given up waiting for the first response. */
  over: boolean;
  response?: "message" | "deferred" | "update" | "form" | "choices";
  /** What `@original` is. */
  original?: Message;
  choices: readonly Bag[];
  followUps: number;
}

/** Something to put on the wire of every session it concerns. */
export interface Dispatch {
  readonly event: string;
  readonly body: Bag;
  /** Decides the shard; without it, shard 0. */
  readonly guild?: string;
}

export interface World {
  readonly app: AppSettings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly interactions: Map<string, Interaction>;
  /** The global commands, as Discord lists them. */
  commands: readonly Bag[];
  /** `channel:nonce` → the message it made, and until when Discord remembers. */
  readonly nonces: Map<string, { readonly message: string; readonly until: number }>;
  /** Bodies that were refused for their form. */
  readonly complaints: string[];
  /** `http://127.0.0.1:port`, known once the server listens. */
  origin: string;
  tell(dispatch: Dispatch): Delivery;
}
