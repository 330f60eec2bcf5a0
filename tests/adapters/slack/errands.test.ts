import { describe, expect, it } from "vitest";
import { errands } from "../../../src/adapters/slack/errands.ts";
import { tellingId } from "../../../src/core/engine.ts";

const inbound = { id: "Ev1", member: "slack:T1:U2", deed: { text: "hi" } };
const answer = tellingId(inbound);

describe("an answer", () => {
  it("is new once: told again, it may be there already", () => {
    const open = errands();
    open.begin(inbound, {});
    expect(open.take(answer)).toEqual({});
    expect(open.take(answer)).toBeUndefined();
  });

  it("is not new where its inbound never came here: another process may have told it", () => {
    expect(errands().take(answer)).toBeUndefined();
  });

  it("is not new where its inbound had its effect elsewhere", () => {
    const open = errands();
    open.begin(inbound, {});
    open.end(inbound);
    expect(open.take(answer)).toBeUndefined();
  });

  it("is not new because Slack says the same again, while it waits to be told a second time", () => {
    const open = errands();
    open.begin(inbound, {});
    open.take(answer);
    open.begin(inbound, {});
    expect(open.take(answer)).toBeUndefined();
  });
});
