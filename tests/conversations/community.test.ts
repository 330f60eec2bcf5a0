import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { insightParts } from "../../src/conversations/community/insight.ts";
import { house } from "../../src/conversations/index.ts";
import { decide } from "../../src/core/decide.ts";
import { type Member, newMember } from "../../src/core/member.ts";
import { plain } from "../../src/core/message.ts";
import { learntIn, outlookOf } from "../../src/interview/community/outlook.ts";
import type { Table } from "../../src/interview/community/shown.ts";
import { tableOf } from "../../src/interview/community/table.ts";
import { SIGNS } from "../../src/interview/signs.ts";
import { ANSWERS, keyOf, STORY } from "../support/debrief.ts";
import { anyCommunity, anyRow, anyTruth, chance, dice, NOW } from "../support/simulated.ts";

const MOMENT = Date.UTC(2026, 10, 18, 17, 0);
const truth = anyTruth(dice(11));
const table = tableOf(anyCommunity(dice(12), truth, 500), NOW) as Table;

/** Ann in a community that shows this, or in none. */
function annIn(
  community: string | undefined,
  published?: unknown,
  from: Member<Book> = newMember("test:ann", house.empty),
) {
  let member = { ...from, zone: "America/New_York" };
  let count = from.begun * 100;
  const records = new Map<string, unknown>();
  return (text: string) => {
    const inbound = {
      id: `e${++count}`,
      member: "test:ann",
      ...(community && { community: { id: community } }),
      deed: { text },
    };
    const decision = decide(member, inbound, { register: house, now: MOMENT, records, published });
    member = JSON.parse(JSON.stringify(decision.member));
    for (const [name, record] of Object.entries(decision.records)) records.set(name, record);
    const { messages } = decision;
    return {
      member,
      messages,
      heard: messages.map(plain).join("\n\n"),
      key: keyOf(messages.at(-1)?.question),
    };
  };
}

/** Tells the story and goes on until the reading is there. */
function reading(community: string | undefined, published?: unknown): string {
  return debriefed(annIn(community, published));
}

function debriefed(says: ReturnType<typeof annIn>): string {
  says("debrief");
  let turn = says(STORY);
  for (let turns = 0; turns < 30 && !turn.heard.includes("This is not an offer"); turns++)
    turn = says(ANSWERS[turn.key] ?? turn.messages.at(-1)?.options?.[0]?.label ?? "skip");
  return turn.heard;
}

describe("whether outcomes count in what the community learns", () => {
  it("is no, until a member says yes, in the community it is for; and can be taken back", () => {
    const says = annIn("slack:T1");
    expect(says("settings").heard).toContain("Your outcomes count in what your community learns: no.");
    expect(says("sharing").heard).toContain("no words, no names, no employer");
    expect(says("yes").member.book.sharing).toEqual({ community: "slack:T1", on: true });
    expect(says("settings").heard).toContain("learns: yes.");
    expect(says("privacy").heard).toContain("Count: on, in what your community learns");
    for (const words of ["settings", "sharing"]) says(words);
    expect(says("no").member.book.sharing).toEqual({ community: "slack:T1", on: false });
  });

  it("is in the export, with all that counts", () => {
    const says = annIn("slack:T1");
    debriefed(says);
    const exported = () => {
      const files = says("export").messages.flatMap(({ files = [] }) => files);
      const [page = "", data = ""] = files.map(({ content }) => content);
      return { page, data: JSON.parse(data) };
    };
    expect(exported().data).not.toHaveProperty("counts_in_what_your_community_learns");
    for (const words of ["settings", "sharing", "yes"]) says(words);
    const { page, data } = exported();
    expect(page).toContain("Counts in what your community learns</dt><dd>yes");
    expect(data.counts_in_what_your_community_learns).toMatchObject([
      { signs: { skills_depth: "positive" } },
    ]);
    expect(JSON.stringify(data.counts_in_what_your_community_learns)).not.toMatch(/Maria|nurse|Anne/);
  });

  it("can be taken back from anywhere, and says where it counts", () => {
    const says = annIn("discord:server:7");
    for (const words of ["settings", "sharing", "yes"]) says(words);
    const aside = annIn(undefined, undefined, says("settings").member);
    aside("sharing");
    expect(aside("no").member.book.sharing).toEqual({ community: "discord:server:7", on: false });
    const other = annIn("discord:server:8", undefined, says("settings").member);
    expect(other("settings").heard).toContain("what another community of yours learns");
    other("sharing");
    expect(other("yes").member.book.sharing).toEqual({ community: "discord:server:8", on: true });
  });

  it("can't be said where there is no community to tell, and changes nothing there", () => {
    const says = annIn(undefined);
    says("settings");
    const { heard, member } = says("sharing");
    expect(heard).toContain("in your community's own server");
    expect(member.book.sharing).toBeUndefined();
  });
});

describe("a reading", () => {
  it("stands on expert priors alone until the community shows something", () => {
    for (const heard of [reading("slack:T1"), reading("slack:T1", { week: "torn" })]) {
      expect(heard).toContain("expert priors, not fitted");
      expect(heard).not.toContain("In your community");
    }
  });

  it("then says beside it what became of others there, as another question than an offer", () => {
    const heard = reading("slack:T1", table);
    expect(heard).toMatch(
      /In your community, going by about \d+ interviews of about \d+ people, \d+ to \d+ in 100/,
    );
    expect(heard).toContain("past an interview is not an offer");
    expect(heard).toContain("expert priors, not fitted");
  });

  it("goes by what is shown, and by what is published where too few people stand behind a sign", () => {
    const learnt = learntIn(table);
    const roll = dice(13);
    let inside = 0;
    for (let nth = 0; nth < 200; nth++) {
      const row = anyRow(roll, truth);
      const { low, high } = outlookOf(row, learnt);
      if (chance(row, truth) * 100 >= low - 5 && chance(row, truth) * 100 <= high + 5) inside++;
    }
    expect(inside).toBeGreaterThan(180);
    const { signs, ...without } = table.advanced;
    const bare = learntIn({ ...table, advanced: { ...without, signs: {} } });
    const good = Object.fromEntries(SIGNS.map((sign) => [sign, "positive" as const]));
    expect(outlookOf({ signs: good }, bare).high).toBeGreaterThan(outlookOf({ signs: {} }, bare).high - 1);
    expect(signs).toBeDefined();
  });

  it("takes little along: a debrief in mid-talk stays small", () => {
    expect(JSON.stringify(learntIn(table)).length).toBeLessThan(800);
  });
});

describe("what a community's outcomes say", () => {
  const said = (shown: Table | undefined, admin = false) => plain({ parts: insightParts(shown, { admin }) });

  it("is that there is nothing yet, what it takes, and how to join", () => {
    const words = said(undefined);
    expect(words).toContain("expert priors, not fitted");
    expect(words).toContain("some 75 outcomes of 30 people");
    expect(words).toContain("off unless you turn it on");
  });

  it("says of every sign whether it told anything, as plainly if it didn't, and who stands behind it", () => {
    const words = said(table, true);
    expect(words.match(/Weight if good/g)).toHaveLength(
      Object.keys(table.advanced.signs).length + Object.keys(table.offer?.signs ?? {}).length,
    );
    expect(words).toContain("Getting past an interview is not an offer");
    expect(words).toContain("at least 5 people stand behind every figure");
    expect(said(table)).not.toContain("Weight");
    const quiet: Table = {
      ...table,
      advanced: {
        ...table.advanced,
        signs: { rapport: { ...table.advanced.signs.rapport!, tells: "nothing" } },
      },
    };
    expect(said(quiet)).toContain("Rapport: no: good or bad made no difference that can be seen");
    const unsure: Table = {
      ...table,
      advanced: {
        ...table.advanced,
        signs: { rapport: { ...table.advanced.signs.rapport!, tells: "unsure" } },
      },
    };
    expect(said(unsure)).toContain("Can't be told yet: Rapport.");
    expect(said(quiet)).toContain("Too few people behind them to show: Attention,");
  });

  it("is there for every member to ask for, from the community they were last met in", () => {
    expect(annIn("slack:T1", table)("insight").heard).toContain(said(table));
    expect(annIn("slack:T1")("what we learnt").heard).toContain("Nothing yet");
    expect(annIn(undefined, { week: "torn" })("insight").heard).toContain("Nothing yet");
  });

  it("says how good it is to those who run the community, and to nobody else", () => {
    expect(said(table, true)).toMatch(/missed by 0\.\d\d \(mean squared/);
    expect(said(table)).not.toContain("mean squared");
  });

  it("never shows a share without its interval and what it is a share of", () => {
    for (const [, rest] of said(table, true).matchAll(/\d+ in 100(.{0,20})/g))
      expect(rest).toMatch(/^ \(\d+ to \d+\)/);
  });
});
