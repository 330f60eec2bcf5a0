import type { BalanceRow, Picture, Spans } from "../../core/picture.ts";
import type { Job } from "../../interview/interview.ts";
import { contribution } from "../../interview/reading/contribution.ts";
import { BANDS, OVERLAP, WEIGHTS } from "../../interview/reading/priors.ts";
import { type Reading, read } from "../../interview/reading/reading.ts";
import { applies, type Seen } from "../../interview/reading/seen.ts";
import { SIGNS, type SignName } from "../../interview/signs.ts";
import { jobWords } from "../book.ts";
import { moved } from "./card.ts";
import type { Known } from "./reading-stretch.ts";
import { signLabel, signWords } from "./sign-questions.ts";

const CANT_TELL =
  "What it can't tell: whether an offer comes. Signs are weak evidence, others are being seen too, and plans change.";

/** What the heaviest sign can pull, in log-odds: the whole half of a beam. */
const HEAVIEST =
  OVERLAP *
  Math.max(...Object.values(WEIGHTS).flatMap(({ positive, negative }) => [positive, Math.abs(negative)]));

/** The reading to look at: what the card beside it says in words. */
export function cardPicture({ seen, evidence }: Known, job: Job): Picture {
  const reading = read(seen);
  const about = jobWords(job);
  const at = BANDS.findIndex(({ band }) => band === reading.band);
  return {
    name: "how-it-looked.png",
    heading: "How it looked",
    ...(about && { about }),
    panels: [
      {
        verdict: {
          says: reading.says,
          beside: reading.tells.says,
          steps: BANDS.length,
          ...(at >= 0 && { at }),
        },
      },
      {
        balance: {
          low: "discouraging",
          high: "encouraging",
          unknown: "could still pull so far",
          rows: SIGNS.map((sign) => row(sign, seen, { reading, words: evidence[sign] })),
        },
      },
      { spans: chances(reading) },
      { note: CANT_TELL },
    ],
  };
}

function row(
  sign: SignName,
  seen: Seen,
  { reading, words }: { readonly reading: Reading; readonly words: string | undefined },
): BalanceRow {
  const label = signLabel(sign);
  const told = reading.contributions.find((each) => each.sign === sign);
  if (!told)
    return applies(sign, seen)
      ? { label, says: "unknown", open: room(sign, seen) }
      : { label, says: "doesn't apply" };
  const says = signWords(sign, told.polarity);
  const own = words && words !== says ? { quote: words } : {};
  return { label, says, pulls: moved(told), lean: told.points / HEAVIEST, ...own };
}

/** What it could still take or add, circumstances counted. */
function room(sign: SignName, seen: Seen): readonly [number, number] {
  const could = (polarity: "negative" | "positive") => contribution(sign, polarity, seen).points / HEAVIEST;
  return [could("negative"), could("positive")];
}

function chances({ enough, base, range }: Reading): Spans {
  const known = { label: "end in an offer", low: base.low, high: base.high, known: true };
  const guess = { label: "of those that looked like this, our guess", low: range.low, high: range.high };
  return { of: `Of 100 ${base.label}`, rows: enough ? [known, guess] : [known] };
}
