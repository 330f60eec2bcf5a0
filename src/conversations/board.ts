import type { Board, Section } from "../core/board.ts";
import { callButton } from "../core/call.ts";
import { button } from "../core/controls.ts";
import type { Moment } from "../core/question.ts";
import type { Session } from "../core/session.ts";
import { showWhen } from "../interview/when.ts";
import { type Application, nameOf as applicationName, applicationsOf } from "./applications.ts";
import { type Book, jobWords } from "./book.ts";
import { coming } from "./calendar/command.ts";
import { nameOf } from "./calendar/entry.ts";
import { rowWords } from "./my-interviews/list.ts";
import { inOrder } from "./my-interviews/order.ts";
import { remindersOf } from "./nudges/reminders-known.ts";
import { saidTime } from "./nudges/said-time.ts";
import { paged } from "./pages.ts";
import { STAGE_NAMES } from "./stages.ts";

interface Known {
  readonly book: Book;
  readonly talks: readonly Session[];
  readonly moment: Moment;
}

/** What a member sees when they open the bot's own page: never anything but their own. */
export function boardOf({ book, talks, moment }: Known): Board {
  return {
    sections: [
      openTalk(talks),
      comingUp(book, moment),
      ...applications(book, moment),
      ...interviews(book, moment),
      stories(book),
      settings(book, moment),
      stored(book),
    ],
  };
}

function openTalk(talks: readonly Session[]): Section {
  const open = talks.find(({ ended }) => !ended);
  return open
    ? {
        parts: [{ heading: open.talk === "debrief" ? "You have a debrief open" : "You have something open" }],
        buttons: [
          button("resume"),
          callButton("debrief", open.talk === "debrief" ? "Another one" : "Start a debrief"),
        ],
      }
    : {
        parts: [
          { heading: "Just out of an interview?" },
          { text: "Tell me how it went while it is fresh. It takes a few minutes." },
        ],
        buttons: [
          callButton("debrief", "Start a debrief"),
          callButton("email thank-you", "Just the thank-you email"),
          callButton("invited", "I got an interview"),
        ],
      };
}

function comingUp(book: Book, moment: Moment): Section {
  const entries = coming(book, moment.now);
  const heading = { heading: "Coming up" };
  if (entries.length === 0)
    return {
      parts: [heading, { text: "Nothing is in your calendar here." }],
      buttons: [callButton("calendar", "Put an interview in")],
    };
  return {
    parts: [
      heading,
      { rows: entries.map((ahead) => ({ label: nameOf(ahead), value: saidTime(ahead.at, moment) })) },
    ],
    buttons: entries.map((ahead, nth) =>
      callButton(`calendar open ${ahead.id}`, `Open ${nth + 1}: ${nameOf(ahead)}`),
    ),
  };
}

/** What is coming, and what is waited for; the latest first. */
function applications(book: Book, moment: Moment): readonly Section[] {
  const open = applicationsOf(book, moment).filter((each) => each.open || each.outcome === "offer");
  const { items } = paged(open, 1);
  if (items.length === 0) return [];
  return [
    {
      parts: [
        { heading: "Open applications" },
        { rows: items.map((each) => ({ label: applicationName(each), value: standing(each) })) },
      ],
      buttons: items.map((each) => {
        const [command, label] = doing(each);
        return callButton(`${command} #${each.id}`, `${label}: ${applicationName(each)}`);
      }),
    },
  ];
}

function standing({ round, outcome, last }: Application): string {
  if (outcome === "offer") return "an offer, not yet the job";
  if (round) return round.stage ? `${STAGE_NAMES[round.stage]} ahead` : "an interview ahead";
  return last?.replyBy ? `waiting; answer by ${showWhen(last.replyBy)}` : "waiting for an answer";
}

function doing({ round, outcome }: Application): readonly [command: string, label: string] {
  if (outcome === "offer") return ["offer", "To the first day"];
  return round ? ["prepare", "Prepare"] : ["outcome", "What happened?"];
}

/** A page of them, and the way to the rest. */
function interviews(book: Book, { zone }: Moment): readonly Section[] {
  const rows = inOrder(book);
  if (rows.length === 0)
    return [{ parts: [{ heading: "Your interviews" }, { text: "None yet." }], buttons: [] }];
  const { items, last } = paged(rows, 1);
  const shown: Section = {
    parts: [
      { heading: last > 1 ? `Your interviews: ${items.length} of ${rows.length}` : "Your interviews" },
      {
        rows: items.map((row) => ({
          label: jobWords(row.job) ?? "An employer not named",
          value: rowWords(row, zone),
        })),
      },
    ],
    buttons: items.map((row, index) =>
      callButton(`list #${row.id}`, `Open ${index + 1}: ${jobWords(row.job) ?? rowWords(row, zone)}`),
    ),
  };
  const more = [
    ...(last > 1 ? [callButton("list page 2", "More interviews")] : []),
    ...(rows.length > 1 ? [callButton("compare", "Compare the last two")] : []),
    ...(rows.length > 2 ? [callButton("pattern", "What recurs")] : []),
  ];
  return more.length > 0 ? [shown, { parts: [], buttons: more }] : [shown];
}

function stories({ stories: told = [] }: Book): Section {
  return {
    parts: [
      { heading: "Your stories" },
      {
        text:
          told.length === 0
            ? "None yet. One thing you did, with what came of it, is the answer people remember."
            : `${told.length} ready to tell.`,
      },
    ],
    buttons: [
      ...(told.length > 0 ? [callButton("stories", "My stories")] : []),
      callButton("stories new", "Build one"),
    ],
  };
}

function settings(book: Book, moment: Moment): Section {
  const { details } = book;
  const under = details ? Object.values(details).join(", ") : "nothing yet";
  return {
    parts: [
      { heading: "Settings" },
      {
        rows: [
          { label: "Under your emails", value: under },
          { label: "Time zone", value: moment.zone },
          { label: "Reminders", value: remindersInWords(book, moment) },
        ],
      },
    ],
    buttons: [callButton("settings", "Change"), callButton("reminders", "My reminders")],
  };
}

function stored({ interviews, stories: told = [], processes }: Book): Section {
  const counted =
    interviews.length === 1
      ? "One interview, what you said in it,"
      : `${interviews.length} interviews, what you said in them,`;
  return {
    parts: [
      { heading: "What is stored about you" },
      {
        text: `${counted}${told.length + processes.length > 0 ? " what came of your applications, your stories," : ""} and the settings above: encrypted, seen by nobody else.`,
      },
    ],
    buttons: [
      callButton("privacy", "Details"),
      callButton("export", "Export"),
      callButton("forget", "Forget me"),
    ],
  };
}

function remindersInWords(book: Book, moment: Moment): string {
  const { state, until, planned } = remindersOf(book, moment);
  if (state === "paused") return `paused until ${until}`;
  if (state !== "on") return "off";
  const [next] = planned;
  return next ? `next: ${next.kind}, ${next.about}, ${next.time}` : "on; nothing is planned";
}
