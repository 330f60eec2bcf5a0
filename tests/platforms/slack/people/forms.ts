import type { Delivery } from "../world/journal.ts";
import type { View } from "../world/world.ts";
import { type Filling, fill, incomplete, obey } from "./form.ts";
import { closedPayload, submissionPayload } from "./payloads.ts";
import type { Self } from "./self.ts";

export interface Forms {
  /** Fills the open form and sends it. `undefined`: Slack itself held it back, with a word in red. */
  fills(filling: Filling): Promise<Delivery | undefined>;
  closesForm(): Promise<void>;
  form(): View | undefined;
}

export function forms(self: Self): Forms {
  const { deed } = self;
  const { world, member } = deed;
  const top = () => {
    const form = member.modals.at(-1);
    if (!form) throw new Error(`${member.name} has no form open.`);
    return form;
  };
  return {
    fills: async (filling) => {
      self.begins();
      const form = top();
      fill(deed, form, filling);
      form.errors = incomplete(deed, form);
      form.touched = world.journal.tick();
      if (Object.keys(form.errors).length > 0) return undefined;
      const delivery = await self.interacts("interactive", submissionPayload(deed, form));
      if (delivery.outcome === "acked") obeyed(self, form, world.answer(delivery));
      return delivery;
    },
    closesForm: async () => {
      self.begins();
      const form = top();
      const clears = form.content.clear_on_close === true;
      member.modals = clears ? [] : member.modals.slice(0, -1);
      if (form.content.notify_on_close === true)
        await self.waits("view_closed", world.deliver("interactive", closedPayload(deed, form, clears)));
    },
    form: () => member.modals.at(-1),
  };
}

/** An answer Slack cannot use leaves the form as it is, with a word of trouble. */
function obeyed(self: Self, form: View, answer: unknown): void {
  try {
    obey(self.deed, form, answer);
  } catch (trouble) {
    self.isTold(`We had some trouble connecting. Try again? (${(trouble as Error).message})`);
  }
  self.deed.world.journal.tick();
}
