import { describe, expect, it } from "vitest";
import { bag, bags, str } from "../../bag.ts";
import type { Discord } from "../discord.ts";
import { call, complaintsOf, LOOSE, withDiscord } from "../support.ts";
import { long, PAIRS, times } from "./pairs.ts";

const MENTIONS = { allowed_mentions: { parse: [] } };

/** Posts to Ann's direct messages. */
async function posting(discord: Discord) {
  const { id: recipient_id } = discord.guild("Career Club").member("ann");
  const { answer } = await call(discord, "POST /users/@me/channels", { recipient_id });
  const route = `/channels/${str(bag(answer).id)}/messages`;
  return {
    post: (body: object) => call(discord, `POST ${route}`, { ...MENTIONS, ...body }),
    edit: (id: unknown, body: object) => call(discord, `PATCH ${route}/${id}`, { ...MENTIONS, ...body }),
  };
}

describe("a message", () => {
  it.each(PAIRS)("with %s is refused, and its near-twin is taken", (_, refused, taken, says) =>
    withDiscord(async (discord) => {
      const { post } = await posting(discord);
      const refusal = await post(refused);
      expect(refusal).toMatchObject({ status: 400, answer: { code: 50035, message: "Invalid Form Body" } });
      expect(complaintsOf(refusal.answer).join("\n")).toContain(says);
      expect(await post(taken)).toMatchObject({ status: 200 });
    }, LOOSE),
  );

  it.each([
    ["of nothing", {}, { content: "x" }, 400, 50006],
    ["that is no JSON", "{", { content: "x" }, 400, 50109],
  ])("%s is refused", (_, refused, taken, status, code) =>
    withDiscord(async (discord) => {
      const { post } = await posting(discord);
      const { id: recipient_id } = discord.guild("Career Club").member("ann");
      const { answer } = await call(discord, "POST /users/@me/channels", { recipient_id });
      const body = typeof refused === "string" ? refused : { ...MENTIONS, ...refused };
      expect(await call(discord, `POST /channels/${str(bag(answer).id)}/messages`, body)).toMatchObject({
        status,
        answer: { code },
      });
      expect(await post(taken)).toMatchObject({ status: 200 });
    }, LOOSE),
  );

  it("breaks Discord where its texts take too many bytes, long before 4,000 characters", () =>
    withDiscord(async (discord) => {
      const { post } = await posting(discord);
      const text = (content: string) => ({ flags: 32_768, components: [{ type: 10, content }] });
      expect(await post(text("語".repeat(3_387)))).toMatchObject({ status: 500 });
      expect(await post(text("語".repeat(3_386)))).toMatchObject({ status: 200 });
    }, LOOSE));

  it("that became one of components stays one, and can become one by losing its words", () =>
    withDiscord(async (discord) => {
      const { post, edit } = await posting(discord);
      const components = [{ type: 10, content: "x" }];
      const { id } = bag((await post({ content: "words" })).answer);
      const kept = await edit(id, { flags: 32_768, components });
      expect(complaintsOf(kept.answer)[0]).toContain("MESSAGE_CANNOT_USE_LEGACY_FIELDS");
      expect(await edit(id, { flags: 32_768, components, content: null })).toMatchObject({ status: 200 });
      const back = await edit(id, { flags: 0, components: [], content: "words" });
      expect(complaintsOf(back.answer).join()).toContain("flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG");
      expect(await edit(id, { components })).toMatchObject({ status: 200 });
    }, LOOSE));

  it("gives its components ids in order, and never one that is taken", () =>
    withDiscord(async (discord) => {
      const { post } = await posting(discord);
      const row = (id: number | undefined, custom_id: string) => ({
        type: 1,
        ...(id !== undefined && { id }),
        components: [{ type: 2, style: 1, label: "x", custom_id }],
      });
      const { answer } = await post({ components: [row(undefined, "a"), row(2, "b"), row(0, "c")] });
      const ids = bags(bag(answer).components).map(({ id, components }) => [id, bags(components)[0]?.id]);
      expect(ids).toEqual([
        [1, 3],
        [2, 4],
        [5, 6],
      ]);
    }));

  it("may weigh ten megabytes a file, and carry ten of them", () =>
    withDiscord(async (discord) => {
      const { id: recipient_id } = discord.guild("Career Club").member("ann");
      const { answer } = await call(discord, "POST /users/@me/channels", { recipient_id });
      const send = async (files: readonly string[]) => {
        const form = new FormData();
        form.append("payload_json", JSON.stringify(MENTIONS));
        files.forEach((content, n) => void form.append(`files[${n}]`, new Blob([content]), `${n}.txt`));
        const url = `${discord.apiUrl}/v10/channels/${str(bag(answer).id)}/messages`;
        const headers = { authorization: `Bot ${discord.app.botToken}` };
        const response = await fetch(url, { method: "POST", headers, body: form });
        return [response.status, bag(await response.json()).code];
      };
      const megabytes = 10 * 1024 * 1024;
      expect(await send([long(megabytes + 1)])).toEqual([413, 40005]);
      expect(await send([long(megabytes)])).toEqual([200, undefined]);
      expect(await send(times(11, () => "x"))).toEqual([413, 40005]);
      expect(await send(times(10, () => "x"))).toEqual([200, undefined]);
    }, LOOSE));
});
