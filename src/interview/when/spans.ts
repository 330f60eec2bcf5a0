import { Temporal } from "temporal-polyfill";
import { type Days, only, type Rule, type Scene, shift } from "./calendar.ts";
import { COUNT, countOf, END, UNIT, unitOf } from "./vocabulary.ts";

/** Days named by how far off they are: "within 3 business days", "an hour ago". */

const RANGE = `(?:(?<least>${COUNT}) ?(?:-|to|or|\\/) ?)?(?<count>${COUNT})(?:[ -]|(?<=\\d))(?<unit>${UNIT})`;
const OR_SO = "(?:an? )?(?<one>day|week|fortnight|month) or (?<more>two|three|so)";
const SPAN = `(?:${OR_SO}|${RANGE}'?)(?: or so)?`;

/** "In two weeks" after one of these is how long the work took. */
const WORK_DONE =
  "built|wrote|shipped|did|made|finished|delivered|learn(?:ed|t)|covered|solved|launched|completed|migrated|grew|promoted|decided|went|passed|got";
const NOT_WORK = `(?<!\\b(?:${WORK_DONE})\\b[^.,;!?]*)`;
/** A notice period, a course of three weeks, twice in two weeks: lengths, not dates. */
const NOT_LENGTH = "(?!'?s? notice| of\\b| (?:a|per|each|every) )";

const LEAD =
  "(?<lead>within(?: the)?(?: next)?|inside(?: of)?|in the (?:next|coming)|over the (?:next|coming)|(?:the )?next|in)";
const NEARLY =
  "(?:(?:about|around|roughly|approximately|maybe|probably|up to|at most|under|like|say|another) |~ ?)?";
const LEFT_OUT =
  "(?:(?:they|he|she|it|you|we|i|said|says|told|me|us|think|would|should|will|could|might|take|takes|give|be|can|probably|maybe|hear|back|expect|to|an|answer|it'd|it'll|they'd|they'll|should|i'd|i'll|about|around|roughly|approximately|up|at|most|like|another|~) ?)*?";
const TAIL =
  "(?:,? (?:max|maximum|tops|at most|at the latest|or less|i think|they said|he said|she said))?[.!]?";

/** "In two weeks" is any day until then; "in three days" is that day. */
const DAYS_ONE_MEANS_EXACTLY = 6;

interface Span {
  readonly count: number;
  readonly unit: ReturnType<typeof unitOf>;
  readonly loose: boolean;
}

function spanOf(named: Readonly<Record<string, string | undefined>>): Span {
  const { one, more, least, count = "", unit = "" } = named;
  if (one) return { count: more === "three" ? 3 : 2, unit: unitOf(one), loose: true };
  return { count: countOf(count), unit: unitOf(unit), loose: least !== undefined };
}

function until(span: Span, scene: Scene, within: boolean): Days | undefined {
  if (!scene.ahead) return undefined;
  if (span.unit === "hour" && span.count < 24 && !within) return atHour(scene, span.count);
  const last = shift(scene.today, span.count, span.unit);
  const exact = span.unit === "day" && span.count <= DAYS_ONE_MEANS_EXACTLY;
  return { first: exact && !within && !span.loose ? last : scene.today, last };
}

function atHour(scene: Scene, hours: number): Days {
  return atInstant(scene.now.add({ hours }));
}

function atInstant(then: Temporal.ZonedDateTime): Days {
  const day = then.toPlainDate();
  return { first: day, last: day, time: { at: new Temporal.PlainTime(then.hour, then.minute) } };
}

function ago(minutes: number, scene: Scene): Days | undefined {
  return scene.ahead ? undefined : atInstant(scene.now.subtract({ minutes }));
}

const near = (source: string): RegExp => new RegExp(`(?<![\\w-])${source}${END}`, "g");
const saysWithin = (lead = ""): boolean => lead !== "in";

export const SPAN_RULES: readonly Rule[] = [
  {
    pattern: near(`${LEAD}${NOT_WORK} ${NEARLY}(?!an? day)${SPAN}(?:'?s? time)?${NOT_LENGTH}`),
    days: (named, scene) => {
      const span = spanOf(named);
      // "In two hours" inside a longer sentence is nearly always how long something took.
      return span.unit === "hour" && span.count < 24 ? undefined : until(span, scene, saysWithin(named.lead));
    },
  },
  {
    pattern: near(`(?:within|inside) (?:the|this) (?<unit>week|fortnight|month)${NOT_LENGTH}`),
    days: ({ unit = "" }, scene) => until({ count: 1, unit: unitOf(unit), loose: true }, scene, true),
  },
  {
    pattern: near(`(?:in|over|during) the (?:coming|next) (?<unit>days|weeks)${NOT_LENGTH}`),
    days: ({ unit = "" }, scene) =>
      until({ count: countOf("few"), unit: unitOf(unit), loose: true }, scene, true),
  },
  {
    // "She said three days in the office" is no date: a length that was told must end its clause.
    pattern: near(
      `(?:told(?: me| us)?|said|quoted(?: me)?) ${NEARLY}${SPAN}(?=$|[.,;!?)]| (?:max|tops|at|and|but)\\b)`,
    ),
    days: (named, scene) => until(spanOf(named), scene, false),
  },
  {
    pattern: new RegExp(`^${LEFT_OUT}(?:(?:in|within) )?${LEFT_OUT}${SPAN}(?:'?s? time)?${TAIL}$`, "g"),
    days: (named, scene) => until(spanOf(named), scene, false),
  },
  {
    pattern: near(`${RANGE} from (?:now|today)`),
    days: (named, scene) => {
      const { count, unit } = spanOf(named);
      if (unit === "hour" && count < 24) return scene.ahead ? atHour(scene, count) : undefined;
      return only(shift(scene.today, count, unit));
    },
  },
  {
    pattern: near(`${RANGE} (?:ago|back)`),
    days: (named, scene) => {
      const { count, unit } = spanOf(named);
      return unit === "hour" ? ago(count * 60, scene) : only(shift(scene.today, -count, unit));
    },
  },
  {
    pattern: near(`(?<count>${COUNT}) min(?:ute)?s? ago`),
    days: ({ count = "" }, scene) => ago(countOf(count), scene),
  },
  {
    pattern: near(
      "^(?:(?:i|i've|we|it|it's|literally|only) )*just (?:finished|left|ended|got out|came out|come out|walked out|hung up)",
    ),
    days: (_, scene) => ago(0, scene),
  },
  { pattern: near("half an hour ago"), days: (_, scene) => ago(30, scene) },
  { pattern: near("an hour and a half ago"), days: (_, scene) => ago(90, scene) },
  {
    pattern: near("just now|right now|(?:a moment|moments|a minute|minutes) ago"),
    days: (_, scene) => ago(0, scene),
  },
];
