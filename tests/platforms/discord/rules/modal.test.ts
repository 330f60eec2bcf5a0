import { describe, expect, it } from "vitest";
import { bag, str } from "../../bag.ts";
import type { Discord } from "../discord.ts";
import { listens } from "../line.ts";
import { call, complaintsOf, LOOSE, withDiscord } from "../support.ts";
import { FORM_PAIRS, form } from "./form-pairs.ts";
import { long, times } from "./pairs.ts";

const COMMAND = {
  name: "debrief",
  description: "x",
  options: [{ type: 3, name: "interview", description: "x", autocomplete: true }],
};

/** What answers the last thing somebody did. */
function answering(discord: Discord) {
  const { id, token } = bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);
  return (type: number, data: object) =>
    call(discord, `POST /interactions/${str(id)}/${str(token)}/callback`, { type, data }, {});
}

async function commanded(discord: Discord) {
  await listens(discord);
  await call(discord, `PUT /applications/${discord.app.applicationId}/commands`, [COMMAND]);
  return discord.guild("Career Club").member("ann");
}

describe("a form", () => {
  it.each(FORM_PAIRS)("with %s is refused, and its near-twin is taken", (_, refused, taken, says) =>
    withDiscord(async (discord) => {
      const ann = await commanded(discord);
      const running = ann.runs("/debrief");
      const answer = answering(discord);
      const refusal = await answer(9, refused);
      expect(refusal).toMatchObject({ status: 400, answer: { code: 50035 } });
      expect(complaintsOf(refusal.answer).join("\n")).toContain(`data.${says}`);
      expect(await answer(9, taken)).toMatchObject({ status: 204 });
      await running;
    }, LOOSE),
  );

  it("is no answer to a form", () =>
    withDiscord(async (discord) => {
      const ann = await commanded(discord);
      const running = ann.runs("/debrief");
      await answering(discord)(9, form());
      await running;
      const filling = ann.fills({ Name: "x" });
      const answer = answering(discord);
      const refusal = await answer(9, form());
      expect(complaintsOf(refusal.answer)).toEqual([
        "type BASE_TYPE_CHOICES Value must be one of {4, 5, 6, 7}.",
      ]);
      // It was opened by a command: there is no message it stands on.
      expect(await answer(7, { content: "x", allowed_mentions: { parse: [] } })).toMatchObject({
        answer: { code: 10008 },
      });
      expect(await answer(4, { content: "x", allowed_mentions: { parse: [] } })).toMatchObject({
        status: 204,
      });
      await filling;
    }, LOOSE));
});

describe("what autocomplete offers", () => {
  const choice = (more: object = {}) => ({ name: "One", value: "1", ...more });
  it.each([
    ["26 choices", times(26, () => choice()), times(25, () => choice()), "choices BASE_TYPE_MAX_LENGTH"],
    [
      "a name of 101",
      [choice({ name: long(101) })],
      [choice({ name: long(100) })],
      "choices.0.name BASE_TYPE_BAD_LENGTH",
    ],
    [
      "a value of 101",
      [choice({ value: long(101) })],
      [choice({ value: long(100) })],
      "choices.0.value BASE_TYPE_MAX_LENGTH",
    ],
    ["a choice without a name", [{ value: "1" }], [choice()], "choices.0.name BASE_TYPE_REQUIRED"],
  ])("with %s is refused, and its near-twin is taken", (_, refused, taken, says) =>
    withDiscord(async (discord) => {
      const ann = await commanded(discord);
      const typing = ann.types("/debrief", { interview: "b" });
      const answer = answering(discord);
      expect(complaintsOf((await answer(8, { choices: refused })).answer).join()).toContain(`data.${says}`);
      expect(await answer(8, { choices: taken })).toMatchObject({ status: 204 });
      expect(await typing).toHaveLength(taken.length);
    }, LOOSE),
  );
});
