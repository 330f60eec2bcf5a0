import type { Bag } from "../../bag.ts";
import type { Clock } from "../../clock.ts";
import type { Faults } from "./faults.ts";
import type { Ids } from "./ids.ts";
import type { Delivery, Journal, Kind } from "./journal.ts";

/** What stands in the app's settings page. */
export interface AppSettings {
  readonly appId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  readonly verificationToken: string;
  readonly appToken: string;
  readonly scopes: readonly string[];
  /** Bot events subscribed to, by the names of the settings page: `message.im`, `app_home_opened`… */
  readonly events: readonly string[];
  readonly homeTab: boolean;
  readonly messagesTab: boolean;
  /** Where installs come back to; an app on a free port registers it once it knows the port. */
  redirectUrl?: string;
  /** Seconds a bot token lives; without it tokens live for ever and there are no refresh tokens. */
  readonly tokensLive?: number;
}

export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly channels: Map<string, Channel>;
  readonly members: Map<string, Member>;
  readonly files: Map<string, Upload>;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: "im" | "public" | "private";
  /** The other side of a direct message. */
  readonly user?: string;
  readonly members: Set<string>;
  readonly messages: Message[];
  archived: boolean;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly fromApp: boolean;
  text: string;
  blocks: readonly Bag[];
  attachments: readonly Bag[];
  metadata?: Bag;
  readonly threadTs?: string;
  /** Seen by this member alone, and only until they reload. */
  readonly onlyFor?: string;
  readonly files: readonly Upload[];
  edited?: string;
  touched: number;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly tz: string;
  readonly locale: string;
  readonly email: string;
  admin: boolean;
  disabled: boolean;
  /** The stack of open modals, the one on top last. */
  modals: readonly View[];
  home?: View;
  /** What Slack itself tells the member, such as `dispatch_failed`. */
  readonly notices: Notice[];
}

interface Notice {
  readonly text: string;
  readonly touched: number;
}

export interface View {
  readonly id: string;
  readonly team: string;
  readonly user: string;
  readonly root: string;
  readonly previous?: string;
  hash: string;
  content: Bag;
  /** By block id: what stands in red under an input. */
  errors: Bag;
  touched: number;
}

export interface Token {
  readonly value: string;
  readonly kind: "bot" | "app";
  readonly team?: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: number;
  revoked: boolean;
}

interface Trigger {
  readonly team: string;
  readonly user: string;
  readonly expiresAt: number;
  used: boolean;
}

/** A response_url: where it answers and how much of it is left. */
export interface Hook {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly original?: string;
  readonly expiresAt: number;
  uses: number;
}

export interface Upload {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly length: number;
  title: string;
  content?: Buffer;
  shared: boolean;
  /** When a block may show it, by Slack's clock; undefined until the upload is complete. */
  seenAt?: number;
}

export interface Grant {
  readonly team: string;
  readonly user: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly expiresAt: number;
  used: boolean;
}

export interface World {
  readonly app: AppSettings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly workspaces: Map<string, Workspace>;
  readonly tokens: Map<string, Token>;
  readonly refreshTokens: Map<string, Grant>;
  readonly codes: Map<string, Grant>;
  readonly triggers: Map<string, Trigger>;
  readonly hooks: Map<string, Hook>;
  readonly tickets: Set<string>;
  /** What members chose and typed but did not send: `surface:user` → block id → action id → value. */
  readonly states: Map<string, Map<string, Bag>>;
  /** `http://127.0.0.1:port`, known once the server listens. */
  origin: string;
  deliver(kind: Kind, body: Bag): Promise<Delivery>;
  /** What the app put into its acknowledgement. */
  answer(delivery: Delivery): unknown;
}
