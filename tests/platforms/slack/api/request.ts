import type { IncomingMessage } from "node:http";
import { type Bag, bag } from "../../bag.ts";
import { multipart } from "../../http-body.ts";
import { refuse } from "../world/refusal.ts";

/** The arguments of a call: a form (what web-api sends), JSON or a multipart form, and the query besides. */
export async function argsOf(request: IncomingMessage, body: Buffer): Promise<Bag> {
  const query = Object.fromEntries(new URL(request.url ?? "/", "http://slack").searchParams);
  const type = request.headers["content-type"] ?? "";
  if (body.length === 0) return query;
  if (type.startsWith("application/json"))
    return { ...query, ...bag(json(body.toString(), "json_not_object")) };
  if (type.startsWith("application/x-www-form-urlencoded"))
    return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString())) };
  if (type.startsWith("multipart/form-data")) return { ...query, ...(await formArgs(type, body)) };
  return refuse("invalid_post_type");
}

async function formArgs(type: string, body: Buffer): Promise<Bag> {
  const { fields, files } = await multipart(type, body);
  return { ...fields, ...Object.fromEntries(files.map(({ field, content }) => [field, content])) };
}

/** In a form, what is not text travels as JSON. */
export function json(value: unknown, error: string): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return refuse(error);
  }
}

export function required(args: Bag, name: string): string {
  const value = args[name];
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  return refuse("invalid_arguments", {
    response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
  });
}

export const flag = (args: Bag, name: string): boolean =>
  ["true", "1", true, 1].includes(args[name] as string);

/** A page of a list, and the cursor to the next. */
export function page<T>(
  items: readonly T[],
  args: Bag,
): { readonly items: readonly T[]; readonly next: string } {
  const from = Number(Buffer.from(String(args.cursor ?? ""), "base64").toString() || 0);
  const limit = Number(args.limit ?? 100);
  const end = from + limit;
  const next = end < items.length ? Buffer.from(String(end)).toString("base64") : "";
  return { items: items.slice(from, end), next };
}
