import { callButton } from "../../core/call.ts";
import type { Command } from "../../core/conversation.ts";
import type { Message, Part, Row } from "../../core/message.ts";
import {
  ENOUGH,
  FEWEST_PEOPLE,
  HEARD_EACH_TIME,
  SETTLED_AFTER_WEEKS,
} from "../../interview/community/rules.ts";
import {
  type Figure,
  type Half,
  type Share,
  type SignRow,
  type Table,
  tableSchema,
} from "../../interview/community/shown.ts";
import { WEIGHTS } from "../../interview/reading/priors.ts";
import { SIGNS, type SignName, STAGES } from "../../interview/signs.ts";
import type { Book } from "../book.ts";
import { signed } from "../debrief/card.ts";
import { signLabel } from "../debrief/sign-questions.ts";
import { STAGE_NAMES } from "../stages.ts";

interface Reader {
  /** How good the forecasts are is for those who run the community. */
  readonly admin: boolean;
}

const HEADING = "What this community's outcomes say";
const PRIVATE = `Nobody's own interview is shown here, and none can be worked out with any certainty: at least ${FEWEST_PEOPLE} people stand behind every figure, figures are rounded, they change once a week at the most and by ${FEWEST_PEOPLE} people or more, and a third of the people, others each time, are left out.`;

/** Of those who share, so many for one that is heard. */
const sharing = (heard: number): number => Math.round(heard / HEARD_EACH_TIME);

/** What a member's community has learnt so far, for everybody in it. */
export const insight: Command<Book> = {
  name: "insight",
  summary: "what your community's own outcomes say about the signs",
  also: ["what my community learns", "what we learnt"],
  wants: () => [],
  run: ({ published, community }) => ({
    messages: [insightMessage(published, { admin: community?.admin ?? false })],
  }),
};

/** `published`: what the community shows, as it lies there. */
export function insightMessage(published: unknown, reader: Reader): Message {
  return {
    parts: insightParts(tableSchema.safeParse(published).data, reader),
    controls: [callButton("settings", "Settings")],
  };
}

/** A community's table in words; where there is none yet, why, and what it takes. */
export function insightParts(table: Table | undefined, { admin }: Reader): readonly Part[] {
  if (!table) return notYet();
  const { advanced, offer, waiting, answered } = table;
  return [
    { heading: HEADING },
    { text: whole(advanced) },
    ...(answered ? [{ text: coverage(answered) }] : []),
    { heading: "Did the sign tell who got past the interview?" },
    ...signParts(advanced, { admin }),
    ...stageParts(advanced),
    ...waitingParts(waiting),
    ...(offer ? offerParts(offer, { admin }) : []),
    ...(admin ? [{ heading: "How good it is" }, { text: quality(advanced) }] : []),
    { text: PRIVATE },
  ];
}

function notYet(): readonly Part[] {
  return [
    { heading: HEADING },
    {
      text: "Nothing yet: there are too few outcomes to say anything honest. Until there are, every reading stands on expert priors, not fitted.",
    },
    {
      text: `It takes some ${sharing(ENOUGH.closed)} outcomes of ${sharing(ENOUGH.people)} people who agreed to share theirs, each at least ${SETTLED_AFTER_WEEKS} weeks old. “Settings” has the switch; it is off unless you turn it on.`,
    },
    { text: PRIVATE },
  ];
}

function whole({ people, all }: Half): string {
  return `From about ${all.of} interviews of about ${people} people who agreed to share them, each at least ${SETTLED_AFTER_WEEKS} weeks old: ${of100(all)} got past the interview. Getting past an interview is not an offer. Base rates from elsewhere are not mixed in.`;
}

function coverage(answered: Share): string {
  return `Of the interviews shared, ${of100(answered)} have an answer at all. Those turned down, or never answered, report less than others, so take all this with that in mind. None of it says why.`;
}

const of100 = ({ middle, low, high }: Share): string => `${middle} in 100 (${low} to ${high})`;

const TELLS: Readonly<Record<SignRow["tells"], string>> = {
  apart: "yes: good ones went on more often",
  reversed: "yes, but the other way round: bad ones went on more often",
  nothing: "no: good or bad made no difference that can be seen",
  unsure: "can't be told yet",
};

const BY_TELLING = ["apart", "reversed", "nothing", "unsure"] as const;

/** What told nothing stands as plainly as what did. */
function signParts({ signs }: Half, { admin }: Reader): readonly Part[] {
  const shown = SIGNS.flatMap((sign) => {
    const row = signs[sign];
    return row ? [{ sign, row }] : [];
  });
  const sorted = BY_TELLING.flatMap((tells) => shown.filter(({ row }) => row.tells === tells));
  // What says nothing either way needs no figures but for those who look after them.
  const rows = sorted.filter(({ row }) => admin || row.tells !== "unsure");
  const unsure = sorted.filter((each) => !rows.includes(each)).map(({ sign }) => signLabel(sign));
  const hidden = SIGNS.filter((sign) => !signs[sign]).map(signLabel);
  if (shown.length === 0) return [{ text: "Sign by sign, too few people stand behind it to say anything." }];
  return [
    ...(rows.length > 0 ? [{ rows: rows.map(({ sign, row }) => signLine(sign, row, admin)) }] : []),
    ...(unsure.length > 0 ? [{ text: `Can't be told yet: ${unsure.join(", ")}.` }] : []),
    ...(hidden.length > 0 ? [{ text: `Too few people behind them to show: ${hidden.join(", ")}.` }] : []),
  ];
}

function signLine(sign: SignName, { good, bad, tells, weights }: SignRow, admin: boolean): Row {
  const notes = [
    `Good in about ${good.of} interviews: ${of100(good)}. Bad in about ${bad.of}: ${of100(bad)}.`,
    `Weight if good ${weightWords(weights.positive, WEIGHTS[sign].positive)}; if bad ${weightWords(weights.negative, WEIGHTS[sign].negative)}.`,
  ];
  return { label: signLabel(sign), value: TELLS[tells], notes: admin ? notes : notes.slice(0, 1) };
}

const weightWords = ({ is, low, high }: Figure, published: number): string =>
  `${signed(is)} (${signed(low)} to ${signed(high)}; published ${signed(published)})`;

function stageParts({ stages }: Half): readonly Part[] {
  const rows = STAGES.flatMap((stage) => {
    const shown = stages[stage];
    return shown
      ? [
          {
            label: capital(STAGE_NAMES[stage]),
            value: `about ${shown.all.of}; ${of100(shown.all)} got past it`,
          },
        ]
      : [];
  });
  return rows.length > 0 ? [{ heading: "By stage" }, { rows }] : [];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function waitingParts(waiting: Table["waiting"]): readonly Part[] {
  if (waiting.length === 0) return [];
  const rows = waiting.map(({ day, later }) => ({
    label: `No answer by day ${day}`,
    value: `about ${later.of}; ${of100(later)} of them got past it later`,
  }));
  return [{ heading: "While waiting" }, { rows }];
}

function offerParts(offer: Half, reader: Reader): readonly Part[] {
  const { people, all } = offer;
  return [
    { heading: "Did the sign tell where an offer came in the end?" },
    { text: `About ${all.of} interviews of about ${people} people: ${of100(all)} ended in an offer.` },
    ...signParts(offer, reader),
  ];
}

function quality({ calibration: { learnt, published, base, of } }: Half): string {
  return `Forecast by the weights above, ${of} or so interviews are missed by ${figure(learnt)} (mean squared, each forecast without the person it is about; 0 is perfect). The published weights miss by ${figure(published)}, always saying the base rate by ${figure(base)}. ${learnt < base ? "So the signs tell a little." : "So the signs tell nothing beyond the base rate yet."}`;
}

const figure = (value: number): string => value.toFixed(2);
