import type { Sight } from "../../eyes.ts";
import { directMessages } from "../world/places.ts";
import type { Channel, Message } from "../world/world.ts";
import type { Deed } from "./deed.ts";
import { renderForm, renderMessage } from "./render.ts";
import type { Surface } from "./surface.ts";

/** Where somebody has turned to: their messages with the app, or a channel. */
export type Looking = "dm" | Channel;

export const channelAt = ({ world, user }: Deed, looking: Looking): Channel =>
  looking === "dm" ? directMessages(world, user.id) : looking;

export function messagesAt(deed: Deed, looking: Looking): readonly Message[] {
  return channelAt(deed, looking).messages.filter(
    ({ onlyFor, gone }) => !gone && (onlyFor === undefined || onlyFor === deed.user.id),
  );
}

/** What can be used there: an open form covers everything; otherwise messages, from the newest back. */
export function surfacesAt(deed: Deed, looking: Looking): readonly Surface[] {
  const { form } = deed.user;
  if (form) return [{ form }];
  return [...messagesAt(deed, looking)].reverse().map((message) => ({ message }));
}

/** Everything before their eyes, the oldest first: notices of Discord's own among it. */
export function sightsAt(deed: Deed, looking: Looking): readonly Sight[] {
  const { form, notices } = deed.user;
  if (form) return [...notices, { text: renderForm(form), touched: form.touched }];
  const messages = messagesAt(deed, looking).map((message) => ({
    text: renderMessage(deed.world, message),
    touched: message.touched,
  }));
  return [...messages, ...notices];
}
