import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDraft } from "../../src/interview/drafts/check.ts";
import { compose } from "../../src/interview/drafts/compose.ts";
import { SIX } from "./six.ts";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/drafts.md"), "utf8");

describe("the page about emails", () => {
  it.each(SIX.map(([title, ...rest]) => [title, rest] as const))(
    "shows what is really written: %s",
    (title, [kind, facts, choice]) => {
      const { subject, body } = compose(kind, facts, choice);
      expect(page).toContain(
        `### ${title}\n\n\`\`\`\n${subject ? `Subject: ${subject}\n\n` : ""}${body}\n\`\`\``,
      );
      expect(checkDraft(compose(kind, facts, choice), facts)).toEqual([]);
    },
  );
});
