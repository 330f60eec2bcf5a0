/**
 * Where a number comes from.
 * types: doc comments of @slack/types 3.2.0 · docs: docs.slack.dev reference · spec: slackblocks limits.json ·
 * ref: slack-ruby/slack-api-ref, Slack's own method pages as JSON · seen: an answer of Slack's quoted in public code or issues ·
 * bolt: its docs or issues · ours: no source found, our judgement.
 */
export type Source = "types" | "docs" | "spec" | "ref" | "seen" | "bolt" | "ours";

export type Rule = (
  | { readonly is: "text"; readonly kinds: readonly string[]; readonly max: number }
  | { readonly is: "string"; readonly max: number; readonly min: number; readonly like?: RegExp }
  | { readonly is: "oneOf"; readonly values: readonly string[] }
  | { readonly is: "number" | "boolean" | "anything" }
  | { readonly is: "list"; readonly of: Rule; readonly min: number; readonly max: number }
  | { readonly is: "typed"; readonly table: Shapes; readonly types: readonly string[] }
  | { readonly is: "shape"; readonly shape: Shape }
) & { readonly must?: true; readonly from: Source };

/** Field by field; a field not named here is an "invalid additional property". */
export type Shape = { readonly [field: string]: Rule };
export type Shapes = { readonly [type: string]: Shape };

export const text = (max: number, from: Source): Rule => ({
  is: "text",
  kinds: ["plain_text", "mrkdwn"],
  max,
  from,
});
export const plain = (max: number, from: Source): Rule => ({ is: "text", kinds: ["plain_text"], max, from });
export const string = (max: number, from: Source, min = 0): Rule => ({ is: "string", max, min, from });
export const like = (pattern: RegExp, from: Source): Rule => ({
  is: "string",
  max: 3000,
  min: 1,
  like: pattern,
  from,
});
export const oneOf = (values: readonly string[], from: Source): Rule => ({ is: "oneOf", values, from });
export const number = (from: Source): Rule => ({ is: "number", from });
export const boolean = (from: Source): Rule => ({ is: "boolean", from });
export const anything = (from: Source): Rule => ({ is: "anything", from });
export const list = (
  of: Rule,
  most: { readonly min?: number; readonly max: number },
  from: Source,
): Rule => ({
  is: "list",
  of,
  min: most.min ?? 1,
  max: most.max,
  from,
});
export const shape = (fields: Shape, from: Source): Rule => ({ is: "shape", shape: fields, from });
export const typed = (table: Shapes, types: readonly string[], from: Source): Rule => ({
  is: "typed",
  table,
  types,
  from,
});
export const must = (rule: Rule): Rule => ({ ...rule, must: true });
