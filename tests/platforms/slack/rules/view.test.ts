import { describe, expect, it } from "vitest";
import type { Slack } from "../slack.ts";
import { call, withSlack } from "../support.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const long = (length: number) => "x".repeat(length);
const divider = { type: "divider" };
const input = {
  type: "input",
  block_id: "name",
  label: plain("Name"),
  element: { type: "plain_text_input", action_id: "it", max_length: 5 },
};
const modal = (more: object = {}) => ({ type: "modal", title: plain("Form"), blocks: [divider], ...more });
const home = (more: object = {}) => ({ type: "home", blocks: [divider], ...more });

/** Ann has just used a shortcut, so there is a trigger to open something with. No app listens; none is needed. */
async function scene(slack: Slack) {
  const club = slack.workspace("T1");
  const ann = club.member("U2");
  const token = club.token();
  const trigger = async () => {
    const { body } = await ann.usesShortcut("anything");
    return String(body.trigger_id);
  };
  const open = async (view: object, trigger_id?: string) =>
    call(slack, "views.open", { token, view, trigger_id: trigger_id ?? (await trigger()) });
  const push = async (view: object) =>
    call(slack, "views.push", { token, view, trigger_id: await trigger() });
  const publish = (view: object, args: object = {}) =>
    call(slack, "views.publish", { token, view, user_id: "U2", ...args });
  return { ann, token, trigger, open, push, publish };
}

describe("views", () => {
  it.each([
    [
      "a title of 25",
      modal({ title: plain(long(25)) }),
      modal({ title: plain(long(24)) }),
      "must be less than 25 characters [json-pointer:/view/title/text]",
    ],
    [
      "no title",
      { type: "modal", blocks: [] },
      modal(),
      "missing required field: title [json-pointer:/view]",
    ],
    [
      "a submit of 25",
      modal({ submit: plain(long(25)) }),
      modal({ submit: plain(long(24)) }),
      "must be less than 25",
    ],
    [
      "a close of 25",
      modal({ close: plain(long(25)) }),
      modal({ close: plain(long(24)) }),
      "must be less than 25",
    ],
    [
      "inputs but no submit",
      modal({ blocks: [divider, input] }),
      modal({ blocks: [divider, input], submit: plain("Go") }),
      "must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]",
    ],
    [
      "a callback id of 256",
      modal({ callback_id: long(256) }),
      modal({ callback_id: long(255) }),
      "must be less than 256",
    ],
    [
      "3,001 of metadata",
      modal({ private_metadata: long(3001) }),
      modal({ private_metadata: long(3000) }),
      "must be less than 3001",
    ],
    [
      "101 blocks",
      modal({ blocks: Array(101).fill(divider) }),
      modal({ blocks: Array(100).fill(divider) }),
      "no more than 100 items",
    ],
    ["markdown", modal({ blocks: [{ type: "markdown", text: "x" }] }), modal(), "unsupported type: markdown"],
    [
      "a field of old",
      modal({ submit_disabled: true }),
      modal({ clear_on_close: true }),
      "invalid additional property: submit_disabled [json-pointer:/view]",
    ],
    ["a Home tab for a form", home(), modal(), "unsupported type: home"],
  ])("with %s are refused, and their near-twin opens", (_, refused, taken, words) =>
    withSlack(async (slack) => {
      const { open } = await scene(slack);
      const refusal = await open(refused);
      expect(refusal).toMatchObject({ ok: false, error: "invalid_arguments" });
      expect(JSON.stringify(refusal.response_metadata)).toContain(words);
      expect(await open(taken)).toMatchObject({ ok: true });
    }),
  );

  it("open once for each trigger, within three seconds, with a trigger of Slack's own", () =>
    withSlack(async (slack) => {
      const { open, trigger } = await scene(slack);
      const fresh = await trigger();
      await slack.passes(3_000);
      expect(await open(modal(), fresh)).toMatchObject({ ok: true });
      expect(await open(modal(), fresh)).toMatchObject({ error: "exchanged_trigger_id" });
      const stale = await trigger();
      await slack.passes(3_001);
      expect(await open(modal(), stale)).toMatchObject({ error: "expired_trigger_id" });
      expect(await open(modal(), "1.2.made-up")).toMatchObject({ error: "invalid_trigger_id" });
    }));

  it("stack three deep and no deeper", () =>
    withSlack(async (slack) => {
      const { open, push } = await scene(slack);
      expect(await push(modal())).toMatchObject({ error: "not_found" });
      await open(modal());
      expect(await push(modal())).toMatchObject({ ok: true });
      expect(await push(modal())).toMatchObject({ ok: true });
      expect(await push(modal())).toMatchObject({ error: "push_limit_reached" });
    }));

  it("are updated by id or name, if nobody else was faster, and only while open", () =>
    withSlack(async (slack) => {
      const { open, token, ann } = await scene(slack);
      const { id, hash } = (await open(modal({ external_id: "mine" }))).view as { id: string; hash: string };
      const update = (args: object) => call(slack, "views.update", { token, view: modal(), ...args });
      expect(await update({ view_id: id, external_id: "mine" })).toMatchObject({
        error: "invalid_arguments",
      });
      expect(await update({ external_id: "mine", hash, view: modal({ external_id: "mine" }) })).toMatchObject(
        { ok: true },
      );
      expect(await update({ view_id: id, hash })).toMatchObject({ error: "hash_conflict" });
      expect(await update({ view_id: "V404" })).toMatchObject({ error: "not_found" });
      await ann.closesForm();
      expect(await update({ view_id: id })).toMatchObject({ error: "not_found" });
    }));

  it("have names that nobody else's view has", () =>
    withSlack(async (slack) => {
      const { publish, open } = await scene(slack);
      slack.workspace("T1").member("U3");
      expect(await publish(home({ external_id: "board" }))).toMatchObject({ ok: true });
      expect(await publish(home({ external_id: "board" }))).toMatchObject({ ok: true });
      expect(await publish(home({ external_id: "board" }), { user_id: "U3" })).toMatchObject({
        error: "duplicate_external_id",
      });
      expect(await open(modal({ external_id: "form" }))).toMatchObject({ ok: true });
    }));

  it("stand in the Home tab of a member that is there, without title or submit", () =>
    withSlack(async (slack) => {
      const { publish } = await scene(slack);
      const { hash } = (await publish(home())).view as { hash: string };
      expect(await publish(home({ title: plain("Home") }))).toMatchObject({ error: "invalid_arguments" });
      expect(await publish(modal())).toMatchObject({ error: "invalid_arguments" });
      expect(await publish(home(), { user_id: "U404" })).toMatchObject({
        error: "invalid_arguments",
        response_metadata: { messages: ["invalid `user_id`"] },
      });
      expect(await publish(home(), { hash: "old.hash" })).toMatchObject({ error: "hash_conflict" });
      expect(await publish(home(), { hash })).toMatchObject({ ok: true });
    }));

  it("stay out of a Home tab that is switched off", () =>
    withSlack(
      async (slack) => {
        const { publish } = await scene(slack);
        expect(await publish(home())).toMatchObject({ error: "not_enabled" });
      },
      { homeTab: false },
    ));

  it("keep what Ann typed where an update keeps its block, and hold back what is too long", () =>
    withSlack(async (slack) => {
      const { open, ann, token } = await scene(slack);
      const form = modal({ blocks: [input], submit: plain("Go") });
      const { id } = (await open(form)).view as { id: string };
      expect(await ann.fills({ Name: "Northwind" })).toBeUndefined();
      expect(ann.sees()).toContain("! Please enter no more than 5 characters.");
      const updated = await call(slack, "views.update", { token, view_id: id, view: form });
      expect(updated).toMatchObject({
        view: { state: { values: { name: { it: { value: "Northwind" } } } } },
      });
    }));
});
