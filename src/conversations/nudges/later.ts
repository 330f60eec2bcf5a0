import { callButton } from "../../core/call.ts";
import type { Known, Order } from "../../core/conversation.ts";
import type { Later, Woken } from "../../core/later.ts";
import { type Message, words } from "../../core/message.ts";
import { pruned } from "../../interview/nudges/ledger.ts";
import type { Plan } from "../../interview/nudges/plan.ts";
import { IGNORED } from "../../interview/nudges/timing.ts";
import type { Book } from "../book.ts";
import { MENTION } from "../community/orders.ts";
import { heard } from "./hears.ts";
import { toldOf } from "./message.ts";
import { plannedIn } from "./outlook.ts";
import { nudgesIn, spoken, stirred, unspoken, withNudges } from "./state.ts";
import { asksFor, RESTING } from "./texts.ts";

/** What the house says by itself: reminders, as the plan has them. */
export const reminding: Later<Book> = {
  next: ({ book, moment }) => (hasNothingToSay(book) ? null : plannedIn(book, moment).next),
  wakes,
  stirs: ({ book, moment }) => stirred(book, moment.now),
  unsaid: unspoken,
  hears: (said, known) => heard(said, known),
};

/** Most members, most of the time: no plan is made for them. */
const hasNothingToSay = (book: Book): boolean => nudgesIn(book).wishes.consent !== "yes";

function wakes({ book, moment }: Known<Book>): Woken<Book> {
  const plan = hasNothingToSay(book) ? undefined : plannedIn(book, moment);
  if (!plan || plan.due.length === 0) return { book, messages: [] };
  const { now } = moment;
  const until = plan.until;
  if ((nudgesIn(book).ignored ?? 0) >= IGNORED) {
    const rested = withNudges(spoken(book, { ids: [], now, asks: false }), { rested: now });
    return { book: rested, messages: [resting], until };
  }
  const ids = plan.due.map(({ id }) => id);
  const asks = plan.due.some(({ kind }) => asksFor(kind));
  return {
    book: tidied(spoken(book, { ids, now, asks }), plan),
    messages: [toldOf(plan.due, book, moment)],
    ...(Number.isFinite(until) && { until }),
    orders: mentions(book, until),
  };
}

/** In a channel of the member's choice: that there is a reminder, and nothing of it. */
function mentions(book: Book, until: number): readonly Order[] {
  const { mention } = nudgesIn(book);
  if (!mention) return [];
  const { community, channel } = mention;
  const args = JSON.stringify({ channel, ...(Number.isFinite(until) && { until }) });
  return [{ community, command: MENTION, args, afterwards: true }];
}

const resting: Message = {
  ...words(RESTING),
  controls: [callButton("reminders on", "Start again"), callButton("reminders", "My reminders")],
};

/** What is over needs no entry any more; what can still be said keeps its own. */
function tidied(book: Book, { nudges }: Plan): Book {
  const { ledger } = nudgesIn(book);
  const alive = new Set(nudges.map(({ interview }) => interview));
  return withNudges(book, { ledger: pruned(ledger, (interview) => alive.has(interview)) });
}
