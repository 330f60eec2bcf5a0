import { str } from "../../bag.ts";
import { FOLLOW_UPS_WITHOUT_GUILD, hasExpired, isLoading } from "../world/interactions.ts";
import { change, remove, wireMessage } from "../world/messages.ts";
import { refuse } from "../world/refusal.ts";
import type { Interaction, Message, World } from "../world/world.ts";
import { say } from "./callbacks.ts";
import { changedContent, newContent } from "./content.ts";
import type { Asked, Handler } from "./route.ts";

/** The interaction whose token stands in the path, once it has had its first answer and for a quarter of an hour. */
function interactionIn({ world, params }: Asked): Interaction {
  if (params.app !== world.app.applicationId) refuse(10015);
  const found = [...world.interactions.values()].find(({ token }) => token === params.token);
  if (!found || hasExpired(world, found)) return refuse(50027);
  return found.response ? found : refuse(10015);
}

export const followUp: Handler = (asked) => {
  const { world } = asked;
  const interaction = interactionIn(asked);
  if (isLoading(interaction)) return edit(asked, originalOf(world, interaction));
  const content = newContent(asked);
  const alone = !("0" in interaction.owners);
  if (alone && interaction.followUps >= FOLLOW_UPS_WITHOUT_GUILD) refuse(40094);
  interaction.followUps += 1;
  const channel = world.channels.get(interaction.channel) ?? refuse(10003);
  return wireMessage(world, say({ world, interaction, channel }, content));
};

function edit(asked: Asked, message: Message) {
  change(asked.world, message, changedContent(asked, message));
  return wireMessage(asked.world, message);
}

export const editAnswer: Handler = (asked) => edit(asked, answerIn(asked));

export const getAnswer: Handler = (asked) => wireMessage(asked.world, answerIn(asked));

export const deleteAnswer: Handler = (asked) => {
  remove(asked.world, answerIn(asked));
  return undefined;
};

function answerIn(asked: Asked): Message {
  const { world, params } = asked;
  const interaction = interactionIn(asked);
  if (params.message === "@original") return originalOf(world, interaction);
  const own = messagesAt(world, interaction).filter(
    (message) => message.answers === interaction || message === interaction.message,
  );
  return own.find(({ id }) => id === str(params.message)) ?? refuse(10008);
}

/** What was deleted is gone from its channel. After a form there is none. */
function originalOf(world: World, interaction: Interaction): Message {
  const { original } = interaction;
  return original && messagesAt(world, interaction).includes(original) ? original : refuse(10008);
}

const messagesAt = (world: World, { channel }: Interaction): readonly Message[] =>
  world.channels.get(channel)?.messages ?? [];
