import type { Delivery } from "../world/journal.ts";
import { INTERACTION } from "../world/kinds.ts";
import { wireMessage } from "../world/messages.ts";
import type { Form } from "../world/world.ts";
import { type Filling, fill, incomplete, submitted } from "./form.ts";
import type { Self } from "./self.ts";

export interface Forms {
  /** Fills the open form and sends it. `undefined`: Discord itself held it back, with a word in red. */
  fills(filling: Filling): Promise<Delivery | undefined>;
  /** The app hears nothing of it. */
  closesForm(): Promise<void>;
  form(): Form | undefined;
}

export function forms(self: Self): Forms {
  const { deed } = self;
  const { world, user } = deed;
  const top = (): Form => {
    if (!user.form) throw new Error(`${user.name} has no form open.`);
    return user.form;
  };
  return {
    fills: async (filling) => {
      self.begins();
      const form = top();
      fill(deed, form, filling);
      form.errors = incomplete(form);
      form.touched = world.journal.tick();
      if (Object.keys(form.errors).length > 0) return undefined;
      return send(self, form);
    },
    closesForm: async () => {
      self.begins();
      top();
      delete user.form;
    },
    form: () => user.form,
  };
}

/** The form goes away once it is answered; otherwise it stays open, with nothing lost. */
async function send(self: Self, form: Form): Promise<Delivery> {
  const { deed } = self;
  const { from } = form;
  const channel = deed.world.channels.get(from.channel);
  if (!channel) throw new Error("That form's channel is gone.");
  const { message } = from;
  const interaction = await self.interacts({
    what: String(form.content.title),
    type: INTERACTION.form,
    channel,
    owners: from.owners,
    data: submitted(deed, form),
    from,
    ...(message && { message, told: wireMessage(deed.world, message) }),
    otherwise: "Something went wrong. Try again.",
  });
  if (!interaction.over && deed.user.form === form) delete deed.user.form;
  deed.world.journal.tick();
  return interaction.delivery;
}
