import type { ErrorObject, ValidateFunction } from "ajv";
import { type Bag, isBag } from "./bag.ts";

/** What doesn't fit a schema, each with its place; empty when all of it does. */
export function misfits(validate: ValidateFunction, payload: unknown): readonly string[] {
  if (validate(payload)) return [];
  const errors = validate.errors ?? [];
  const telling = errors.filter((error) => !isNoise(error));
  const told = telling.length > 0 ? telling : errors.filter(({ keyword }) => keyword !== "const");
  return [...new Set(told.map(inWords))];
}

/** Of a union, only the branch whose `type` was meant has anything to say. */
function isNoise({ keyword, parentSchema, params, data }: ErrorObject): boolean {
  if (keyword === "anyOf" || keyword === "const") return true;
  // "… or null" of whatever isn't null.
  if (keyword === "type" && (params as Bag).type === "null") return true;
  const meant = (parentSchema as { properties?: { type?: { const?: unknown } } } | undefined)?.properties
    ?.type?.const;
  return meant !== undefined && isBag(data) && data.type !== undefined && data.type !== meant;
}

function inWords({ instancePath, message: problem, params, data }: ErrorObject): string {
  const extra = (params as Bag).additionalProperty;
  const type = (data as Bag | undefined)?.type;
  return `${instancePath || "/"} ${problem}${extra ? ` ("${extra}")` : ""}${type ? ` (in "${type}")` : ""}`;
}
