import { told } from "../reading/seen.ts";
import { SIGNS, type SignName, STAGES, type Stage } from "../signs.ts";
import { calibrationOf } from "./calibration.ts";
import { isEnough, mayShow, peopleIn } from "./cells.ts";
import { type Case, casesOf, isSettled, type Person, type Question } from "./evidence.ts";
import type { Belief } from "./fit.ts";
import { ENOUGH, INTERVAL, NEARLY_NOTHING, ROUNDED_TO } from "./rules.ts";
import { rounded, shareAmong } from "./shares.ts";
import type { Figure, Half, SignRow, Table } from "./shown.ts";
import { waitingOf } from "./waiting.ts";
import { learnt, type Model } from "./weights.ts";

/** The table of these people, or nothing while they are too few. */
export function tableOf(people: readonly Person[], week: number): Table | undefined {
  const advanced = casesFor(people, "advanced", week);
  if (!advanced) return undefined;
  const offer = casesFor(people, "offer", week);
  const answered = answeredBy(people, week);
  return {
    week,
    ...(answered && { answered: shareAmong(answered) }),
    advanced: halfOf(advanced),
    ...(offer && { offer: halfOf(offer) }),
    waiting: [...waitingOf(people, week)],
  };
}

/** Names all that may be shown of these people; costs no fitting. */
export function cellsOf(people: readonly Person[], week: number): readonly string[] {
  const halves = (["advanced", "offer"] as const).flatMap((question) => {
    const cases = casesFor(people, question, week);
    if (!cases) return [];
    return ["all", ...stagesShown(cases).keys(), ...signsShown(cases).keys()].map(
      (cell) => `${question} ${cell}`,
    );
  });
  return [
    ...(answeredBy(people, week) ? ["answered"] : []),
    ...halves,
    ...waitingOf(people, week).map(({ day }) => `day ${day}`),
  ];
}

/** The same names, of what a table shows. */
export function cellsIn({ answered, advanced, offer, waiting }: Table): readonly string[] {
  const named = (question: Question, half: Half | undefined) =>
    half
      ? ["all", ...Object.keys(half.stages), ...Object.keys(half.signs)].map((cell) => `${question} ${cell}`)
      : [];
  return [
    ...(answered ? ["answered"] : []),
    ...named("advanced", advanced),
    ...named("offer", offer),
    ...waiting.map(({ day }) => `day ${day}`),
  ];
}

function casesFor(people: readonly Person[], question: Question, week: number): readonly Case[] | undefined {
  const cases = casesOf(people, question, week);
  const enough = cases.length >= ENOUGH.closed && peopleIn(cases) >= ENOUGH.people && isEnough(cases);
  return enough ? cases : undefined;
}

function halfOf(cases: readonly Case[]): Half {
  const model = learnt(cases);
  const stages = [...stagesShown(cases)].map(
    ([stage, group]) => [stage, { all: shareAmong(group), level: figure(model.level(stage)) }] as const,
  );
  const signs = [...signsShown(cases)].map(([sign, groups]) => [sign, signRow(sign, groups, model)] as const);
  return {
    people: rounded(peopleIn(cases)),
    all: shareAmong(cases),
    level: figure(model.level(undefined)),
    stages: Object.fromEntries(stages),
    signs: Object.fromEntries(signs),
    calibration: calibrationOf(cases),
  };
}

function stagesShown(cases: readonly Case[]): ReadonlyMap<Stage, readonly Case[]> {
  const groups = [...STAGES, undefined].map((stage) => cases.filter(({ row }) => row.stage === stage));
  const shown = mayShow(groups);
  return new Map(STAGES.flatMap((stage, nth) => (shown[nth] ? [[stage, groups[nth] ?? []]] : [])));
}

const SAID = ["positive", "negative", "mixed", undefined] as const;

interface Sides {
  readonly good: readonly Case[];
  readonly bad: readonly Case[];
}

/** Good against bad. The others are neither, and could be found by taking these two from the whole. */
function signsShown(cases: readonly Case[]): ReadonlyMap<SignName, Sides> {
  return new Map(
    SIGNS.flatMap((sign) => {
      const [good, bad, mixed, untold] = SAID.map((polarity) =>
        cases.filter(({ row }) => told(sign, row) === polarity),
      ) as [Case[], Case[], Case[], Case[]];
      const [goodShown, badShown] = mayShow([good, bad, [...mixed, ...untold]]);
      return goodShown && badShown ? [[sign, { good, bad }]] : [];
    }),
  );
}

function signRow(sign: SignName, { good, bad }: Sides, model: Model): SignRow {
  return {
    good: shareAmong(good),
    bad: shareAmong(bad),
    weights: {
      positive: figure(model.weight(sign, "positive")),
      negative: figure(model.weight(sign, "negative")),
    },
    tells: tellsOf(model.apart(sign)),
  };
}

function tellsOf(apart: Belief): SignRow["tells"] {
  const [low, high] = [apart.mean - INTERVAL * apart.spread, apart.mean + INTERVAL * apart.spread];
  if (low > 0) return "apart";
  if (high < 0) return "reversed";
  return low > -NEARLY_NOTHING && high < NEARLY_NOTHING ? "nothing" : "unsure";
}

/** Rounded, the interval outwards: it holds what it held before. */
function figure({ mean, spread }: Belief): Figure {
  const step = (value: number, round: (value: number) => number) =>
    Number((round(value / ROUNDED_TO.weight) * ROUNDED_TO.weight).toFixed(2)) + 0;
  return {
    is: step(mean, Math.round),
    low: step(mean - INTERVAL * spread, Math.floor),
    high: step(mean + INTERVAL * spread, Math.ceil),
  };
}

/** The interviews that could have an answer, by whether the member has told one. */
function answeredBy(people: readonly Person[], week: number): readonly Case[] | undefined {
  const cases = people.flatMap(({ rows }, who) =>
    rows
      .filter((row) => isSettled(row, week))
      .map((row): Case => ({ who, row, yes: row.ended !== undefined, weight: 1 })),
  );
  return isEnough(cases) ? cases : undefined;
}
