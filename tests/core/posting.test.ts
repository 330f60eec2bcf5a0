import { describe, expect, it } from "vitest";
import type { ChannelPost, Posting } from "../../src/core/channel-post.ts";
import type { Inbound } from "../../src/core/inbound.ts";
import { words } from "../../src/core/message.ts";
import { ordering } from "../../src/core/ordering.ts";
import { Late, type Posted, type Telling } from "../../src/core/ports.ts";
import { BEGUN, communityMessenger, LOST } from "../../src/core/posting.ts";

const posting = (post: ChannelPost, more: Partial<Posting> = {}): Posting => ({
  channel: "C1",
  post,
  ...more,
});
const INVITATION = posting({ kind: "invitation", nth: 0 });

const telling = (posts: readonly Posting[], more: Partial<Telling> = {}): Telling => ({
  id: "t1",
  member: "test:town",
  messages: [],
  settled: [],
  posts,
  ...more,
});

/** What outlives a process: what the community has noted, and what stands in its channels. */
function town(...answers: (Posted | "dies")[]) {
  const noted: Inbound[] = [];
  const channel: Posting[] = [];
  const told: Telling[] = [];
  let now = 0;
  const handle = async (inbound: Inbound) => {
    const seen = noted.some(({ id }) => id === inbound.id);
    if (!seen) noted.push(inbound);
    return { seen, told: Promise.resolve() };
  };
  /** A process of its own, which knows nothing but what is kept. */
  const process = () =>
    communityMessenger({
      messenger: { tell: async (each) => void told.push(each) },
      poster: {
        async post(_, one) {
          const answer = answers.shift() ?? { posted: true };
          if (answer === "dies") throw new Error("This process is no more.");
          if ("posted" in answer || "unsure" in answer) channel.push(one);
          return answer;
        },
      },
      engine: { handle },
      begun: async (_, name) => noted.some(({ deed }) => "command" in deed && deed.args === name),
      clock: { now: () => now },
      log: { warn: () => {} },
    });
  return {
    process,
    channel,
    told,
    noted: () => noted.flatMap(({ deed }) => ("command" in deed ? [deed.command] : [])),
    by: () => noted.map(({ by }) => by),
    passes: (ms: number) => {
      now += ms;
    },
  };
}

describe("a post in a channel", () => {
  it("is noted before it goes, and goes once, however often it is told", async () => {
    const it = town();
    await it.process().tell(telling([INVITATION]));
    await it.process().tell(telling([INVITATION]));
    expect(it.channel).toEqual([INVITATION]);
    expect(it.noted()).toEqual([BEGUN]);
  });

  it("is not repeated after a process died over it: nobody can say whether it stands there", async () => {
    const it = town("dies");
    await expect(it.process().tell(telling([INVITATION]))).rejects.toThrow();
    await it.process().tell(telling([INVITATION]));
    expect(it.channel).toEqual([]);
  });

  it("is tried again where the platform wants it later, for surely nothing was posted", async () => {
    const it = town({ later: true }, { later: true });
    const process = it.process();
    await expect(process.tell(telling([INVITATION]))).rejects.toThrow();
    await expect(process.tell(telling([INVITATION]))).rejects.toThrow();
    await process.tell(telling([INVITATION]));
    await process.tell(telling([INVITATION]));
    expect(it.channel).toEqual([INVITATION]);
  });

  it("of which nobody knows whether it arrived stays as it is", async () => {
    const it = town({ unsure: true });
    const process = it.process();
    await process.tell(telling([INVITATION]));
    await process.tell(telling([INVITATION]));
    expect(it.channel).toHaveLength(1);
  });

  it("that has no way in any more is the community's to hear of, with whoever asked for it", async () => {
    const it = town({ lost: "Invite me." });
    await it.process().tell(telling([INVITATION], { to: "test:ann" }));
    expect(it.noted()).toEqual([BEGUN, LOST]);
    expect(it.by()).toEqual([undefined, "test:ann"]);
  });

  it("has its time: later than that it isn't posted at all", async () => {
    const it = town();
    it.passes(100);
    await it.process().tell(telling([posting({ kind: "trial" }, { until: 99 })]));
    expect(it.channel).toEqual([]);
  });

  it("comes with words for whoever ordered it, and they are told what there is to tell", async () => {
    const it = town();
    await it.process().tell(telling([], { to: "test:ann", messages: [words("The schedule is paused.")] }));
    expect(it.told).toMatchObject([{ member: "test:ann" }]);
  });
});

describe("an order out of a member's turn", () => {
  const ORDER = { community: "test:town", command: "set", args: "on" };

  function turn(more: Partial<Telling>, tells: () => Promise<void> = async () => {}) {
    const did: string[] = [];
    const messenger = ordering(
      {
        tell: async () => {
          await tells();
          did.push("told");
        },
      },
      {
        handle: async ({ id, member, by, deed }) => {
          did.push(`${id} ${member} ${by} ${JSON.stringify(deed)}`);
          return { seen: false, told: Promise.resolve() };
        },
      },
    );
    const order: Telling = {
      id: "t1",
      member: "test:ann",
      messages: [],
      settled: [],
      orders: [ORDER],
      ...more,
    };
    return { did, told: messenger.tell(order) };
  }
  const DONE = 'order:t1:0 test:town test:ann {"command":"set","args":"on"}';

  it("is done before they are told of it, under a name that is always the same", async () => {
    const { did, told } = turn({ messages: [words("It is on.")] });
    await told;
    expect(did).toEqual([DONE, "told"]);
  });

  it("is done without a word where there is nothing to tell", async () => {
    const { did, told } = turn({});
    await told;
    expect(did).toEqual([DONE]);
  });

  it("that nobody waits for is done after the member was told, and isn't done where that was too late", async () => {
    const reminder = {
      messages: [words("It is time.")],
      lapses: { at: 9, said: 1 },
      orders: [{ ...ORDER, afterwards: true as const }],
    };
    const { did, told } = turn(reminder);
    await told;
    expect(did).toEqual(["told", DONE]);
    const late = turn(reminder, () => Promise.reject(new Late()));
    await expect(late.told).rejects.toThrow(Late);
    expect(late.did).toEqual([]);
  });
});
