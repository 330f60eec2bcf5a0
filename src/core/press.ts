import { chosen, LIVE } from "./call.ts";
import { EDIT, questionOf } from "./compose.ts";
import { type Control, changedBy, isControl, pickedBy } from "./controls.ts";
import { words } from "./message.ts";
import * as phrases from "./phrases.ts";
import { answer, control, edit, questionAt, type Standing, type Step } from "./step.ts";
import { begin, bringBack, cancel, restart, resume, standing, type Turn, take, told } from "./turn.ts";

/** A button. It acts on the question it stands under, however late it is pressed and whatever is open by now. */
export function pressed<Book>(turn: Turn<Book>, press: string, ref: string | undefined): Turn<Book> {
  if (ref === LIVE) return chosen(turn, press);
  const at = placed(turn, ref);
  const key = ref === undefined ? undefined : questionOf(ref).key;
  if (isControl(press) && !isOption(at, key, press)) {
    const whole = ofTalks(turn, press, at);
    if (whole) return whole;
  }
  return at ? take(turn, at, stepOf(turn, at, { press, key })) : nowhere(turn, ref);
}

/** A form that was filled in. */
export function filled<Book>(
  turn: Turn<Book>,
  form: Readonly<Record<string, string>>,
  ref: string,
): Turn<Book> {
  const at = placed(turn, ref);
  return at
    ? take(
        turn,
        at,
        answer(at, { form }, { key: questionOf(ref).key, moment: turn.moment, message: turn.message }),
      )
    : nowhere(turn, ref);
}

/** The controls that concern a member's talks rather than a place in one. `at` is the talk they were pressed in. */
export function ofTalks<Book>(
  turn: Turn<Book>,
  what: Control,
  at: Standing | undefined,
): Turn<Book> | undefined {
  if (what === "undo") return bringBack(turn);
  if (what === "resume" && at?.session.ended && at.session.editing === undefined) {
    // After a talk that has ended, what is resumed is the one that hasn't.
    const open = turn.member.talks.find(({ ended }) => !ended);
    return open && resume(turn, open, phrases.resumed);
  }
  if (what === "another") return begin(turn, turn.register.first);
  if (what === "restart") return at && restart(turn, at.session);
  if (what === "cancel") return at && cancel(turn, at.session);
  return undefined;
}

interface Press {
  readonly press: string;
  readonly key: string | undefined;
}

function stepOf<Book>(turn: Turn<Book>, at: Standing, { press, key }: Press): Step {
  if (key === EDIT) return isControl(press) ? control(at, press) : edit(at, press);
  const change = changedBy(press);
  if (change !== undefined) return edit(at, change);
  const picked = pickedBy(press);
  if (picked)
    return answer(at, { press: picked.value }, { ...picked, moment: turn.moment, message: turn.message });
  if (isControl(press) && !isOption(at, key, press)) return control(at, press, key);
  return answer(at, { press }, { key, moment: turn.moment, message: turn.message });
}

/** An option of the question it stands under goes before a control of the same name, answered or not. */
function isOption(at: Standing | undefined, key: string | undefined, press: string): boolean {
  return (at && questionAt(at, key)?.options.some(({ value }) => value === press)) ?? false;
}

/** Where the talk stands that a question belongs to, or the one in front where no question is named. */
export function placed<Book>(turn: Turn<Book>, ref: string | undefined): Standing | undefined {
  const { talks } = turn.member;
  const session = ref === undefined ? talks[0] : talks.find(({ id }) => id === questionOf(ref).session);
  return session && standing(turn, session);
}

export function nowhere<Book>(turn: Turn<Book>, ref: string | undefined): Turn<Book> {
  return told(turn, words(ref === undefined ? phrases.nothingOpen : phrases.archived));
}
