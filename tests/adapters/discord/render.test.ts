import { ButtonStyle, ComponentType } from "discord.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMarked, marked } from "../../../src/adapters/discord/render/marks.ts";
import { readPress } from "../../../src/adapters/discord/render/press.ts";
import { render } from "../../../src/adapters/discord/render.ts";
import { settled } from "../../../src/adapters/discord/settled.ts";
import { type Message, type Part, plain, words } from "../../../src/core/message.ts";
import { str } from "../../platforms/bag.ts";
import { ann, goesOn, STORY } from "../../support/debrief.ts";
import { anyMessage, anyPart, anyWords, HOSTILE, heard, letters } from "../any-message.ts";
import { asRead } from "./as-read.ts";
import { displays, everyComponent, fits, shown } from "./render-support.ts";

const widgets = (message: Message, writing = false) =>
  render(message, { writing }).flatMap(({ components }) =>
    everyComponent(components).filter(({ custom_id, url }) => custom_id ?? url),
  );

const labels = (message: Message, writing = false) =>
  widgets(message, writing).map(({ label, placeholder }) => str(label) || str(placeholder));

/** The letters of what is read in messages or stretches of one, each by itself. */
const read = (texts: readonly string[]) => letters(texts.map((text) => asRead(text).words).join("\n\n"));

/** What this house makes of words itself. */
const OURS = new Set(["heading", "strong", "subtext", "blockQuote", "codeBlock", "autolink"]);

const inPlain = (message: Message) => render(message).flatMap(({ plain }) => plain);

/** Discord drops a form feed before it reads on: these would be an emoji and a mention that were never written. */
const CONTROLS = [
  ":\f\0:",
  "<@\f1300000000000000001>",
  "a\0b",
  "\x1b[31mred",
  "\u0085",
  "\ud83d",
  "half \udc00",
];

const everywhere = (one: string): readonly Part[] => [
  { text: one },
  { heading: one },
  { quote: one },
  { rows: [{ label: one, value: one, notes: [one] }] },
];

const said = (message: Message) =>
  render(message)
    .map(({ components }) => shown(components))
    .join("\n\n");

describe("whatever is said", () => {
  it("fits what Discord takes, however long and in whatever script", () => {
    fc.assert(
      fc.property(anyMessage, fc.boolean(), (message, writing) => {
        for (const rendered of render(message, { writing })) fits(rendered);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("arrives whole, dressed and in plain words", () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 4 }).map(heard), (parts) => {
        const all = render({ parts });
        const wanted = letters(plain({ parts }));
        fc.pre(wanted !== "");
        expect(read(all.flatMap(({ components }) => displays(components)))).toBe(wanted);
        expect(read(all.flatMap(({ plain }) => plain))).toBe(wanted);
      }),
      { numRuns: 150, examples: CONTROLS.flatMap(everywhere).map((part) => [heard([part])]) },
    );
  }, 60_000);

  it("stays words: nothing a member writes becomes a mention, a link or a format", () => {
    fc.assert(
      fc.property(fc.oneof(anyWords, fc.constantFrom(...HOSTILE)), (one) => {
        const { marks } = asRead(said({ parts: everywhere(one) }));
        expect(marks.filter((mark) => !OURS.has(mark))).toEqual([]);
        expect(marks.filter((mark) => mark === "strong").length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("a card", () => {
  const rows = (many: number) =>
    Array.from({ length: many }, (_, nth) => ({
      label: `Sign ${nth}`,
      value: "good",
      notes: [`“so ${nth}”`],
    }));
  const card = (many: number): Message => ({
    parts: [{ heading: "How it looked" }, { rows: rows(many) }, { text: "No offer." }],
    controls: [{ value: "why", label: "Why" }],
  });
  const kinds = (message: Message) =>
    render(message).map(({ components }) => components.map(({ type }) => ComponentType[type]));
  const inside = (message: Message) => everyComponent(render(message)[0]?.components ?? []).slice(1);

  it("stands in a frame, its facts between two rules, each with its words set back; what is pressed is below", () => {
    expect(kinds(card(2))).toEqual([["Container", "ActionRow"]]);
    expect(inside(card(2)).map(({ content, type }) => content ?? ComponentType[Number(type)])).toEqual([
      "## How it looked",
      "Separator",
      "**Sign 0**: good\n> “so 0”",
      "**Sign 1**: good\n> “so 1”",
      "Separator",
      "No offer.",
      "ActionRow",
      "Button",
    ]);
  });

  it("of many facts has them closer together, so that they stay in one frame", () => {
    expect(kinds(card(60))).toEqual([["Container", "ActionRow"]]);
  });

  it("begins and ends with words, and a question has no frame", () => {
    const facts: Message = { parts: [{ rows: rows(1) }] };
    expect(kinds({ parts: [{ heading: "Facts" }, ...facts.parts] })).toEqual([["Container"]]);
    expect(inside({ parts: [{ heading: "Facts" }, ...facts.parts] }).at(-1)).toHaveProperty("content");
    expect(kinds(facts)).toEqual([["TextDisplay"]]);
    expect(kinds({ ...card(1), question: "1/which" })[0]).not.toContain("Container");
  });
});

describe("an email", () => {
  const mail = (body: string): Message => ({
    parts: [{ mail: { to: "Maria Lopez", subject: "Thank you", body } }],
  });

  it("stands in boxes, subject and body apart, letter for letter", () => {
    const body = "Dear Maria,\n\nthe *night* rota_plan was <good>.\n\nAnn";
    expect(said(mail(body))).toContain(`\`\`\`\n${body}\n\`\`\``);
    expect(said(mail(body))).toContain("```\nThank you\n```");
  });

  it("too long for one message goes on in a box of the next, dressed or in plain words", () => {
    const body = "A sentence that goes on for a while. ".repeat(90).trim();
    for (const [message, texts] of [
      ["dressed", displays(render(mail(`${body}\n\n${body}`)).flatMap(({ components }) => components))],
      ["plain", inPlain(mail(body))],
    ] as const) {
      const boxes = texts.flatMap((text) => text.match(/```\n[\s\S]*?\n```/g) ?? []);
      expect(boxes.length, message).toBe(3);
      expect(texts.join("").split("```").length, message).toBe(7);
    }
  });

  it("that holds the marks which would end its box is shown without one", () => {
    expect(asRead(said(mail("see ```code``` there"))).words).toContain("see ```code``` there");
  });
});

describe("a moment", () => {
  it("is shown in each reader's own time", () => {
    const at = Date.UTC(2026, 10, 17, 20);
    const text = "When it was: Tuesday 17 November 2026 at 15:00.";
    const times = [{ shown: "Tuesday 17 November 2026 at 15:00", at }];
    expect(said({ parts: [{ text, times }] })).toBe(`When it was: <t:${at / 1_000}:F>.`);
  });
});

describe("what can be pressed", () => {
  const asked = (options: number, length = 8): Message => ({
    parts: [{ text: "Which?" }],
    question: "1/which",
    options: Array.from({ length: options }, (_, nth) => ({
      value: `v${nth}`,
      label: `${nth}`.padEnd(length, "x"),
    })),
    controls: [
      { value: "back", label: "Back" },
      { value: "skip", label: "Skip" },
      { value: "pause", label: "Pause" },
      { value: "help", label: "Help" },
    ],
  });

  it("few short answers are buttons, more or longer ones a menu; what is seldom wanted has its own", () => {
    expect(labels(asked(3))).toEqual(["0xxxxxxx", "1xxxxxxx", "2xxxxxxx", "Back", "Skip", "More…"]);
    expect(labels(asked(6))).toEqual(["Choose…", "Back", "Skip", "More…"]);
    expect(labels(asked(2, 60))).toEqual(["Choose…", "Back", "Skip", "More…"]);
    expect(labels(asked(60))).toEqual(["Choose…", "Choose…", "Choose…", "Back", "Skip", "More…"]);
  });

  it("finds its way back, and nothing in one message has the name of another", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const all = widgets(message);
        const ids = all.flatMap(({ custom_id }) => (custom_id ? [str(custom_id)] : []));
        for (const id of ids) expect(id.length).toBeLessThanOrEqual(100);
        const pressed = all.flatMap(({ custom_id, options }) =>
          Array.isArray(options)
            ? options.map(({ value }) => readPress(str(custom_id), [value]))
            : [readPress(str(custom_id))],
        );
        const wanted = [...(message.options ?? []), ...(message.controls ?? [])];
        const ref = message.question === undefined ? {} : { question: message.question };
        expect(new Set(pressed.map((one) => JSON.stringify(one)))).toEqual(
          new Set(wanted.map(({ value }) => JSON.stringify({ press: value, ...ref }))),
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("where nobody can simply type, a question has a box to write in, first where there is no other answer", () => {
    const style = (message: Message) =>
      widgets(message, true).find(({ label }) => label === "Write an answer")?.style;
    expect(style(asked(1))).toBe(ButtonStyle.Secondary);
    expect(style(asked(0))).toBe(ButtonStyle.Primary);
    expect(labels(asked(1))).not.toContain("Write an answer");
    expect(labels(words("done"), true)).toEqual([]);
  });

  it("is told where there is nothing to press", () => {
    const message: Message = { ...asked(7), links: [{ label: "Gmail", url: "https://mail.example/a_b" }] };
    expect(inPlain(message)).toEqual([
      `Which?\n\n${[0, 1, 2, 3, 4, 5, 6].map((nth) => `- ${nth}xxxxxxx`).join("\n")}\n\n[Gmail](https://mail.example/a_b)`,
    ]);
  });

  it("shows a label too long for it whole, above it, until the question is answered", () => {
    const label = "Resume: ".padEnd(95, "long ");
    const message: Message = { ...asked(0), options: [{ value: "resume:1", label }] };
    expect(said(message)).toBe(`Which?\n\n- ${label.trim()}`);
    expect(shown(settled("Which: that", "1/which", render(message)[0]?.components))).toBe("Which: that");
  });

  it("links are buttons where Discord takes them, words that can be pressed where it doesn't, and nothing else", () => {
    const long = `https://mail.example/?body=${"x".repeat(600)}`;
    const message: Message = {
      parts: [{ text: "Send it" }],
      links: [
        { label: "Gmail", url: "https://mail.example/compose" },
        { label: "Outlook", url: long },
        { label: "Mail program", url: "mailto:maria@example.org" },
      ],
    };
    expect(labels(message)).toEqual(["Gmail"]);
    expect(said(message)).toContain(`[Outlook](${long})`);
    expect(said(message)).not.toContain("maria");
  });

  it("an address in brackets stays one that can be pressed", () => {
    const url = `https://mail.example/?body=(yes)${"x".repeat(600)}`;
    expect(said({ parts: [], links: [{ label: "Send *it*", url }] })).toBe(
      `[Send \\*it\\*](${url.replace("(yes)", "%28yes%29")})`,
    );
  });

  it("an address that writes a mail is told where there is no other way", () => {
    const links = [{ label: "Write to her", url: "mailto:maria_l@example.org?subject=Hello" }];
    expect(said({ parts: [{ text: "Send it" }], links })).toBe(
      "Send it\n\nWrite to her: maria\\_l@example.org",
    );
  });
});

describe("a question that was answered", () => {
  const question = (): Message => {
    const it = ann({ story: STORY });
    goesOn(it, "sign:engagement");
    return it.last() as Message;
  };

  it("makes way for its answer, with a way to change it; what was said besides stays", () => {
    const asked = question();
    const withNote: Message = { ...asked, parts: [{ text: "Changed. Stage: first." }, ...asked.parts] };
    const [before] = render(withNote);
    const after = settled("Attention: with me throughout", asked.question ?? "", before?.components);
    expect(shown(after)).toBe("Changed. Stage: first.\n\nAttention: with me throughout");
    const [change] = everyComponent(after).filter(({ custom_id }) => custom_id);
    expect(readPress(str(change?.custom_id))).toEqual({
      press: "change:sign:engagement",
      question: asked.question,
    });
  });

  it("does so too as the history gives it back, marked as a message of a telling", () => {
    const asked = question();
    for (const telling of [0, 1, -1, 0x7fffffff, -0x80000000]) {
      const sent = marked(render(asked)[0]?.components ?? [], telling);
      expect(isMarked(sent, telling)).toBe(true);
      expect(isMarked(sent, telling + 1)).toBe(false);
      const once = settled("Attention: good", asked.question ?? "", sent);
      expect(shown(once)).toBe("Attention: good");
      expect(isMarked(once, telling)).toBe(true);
      expect(shown(settled("Attention: bad", asked.question ?? "", once))).toBe("Attention: bad");
    }
  });

  it("fits, whatever the answer is", () => {
    fc.assert(
      fc.property(anyMessage, anyWords, (message, text) => {
        const before = render(message).at(-1)?.components;
        fits({ components: settled(text || "…", "12/sign:rapport", before) });
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
