import { bare, type Moment } from "../../core/question.ts";
import type { Session } from "../../core/session.ts";
import { partsOf } from "../../interview/nudges/ledger.ts";
import type { Book } from "../book.ts";
import { BY } from "./message.ts";
import { nudgesIn } from "./state.ts";
import { snoozeTime } from "./times.ts";

/** Words that answer a reminder, or that switch all of them. */

interface Known {
  readonly book: Book;
  readonly talks: readonly Session[];
  readonly moment: Moment;
}

interface Meant {
  readonly command: string;
  readonly args: string;
}

const DONE =
  /^(?:done|sent|(?:i(?:'ve| have)? )?(?:already )?sent (?:it|one|them|that)(?: already)?|(?:i )?did(?: it| that)?|i did|already done|all done)$/;
const STOP = /^(?:stop|stop (?:it|this|that|these|those)|no more(?: of (?:these|those|them))?)$/;
const LATER = /^(?:snooze|later|not now|remind me(?: again)?(?: later)?|ask me later)$/;
const HEARD =
  /^(?:(?:yes )?(?:i|they|we) (?:heard(?: back)?|answered|replied|wrote(?: back)?)|i(?:'ve| have) heard(?: back)?)$/;
const NOTHING = /^(?:no|nope|nothing|not yet|nothing yet|no answer|still nothing|no not yet)$/;
const SHOW = /^(?:show|show (?:it|them|me)|open)$/;
/** With these before them, words for a time put something off. */
const PUTS_OFF = /^(?:snooze|remind me|ask me|tell me|again|later|not now)\b/;

/** The command that words mean, where they mean one. */
export function heard(said: string, { book, talks, moment }: Known): Meant | undefined {
  const words = bare(said);
  const all = switched(said, words);
  if (all !== undefined) return { command: "reminders", args: all };
  const { asked } = nudgesIn(book);
  const [id, another] = asked?.ids ?? [];
  if (id === undefined || another !== undefined) return undefined;
  const about = (what: string): Meant => ({ command: "reminders", args: `${id} ${what}` });
  const what = answerIn(words, partsOf(id).kind);
  if (what) return about(what);
  // A time alone may be meant for a question that is open: then it takes a word that says what it is for.
  const open = talks.some(({ ended, paused }) => !ended && !paused);
  if (open && !PUTS_OFF.test(words)) return undefined;
  if (asked?.by) return { command: "reminders", args: `${id}${BY} ${said}` };
  return snoozeTime(said, moment) === undefined ? undefined : about(`snooze ${said}`);
}

function answerIn(words: string, kind: string): string | undefined {
  if (DONE.test(words)) return "done";
  if (STOP.test(words)) return "stop";
  if (LATER.test(words)) return "snooze";
  if (SHOW.test(words)) return "show";
  if (kind !== "check_in" && kind !== "heard_back" && kind !== "let_go") return undefined;
  if (HEARD.test(words) || (kind === "heard_back" && words === "yes")) return "heard";
  return kind === "heard_back" && NOTHING.test(words) ? "done" : undefined;
}

const ALL = "(?:all )?(?:my |the |your |these )?(?:reminders|nudges)";
const OFF = new RegExp(
  `^(?:stop|cancel|turn off|switch off|no more|end) ${ALL}$|^(?:reminders|nudges) off$|^stop all$`,
);
const ON = new RegExp(
  `^(?:start|resume|turn on|switch on|unpause) ${ALL}$|^(?:reminders|nudges) on$|^i'm back from (?:holiday|vacation|leave)$`,
);
const PAUSE = new RegExp(`^\\s*pause(?: ${ALL})? (?:until|till|for)\\s+(.{1,60})$`, "i");
const PAUSE_ALL = new RegExp(`^pause ${ALL}$`);

/** "Pause until Monday", "stop all reminders", "reminders on": for all of them at once. */
function switched(said: string, words: string): string | undefined {
  if (OFF.test(words)) return "off";
  if (ON.test(words)) return "on";
  if (PAUSE_ALL.test(words)) return "pause";
  const until = PAUSE.exec(said)?.[1];
  return until === undefined ? undefined : `pause ${until}`;
}
