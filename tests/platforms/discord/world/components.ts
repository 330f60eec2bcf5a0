import { type Bag, bag, bags, isBag, str } from "../../bag.ts";
import { KIND } from "./kinds.ts";
import type { Upload } from "./world.ts";

/** Everything inside a component, one level down. */
export const childrenOf = (component: Bag): readonly Bag[] => [
  ...bags(component.components),
  ...[component.accessory, component.component].filter(isBag),
];

/** All of them, whatever they stand in. */
export const flat = (components: readonly Bag[]): readonly Bag[] =>
  components.flatMap((component) => [component, ...flat(childrenOf(component))]);

/** docs: ids are given out in order, and never one that is already taken; 0 counts as none. */
export function numbered(components: readonly Bag[]): readonly Bag[] {
  const taken = new Set(flat(components).map(({ id }) => id));
  let last = 0;
  const next = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const number = (component: Bag): Bag => {
    const { components: inside, accessory, component: only } = component;
    return {
      ...component,
      id: component.id || next(),
      ...(Array.isArray(inside) && { components: bags(inside).map(number) }),
      ...(isBag(accessory) && { accessory: number(accessory) }),
      ...(isBag(only) && { component: number(only) }),
    };
  };
  return components.map(number);
}

/** What files a message's components may show. */
export interface Shelf {
  readonly url: (upload: Upload) => string;
  readonly files: readonly Upload[];
}

/** A component as Discord gives it back: what was left out is filled in, media are unfurled. */
export function wireComponent(component: Bag, shelf: Shelf): Bag {
  const { components, accessory, ...rest } = present(component);
  return {
    ...rest,
    ...FILLED[Number(component.type)]?.(rest, shelf),
    ...(components !== undefined && {
      components: bags(components).map((one) => wireComponent(one, shelf)),
    }),
    ...(isBag(accessory) && { accessory: wireComponent(accessory, shelf) }),
  };
}

/** Discord leaves out what was sent as null. */
const present = (component: Bag): Bag =>
  Object.fromEntries(Object.entries(component).filter(([, value]) => value !== null && value !== undefined));

const select = ({ min_values = 1, max_values = 1 }: Bag): Bag => ({ min_values, max_values });

const FILLED: { readonly [type: number]: ((component: Bag, shelf: Shelf) => Bag) | undefined } = {
  [KIND.stringSelect]: (component) => ({
    ...select(component),
    options: bags(component.options).map(present),
  }),
  [KIND.userSelect]: select,
  [KIND.channelSelect]: select,
  [KIND.separator]: ({ spacing = 1, divider = true }) => ({ spacing, divider }),
  [KIND.container]: ({ accent_color = null, spoiler = false }) => ({ accent_color, spoiler }),
  [KIND.thumbnail]: picture,
  [KIND.gallery]: ({ items }, shelf) => ({ items: bags(items).map((item) => picture(item, shelf)) }),
  [KIND.file]: ({ file, spoiler = false }, shelf) => {
    const upload = uploadIn(file, shelf);
    return {
      file: unfurled(file, shelf),
      name: upload?.name ?? null,
      size: upload?.content.length ?? null,
      spoiler,
    };
  },
};

function picture({ media, description = null, spoiler = false }: Bag, shelf: Shelf): Bag {
  return { media: unfurled(media, shelf), description, spoiler };
}

export const uploadIn = (media: unknown, { files }: Pick<Shelf, "files">): Upload | undefined =>
  files.find(({ name }) => str(bag(media).url) === `attachment://${name}`);

function unfurled(media: unknown, shelf: Shelf): Bag {
  const upload = uploadIn(media, shelf);
  const url = upload ? shelf.url(upload) : str(bag(media).url);
  return {
    id: upload?.id ?? "0",
    url,
    proxy_url: url,
    ...(upload && { attachment_id: upload.id }),
  };
}
