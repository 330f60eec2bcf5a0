/** JSON as it comes off the wire: nothing is known of it until somebody looks. */
export type Bag = { readonly [key: string]: unknown };

export const isBag = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const bag = (value: unknown): Bag => (isBag(value) ? value : {});

export const bags = (value: unknown): readonly Bag[] => (Array.isArray(value) ? value.filter(isBag) : []);

export const str = (value: unknown): string => (typeof value === "string" ? value : "");
