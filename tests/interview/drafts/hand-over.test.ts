import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose } from "../../../src/interview/drafts/compose.ts";
import type { Draft, MailFacts } from "../../../src/interview/drafts/draft.ts";
import { eml, wellFormed } from "../../../src/interview/drafts/eml.ts";
import { composeLinks } from "../../../src/interview/drafts/links.ts";
import { FIRST, JANE } from "./facts.ts";

const HEADERS = ["x-unsent", "from", "subject", "content-transfer-encoding", "mime-version", "content-type"];

/** A mail file taken apart as a mail program does: RFC 5322 lines, RFC 2047 words, quoted-printable. */
function opened(file: string) {
  const cut = file.indexOf("\r\n\r\n");
  const unfolded = file.slice(0, cut).replace(/\r\n[ \t]/g, " ");
  const headers = new Map(
    unfolded.split("\r\n").map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())];
    }),
  );
  const bytes = unquoted(file.slice(cut + 4).replace(/=\r\n/g, ""));
  return { headers, body: bytes.replace(/\r\n$/, "").replaceAll("\r\n", "\n") };
}

const unquoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

function words(value: string): string {
  const parts = value.replace(/\?=\s+=\?/g, "?==?").split(/(=\?UTF-8\?[QB]\?[^?]*\?=)/i);
  return parts
    .map((part) => {
      const [, how, text = ""] = /^=\?UTF-8\?([QB])\?([^?]*)\?=$/i.exec(part) ?? [];
      if (how === undefined) return part;
      return how.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString()
        : unquoted(text.replaceAll("_", " "));
    })
    .join("");
}

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        "\r\n",
        "\n",
        "Bcc: x@y.example",
        "\u2028",
        "李明",
        "😀",
        "=",
        ".",
        " ",
        "é",
        "\ud83d",
        "\0",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join("")),
);
const drafted = (subject: string, body: string): Draft => ({ kind: "thank_you", subject, body });
const readable = (text: string) => wellFormed(text).replace(/\r\n?/g, "\n");

describe("a draft as a file", () => {
  it("opens as an unsent mail from the member, to nobody yet", () => {
    const draft = compose("thank_you", JANE, FIRST);
    const { headers, body } = opened(eml(draft, JANE));
    expect([...headers.keys()].sort()).toEqual([...HEADERS].sort());
    expect(headers.get("x-unsent")).toBe("1");
    expect(headers.get("from")).toBe("Jane Doe <jane@doe.org>");
    expect(headers.get("subject")).toBe(draft.subject);
    expect(body).toBe(draft.body);
  });

  it("holds whatever was written, in any script, and no header that was smuggled in", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (subject, text, name) => {
        const facts: MailFacts = { sender: { name, email: "ann@example.org\r\nBcc: x@y.example" } };
        const file = eml(drafted(subject, text), facts);
        const { headers, body } = opened(file);
        for (const header of headers.keys()) expect(HEADERS).toContain(header);
        expect(headers.get("subject") ?? "").not.toMatch(/[\r\n]/);
        expect(body).toBe(readable(text));
        for (const line of file.split("\r\n")) expect(line.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 400 },
    );
  });

  it("is the same each time", () => {
    const draft = compose("check_in", JANE, FIRST);
    expect(eml(draft, JANE)).toBe(eml(draft, JANE));
  });
});

describe("links to compose it", () => {
  it("carry the whole mail to Gmail, Outlook and the mail program", () => {
    const draft = compose("thank_you", JANE, FIRST);
    const links = composeLinks(draft);
    expect(links.map(({ label }) => label)).toEqual([
      "Open in Gmail",
      "Open in Outlook",
      "Open in your mail program",
    ]);
    for (const { url } of links) {
      const { searchParams } = new URL(url);
      expect(searchParams.get("su") ?? searchParams.get("subject")).toBe(draft.subject);
      expect(searchParams.get("body")?.replaceAll("\r\n", "\n")).toBe(draft.body);
    }
  });

  it("are whole or not there, and nothing in them ends them early", () => {
    fc.assert(
      fc.property(anyText, anyText, (subject, body) => {
        for (const { url } of composeLinks({ subject, body })) {
          expect(url.length).toBeLessThanOrEqual(url.startsWith("mailto:") ? 1_900 : 3_000);
          expect(url).toMatch(/^(?:https:\/\/|mailto:\?)[\w.~%:/?=&-]+$/);
          const parts = new URL(url).searchParams;
          expect(
            [...parts.keys()].filter((key) => !["view", "fs", "su", "subject", "body"].includes(key)),
          ).toEqual([]);
          expect(parts.get("su") ?? parts.get("subject")).not.toMatch(/[\r\n\u2028\u2029\0]/);
          expect(parts.get("body")?.replaceAll("\r\n", "\n")).toBe(readable(body));
        }
      }),
    );
  });

  it("are left out where the mail is too long for them, the mail program's first", () => {
    const long = (length: number) =>
      composeLinks({ subject: "Hi", body: "x".repeat(length) }).map(({ label }) => label);
    expect(long(1_800)).toHaveLength(3);
    expect(long(2_500)).toEqual(["Open in Gmail", "Open in Outlook"]);
    expect(long(3_000)).toEqual([]);
  });
});
