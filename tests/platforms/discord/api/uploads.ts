import { bags, str } from "../../bag.ts";
import type { Upload } from "../world/world.ts";
import type { Asked } from "./route.ts";

/** docs, reference: files come as `files[n]`; `attachments` says more about the one with that id. */
export function newUploads({ world, files }: Asked, attachments: unknown): readonly Upload[] {
  return files.map(({ field, name, content }) => {
    const n = /^files\[(\d+)\]$/.exec(field)?.[1];
    const about = bags(attachments).find(({ id }) => String(id) === n);
    const description = str(about?.description);
    return {
      id: world.ids.snowflake(),
      name: str(about?.filename) || name,
      content,
      ...(description && { description }),
    };
  });
}

/** In an edit: those that stay are listed, those that are new come along. Without a list all stay. */
export function uploadsAfter(asked: Asked, attachments: unknown, was: readonly Upload[]): readonly Upload[] {
  const listed = Array.isArray(attachments)
    ? new Set(bags(attachments).map(({ id }) => String(id)))
    : undefined;
  return [...was.filter(({ id }) => listed?.has(id) ?? true), ...newUploads(asked, attachments)];
}
