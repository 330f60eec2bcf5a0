import { type Bag, bag, bags, str } from "../../bag.ts";
import { problem } from "../rules/check.ts";
import { checkChoices } from "../rules/choices.ts";
import { refuseProblems } from "../rules/form-body.ts";
import { checkModal } from "../rules/modal.ts";
import { numbered } from "../world/components.ts";
import { hasExpired, respond } from "../world/interactions.ts";
import { CALLBACK, FLAG, INTERACTION } from "../world/kinds.ts";
import { change, put, wireMessage } from "../world/messages.ts";
import { refuse } from "../world/refusal.ts";
import type { Channel, Interaction, Message } from "../world/world.ts";
import { changedContent, newContent } from "./content.ts";
import type { Asked, Handler } from "./route.ts";

interface Answering extends Asked {
  readonly interaction: Interaction;
  readonly channel: Channel;
  readonly data: Bag;
}

const { message, deferred, deferredUpdate, update, choices, form } = CALLBACK;

/** docs, receiving-and-responding: which answers a kind of interaction takes; seen: what is said of others. */
const TAKES: { readonly [type in Interaction["type"]]: readonly number[] } = {
  [INTERACTION.command]: [message, deferred, form],
  [INTERACTION.component]: [message, deferred, deferredUpdate, update, form],
  [INTERACTION.autocomplete]: [choices],
  [INTERACTION.form]: [message, deferred, deferredUpdate, update],
};

const ANSWERS: { readonly [type: number]: ((answering: Answering) => void) | undefined } = {
  [message]: (answering) => {
    const content = newContent(answering, answering.data);
    answering.interaction.original = say(answering, content);
    respond(answering.world, answering.interaction, "message");
  },
  // docs: of the flags only EPHEMERAL counts in a deferred answer.
  [deferred]: (answering) => {
    const flags = FLAG.loading | (Number(answering.data.flags ?? 0) & FLAG.ephemeral);
    answering.interaction.original = say(answering, { flags });
    respond(answering.world, answering.interaction, "deferred");
  },
  [deferredUpdate]: ({ world, interaction }) => {
    interaction.original = attachedTo(interaction);
    respond(world, interaction, "update");
  },
  [update]: (answering) => {
    const { world, interaction } = answering;
    const original = attachedTo(interaction);
    change(world, original, changedContent(answering, original, answering.data));
    interaction.original = original;
    respond(world, interaction, "update");
  },
  [choices]: ({ world, interaction, data }) => {
    checkChoices(data);
    interaction.choices = bags(data.choices);
    respond(world, interaction, "choices");
  },
  [form]: ({ world, interaction, data }) => {
    checkModal(data);
    const content = { ...data, components: numbered(bags(data.components)) };
    const user = world.users.get(interaction.user);
    const touched = world.journal.tick();
    if (user) user.form = { from: interaction, content, values: new Map(), errors: {}, touched };
    respond(world, interaction, "form");
  },
};

/** A new message in answer: for the asker alone, if its flag says so. */
export function say(
  { world, interaction, channel }: Pick<Answering, "world" | "interaction" | "channel">,
  content: ReturnType<typeof newContent>,
): Message {
  const ephemeral = (Number(content.flags ?? 0) & FLAG.ephemeral) !== 0;
  const refersTo = interaction.original ?? interaction.message;
  return put(world, channel, {
    ...content,
    // docs, resources/message: a command's first answer is of a type of its own, all others are replies.
    type: interaction.type === INTERACTION.command && !interaction.original ? 20 : 19,
    author: world.app.applicationId,
    answers: interaction,
    ...(refersTo && { refersTo: refersTo.id }),
    ...(ephemeral && { onlyFor: interaction.user }),
  });
}

/** seen, discord-api-docs #7774: a form that no component opened has no message to change. */
const attachedTo = ({ message: attached }: Interaction): Message => attached ?? refuse(10008);

export const answerInteraction: Handler = (asked) => {
  const { world, params, query } = asked;
  const interaction = world.interactions.get(str(params.interaction)) ?? refuse(10062);
  if (interaction.token !== params.token || interaction.over || hasExpired(world, interaction)) refuse(10062);
  if (interaction.response) refuse(40060);
  const { type, data } = bag(asked.body);
  const answer = ANSWERS[Number(type)];
  if (!answer || !TAKES[interaction.type].includes(Number(type))) return refuseType(interaction);
  const channel = world.channels.get(interaction.channel) ?? refuse(10003);
  answer({ ...asked, interaction, channel, data: bag(data) });
  return query.get("with_response") === "true" ? wireAnswer(asked, interaction, Number(type)) : undefined;
};

function refuseType({ type }: Interaction): undefined {
  const words = `Value must be one of {${TAKES[type].join(", ")}}.`;
  refuseProblems([problem(["type"], "BASE_TYPE_CHOICES", words)]);
  return undefined;
}

function wireAnswer({ world }: Asked, { id, type, original }: Interaction, callback: number): Bag {
  const flags = original?.flags ?? 0;
  const shows = original && (callback === CALLBACK.message || callback === CALLBACK.update);
  return {
    interaction: {
      id,
      type,
      ...(original && {
        response_message_id: original.id,
        response_message_loading: (flags & FLAG.loading) !== 0,
        response_message_ephemeral: (flags & FLAG.ephemeral) !== 0,
      }),
    },
    ...(shows && { resource: { type: callback, message: wireMessage(world, original) } }),
  };
}
