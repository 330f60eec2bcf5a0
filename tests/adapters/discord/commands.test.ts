import { describe, expect, it } from "vitest";
import { commandIn, commandsFor, completionIn } from "../../../src/adapters/discord/commands.ts";
import { house } from "../../../src/conversations/index.ts";

const [debrief, story] = commandsFor(house.commands);

describe("the commands Discord lists", () => {
  it("are one with a subcommand for everything that can be said, and one in a message's menu", () => {
    const names = (debrief as { options: { name: string }[] }).options.map(({ name }) => name);
    for (const name of [
      "start",
      "list",
      "email",
      "why",
      "prepare",
      "outcome",
      "offer",
      "settings",
      "privacy",
      "export",
      "forget",
      "community",
      "help",
    ])
      expect(names).toContain(name);
    expect(new Set(names).size).toBe(names.length);
    expect(story).toMatchObject({ name: "Use as my story", type: 3 });
  });

  it("can be used in servers, with the bot and between others, by whoever added it where", () => {
    for (const command of [debrief, story])
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  it("fit Discord's limits", () => {
    const text = JSON.stringify(debrief);
    expect(text.length).toBeLessThan(8_000);
    const { options } = debrief as { options: { name: string; description: string }[] };
    expect(options.length).toBeLessThanOrEqual(25);
    for (const { name, description } of options) {
      expect(name).toMatch(/^[a-z][a-z-]{0,31}$/);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });
});

const sent = (name: string, options: readonly object[] = []) => ({
  name: "debrief",
  options: [{ name, type: 1, options }],
});

describe("a command", () => {
  it("is called by its subcommand, with what was put into its box", () => {
    expect(commandIn(sent("start"))).toEqual({ command: "debrief", args: "" });
    expect(commandIn(sent("list", [{ name: "interview", type: 3, value: "2" }]))).toEqual({
      command: "list",
      args: "2",
    });
  });

  it("of another time or another bot is none", () => {
    expect(commandIn({ name: "old", options: [] })).toBeUndefined();
    expect(commandIn({ name: "debrief", options: [] })).toBeUndefined();
    expect(commandIn(undefined)).toBeUndefined();
  });

  it("being typed says which box, and what stands in it", () => {
    const options = [{ name: "interview", type: 3, value: "bri", focused: true }];
    expect(completionIn(sent("list", options))).toEqual({ completes: "list", typed: "bri" });
  });
});
