import { type Attention, attention } from "../../attention.ts";
import type { Bag } from "../../bag.ts";
import { patiently } from "../../patience.ts";
import { openInteraction } from "../world/interactions.ts";
import type { Delivery } from "../world/journal.ts";
import type { Channel, Interaction } from "../world/world.ts";
import type { Deed } from "./deed.ts";
import { interactionPayload, ownersAt } from "./payloads.ts";
import { type Looking, sightsAt, surfacesAt } from "./screen.ts";
import type { Surface } from "./surface.ts";

const ADVICE =
  "If that is the story, start the deed, then `await discord.passes(3_000)`, then await the deed.";

/** What somebody does with the app. */
export interface Act extends Pick<Interaction, "type"> {
  readonly what: string;
  readonly channel: Channel;
  readonly data: Bag;
  readonly owners?: Bag;
  readonly message?: Interaction["message"];
  readonly from?: Interaction;
  /** The message as it stood, if it is told along. */
  readonly told?: Bag;
  /** What Discord says if nothing answers. */
  readonly otherwise: string;
}

/** Somebody in mid-story. */
export interface Self extends Attention<Looking> {
  readonly deed: Deed;
  surfaces(): readonly Surface[];
  /** Discord itself tells them something. */
  isTold(text: string): void;
  /** Waits for the first answer, or for Discord to give up. */
  interacts(act: Act): Promise<Interaction>;
}

export function newSelf(deed: Deed): Self {
  const { world, user } = deed;
  const attentive = attention<Looking>(world.journal, "dm", (looking) => sightsAt(deed, looking));
  const isTold = (text: string) => void user.notices.push({ text, touched: world.journal.tick() });
  return {
    deed,
    ...attentive,
    surfaces: () => surfacesAt(deed, attentive.looking()),
    isTold,
    interacts: async ({ what, type, channel, data, told, otherwise, ...act }) => {
      const { message, from, owners = ownersAt(deed, channel) } = act;
      const { interaction, settled } = openInteraction(
        world,
        {
          type,
          user: user.id,
          channel: channel.id,
          owners,
          ...(message && { message }),
          ...(from && { from }),
        },
        {
          guild: channel.guild,
          payload: {
            ...interactionPayload(deed, channel, owners),
            type,
            data,
            ...(told && { message: told }),
          },
        },
      );
      await patiently(settled, `The app has not answered ${user.name}'s ${what}. ${ADVICE}`);
      if (interaction.over) isTold(otherwise);
      return interaction;
    },
  };
}

/** A deed's record, as tests look at it. */
export const deliveryOf = async (interacting: Promise<Interaction>): Promise<Delivery> =>
  (await interacting).delivery;
