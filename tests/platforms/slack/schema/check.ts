import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { type Bag, isBag } from "../world/bag.ts";
import type { OutgoingMessage, OutgoingView } from "./outgoing.ts";

export const SCHEMA_FILE = new URL("slack-types.json", import.meta.url);

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, allowUnionTypes: true });
ajv.addSchema(JSON.parse(readFileSync(SCHEMA_FILE, "utf8")) as object, "slack");
const message = definition<OutgoingMessage>("OutgoingMessage");
const view = definition<OutgoingView>("OutgoingView");

function definition<T>(name: string): ValidateFunction<T> {
  const found = ajv.getSchema<T>(`slack#/definitions/${name}`);
  if (!found)
    throw new Error(`The schema has no ${name}. Was slack-types.json generated from another outgoing.ts?`);
  return found;
}

/**
 * Holds a message's content (text, blocks, attachments, metadata) or a view against Slack's published types.
 * Gives what does not fit, each with its place; an empty list means that it all does.
 */
export function checkAgainstTypes(payload: Bag): readonly string[] {
  const validate = "type" in payload ? view : message;
  if (validate(payload)) return [];
  const errors = validate.errors ?? [];
  const telling = errors.filter((error) => !isNoise(error));
  const told = telling.length > 0 ? telling : errors.filter(({ keyword }) => keyword === "anyOf");
  return [...new Set(told.map(inWords))];
}

/** Of a union, only the branch whose `type` was meant has anything to say. */
function isNoise({ keyword, parentSchema, data }: ErrorObject): boolean {
  if (keyword === "anyOf" || keyword === "const") return true;
  const meant = (parentSchema as { properties?: { type?: { const?: unknown } } } | undefined)?.properties
    ?.type?.const;
  return meant !== undefined && isBag(data) && data.type !== undefined && data.type !== meant;
}

function inWords({ instancePath, message: problem, params, data }: ErrorObject): string {
  const extra = (params as Bag).additionalProperty;
  const type = (data as Bag | undefined)?.type;
  return `${instancePath || "/"} ${problem}${extra ? ` ("${extra}")` : ""}${type ? ` (in "${type}")` : ""}`;
}
