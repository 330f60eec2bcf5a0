import { describe, expect, it } from "vitest";
import { call, withSlack } from "../support.ts";

import { input, long, mrkdwn, PAIRS, plain, section, times } from "./pairs.ts";

describe("blocks", () => {
  it.each(PAIRS)("with %s are refused, and their near-twin is taken", (_, refused, taken, words) =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      club.member("U2");
      const post = (block: object) =>
        call(slack, "chat.postMessage", { token: club.token(), channel: "U2", text: "x", blocks: [block] });
      const refusal = await post(refused);
      expect(refusal).toMatchObject({ ok: false, error: "invalid_blocks" });
      const { messages } = refusal.response_metadata as { messages: readonly string[] };
      expect(messages.join("\n")).toContain(words);
      expect(messages.every((one) => /^\[ERROR\] .+ \[json-pointer:\/blocks/.test(one))).toBe(true);
      expect(await post(taken)).toMatchObject({ ok: true });
    }),
  );

  const two = (first: object, second: object) => [first, second];
  it.each([
    [
      "51 of them",
      times(51, () => ({ type: "divider" })),
      times(50, () => ({ type: "divider" })),
      "invalid_blocks",
    ],
    [
      "one block id twice",
      two(section({ block_id: "a" }), section({ block_id: "a" })),
      two(section({ block_id: "a" }), section({ block_id: "b" })),
      "invalid_blocks",
    ],
    [
      "12,001 characters of markdown in two",
      times(2, (n) => ({ type: "markdown", text: long(6000 + n) })),
      times(2, () => ({ type: "markdown", text: long(6000) })),
      "invalid_blocks",
    ],
    [
      "two that want the focus",
      times(2, () => input({ element: { type: "plain_text_input", focus_on_load: true } })),
      [input({ element: { type: "plain_text_input", focus_on_load: true } })],
      "invalid_blocks",
    ],
    [
      "13,500 characters in all",
      times(5, () => section({ text: mrkdwn(long(2700)) })),
      times(5, () => section({ text: mrkdwn(long(2500)) })),
      "msg_blocks_too_long",
    ],
    ["no JSON", "[", [{ type: "divider" }], "invalid_blocks_format"],
  ] as const)("with %s are refused, and their near-twin is taken", (_, refused, taken, error) =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      club.member("U2");
      const post = (blocks: unknown) =>
        call(slack, "chat.postMessage", { token: club.token(), channel: "U2", text: "x", blocks });
      expect(await post(refused)).toMatchObject({ ok: false, error });
      expect(await post(taken)).toMatchObject({ ok: true });
    }),
  );

  it.each([
    ["text of 40,001", { text: long(40_001) }, { text: long(40_000) }, "msg_too_long"],
    [
      "101 attachments",
      { attachments: times(101, () => ({ text: "x" })) },
      { attachments: times(100, () => ({ text: "x" })) },
      "too_many_attachments",
    ],
    [
      "a long header in an attachment",
      { attachments: [{ blocks: [{ type: "header", text: plain(long(151)) }] }] },
      { attachments: [{ blocks: [{ type: "header", text: plain("x") }] }] },
      "invalid_attachments",
    ],
    [
      "metadata of 9,000",
      { metadata: { event_type: "x", event_payload: { x: long(9000) } } },
      { metadata: { event_type: "x", event_payload: { x: "x" } } },
      "metadata_too_large",
    ],
  ] as const)("or else the message: %s is refused", (_, refused, taken, error) =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      club.member("U2");
      const post = (args: object) =>
        call(slack, "chat.postMessage", { token: club.token(), channel: "U2", text: "x", ...args });
      expect(await post(refused)).toMatchObject({ ok: false, error });
      expect(await post(taken)).toMatchObject({ ok: true });
    }),
  );
});
