import { toRecipient } from "./person.ts";
import { clean, settleCase } from "./phrase.ts";
import { saysNothing, wordsIn } from "./tidy.ts";
import { unsaid } from "./unsaid.ts";

/** Something said in the interview that is to be sent: what it is, after a verb, and where it is. */
export interface Promised {
  readonly thing: string;
  readonly link?: string;
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>"'()]+[^\s<>"'().,;:!?]/iu;
const LEAD_IN =
  /^(?:so|well|ok|okay|um+|i|i'd|i'll|we|to|that|would|said|promised|told|offered|agreed|wanted|mentioned|send|sent|share|give|show|forward|email|mail|pass|(?:her|him|them)(?= (?:the|an?|my|our|some|two|three|your|this|about)\b)|on|over|it's|it is)\b[,:]?\s+/i;
const DETERMINED = /^(?:the|an?|my|our|your|some|two|three|four|both|this|these|more|her|his|their|\d+)\b/i;
const LONGEST = 14;

/** "i said i'd send her my portfolio https://ann.example" → "my portfolio" and its address. */
export function readPromise(raw: string | undefined, names: readonly string[] = []): Promised | undefined {
  const link = LINK.exec(raw ?? "")?.[0];
  const words = clean((raw ?? "").replace(LINK, " ").replace(/\(\s*\)/g, " "))[0] ?? "";
  const bare = bareThing(words);
  const turned = saysNothing(bare) ? undefined : toRecipient(bare, names);
  const usable = turned !== undefined && wordsIn(turned).length <= LONGEST && unsaid(turned) === undefined;
  const thing = usable
    ? DETERMINED.test(turned)
      ? settleCase(turned)
      : `the ${settleCase(turned)}`
    : undefined;
  if (thing === undefined) return link === undefined ? undefined : { thing: "the link", link };
  return { thing, ...(link !== undefined && { link }) };
}

function bareThing(words: string): string {
  const rest = words.replace(LEAD_IN, "");
  return rest === words ? rest.replace(/\s+(?:is )?(?:at|here|under|on)$/i, "") : bareThing(rest);
}

/** A time as typed, to stand where a time stands: "yes, Tuesday at 10 works for me" → "Tuesday at 10". */
export function readSlot(raw: string | undefined): string | undefined {
  const said = (clean(raw ?? "")[0] ?? "")
    .replace(/^(?:yes|yeah|sure|ok|okay|well|so)\b[,:]?\s+/i, "")
    .replace(
      /^(?:i can (?:do|make|be there)|i(?:'m| am) (?:free|available|good)|how about|maybe|say|on|at)\s+(?:on\s+)?/i,
      "",
    )
    .replace(
      /\s+(?:works|suits me|is (?:fine|good|ok|okay|best|great)|would (?:work|be (?:fine|good|great))|for me|please)\b.*$/i,
      "",
    );
  return saysNothing(said) || wordsIn(said).length > LONGEST || unsaid(said) !== undefined ? undefined : said;
}
