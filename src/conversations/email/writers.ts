import { ask, heard, say, type Talk } from "../../core/talk.ts";
import { namesOf } from "../../interview/drafts/address.ts";
import { readAnswer } from "../../interview/drafts/concern.ts";
import type { Kind, MailFacts } from "../../interview/drafts/draft.ts";
import { nextCheckIn, rightness, type Situation } from "../../interview/drafts/policy.ts";
import type { Details, Job } from "../../interview/interview.ts";
import type { When } from "../../interview/when.ts";
import { when } from "../debrief/circumstances.ts";
import { dateInMail } from "../mail-days.ts";
import * as questions from "../mail-questions.ts";
import {
  askDetails,
  askPoint,
  awaken,
  gather,
  heardOrAsked,
  type MailAround,
  putOnDesk,
  write,
} from "../mail-stretch.ts";
import { askZone } from "../zone.ts";

/** What is known before a mail of some kind is asked for, and where things stand with the employer. */
export interface KindKnown {
  readonly around: MailAround;
  readonly people?: readonly string[];
  readonly job?: Job;
  readonly details?: Details;
  readonly strength?: string;
  /** The answer that could have gone better, as the member put it. */
  readonly concern?: string;
  readonly answerBy?: When;
  readonly situation: Situation;
}

/** Writes a mail of one kind, asking what it lacks; or says why it would be wrong just now. */
export function* writeKind(kind: Kind, known: KindKnown): Talk {
  yield* awaken();
  if (kind === "thank_you") return yield* writeThankYou(known);
  if (kind === "check_in" || kind === "last_check_in") return yield* writeCheckIn(known);
  if (kind === "recovery") return yield* writeRecovery(known);
  if (!(yield* isRight(kind, known.situation))) return;
  const named = yield* whom(known);
  const asks = WANTED[kind];
  const facts = { ...named, ...(asks && (yield* asks(named.recipient))) };
  yield* finish(kind, facts, known);
}

/** What each of the simpler kinds asks for besides whom it goes to and about which job. */
const WANTED: Readonly<Partial<Record<Kind, (to?: string) => Talk<Partial<MailFacts>>>>> = {
  note: pointOf,
  rejection: pointOf,
  *promised() {
    return one("promised", yield* ask(questions.promised));
  },
  *next_round() {
    return one("slot", yield* ask(questions.slot));
  },
};

function* pointOf(to?: string): Talk<Partial<MailFacts>> {
  return one("point", yield* askPoint(1, to));
}

const one = <K extends keyof MailFacts>(name: K, said: string | undefined): Partial<MailFacts> =>
  said === undefined ? {} : { [name]: said };

/** A thank-you to each interviewer; what to be remembered for can wait until the mail stands. */
function* writeThankYou(known: KindKnown): Talk {
  if (!(yield* isRight("thank_you", known.situation))) return;
  const mail = yield* gather({
    ...(known.people && { people: known.people }),
    ...(known.job && { job: known.job }),
    ...(known.details ? { details: known.details } : { later: true }),
  });
  const added = yield* heard(questions.strength);
  if (added !== undefined) {
    yield* write({ ...mail, strength: added }, known.around);
    return;
  }
  const { sent } = yield* write(mail, known.around);
  if (known.details || sent) return;
  const strength = yield* ask(questions.strength);
  if (strength) yield* write({ ...mail, strength }, known.around);
}

/** Never before the day they named, at most twice: so the days come first. */
function* writeCheckIn(known: KindKnown): Talk {
  const { around } = known;
  if (around.begun.guessed && !around.on) yield* askZone();
  const on = yield* heardOrAsked(when, around.on);
  const named = yield* heardOrAsked(questions.answerBy, known.answerBy);
  const situation = {
    ...known.situation,
    ...(on && { on: on.date }),
    ...(named && { answerBy: named.date }),
  };
  const kind = nextCheckIn(situation);
  if (!(yield* isRight(kind, situation))) return;
  const facts = { ...(yield* whom(known)), ...(named && { answerBy: dateInMail(named) }) };
  yield* finish(kind, facts, {
    ...known,
    around: { ...around, ...(on && { on }) },
  });
}

/** One thing, and what would be said now; without both there is nothing to put right. */
function* writeRecovery(known: KindKnown): Talk {
  const concern = known.concern ?? (yield* ask(questions.concern));
  if (!(yield* isRight("recovery", { ...known.situation, ...(concern && { concern }) }))) return;
  const named = yield* whom(known);
  const answer = yield* askAnswer(named.recipient);
  if (!answer) {
    yield* say(
      "Without the answer you'd give now it would only remind them. The thank-you is the better mail: “email thank-you”.",
    );
    return;
  }
  const strength = known.strength ?? (yield* ask(questions.strength));
  const facts = { ...named, ...one("concern", concern), answer, ...one("fit", strength) };
  yield* finish("recovery", facts, known);
}

function* askAnswer(to: string | undefined): Talk<string | undefined> {
  const said = yield* ask(questions.answer);
  if (said === undefined || readAnswer(said, namesOf(to))) return said;
  const again = yield* ask(questions.answerAgain);
  return readAnswer(again, namesOf(to)) && again;
}

function* isRight(kind: Kind, situation: Situation): Talk<boolean> {
  const answer = rightness(kind, situation);
  if (answer.says) yield* say(answer.says);
  return answer.right === "now";
}

function* whom({ people, job }: KindKnown): Talk<Omit<MailFacts, "sender">> {
  const to = yield* heardOrAsked(questions.recipient, people?.slice(0, 1));
  const known = yield* heardOrAsked(questions.job, job);
  return { ...known, ...(to && { recipient: to.join(" and ") }) };
}

function* finish(kind: Kind, facts: Omit<MailFacts, "sender">, known: KindKnown): Talk {
  const details = yield* askDetails(known.details);
  if (details) yield* putOnDesk(kind, { ...facts, sender: details }, known.around);
}
