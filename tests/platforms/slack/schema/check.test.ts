import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAIRS } from "../rules/pairs.ts";
import { checkAgainstTypes, SCHEMA_FILE } from "./check.ts";
import { generate } from "./generate.ts";

const plain = (text: string) => ({ type: "plain_text", text });

describe("Slack's published types", () => {
  it("are the ones the committed schema was made from", () => {
    const committed: unknown = JSON.parse(readFileSync(SCHEMA_FILE, "utf8"));
    expect(committed, "run: node --import tsx tests/platforms/slack/schema/generate.ts").toEqual(
      JSON.parse(JSON.stringify(generate())),
    );
  }, 60_000);

  it.each(PAIRS)("agree with the twin of %s that the rules take", (_, __, taken) => {
    expect(checkAgainstTypes({ text: "x", blocks: [JSON.parse(JSON.stringify(taken))] })).toEqual([]);
  });

  it.each([
    ["a block nobody knows", { blocks: [{ type: "sektion" }] }, "/blocks/0"],
    ["a misspelt field", { blocks: [{ type: "header", txt: plain("x") }] }, '("txt") (in "header")'],
    [
      "a text that is no object",
      { blocks: [{ type: "header", text: "x" }] },
      "/blocks/0/text must be object",
    ],
    [
      "a button without a text",
      { blocks: [{ type: "actions", elements: [{ type: "button" }] }] },
      "'text' (in \"button\")",
    ],
    ["an argument of another method", { text: "x", channel: "C1" }, '("channel")'],
    ["a form without a title", { type: "modal", blocks: [] }, "required property 'title'"],
    ["a Home tab with a title", { type: "home", title: plain("x"), blocks: [] }, '("title")'],
  ])("object to %s, and say where", (_, payload, words) => {
    expect(checkAgainstTypes(payload).join("\n")).toContain(words);
  });

  it("agree with a form and a Home tab as they should be", () => {
    expect(checkAgainstTypes({ type: "modal", title: plain("Form"), blocks: [{ type: "divider" }] })).toEqual(
      [],
    );
    expect(checkAgainstTypes({ type: "home", blocks: [{ type: "divider" }] })).toEqual([]);
  });
});
