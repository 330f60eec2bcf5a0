import type { Bag } from "../../bag.ts";
import { FLAG } from "./kinds.ts";
import type { Interaction, World } from "./world.ts";

/** docs, receiving-and-responding. */
const FIRST_RESPONSE_WITHIN = 3_000;
const TOKEN_LIVES = 15 * 60_000;
/** docs: for an app that only the user has installed. */
export const FOLLOW_UPS_WITHOUT_GUILD = 5;
/** Real milliseconds an app is given to answer when a test lets the deadline pass under it. */
const GRACE = 200;

export type Happening = Pick<Interaction, "type" | "user" | "channel" | "owners"> &
  Partial<Pick<Interaction, "message" | "from">>;

interface Opened {
  readonly interaction: Interaction;
  /** The first response has come, or it has come too late. */
  readonly settled: Promise<void>;
}

const waiting = new WeakMap<Interaction, () => void>();

/** Tells the app what somebody did, and starts the three seconds. */
export function openInteraction(
  world: World,
  happening: Happening,
  { guild, payload }: { readonly guild: string | undefined; readonly payload: Bag },
): Opened {
  const id = world.ids.snowflake();
  const token = Buffer.from(`interaction:${id}:${world.ids.secret(64)}`).toString("base64url");
  const delivery = world.tell({
    event: "INTERACTION_CREATE",
    body: { ...payload, id, token },
    ...(guild && { guild }),
  });
  const interaction: Interaction = {
    ...happening,
    id,
    token,
    at: world.clock.now(),
    delivery,
    over: false,
    choices: [],
    followUps: 0,
  };
  world.interactions.set(id, interaction);
  delivery.outcome = "pending";
  const settled = new Promise<void>((resolve) => waiting.set(interaction, resolve));
  if (delivery.sessions === 0) giveUp(world, interaction);
  else
    world.clock.after(FIRST_RESPONSE_WITHIN, async () => {
      await Promise.race([settled, new Promise((go) => setTimeout(go, GRACE))]);
      giveUp(world, interaction);
    });
  return { interaction, settled };
}

function giveUp(world: World, interaction: Interaction): void {
  if (interaction.response) return;
  interaction.over = true;
  settle(world, interaction, "failed");
}

export function respond(
  world: World,
  interaction: Interaction,
  response: NonNullable<Interaction["response"]>,
): void {
  interaction.response = response;
  settle(world, interaction, "acked");
}

function settle(world: World, interaction: Interaction, outcome: "acked" | "failed"): void {
  interaction.delivery.outcome = outcome;
  world.journal.tick();
  waiting.get(interaction)?.();
}

export const hasExpired = ({ clock }: World, { at }: Interaction): boolean => clock.now() >= at + TOKEN_LIVES;

/** The deferred answer that is still to come. */
export const isLoading = ({ response, original }: Interaction): boolean =>
  response === "deferred" && original !== undefined && (original.flags & FLAG.loading) !== 0;
