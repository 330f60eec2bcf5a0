import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as onDiscord from "../../../src/adapters/discord/render/press.ts";
import { drawBlocks } from "../../../src/adapters/playground/drawn/block-kit.ts";
import { discord } from "../../../src/adapters/playground/drawn/discord.ts";
import type { Byline, Dress } from "../../../src/adapters/playground/drawn/dress.ts";
import { html } from "../../../src/adapters/playground/drawn/html.ts";
import { drawMarkdown } from "../../../src/adapters/playground/drawn/markdown.ts";
import { slack } from "../../../src/adapters/playground/drawn/slack.ts";
import * as onSlack from "../../../src/adapters/slack/render/press.ts";
import type { Message } from "../../../src/core/message.ts";
import { plain } from "../../../src/core/message.ts";
import { ann } from "../../support/debrief.ts";
import { anyMessage, anyWords, letters } from "../any-message.ts";
import { attributesIn, readable } from "./html-support.ts";

const AT = Date.UTC(2026, 10, 18, 22, 12);
const by: Byline = { name: "Afterword", app: true, at: AT, now: AT, zone: "America/New_York" };

/** What a press in a drawing comes to, as the platform's own adapter reads it. */
const READS: Readonly<Record<string, (pressed: never) => unknown>> = {
  slack: (pressed) => onSlack.readPress(pressed),
  discord: ({ custom_id, values }: { custom_id: string; values?: string[] }) =>
    onDiscord.readPress(custom_id, values),
};

const pressesIn = (platform: string, dress: Dress, message: Message): readonly unknown[] =>
  attributesIn(dress.told(message, by), "data-press").map((sent) =>
    READS[platform]?.(JSON.parse(sent) as never),
  );

describe.each(Object.entries({ slack, discord }))("drawn as on %s", (platform, dress) => {
  it("says every word of any message, in order", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const said = letters(readable(dress.told(message, by)));
        const told = letters(plain(message));
        expect(said.startsWith(told), `${said}\n\n${told}`).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("makes nothing but words of a member's words", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const drawn = dress.said(words, { ...by, name: "Ann", app: false });
        expect(letters(readable(drawn))).toBe(letters(words));
      }),
    );
  });

  it("says every word that is handed on to others, under the name of whoever hands it on", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const text = words.slice(0, 500).trim();
        const said = letters(readable(dress.shared({ parts: [{ text }] }, by)));
        expect(said).toContain(letters("@You asks for your view:"));
        expect(said).toContain(letters(plain({ parts: [{ text }] })));
      }),
      { numRuns: 50 },
    );
  });

  it("calls whom a community's post calls, and has its button", () => {
    const button = { value: "/reminders waiting", label: "Show it to me alone" };
    const drawn = dress.posted({ text: "there is a reminder.", mentions: "playground:you", button }, by);
    expect(readable(drawn)).toMatch(/@You there is a reminder\.\s*Show it to me alone/);
    expect(
      attributesIn(drawn, "data-press").map((sent) => READS[platform]?.(JSON.parse(sent) as never)),
    ).toEqual([{ press: "/reminders waiting" }]);
  });

  it("offers the one channel there is and the one colleague, as the platform would press them", () => {
    const message: Message = {
      parts: [{ text: "Who shall see it?" }],
      place: { question: "1/share_to", label: "Share it" },
    };
    const presses = attributesIn(dress.told(message, { ...by, alone: true }), "data-press").map((sent) =>
      READS[platform]?.(JSON.parse(sent) as never),
    );
    const question = "1/share_to";
    expect(presses).toEqual([
      { press: "C0INTERVIEWS", question },
      { press: "@U0SAM", question },
    ]);
  });

  it("has a press for every answer and every control, and its adapter reads it as what it says", () => {
    const message = ann().last() as Message;
    const options = [...(message.options ?? []), ...(message.controls ?? [])];
    const { question } = message;
    expect(pressesIn(platform, dress, message)).toEqual(
      expect.arrayContaining(options.map(({ value }) => ({ press: value, question }))),
    );
  });

  it("puts the answer where the question stood, with a way to change it", () => {
    const message = ann().last() as Message;
    const drawn = dress.answered(message, "Story: it went well", by);
    expect(readable(drawn)).toContain("Story: it went well");
    expect(readable(drawn)).not.toContain("How did it go?");
    expect(
      attributesIn(drawn, "data-press").map((sent) => READS[platform]?.(JSON.parse(sent) as never)),
    ).toEqual([{ press: "change:story", question: message.question }]);
  });

  it("lists files with their size, to be taken along where they can be had", () => {
    const message: Message = {
      parts: [{ text: "Here it is." }],
      files: [{ name: 'all "of" it.json', type: "application/json", content: "é".repeat(600) }],
    };
    expect(readable(dress.told(message, by))).toContain('all "of" it.json 1.2 kB');
    const drawn = dress.told(message, { ...by, hrefOf: (nth) => `/files/7/${nth}` });
    expect(attributesIn(drawn, "href")).toEqual(["/files/7/0"]);
    expect(attributesIn(drawn, "download")).toEqual(['all "of" it.json']);
  });
});

describe("a drawing", () => {
  it("refuses a block it doesn't know, rather than leave it out", () => {
    expect(() => drawBlocks([{ type: "file", source: "remote", external_id: "f" }])).toThrow("Draw it in");
  });

  it("opens pages and mail programs only", () => {
    const run = (url: string) =>
      drawBlocks([
        {
          type: "rich_text",
          elements: [{ type: "rich_text_section", elements: [{ type: "link", url, text: "here" }] }],
        },
      ]);
    expect(attributesIn(run("mailto:maria@example.org"), "href")).toEqual(["mailto:maria@example.org"]);
    expect(attributesIn(run("javascript:alert(1)"), "href")).toEqual([]);
    expect(readable(run("javascript:alert(1)"))).toBe("here");
  });

  it("shows a moment where its reader is", () => {
    const at = Date.UTC(2026, 10, 20, 15, 30);
    const message: Message = {
      parts: [{ text: "By Friday.", times: [{ shown: "Friday", at }] }],
    };
    expect(readable(discord.told(message, { ...by, zone: "Asia/Manila" }))).toBe(
      "By Friday, 20 November 2026 at 23:30.",
    );
  });

  it("shows what is to be typed on Discord as that", () => {
    expect(drawMarkdown("type `/debrief share` in a server", "UTC").markup).toContain(
      "<code>/debrief share</code>",
    );
  });

  it("lets no word out of a template", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (words) => {
        const { markup } = html`<p title="${words}">${words}</p>`;
        expect(markup.replace(/^<p title="|">(?=[^"]*<\/p>$)|<\/p>$/g, "")).not.toMatch(/[<>"']/);
        expect(readable({ markup })).toBe(words);
        expect(attributesIn({ markup }, "title")).toEqual([words]);
      }),
    );
  });
});
