import type { Order } from "./conversation.ts";
import type { Engine } from "./engine.ts";
import type { Messenger, Telling } from "./ports.ts";

/**
 * Hands on what a member's turn has ordered of communities: before the member is told of it, or afterwards where they
 * are not to wait for it. Handed on again, an order is known by its id and has no second effect.
 */
export function ordering(messenger: Messenger, { handle }: Pick<Engine, "handle">): Messenger {
  return {
    async tell(telling, fresh) {
      await handOn(telling, ({ afterwards }) => !afterwards);
      if (hasWords(telling)) await messenger.tell(telling, fresh);
      await handOn(telling, ({ afterwards }) => afterwards === true);
    },
  };

  async function handOn(
    { id, member, orders = [] }: Telling,
    isTheirTurn: (order: Order) => boolean,
  ): Promise<void> {
    for (const [nth, order] of orders.entries()) {
      const { community, command, args } = order;
      if (community !== undefined && isTheirTurn(order))
        await handle({ id: `order:${id}:${nth}`, member: community, by: member, deed: { command, args } });
    }
  }
}

const hasWords = ({ messages, settled }: Telling): boolean => messages.length + settled.length > 0;
