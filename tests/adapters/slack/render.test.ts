import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portions } from "../../../src/adapters/chat/portions.ts";
import { LIMITS } from "../../../src/adapters/slack/limits.ts";
import { readPress } from "../../../src/adapters/slack/render/press.ts";
import { render } from "../../../src/adapters/slack/render.ts";
import { type Message, plain, words } from "../../../src/core/message.ts";
import { ann, goesOn, STORY } from "../../support/debrief.ts";
import { anyMessage, anyPart, anyWords, HOSTILE, letters } from "../any-message.ts";
import { everyObject, fits, shown, unescaped } from "./render-support.ts";

/** What Slack would read as more than words. */
const READ_AS_MORE = new Set([
  "mrkdwn",
  "markdown",
  "link",
  "user",
  "usergroup",
  "channel",
  "broadcast",
  "emoji",
]);

const elements = (message: Message) =>
  render(message).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === "actions"
        ? block.elements.map((element) => ({ element, block_id: block.block_id ?? "" }))
        : [],
    ),
  );

/** Every press a message offers, as Slack would send it. */
const presses = (message: Message) =>
  elements(message).flatMap(({ element, block_id }) =>
    "options" in element
      ? (element.options ?? []).map(({ value = "" }) => readPress({ block_id, selected_option: { value } }))
      : [readPress({ block_id, value: "value" in element ? String(element.value) : undefined })],
  );

const labels = (message: Message) =>
  elements(message).map(({ element }) =>
    element.type === "button"
      ? element.text.text
      : `${element.type} of ${"options" in element ? element.options?.length : 0}`,
  );

describe("whatever is said", () => {
  it("fits what Slack takes, however long and in whatever script", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        for (const rendered of render(message)) fits(rendered);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("arrives whole, for the eye and for a screen reader", () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 4 }), (parts) => {
        const all = render({ parts });
        const said = letters(plain({ parts }));
        fc.pre(said !== "");
        expect(letters(all.map(({ text }) => unescaped(text)).join("\n"))).toBe(said);
        expect(letters(shown(all.flatMap(({ blocks }) => blocks)))).toBe(said);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("stays words: nothing a member writes becomes a mention, a link or a format", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const all = render(message);
        for (const { text } of all) expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        const objects = everyObject(all.flatMap(({ blocks }) => blocks));
        expect(objects.filter(({ type }) => READ_AS_MORE.has(String(type)))).toEqual([]);
        expect(objects.filter(({ type, emoji }) => type === "plain_text" && emoji !== false)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it.each(HOSTILE)("%j is shown to the letter and sounds the same", (said) => {
    const [only] = render(words(`You said ${said}!`));
    expect(letters(shown(only?.blocks ?? []))).toBe(letters(`You said ${said}!`));
    expect(unescaped(only?.text ?? "")).toBe(`You said ${said}!`);
  });

  it("is weighed by what Slack weighs: little words in many rows, and letters of several bytes", () => {
    const rows = Array.from({ length: 150 }, (_, nth) => ({
      label: `${nth}`,
      value: "そう",
      notes: ["うん"],
    }));
    const all = render({ parts: [{ rows }, { text: "面".repeat(3_800) }] });
    expect(all.length).toBeGreaterThan(2);
    for (const one of all) fits(one);
  });

  it("is cut only at the end of a letter, and at the best place there is", () => {
    const short = (portion: string) => portion.length <= 30;
    expect(portions("One two three.\n\nFour five six seven eight.", short)).toEqual([
      "One two three.\n\n",
      "Four five six seven eight.",
    ]);
    expect(portions("He said so. She did not say so", (one) => one.length <= 20)).toEqual([
      "He said so. ",
      "She did not say so",
    ]);
    for (const one of portions("👩‍👩‍👧‍👦".repeat(9), short)) expect(one).toMatch(/^(?:👩‍👩‍👧‍👦)+$/u);
    for (const one of portions(`e${"\u0301".repeat(100)}`, short)) expect(one.length).toBeLessThanOrEqual(30);
    fc.assert(fc.property(anyWords, (text) => void expect(portions(text, short).join("")).toBe(text)));
  });
});

describe("what can be pressed", () => {
  it("comes back as it was meant, from a button, a menu and three dots alike", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { question, options = [], controls = [] } = message;
        const offered = [...options, ...controls].map(({ value }) => ({
          press: value,
          ...(question && { question }),
        }));
        const found = presses(message);
        expect(found).toHaveLength(offered.length);
        expect(found).toEqual(expect.arrayContaining(offered));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("of a card finds its way back to the card's talk, and of nothing to nothing", () => {
    const controls = [{ value: "/export", label: "Export" }];
    expect(presses({ ...words("A card"), about: "7", controls })).toEqual([
      { press: "/export", question: "7/card" },
    ]);
    expect(presses({ ...words("A word"), controls })).toEqual([{ press: "/export" }]);
    expect(readPress({ block_id: "b1Xy", value: "yes" })).toBeUndefined();
  });

  it("is a row of buttons while five short answers are all, and a menu beyond", () => {
    const some = (many: number, label = "Answer") =>
      Array.from({ length: many }, (_, nth) => ({ value: `v${nth}`, label: `${label} ${nth}` }));
    const asked = { ...words("Which?"), question: "1/which" };
    expect(labels({ ...asked, options: some(5) })).toHaveLength(5);
    expect(labels({ ...asked, options: some(6) })).toEqual(["static_select of 6"]);
    expect(labels({ ...asked, options: some(2, "An answer that is far too long for a button") })).toEqual([
      "static_select of 2",
    ]);
  });

  it("keeps what is wanted now and then behind three dots", () => {
    const it = ann({ story: STORY });
    expect(labels(it.last()!)).toEqual([
      "That's right",
      "Not quite",
      "Back",
      "Skip",
      "Not sure",
      "That's enough",
      "overflow of 5",
    ]);
  });

  it("stands under the last of several messages, beside the words it belongs to", () => {
    const all = render({
      parts: [{ text: "A long story. ".repeat(600) }, { text: "Right?" }],
      question: "1/right",
      options: [{ value: "yes", label: "Yes" }],
    });
    expect(all.length).toBeGreaterThan(1);
    expect(all.map(({ blocks }) => blocks.some(({ type }) => type === "actions"))).toEqual([
      ...all.slice(1).map(() => false),
      true,
    ]);
    expect(all.at(-1)?.text).toContain("Right?");
  });

  it("opens a form where the question has one, and the press asks for that form again", () => {
    const it = ann({ story: STORY });
    goesOn(it, "details");
    const [first] = elements(it.last()!);
    expect(first?.element).toMatchObject({ action_id: "form", value: "change:details" });
    it.presses("change:details");
    expect(it.last()?.fields?.map(({ name }) => name)).toContain("name");
  });

  it("shows a label too long for its button whole, above it", () => {
    const label = "Resume: ".padEnd(LIMITS.button.label + 20, "long ");
    const [only] = render({
      ...words("Which?"),
      question: "talks/live",
      options: [{ value: "resume:1", label }],
    });
    expect(shown(only?.blocks ?? [])).toContain(label.trim());
  });
});

describe("links", () => {
  const https = { label: "Open in Gmail", url: `https://mail.google.com/mail/?su=${"x".repeat(200)}` };
  const mailto = { label: "Open in your mail program", url: "mailto:?subject=Hi" };
  const under = (...links: { label: string; url: string }[]) =>
    render({ ...words("Here it is."), links }).flatMap(({ blocks }) => blocks);

  it("to pages are buttons, to a mail program a link among the words, and none is cut", () => {
    const blocks = under(https, mailto);
    expect(blocks).toContainEqual(
      expect.objectContaining({ type: "actions", elements: [expect.objectContaining({ url: https.url })] }),
    );
    expect(JSON.stringify(blocks)).toContain(
      JSON.stringify({ type: "link", url: mailto.url, text: mailto.label }),
    );
    const long = { label: "Open", url: `https://x.example/${"x".repeat(LIMITS.button.url)}` };
    expect(JSON.stringify(under(long))).not.toContain("x.example");
  });

  it("are pressed without anything being said", () => {
    for (const { element, block_id } of elements({ ...words("Here."), links: [https] }))
      expect(
        readPress({ block_id, ...("value" in element && { value: String(element.value) }) }),
      ).toBeUndefined();
  });
});
