import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "./pages.ts";

/** What GitHub takes for an issue form, as far as ours go. */
const attributes = z.object({
  label: z.string().min(1).optional(),
  description: z.string().optional(),
  value: z.string().optional(),
  options: z.array(z.string()).min(2).optional(),
  render: z.string().optional(),
});
const form = z.strictObject({
  name: z.string().min(3),
  description: z.string().min(3).max(200),
  body: z
    .array(
      z.strictObject({
        type: z.enum(["markdown", "textarea", "input", "dropdown", "checkboxes"]),
        id: z
          .string()
          .regex(/^[\w-]+$/)
          .optional(),
        attributes: attributes.strict(),
        validations: z.strictObject({ required: z.boolean() }).optional(),
      }),
    )
    .refine((body) => body.some(({ type }) => type !== "markdown"), "asks for nothing")
    .refine(
      (body) => body.every(({ type, attributes }) => type === "markdown" || attributes.label),
      "no label",
    ),
});

const folder = join(root, ".github", "ISSUE_TEMPLATE");
const read = (file: string) => parse(readFileSync(join(folder, file), "utf8"));

describe("the issue forms", () => {
  it.each(readdirSync(folder))("%s is one GitHub takes", (file) => {
    expect(form.safeParse(read(file)).error?.issues).toBeUndefined();
  });

  it("sends whoever found a hole elsewhere", () => {
    expect(JSON.stringify(read("something-went-wrong.yml"))).toContain("SECURITY.md");
  });
});
