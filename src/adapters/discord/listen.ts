import { type Client, GatewayDispatchEvents as Dispatch } from "discord.js";
import type { Option } from "../../core/message.ts";
import type { Clock, Messenger } from "../../core/ports.ts";
import type { Asked } from "../chat/asked.ts";
import type { Take } from "../chat/take.ts";
import { act } from "./act.ts";
import type { Calls } from "./calls.ts";
import type { CatchUp } from "./catch-up.ts";
import type { Desks } from "./desk.ts";
import type { Dms } from "./dm.ts";
import type { Doubles } from "./doubles.ts";
import { deletes, edits, writes } from "./hear.ts";
import type { Interaction } from "./interaction.ts";
import { readInteraction } from "./read-interaction.ts";

export interface Listening {
  readonly calls: Calls;
  readonly take: Take<Interaction>;
  readonly messenger: Messenger;
  readonly dms: Dms;
  readonly desks: Desks;
  readonly asked: Asked;
  readonly doubles: Doubles;
  /** Resolves once everything a member said before is heard; undefined where this process ends first. */
  readonly caughtUp: CatchUp["with"];
  /** Tries again until it is done; undefined where it never will be, or this process ends first. */
  readonly persist: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  /** What could be said after a command's name, for this member and nobody else. */
  readonly complete: (member: string, command: string) => Promise<readonly Option[]>;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<unknown>;
  /** Goes on by itself; a failure is logged. */
  readonly aside: (work: Promise<unknown>) => void;
}

/** Everything Discord can say to the bot. It says it once: what can't be committed at once waits in the inbox. */
export function listen(client: Client, listening: Listening): void {
  const { aside } = listening;
  client.ws.on(Dispatch.InteractionCreate, (data) => {
    const acted = readInteraction(data);
    if (acted) aside(act(listening, acted));
  });
  client.ws.on(Dispatch.MessageCreate, (data) => aside(writes(listening, data)));
  client.ws.on(Dispatch.MessageUpdate, (data) => aside(edits(listening, data)));
  client.ws.on(Dispatch.MessageDelete, (data) => aside(deletes(listening, data)));
}
