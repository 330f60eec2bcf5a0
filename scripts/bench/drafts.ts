import { readFileSync } from "node:fs";
import { checkDraft } from "../../src/interview/drafts/check.ts";
import { compose } from "../../src/interview/drafts/compose.ts";
import { type Planted, plantedIn } from "../proofread/planted.ts";
import { type Figure, percentile, type Section } from "./frame.ts";

const MAILS = new URL("../../texts/mails/planted.txt", import.meta.url);
const WARM_UP = 40;
const TIMED = 400;

/** What one email of the follow-up costs: written, and read by our own rules, against writing the same text as JSON. */
export const drafts: Section = {
  name: "drafts",
  async measure() {
    const mails = plantedIn(readFileSync(MAILS, "utf8"));
    const floor = percentile(
      timed(mails, ({ draft }) => JSON.parse(JSON.stringify(draft))),
      0.5,
    );
    const written = timed(mails, ({ draft, facts }, nth) =>
      compose(draft.kind, facts, { draft: nth, nth: 0, tone: "warm" }),
    );
    const read = timed(mails, ({ draft, facts }) => checkDraft(draft, facts));
    return [
      { what: "to JSON and back, p50", value: floor, unit: "ms" },
      ...figuresOf("an email written", written, floor),
      ...figuresOf("an email read by our own rules", read, floor),
    ];
  },
};

/** In milliseconds. */
function timed(mails: readonly Planted[], work: (mail: Planted, nth: number) => unknown): readonly number[] {
  const times: number[] = [];
  for (let nth = 0; nth < WARM_UP + TIMED; nth++) {
    const mail = mails[nth % mails.length];
    const start = performance.now();
    if (mail) work(mail, nth);
    times.push(performance.now() - start);
  }
  return times.slice(WARM_UP);
}

const figuresOf = (what: string, times: readonly number[], floor: number): readonly Figure[] => [
  { what: `${what}, p50`, value: percentile(times, 0.5), unit: "ms", most: 5 },
  { what: `${what}, p99`, value: percentile(times, 0.99), unit: "ms", most: 20 },
  { what: `${what}, against that`, value: percentile(times, 0.5) / floor, unit: "times" },
];
