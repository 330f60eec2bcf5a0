import { type Bag, str } from "../../bag.ts";
import { KIND } from "../world/kinds.ts";
import { wireChannel, wireMember, wireUser } from "../world/wire.ts";
import type { Channel, User } from "../world/world.ts";
import type { Deed } from "./deed.ts";
import { optionCalled } from "./surface.ts";

/** `values`, and who or what they stand for, as an interaction tells them. */
type Picked = { readonly values: readonly string[]; readonly resolved?: Bag };

/** What choosing these from a menu comes to. Undefined: it doesn't offer all of them, or not so many. */
export function picked(deed: Deed, component: Bag, labels: readonly string[]): Picked | undefined {
  const { min_values = 1, max_values = 1 } = component;
  if (labels.length < Number(min_values) || labels.length > Number(max_values)) return undefined;
  if (component.type === KIND.userSelect) return named(deed, labels, userCalled, resolvedUser);
  if (component.type === KIND.channelSelect) return named(deed, labels, channelCalled, resolvedChannel);
  const options = labels.map((label) => optionCalled(component, label));
  return options.every((option) => option !== undefined)
    ? { values: options.map((option) => str(option?.value)) }
    : undefined;
}

function named<T extends { readonly id: string }>(
  deed: Deed,
  labels: readonly string[],
  find: (deed: Deed, name: string) => T | undefined,
  resolve: (deed: Deed, found: T) => Bag,
): Picked | undefined {
  const found = labels.map((label) => find(deed, label));
  const all = found.filter((one) => one !== undefined);
  if (all.length < labels.length) return undefined;
  return { values: all.map(({ id }) => id), resolved: merged(all.map((one) => resolve(deed, one))) };
}

/** Several `resolved`s as one. */
export function merged(all: readonly Bag[]): Bag {
  const kinds = [...new Set(all.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(kinds.map((kind) => [kind, Object.assign({}, ...all.map((one) => one[kind]))]));
}

export const userCalled = ({ world }: Deed, name: string): User | undefined =>
  [...world.users.values()].find((user) => user.name === name || user.id === name);

export const channelCalled = ({ world, guild }: Deed, name: string): Channel | undefined =>
  [...world.channels.values()].find(
    (channel) => channel.guild === guild?.id && (channel.name === name || channel.id === name),
  );

export function resolvedUser({ guild }: Deed, user: User): Bag {
  const member = guild?.members.get(user.id);
  const partial = member && { ...wireMember(member), permissions: "0" };
  return { users: { [user.id]: wireUser(user) }, ...(partial && { members: { [user.id]: partial } }) };
}

/** To view it, and to write in it. */
const PERMISSIONS = String((1 << 10) | (1 << 11));

export const resolvedChannel = ({ world }: Deed, channel: Channel): Bag => ({
  channels: { [channel.id]: { ...wireChannel(world, channel), permissions: PERMISSIONS } },
});
