import type { IncomingMessage } from "node:http";
import { str } from "../../bag.ts";
import { multipart, type PostedFile } from "../../http-body.ts";

/** What came along with a request. */
export interface Posted {
  readonly body: unknown;
  readonly files: readonly PostedFile[];
  readonly isJson: boolean;
}

/** docs, reference: JSON, or with files a form whose `payload_json` is the JSON. */
export async function posted(request: IncomingMessage, body: Buffer): Promise<Posted> {
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return { ...json(body.toString()), files: [] };
  const { fields, files } = await multipart(type, body);
  return { ...json(str(fields.payload_json)), files };
}

function json(text: string): Pick<Posted, "body" | "isJson"> {
  try {
    return { body: text === "" ? undefined : JSON.parse(text), isJson: true };
  } catch {
    return { body: text, isJson: false };
  }
}
