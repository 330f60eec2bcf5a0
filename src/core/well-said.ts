import type { Deed, Inbound } from "./inbound.ts";

/** Ends of lines of every kind: a word processor's soft one comes as a vertical tab. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
/** Half of a character. */
const HALVES = /\p{Cs}/gu;
/** Orders to read on from the other side, which hold beyond the words they came with. Marks that only say a side stay. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Words without what no reader sees and every platform takes differently: a control character that one counts as a
 * space, another as nothing, would make of two words what neither was. Half a character becomes U+FFFD, which shows that something is missing.
 */
export const wellSaid = (words: string): string =>
  words.replace(HALVES, "\ufffd").replace(LINE_ENDS, "\n").replace(CONTROLS, "").replace(TURNS, "");

/** As JSON has what `wellSaid` takes out, as it is or escaped; and now and then something harmless. */
const SUSPICIOUS = /\\[bfru]|[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
/** Who it is about, and files: they are what they are. */
const AS_IT_IS: ReadonlySet<string> = new Set(["id", "member", "content"]);

/** Reads JSON that was kept, with every word in it as it would be heard today: an older version may have kept it raw. */
export function keptWell(json: string): unknown {
  if (!SUSPICIOUS.test(json)) return JSON.parse(json);
  return JSON.parse(json, (name, value) =>
    typeof value === "string" && !AS_IT_IS.has(name) ? wellSaid(value) : value,
  );
}

/** Whatever a platform, a terminal or a page hands in; names of messages and questions hold nothing of the kind. */
export const heardWell = (inbound: Inbound): Inbound => ({ ...inbound, deed: inWords(inbound.deed) });

function inWords(deed: Deed): Deed {
  if ("text" in deed) return { ...deed, text: wellSaid(deed.text) };
  if ("press" in deed) return { ...deed, press: wellSaid(deed.press) };
  if ("command" in deed) return { command: wellSaid(deed.command), args: wellSaid(deed.args) };
  if (!("form" in deed)) return deed;
  const form = Object.entries(deed.form).map(([name, words]) => [name, wellSaid(words)] as const);
  return { ...deed, form: Object.fromEntries(form) };
}
