import { type Bag, bag } from "../../bag.ts";
import { respond } from "../api/hooks.ts";
import type { Delivery } from "../world/journal.ts";
import { directMessages } from "../world/places.ts";
import { keep } from "../world/state.ts";
import type { Channel } from "../world/world.ts";
import { blockActionsPayload, commandPayload, messageShortcutPayload, shortcutPayload } from "./payloads.ts";
import { messagesAt } from "./screen.ts";
import type { Self } from "./self.ts";
import {
  type Control,
  dispatches,
  findControl,
  keepsMany,
  namesOf,
  optionsOf,
  surfaceId,
  textOf,
  valueFor,
} from "./surface.ts";

interface In {
  readonly in?: Channel;
}

interface Of {
  /** The control's label, placeholder, action id or block id, where its option alone doesn't say which is meant. */
  readonly of?: string;
}

/** The answer is undefined where the app isn't told: an input in a form keeps what was chosen until the form is sent. */
type Used = Promise<Delivery | undefined>;

export interface Using {
  runs(command: string, text?: string, where?: In): Promise<Delivery>;
  presses(label: string, where?: In): Promise<Delivery>;
  selects(option: string, which?: Of): Used;
  ticks(options: readonly string[], which?: Of): Used;
  picksDate(date: string, which?: Of): Used;
  picksTime(time: string, which?: Of): Used;
  usesShortcut(callbackId: string): Promise<Delivery>;
  usesMessageShortcut(callbackId: string, text: string): Promise<Delivery>;
}

export function using(self: Self): Using {
  const { deed } = self;
  const find = (fits: (control: Control) => boolean, { of }: Of, wanted: string) =>
    findControl(
      self.surfaces(),
      (one) => fits(one) && (of === undefined || namesOf(one).includes(of)),
      wanted,
    );
  const uses = async (control: Control, value: unknown): Used => {
    self.begins();
    const { surface, block, element } = control;
    keep(deed.world, { id: surfaceId(surface), user: deed.member.id }, { block, element, value });
    return dispatches(control)
      ? self.interacts("interactive", blockActionsPayload(deed, control, value))
      : undefined;
  };
  const picks = (type: string, value: string, which: Of) =>
    uses(
      find(({ element }) => element.type === type, which, type),
      value,
    );

  return {
    runs: (command, text = "", where = {}) => run(self, { command, text }, where),
    presses: (label, where = {}) => {
      self.begins(where.in);
      const control = findControl(self.surfaces(), (one) => isPressed(one, label), `button "${label}"`);
      return self.interacts(
        "interactive",
        blockActionsPayload(deed, control, optionCalled(control.element, label)),
      );
    },
    selects: async (label, which = {}) => {
      const control = find((one) => valueFor(one, label) !== undefined, which, `menu offering "${label}"`);
      const value = valueFor(control, label);
      return uses(control, keepsMany(control.element) ? [value] : value);
    },
    ticks: async (labels, which = {}) => {
      const offersAll = (one: Control) =>
        keepsMany(one.element) && labels.every((label) => valueFor(one, label));
      const control = find(offersAll, which, `boxes for ${labels.join(", ")}`);
      const values = labels.map((label) => valueFor(control, label));
      return uses(control, values);
    },
    picksDate: async (date, which = {}) => picks("datepicker", date, which),
    picksTime: async (time, which = {}) => picks("timepicker", time, which),
    usesShortcut: (callbackId) => {
      self.begins();
      return self.interacts("interactive", shortcutPayload(deed, callbackId));
    },
    usesMessageShortcut: (callbackId, text) => {
      self.begins();
      const message = messagesAt(deed, self.looking()).findLast((one) => one.text.includes(text));
      const channel = deed.workspace.channels.get(message?.channel ?? "");
      if (!message || !channel) throw new Error(`${deed.member.name} sees no message like "${text}".`);
      return self.interacts("interactive", messageShortcutPayload(deed, callbackId, { message, channel }));
    },
  };
}

const optionCalled = (element: Bag, label: string) =>
  optionsOf(element).find(({ text }) => textOf(text) === label);

const isPressed = ({ element }: Control, label: string): boolean =>
  element.type === "overflow"
    ? optionCalled(element, label) !== undefined
    : element.type === "button" && textOf(element.text) === label;

/** A slash command; if the app answers in its ack, that is shown where the command was typed. */
async function run(
  self: Self,
  { command, text }: { readonly command: string; readonly text: string },
  where: In,
): Promise<Delivery> {
  const { world, workspace, member } = self.deed;
  const channel = where.in ?? directMessages(world, workspace, member.id);
  self.begins(where.in ?? "dm");
  const delivery = await self.interacts(
    "slash_commands",
    commandPayload(self.deed, { command, text, channel }),
  );
  const said = world.answer(delivery);
  const answer = typeof said === "string" ? { text: said } : bag(said);
  const hook = { team: workspace.id, channel: channel.id, user: member.id };
  if (Object.keys(answer).length > 0) await respond(world, hook, answer);
  return delivery;
}
