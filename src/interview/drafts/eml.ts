import MailComposer from "nodemailer/lib/mail-composer";
import { encode, wrap } from "nodemailer/lib/qp";
import { nameOf } from "./address.ts";
import type { Draft, MailFacts } from "./draft.ts";

/** A draft as a file that mail programs open ready to be sent: `X-Unsent`, and no recipient, whose address nobody told us. */
export function eml({ subject, body }: Draft, { sender }: MailFacts): string {
  const node = new MailComposer({
    subject: oneLine(subject),
    ...(sender.email && { from: { name: nameOf(sender.name) ?? "", address: oneLine(sender.email) } }),
    headers: { "X-Unsent": "1" },
    text: body,
    textEncoding: "quoted-printable",
    // Whoever sends it gives it a date and an id; these two only keep the composer from looking at clock and dice.
    date: "Thu, 01 Jan 1970 00:00:00 +0000",
    messageId: "<draft@localhost>",
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const head = node.buildHeaders().replace(/^(?:Date|Message-ID): .*\r\n/gim, "");
  return `${head}\r\n\r\n${wrap(encode(wellFormed(body).replace(/\r\n?|\n/g, "\r\n")))}\r\n`;
}

/** A header is one line, whatever was typed: a line break in it could begin another. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

/** Half a letter, as a text cut in the middle of an emoji ends with, becomes the mark for an unreadable one. */
export const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
