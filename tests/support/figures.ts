import type { Half, Share, Table } from "../../src/interview/community/shown.ts";

interface Figure {
  readonly is: number;
  readonly low: number;
  readonly high: number;
}

/** Every figure of a table that has an interval, by a name. */
export function figuresIn(table: Table | undefined): ReadonlyMap<string, Figure> {
  if (!table) return new Map();
  const { advanced, offer, waiting } = table;
  return new Map([
    ...halfFigures("advanced", advanced),
    ...(offer ? halfFigures("offer", offer) : []),
    ...waiting.map(({ day, later }) => [`day ${day}`, asFigure(later)] as const),
  ]);
}

const asFigure = ({ middle, low, high }: Share): Figure => ({ is: middle, low, high });

function halfFigures(
  half: string,
  { all, level, stages, signs }: Half,
): readonly (readonly [string, Figure])[] {
  return [
    [`${half}`, asFigure(all)],
    [`${half} level`, level],
    ...Object.entries(stages).flatMap(([stage, shown]) => [
      [`${half} ${stage}`, asFigure(shown.all)] as const,
      [`${half} ${stage} level`, shown.level] as const,
    ]),
    ...Object.entries(signs).flatMap(([sign, { good, bad, weights }]) => [
      [`${half} ${sign} good`, asFigure(good)] as const,
      [`${half} ${sign} bad`, asFigure(bad)] as const,
      [`${half} ${sign} weight if good`, weights.positive] as const,
      [`${half} ${sign} weight if bad`, weights.negative] as const,
    ]),
  ];
}
