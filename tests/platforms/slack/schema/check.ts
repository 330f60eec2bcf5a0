import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import type { Bag } from "../../bag.ts";
import { misfits } from "../../misfits.ts";
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
  return misfits(validate, payload);
}
