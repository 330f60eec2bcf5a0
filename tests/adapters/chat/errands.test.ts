import { describe, expect, it } from "vitest";
import { errands } from "../../../src/adapters/chat/errands.ts";
import { tellingId } from "../../../src/core/telling-of.ts";

const inbound = { id: "Ev1", member: "slack:T1:U2", deed: { text: "hi" } };
const answer = tellingId(inbound);

describe("an answer", () => {
  it("has its errand once: told again, nobody waits for it any more", () => {
    const open = errands();
    open.begin(inbound, {});
    expect(open.take(answer)).toEqual({});
    expect(open.take(answer)).toBeUndefined();
  });

  it("has none where its inbound never came here", () => {
    expect(errands().take(answer)).toBeUndefined();
  });

  it("has none where its inbound had its effect elsewhere", () => {
    const open = errands();
    open.begin(inbound, {});
    open.end(inbound);
    expect(open.take(answer)).toBeUndefined();
  });

  it("gets no other because the platform says the same again, while it waits to be told a second time", () => {
    const open = errands();
    open.begin(inbound, {});
    open.take(answer);
    open.begin(inbound, {});
    expect(open.take(answer)).toBeUndefined();
  });
});
