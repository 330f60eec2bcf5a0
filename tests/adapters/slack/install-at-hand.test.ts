import { expect, it } from "vitest";
import { atHand } from "../../../src/adapters/slack/install/at-hand.ts";
import type { Installation } from "../../../src/adapters/slack/install/community.ts";

const installation: Installation = {
  token: "xoxb-1",
  scopes: [],
  botId: "B1",
  botUserId: "U1",
  installer: "UANN",
  at: 0,
};

it("reads a workspace once a minute, and anew once it has changed", async () => {
  let [now, reads] = [0, 0];
  const hand = atHand(
    async () => {
      reads++;
      return installation;
    },
    () => now,
  );
  for (now of [0, 30_000, 59_999]) await hand.of("T1");
  expect(reads).toBe(1);
  now = 60_000;
  await hand.of("T1");
  expect(reads).toBe(2);
  await hand.changing("T1", async () => {});
  await hand.of("T1");
  expect(reads).toBe(3);
});

it("never keeps what was read before a change and came after it", async () => {
  const answers: ((found: Installation | undefined) => void)[] = [];
  const hand = atHand(
    () => new Promise((resolve) => answers.push(resolve)),
    () => 0,
  );
  const before = hand.of("T1");
  await hand.changing("T1", async () => {});
  answers[0]?.(installation);
  expect(await before).toBe(installation);
  const after = hand.of("T1");
  answers[1]?.(undefined);
  expect(await after).toBeUndefined();
});
