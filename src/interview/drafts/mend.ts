import type { Mail } from "./draft.ts";
import type { Finding, Mend } from "./finding.ts";

/** The mail with one finding's fix in it; as it was where what the fix is for is no longer there. */
export function mended(mail: Mail, { where, at, was, to }: Mend): Mail {
  const text = mail[where];
  if (text.slice(at, at + was.length) !== was) return mail;
  const whole = text.slice(0, at) + to + text.slice(at + was.length);
  return { ...mail, [where]: where === "body" ? tidied(whole) : whole };
}

/** The mail with every fix in it, from the end to the front, so that none moves another. Of two that meet, the later goes. */
export function mendedAll(mail: Mail, findings: readonly Finding[]): Mail {
  const mends = findings.flatMap(({ mend }) => (mend ? [mend] : [])).sort((one, other) => other.at - one.at);
  let [next, free] = [mail, { subject: Number.POSITIVE_INFINITY, body: Number.POSITIVE_INFINITY }];
  for (const mend of mends) {
    if (mend.at + mend.was.length > free[mend.where]) continue;
    const text = next[mend.where];
    next = {
      ...next,
      [mend.where]: text.slice(0, mend.at) + mend.to + text.slice(mend.at + mend.was.length),
    };
    free = { ...free, [mend.where]: mend.at };
  }
  return { ...next, body: tidied(next.body) };
}

/** What taking a sentence out leaves behind: a doubled space, an empty paragraph. */
function tidied(body: string): string {
  return body
    .replace(/[ \t]{2,}/g, " ")
    .replace(/ +$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The sentence of the body in which something stands, with the space after it. */
export function sentenceAt(body: string, index: number): Mend {
  const line = body.lastIndexOf("\n", index - 1) + 1;
  const end = body.indexOf("\n", index) < 0 ? body.length : body.indexOf("\n", index);
  const cuts = [
    ...body
      .slice(line, end)
      .matchAll(/(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd|Co|vs))[.!?。！？]+["”’)]*\s+/gu),
  ].map((gap) => line + gap.index + gap[0].length);
  const at = cuts.findLast((cut) => cut <= index) ?? line;
  return { where: "body", at, was: body.slice(at, cuts.find((cut) => cut > index) ?? end), to: "" };
}

/** Where words stand in the body, and what could stand there instead. */
export function replacing(body: string, { index, 0: was }: RegExpExecArray, to: string): Mend | undefined {
  return body.slice(index, index + was.length) === was ? { where: "body", at: index, was, to } : undefined;
}
