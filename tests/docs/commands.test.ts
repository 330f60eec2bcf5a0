import { describe, expect, it } from "vitest";
import { house } from "../../src/conversations/index.ts";
import { page, section } from "./pages.ts";

/** The README's table against what the house knows. */

const [table = ""] = section(page("README.md"), "What a member can do").split("| at every step");
const shown = [...table.matchAll(/`([^`]+)`/g)].map(([, said = ""]) => said.replace(/^\//, ""));
const first = (said: string) => said.split(" ")[0] ?? "";
const there = house.commands.filter(({ summary }) => !summary.endsWith("(not here yet)"));

describe("what the README says a member can do", () => {
  it.each(there.map(({ name }) => name))("has %s in it", (name) => {
    expect(shown.map(first)).toContain(name);
  });

  it("is a command each, said as they are said", () => {
    const examples = shown.filter((said) => said !== "debrief list 2");
    for (const said of examples) {
      const command = there.find(({ name }) => name === first(said));
      expect(command, said).toBeDefined();
      const args = said.slice(first(said).length + 1);
      if (args !== "" && command?.saidWith) expect(command.saidWith(args), said).toBe(true);
    }
  });
});
