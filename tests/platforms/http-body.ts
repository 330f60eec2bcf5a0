import type { IncomingMessage } from "node:http";
import type { Bag } from "./bag.ts";

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What a client said in a multipart form, and the files it put beside it. */
export interface Multipart {
  readonly fields: Bag;
  readonly files: readonly PostedFile[];
}

export interface PostedFile {
  /** The form field it came in. */
  readonly field: string;
  readonly name: string;
  readonly content: Buffer;
}

export async function multipart(type: string, body: Buffer): Promise<Multipart> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const entries = [...form];
  const files = entries.map(async ([field, value]) =>
    typeof value === "string"
      ? []
      : [{ field, name: value.name, content: Buffer.from(await value.arrayBuffer()) }],
  );
  return {
    fields: Object.fromEntries(entries.filter(([, value]) => typeof value === "string")),
    files: (await Promise.all(files)).flat(),
  };
}
