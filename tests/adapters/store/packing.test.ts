import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { packed, unpacked } from "../../../src/adapters/store/packing.ts";
import { stateFormat } from "../../../src/adapters/store/state.ts";
import { open, seal } from "../../../src/adapters/store/vault.ts";
import { hasSeen, memberSchema, newMember, remember } from "../../../src/core/member.ts";
import { member, schema, sealKey } from "./ground.ts";

const bytesOf = (text: string): Buffer => Buffer.from(packed(text, "once"));

describe("what is packed", () => {
  it("comes out as it went in, however long", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 2_000, size: "max" });
    fc.assert(
      fc.property(texts, (text) => {
        const json = JSON.stringify({ text });
        expect(unpacked(bytesOf(json))).toBe(json);
      }),
    );
  });

  it("takes less than half, where it is as long as a talk", () => {
    const said = Array.from({ length: 40 }, (_, nth) => [
      `sign:${nth}`,
      { is: "positive", words: "they did" },
    ]);
    const json = JSON.stringify(said);
    expect(bytesOf(json).length).toBeLessThan(json.length / 2);
  });

  it("is read as it stands where it was written before anything was packed", () => {
    const { key } = sealKey("k1");
    const long = JSON.stringify("Milton ".repeat(500));
    expect(open(key, "here", seal(key, "here", long))).toBe(long);
  });

  it("is no damage where a newer Afterword packed it otherwise", () => {
    const { key } = sealKey("k1");
    const newer = seal(key, "here", Buffer.of(2, 40, 50));
    expect(() => open(key, "here", newer)).toThrow("packed by a newer Afterword (way 2");
  });
});

describe("a member with many interviews behind them", () => {
  const lists = z.record(z.string(), z.union([z.array(z.number()), z.string()]));
  const format = stateFormat(memberSchema(lists));
  const bytesFor = (book: z.infer<typeof lists>, community: string): Buffer =>
    Buffer.from(format.write({ ...newMember("test:ann", book), community }));
  const many = Array.from({ length: 200 }, (_, nth) => nth);

  it("is read as they were written, whatever is long in their book and whatever stands beside it", () => {
    const book = fc.dictionary(
      fc.string(),
      fc.oneof(fc.array(fc.nat(), { maxLength: 40, size: "max" }), fc.string()),
    );
    fc.assert(
      fc.property(book, fc.string(), (book, community) => {
        const read = format.read(unpacked(bytesFor(book, community)));
        expect(read).toEqual({ ...newMember("test:ann", book), community });
      }),
    );
  });

  it("has what stays the same packed once, and again as soon as it changes", () => {
    const before = bytesFor({ many, name: "Ann" }, "one");
    const after = bytesFor({ many, name: "Ann Wu" }, "another, and longer");
    const same = before.findIndex((byte, nth) => byte !== after[nth]);
    expect(same).toBeGreaterThan(before.length * 0.8);
    const changed = format.read(unpacked(bytesFor({ many: [...many, 200], first: many }, "one")));
    expect(changed?.book).toEqual({ many: [...many, 200], first: many });
  });
});

describe("what a member has been seen to do", () => {
  const format = stateFormat(schema);

  it("is known again when it was written and read", () => {
    const done = ["a", "slack:Ev0123456789", "1234567890123456789"];
    const before = done.reduce((all, id) => remember(all, id), member("test:ann", ""));
    const after = format.read(unpacked(Buffer.from(format.write(before))));
    expect(after).toEqual(before);
    expect(done.every((id) => after !== undefined && hasSeen(after, id))).toBe(true);
    expect(after && hasSeen(after, "b")).toBe(false);
  });

  it("is known again from the longer marks of before", () => {
    const seen = ["8xt2adcqnpwl", "1y3oqp0qkxigi", "163077z1g2ol8c"];
    const read = format.read(JSON.stringify({ v: 1, ...member("test:ann", ""), seen }));
    expect(read?.seen).toEqual(["2adcqnpwl", "qp0qkxigi", "7z1g2ol8c"]);
  });
});
