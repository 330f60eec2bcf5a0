import type { Bag } from "../../bag.ts";
import type { Delivery } from "../world/journal.ts";
import { INTERACTION, KIND } from "../world/kinds.ts";
import { wireMessage } from "../world/messages.ts";
import type { Channel } from "../world/world.ts";
import { commands, type Given } from "./commands.ts";
import { picked } from "./picks.ts";
import { type Act, deliveryOf, type Self } from "./self.ts";
import { type Control, controlsOf, findControl, namesOf } from "./surface.ts";

interface In {
  readonly in?: Channel;
}

interface Of {
  /** The menu's placeholder or custom id, where its option alone doesn't say which is meant. */
  readonly of?: string;
}

export interface Using {
  /** `runs("/debrief list", { interview: "…" })`; words instead of options are added to the command: `runs("/debrief", "list")`. */
  runs(command: string, given?: Given | string, where?: In): Promise<Delivery>;
  /** Types a command as far as its last option, and gives what is offered there. */
  types(command: string, given: Given, where?: In): Promise<readonly string[]>;
  /** Uses a command in the menu of the newest message that says this. */
  pointsAt(command: string, text: string): Promise<Delivery>;
  presses(label: string, where?: In): Promise<Delivery>;
  /** Twice, before anything could answer the first. */
  pressesTwice(label: string): Promise<readonly [Delivery, Delivery]>;
  selects(options: string | readonly string[], which?: Of): Promise<Delivery>;
}

export function using(self: Self): Using {
  const { deed } = self;
  const { runs, types, pointsAt } = commands(self);

  const uses = ({ surface, component }: Control, data: Bag, what: string): Promise<Delivery> => {
    if ("form" in surface) throw new Error(`"${what}" stands in a form. Use fills.`);
    const { message } = surface;
    const channel = deed.world.channels.get(message.channel);
    if (!channel) throw new Error("That message's channel is gone.");
    const act: Act = {
      what,
      type: INTERACTION.component,
      channel,
      data: {
        ...data,
        custom_id: component.custom_id,
        component_type: component.type,
        id: component.id,
      },
      message,
      told: wireMessage(deed.world, message),
      otherwise: "This interaction failed",
    };
    return deliveryOf(self.interacts(act));
  };

  const button = (label: string) =>
    findControl(self.surfaces(), (one) => isButton(one, label), `button "${label}"`);

  return {
    runs,
    types,
    pointsAt,
    presses: (label, where = {}) => {
      self.begins(where.in);
      return uses(button(label), {}, label);
    },
    pressesTwice: (label) => {
      self.begins();
      const control = button(label);
      return Promise.all([uses(control, {}, label), uses(control, {}, label)]);
    },
    selects: async (wanted, { of } = {}) => {
      self.begins();
      const labels = typeof wanted === "string" ? [wanted] : wanted;
      const fits = (one: Control) =>
        one.component.type !== KIND.button &&
        (of === undefined || namesOf(one).includes(of)) &&
        picked(deed, one.component, labels) !== undefined;
      const control = findControl(self.surfaces(), fits, `menu offering "${labels.join('", "')}"`);
      return uses(control, picked(deed, control.component, labels) ?? {}, labels.join(", "));
    },
  };
}

/** A link is a button too, but pressing it tells nobody. */
function isButton({ component }: Control, label: string): boolean {
  return component.type === KIND.button && component.custom_id !== undefined && component.label === label;
}

export const buttonsOf = (self: Self): readonly string[] =>
  self
    .surfaces()
    .flatMap(controlsOf)
    .filter(({ component }) => component.type === KIND.button)
    .map(({ label }) => label);
