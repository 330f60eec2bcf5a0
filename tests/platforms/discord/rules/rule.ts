/**
 * Where a number comes from.
 * docs: discord-api-docs, the pages named in each file · spec: Discord's OpenAPI specification, as published in discord-api-spec ·
 * seen: an answer of Discord's quoted in public code or issues · ours: no source found, our judgement.
 */
export type Source = "docs" | "spec" | "seen" | "ours";

export type Rule = (
  | { readonly is: "string"; readonly max: number; readonly min: number; readonly like?: RegExp }
  | { readonly is: "link"; readonly max: number; readonly schemes: readonly string[] }
  | { readonly is: "integer"; readonly max: number; readonly min: number }
  | { readonly is: "oneOf"; readonly values: readonly unknown[] }
  | { readonly is: "boolean" | "anything" | "nothing" }
  | { readonly is: "list"; readonly of: Rule; readonly min: number; readonly max: number }
  | { readonly is: "dictionary"; readonly of: Rule }
  | { readonly is: "typed"; readonly table: Shapes; readonly types: readonly number[] }
  | { readonly is: "shape"; readonly shape: Shape }
) & { readonly must?: true; readonly from: Source };

/** Field by field. Discord passes over fields it doesn't know; the specification is what notices them. */
export type Shape = { readonly [field: string]: Rule };
export type Shapes = { readonly [type: number]: Shape };

interface Most {
  readonly min?: number;
  readonly max: number;
}

export const string = (max: number, from: Source, min = 0): Rule => ({ is: "string", max, min, from });
export const like = (pattern: RegExp, max: number, from: Source): Rule => ({
  is: "string",
  max,
  min: 1,
  like: pattern,
  from,
});
export const link = (max: number, schemes: readonly string[], from: Source): Rule => ({
  is: "link",
  max,
  schemes,
  from,
});
export const integer = ({ min = 0, max }: Most, from: Source): Rule => ({ is: "integer", min, max, from });
export const oneOf = (values: readonly unknown[], from: Source): Rule => ({ is: "oneOf", values, from });
export const boolean = (from: Source): Rule => ({ is: "boolean", from });
export const anything = (from: Source): Rule => ({ is: "anything", from });
/** A field that is known and not allowed here. */
export const nothing = (from: Source): Rule => ({ is: "nothing", from });
export const list = (of: Rule, { min = 1, max }: Most, from: Source): Rule => ({
  is: "list",
  of,
  min,
  max,
  from,
});
export const dictionary = (of: Rule, from: Source): Rule => ({ is: "dictionary", of, from });
export const shape = (fields: Shape, from: Source): Rule => ({ is: "shape", shape: fields, from });
export const typed = (table: Shapes, types: readonly number[], from: Source): Rule => ({
  is: "typed",
  table,
  types,
  from,
});
export const must = (rule: Rule): Rule => ({ ...rule, must: true });
