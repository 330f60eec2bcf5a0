import { describe, expect, it } from "vitest";
import { bag, str } from "../../bag.ts";
import type { Discord } from "../discord.ts";
import { listens } from "../line.ts";
import { call, withDiscord } from "../support.ts";

const option = (label: string, more: object = {}) => ({ label, value: label.toLowerCase(), ...more });
const label = (name: string, component: object, more: object = {}) => ({
  type: 18,
  label: name,
  component: { custom_id: name.toLowerCase(), ...component },
  ...more,
});

/** A form opened for Ann, by a command in a channel; nobody listens but us. */
async function opened(discord: Discord, components: readonly object[]) {
  const club = discord.guild("Career Club");
  const [ann, general] = [club.member("ann"), club.channel("general")];
  await listens(discord);
  await call(discord, `PUT /applications/${discord.app.applicationId}/commands`, [
    { name: "debrief", description: "x" },
  ]);
  const running = ann.runs("/debrief", {}, { in: general });
  await answer(discord, 9, { custom_id: "quick", title: "In brief", components });
  await running;
  return { ann, general };
}

function answer(discord: Discord, type: number, data: object) {
  const { id, token } = bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);
  return call(discord, `POST /interactions/${str(id)}/${str(token)}/callback`, { type, data }, {});
}

const submitted = (discord: Discord) => bag(bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body).data);

describe("a form", () => {
  it("reads from top to bottom, every kind of field in it", () =>
    withDiscord(async (discord) => {
      const { ann } = await opened(discord, [
        { type: 10, content: "Two minutes." },
        label("Company", { type: 4, style: 1, placeholder: "Who was it?" }, { description: "Or who for" }),
        label("Rapport", { type: 21, options: [option("Warm"), option("Cold")] }),
        label("Signs", { type: 22, options: [option("Smiled"), option("Nodded")] }),
        label("Again", { type: 23 }),
      ]);
      expect(ann.sees()).toBe(
        [
          "In brief",
          "Two minutes.",
          "Company: [Who was it?]",
          "Or who for",
          "Rapport: [Warm | Cold]",
          "Signs: [Smiled | Nodded]",
          "Again: […]",
          "[Submit] [Cancel]",
        ].join("\n"),
      );
    }));

  it("sends what was typed, chosen and ticked, each kind in its own shape", () =>
    withDiscord(async (discord) => {
      const { ann } = await opened(discord, [
        label("Company", { type: 4, style: 1 }),
        label("Stage", { type: 3, options: [option("First"), option("Final")] }),
        label("Rapport", { type: 21, options: [option("Warm"), option("Cold")] }),
        label("Signs", { type: 22, options: [option("Smiled"), option("Nodded")] }),
        label("Again", { type: 23 }),
      ]);
      const sending = ann.fills({
        Company: "Northwind",
        Stage: "Final",
        Rapport: "Warm",
        Signs: ["Smiled", "Nodded"],
        Again: true,
      });
      expect(submitted(discord)).toEqual({
        custom_id: "quick",
        components: [
          { type: 18, id: 1, component: { type: 4, id: 2, custom_id: "company", value: "Northwind" } },
          { type: 18, id: 3, component: { type: 3, id: 4, custom_id: "stage", values: ["final"] } },
          { type: 18, id: 5, component: { type: 21, id: 6, custom_id: "rapport", value: "warm" } },
          {
            type: 18,
            id: 7,
            component: { type: 22, id: 8, custom_id: "signs", values: ["smiled", "nodded"] },
          },
          { type: 18, id: 9, component: { type: 23, id: 10, custom_id: "again", value: true } },
        ],
      });
      await answer(discord, 5, {});
      await sending;
      expect(ann.form()).toBeUndefined();
    }));

  it("sends what it came with, and nothing where nothing is needed", () =>
    withDiscord(async (discord) => {
      const on = { default: true };
      const { ann } = await opened(discord, [
        label("Company", { type: 4, style: 1, value: "Northwind" }),
        label("Stage", { type: 3, options: [option("First", on), option("Final")] }),
        label("Rapport", { type: 21, required: false, options: [option("Warm"), option("Cold")] }),
        label("Signs", { type: 22, required: false, options: [option("Smiled", on)] }),
        { type: 1, components: [{ type: 4, custom_id: "old", label: "Old", style: 2, required: false }] },
      ]);
      const sending = ann.fills({ Signs: [] });
      expect(submitted(discord)).toMatchObject({
        components: [
          { component: { value: "Northwind" } },
          { component: { values: ["first"] } },
          { component: { value: null } },
          { component: { values: [] } },
          { type: 1, components: [{ type: 4, custom_id: "old", value: "" }] },
        ],
      });
      await answer(discord, 5, {});
      await sending;
    }));

  it("sends people and channels with what they are", () =>
    withDiscord(async (discord) => {
      const { ann, general } = await opened(discord, [
        label("Who", { type: 5, required: false }),
        label("Where", { type: 8 }),
      ]);
      const sending = ann.fills({ Who: "ann", Where: "general" });
      expect(submitted(discord)).toMatchObject({
        components: [{ component: { values: [ann.id] } }, { component: { values: [general.id] } }],
        resolved: { users: { [ann.id]: { username: "ann" } }, channels: { [general.id]: {} } },
      });
      await answer(discord, 5, {});
      await sending;
    }));

  it.each([
    ["empty", "", "This field is required."],
    ["too short", "x", "Must be at least 2 in length."],
    ["too long", "xxxxxx", "Must be 5 or fewer in length."],
  ])("is held back by Discord itself while a text is %s", (_, value, words) =>
    withDiscord(async (discord) => {
      const { ann } = await opened(discord, [
        label("Name", { type: 4, style: 1, min_length: 2, max_length: 5 }),
      ]);
      expect(await ann.fills({ Name: value })).toBeUndefined();
      expect(ann.sees()).toContain(`! ${words}`);
      expect(discord.deliveries("INTERACTION_CREATE")).toHaveLength(1);
    }),
  );

  it.each([
    ["too few boxes", { min_values: 2 }, ["A"], "Choose at least 2."],
    ["too many boxes", { max_values: 1 }, ["A", "B"], "Choose 1 or fewer."],
    ["no box", {}, [], "This field is required."],
  ])("is held back with %s ticked", (_, more, ticked, words) =>
    withDiscord(async (discord) => {
      const { ann } = await opened(discord, [
        label("Signs", { type: 22, options: [option("A"), option("B")], ...more }),
      ]);
      expect(await ann.fills({ Signs: ticked })).toBeUndefined();
      expect(ann.sees()).toContain(`! ${words}`);
    }),
  );

  it("stays open with all that was typed when nothing answers, and can be sent again", () =>
    withDiscord(async (discord) => {
      const { ann } = await opened(discord, [label("Name", { type: 4, style: 1 })]);
      const first = ann.fills({ Name: "Dana" });
      await discord.passes(3_000);
      expect((await first)?.outcome).toBe("failed");
      expect(ann.sees()).toContain("Something went wrong. Try again.");
      const second = ann.fills({});
      expect(submitted(discord)).toMatchObject({ components: [{ component: { value: "Dana" } }] });
      await answer(discord, 4, { content: "Hello Dana", allowed_mentions: { parse: [] } });
      await second;
      expect(ann.sees()).toContain("Hello Dana");
    }));

  it("can be closed, and the app hears nothing of it", () =>
    withDiscord(async (discord) => {
      const { ann } = await opened(discord, [label("Name", { type: 4, style: 1 })]);
      await ann.closesForm();
      expect(ann.form()).toBeUndefined();
      expect(discord.deliveries("INTERACTION_CREATE")).toHaveLength(1);
      await expect(ann.fills({ Name: "x" })).rejects.toThrow("ann has no form open.");
    }));

  it("says plainly what could have been filled in or chosen", () =>
    withDiscord(async (discord) => {
      const { ann } = await opened(discord, [label("Stage", { type: 3, options: [option("First")] })]);
      await expect(ann.fills({ Stge: "First" })).rejects.toThrow(
        'There is no field called "Stge" to be seen. Seen: "Stage".',
      );
      await expect(ann.fills({ Stage: "Last" })).rejects.toThrow(
        'There is no option "Last". Offered: First.',
      );
    }));
});
