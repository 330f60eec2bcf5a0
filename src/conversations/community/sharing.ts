import { choice, type Question } from "../../core/question.ts";
import { ask, keep, say, type Talk } from "../../core/talk.ts";
import { type Ending, type Row, rowsOf } from "../../interview/community/evidence.ts";
import { FEWEST_PEOPLE } from "../../interview/community/rules.ts";
import { type Interview, interviewSchema } from "../../interview/interview.ts";
import { outcomeNow, type Process } from "../../interview/process.ts";
import { dayOf } from "../../interview/when.ts";
import { type Book, interviewRecord } from "../book.ts";

/** Whether a member's outcomes join their community's evidence: a consent of its own, off until they give it. */

const sharing: Question<"on" | "off"> = choice("sharing", {
  label: "Sharing outcomes",
  asks: "Shall your interviews count in what your community learns?",
  options: { on: "Yes, count them", off: "No" },
  also: { on: ["yes", "on", "share", "ok"], off: ["no", "off", "stop", "don't", "don't share"] },
});

const WHAT_IS_SHARED = [
  "Your community can learn which signs tell anything, from its own outcomes. With your yes, of each interview, the ones you have told me too, these join: the nine signs, the stage and format, whether it was scripted or the interviewer new to it, the week you told it, and what came of it after how many days. Nothing else: no words, no names, no employer, no email.",
  `They are kept under a number, not a name, sealed. Nobody sees a row; what is shown are rounded figures with at least ${FEWEST_PEOPLE} people behind each. Turned off, or forgotten, your rows are gone at once, and the figures are made without you the next time they are made.`,
] as const;

interface Sharing {
  /** Where it is said. */
  readonly here: string | undefined;
  readonly before: Book["sharing"];
}

export function sharingNow({ here, before }: Sharing): string {
  const elsewhere = here !== undefined && before?.community !== here;
  if (before?.on && elsewhere) return "Your outcomes count in what another community of yours learns.";
  return `Your outcomes count in what your community learns: ${before?.on ? "yes" : "no"}.`;
}

/** Said yes to in one community, it can be taken back anywhere. Where there is none, there is none to learn. */
export function* askSharing({ here, before }: Sharing): Talk {
  const community = here ?? before?.community;
  if (community === undefined) {
    yield* say(
      "I can't tell which community this would be for. Say “settings” in your community's own server, and it can be turned on there.",
    );
    return;
  }
  yield* say(...WHAT_IS_SHARED);
  const chosen = yield* ask(sharing);
  if (!chosen) return;
  yield* keep({ sharing: { community, on: chosen === "on" } });
  yield* say(
    chosen === "on" ? "They count from now on." : "They don't count, and none of yours is kept for it.",
  );
}

/** What of a member's interviews joins the evidence. `records`: their interviews, by the name each lies under. */
export function sharedRows(book: Book, records: ReadonlyMap<string, unknown>): readonly Row[] {
  const interviews = new Map(
    book.interviews.flatMap(({ id }) => {
      const read = interviewSchema.safeParse(records.get(interviewRecord(id)));
      return read.success ? [[id, read.data] as const] : [];
    }),
  );
  return rowsOf(
    book.processes.map((process) => {
      const ending = endingOf(process);
      return {
        interviews: process.interviews.flatMap((id) => {
          const told = interviews.get(id);
          return told ? [{ ...told, day: dayIn(told, book.zone) }] : [];
        }),
        ...(ending && { ending }),
      };
    }),
  );
}

const dayIn = ({ on, toldAt }: Interview, zone = "UTC"): string => (on ?? dayOf({ now: toldAt, zone })).date;

function endingOf(process: Process): Ending | undefined {
  const outcome = outcomeNow(process);
  return outcome && { how: outcome.is, at: outcome.at };
}
