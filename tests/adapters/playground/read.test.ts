import { describe, expect, it } from "vitest";
import { readDone, readForm, readPress, readWords } from "../../../src/adapters/playground/read.ts";

describe("what is done on the page", () => {
  it.each([
    ["/debrief", { command: "debrief", args: "" }],
    ["/debrief start", { command: "debrief", args: "" }],
    [" /Debrief list 2 ", { command: "list", args: "2 " }],
    ["/debrief forget everything", { command: "forget", args: "everything" }],
    ["/debriefing went well", { text: "/debriefing went well" }],
    ["We had a debrief", { text: "We had a debrief" }],
  ])("reads %j as both platforms would", (words, deed) => {
    expect(readWords(words)).toEqual(deed);
  });

  it("reads a press as the platform's adapter does, and knows what opens a form", () => {
    const stands = { block_id: "press:0:1/stage", action_id: "press:2" };
    expect(readPress("slack", { ...stands, value: "screen" })).toEqual({
      press: "screen",
      question: "1/stage",
    });
    expect(readPress("slack", { ...stands, selected_date: "2026-11-20" })).toEqual({
      press: "2026-11-20",
      question: "1/stage",
    });
    expect(readPress("discord", { custom_id: "menu:1:1/stage", values: ["screen"] })).toEqual({
      press: "screen",
      question: "1/stage",
    });
    const otherwise = { press: "change:details", question: "1/details" };
    expect(readPress("discord", { custom_id: "form:1/details" })).toEqual({ opens: "1/details", otherwise });
    expect(
      readPress("slack", { block_id: "press:0:1/details", action_id: "form", value: "change:details" }),
    ).toEqual({ opens: "1/details", otherwise });
  });

  it("reads what was picked from a list of channels or people, and a box for words", () => {
    const stands = { block_id: "press:0:1/share_to", action_id: "place:channel" };
    const question = "1/share_to";
    expect(readPress("slack", { ...stands, selected_conversation: "C1" })).toEqual({ press: "C1", question });
    expect(readPress("slack", { ...stands, selected_user: "U1" })).toEqual({ press: "@U1", question });
    expect(readPress("discord", { custom_id: "person:1:1/share_to", values: ["7"] })).toEqual({
      press: "@7",
      question,
    });
    expect(readPress("discord", { custom_id: "write:1/line" })).toMatchObject({
      opens: "1/line",
      writes: true,
    });
  });

  it("reads a form's fields by name, several values of one joined, on either platform alike", () => {
    const fields = [
      ["good", "rapport"],
      ["good", "depth"],
      ["stage", ""],
      ["notes", "with <Maria>"],
    ] as const;
    const read = { form: { good: "rapport,depth", stage: "", notes: "with <Maria>" }, question: "1/quick" };
    expect(readForm("slack", { form: JSON.stringify({ question: "1/quick" }), fields })).toEqual(read);
    expect(readForm("discord", { form: "form:1/quick", fields })).toEqual(read);
  });

  it.each([
    ["slack", {}],
    ["slack", { block_id: "other", action_id: "x", value: "y" }],
    ["discord", { custom_id: "other" }],
    ["discord", "press"],
  ] as const)("knows nothing of %s %j", (on, press) => {
    expect(readPress(on, press)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    5,
    {},
    { on: "slack" },
    { on: "teams", words: "hi" },
    { on: "slack", words: "hi", more: 1 },
  ])("takes no %j", (body) => {
    expect(readDone(body)).toBeUndefined();
  });

  it("takes no form that isn't one", () => {
    for (const form of ["", "{", "null", "[]"])
      expect(readForm("slack", { form, fields: [] })).toBeUndefined();
    expect(readForm("discord", { form: "press:0:x|y", fields: [] })).toBeUndefined();
  });
});
