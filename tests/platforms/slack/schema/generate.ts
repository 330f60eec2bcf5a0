import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator, type Schema } from "ts-json-schema-generator";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The JSON schema of `outgoing.ts`, made from @slack/types as it is installed. The tool brings the TypeScript 5 it
 * needs; ours has no compiler API.
 */
export function generate(): Schema {
  const generator = createGenerator({
    path: here("outgoing.ts"),
    tsconfig: here("../../../../tsconfig.json"),
    type: "*",
    skipTypeCheck: true,
    jsDoc: "none",
    sortProps: true,
  });
  return generator.createSchema("*");
}

/** `node --import tsx tests/platforms/slack/schema/generate.ts`, after every bump of @slack/types. */
if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(here("slack-types.json"), `${JSON.stringify(generate(), null, 2)}\n`);
