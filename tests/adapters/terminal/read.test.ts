import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { readLines } from "../../../src/adapters/terminal/read.ts";

const read = (words: string) => ({
  signs: words === "" ? [] : [{ name: "rapport", polarity: "positive" }],
  context: ["phone"],
  facts: { interviewers: ["Dave"], replyBy: "Friday" },
});

describe("a batch of stories", () => {
  it("answers every line in order, and says what a wrong one should look like", async () => {
    const output = new PassThrough();
    const lines = ['{"id":"a","text":"Top bloke."}', "nope", '{"id":"b"}', '{"id":"c","text":""}'];
    await readLines({ read, input: Readable.from(lines.map((line) => `${line}\n`)), output });
    output.end();
    const answers = (await text(output))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers[0]).toEqual({
      id: "a",
      signals: { rapport: "positive" },
      context: ["phone"],
      facts: { interviewers: ["Dave"], reply_by: "Friday", scheduled_minutes: null, actual_minutes: null },
    });
    expect(answers[1].error).toContain("A line should be");
    expect(answers[2]).toMatchObject({ id: "b", error: answers[1].error });
    expect(answers[3]).toMatchObject({ id: "c", signals: {} });
  });

  it("answers before the input has ended", async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const reading = readLines({ read, input, output });
    input.write('{"id":"a","text":"Top bloke."}\n');
    const [first] = (await output[Symbol.asyncIterator]().next()).value.toString().split("\n");
    expect(JSON.parse(first).id).toBe("a");
    input.end();
    await reading;
  });
});
