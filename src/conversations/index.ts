import { sayable } from "../core/call.ts";
import type { Command, Register } from "../core/conversation.ts";
import { words } from "../core/message.ts";
import * as phrases from "../core/phrases.ts";
import { tellsAnother } from "../interview/asking.ts";
import { isCrushed } from "../interview/story/crushed.ts";
import { readBeside, readStory } from "../interview/story/read-story.ts";
import { type Book, emptyBook } from "./book.ts";
import { calendarConversation } from "./calendar/calendar.ts";
import { calendar } from "./calendar/command.ts";
import { community } from "./community/command.ts";
import { insight } from "./community/insight.ts";
import { communityConversation } from "./community/setup.ts";
import { NOT_ALONE, SORRY } from "./crushed.ts";
import { debriefConversation } from "./debrief/debrief.ts";
import { emailConversation } from "./email/email.ts";
import { askedFor, KIND_OPTIONS, wantedIn } from "./email/kinds.ts";
import { repliesTo } from "./free-words/replies.ts";
import { invitedCommand, invitedConversation } from "./invited/invited.ts";
import { compare } from "./my-interviews/compare.ts";
import { deleteCommand } from "./my-interviews/delete.ts";
import { list } from "./my-interviews/list.ts";
import { pattern } from "./my-interviews/pattern.ts";
import { why } from "./my-interviews/why.ts";
import { reminding } from "./nudges/later.ts";
import { reminders, remindersConversation } from "./nudges/reminders.ts";
import { offerCommand, offerConversation } from "./offer/offer.ts";
import { outcomeCommand, outcomeConversation } from "./outcome/outcome.ts";
import { prepareCommand, prepareConversation } from "./prepare/prepare.ts";
import { exporting } from "./privacy/export.ts";
import { forget, privacy } from "./privacy/privacy.ts";
import { lasts } from "./privacy/switches.ts";
import { recoverCommand, recoverConversation } from "./recover/recover.ts";
import { shareCommand, shareConversation } from "./recover/share.ts";
import { unshare } from "./recover/unshare.ts";
import { settings, settingsConversation } from "./settings/settings.ts";
import { storyConversation } from "./stories/coach.ts";
import { storiesCommand } from "./stories/stories.ts";

/** A command that begins a talk. */
function begins(
  talk: string,
  spec: { readonly summary: string; readonly also?: readonly string[] },
): Command<Book> {
  return { name: talk, also: [], ...spec, wants: () => [], run: ({ args }) => ({ begin: { talk, args } }) };
}

const commands: readonly Command<Book>[] = [
  {
    ...begins("debrief", {
      summary: "tells me how an interview went",
      also: ["start", "start debrief", "new debrief"],
    }),
    // One of the calendar's, or for an application, is a debrief of its own, whatever else is open.
    run: ({ args }) => ({ begin: { talk: "debrief", args, anew: args !== "" } }),
  },
  {
    name: "email",
    summary:
      "writes any email of the follow-up, with or without a debrief; “email check-in”, “email note” and the like say which",
    also: ["draft", "write an email"],
    takes: {
      name: "which",
      says: "which email, if you know: check-in, note…",
      completes: () => KIND_OPTIONS,
    },
    saidWith: (args) => askedFor(args).kind !== undefined,
    hears: (said) => wantedIn(said) !== undefined,
    wants: () => [],
    run: ({ args }) => ({ begin: { talk: "email", args: wantedIn(args) ?? args, anew: args !== "" } }),
  },
  invitedCommand,
  calendar,
  prepareCommand,
  outcomeCommand,
  offerCommand,
  list,
  storiesCommand,
  why,
  recoverCommand,
  shareCommand,
  compare,
  pattern,
  deleteCommand,
  unshare,
  insight,
  reminders,
  settings,
  community,
  privacy,
  exporting(() => house),
  forget,
  {
    name: "help",
    summary: "says all this",
    also: ["commands", "what can you do"],
    wants: () => [],
    run: ({ talks }) => {
      const open = talks.some(({ ended }) => !ended);
      return {
        messages: [
          words(`You can say:\n${sayable(house)}`, phrases.help, ...(open ? [phrases.stillThere] : [])),
        ],
      };
    },
  },
];

/** Every talk and command of the house: a register, not a barrel. */
export const house: Register<Book> = {
  conversations: [
    debriefConversation,
    emailConversation,
    invitedConversation,
    prepareConversation,
    storyConversation,
    outcomeConversation,
    offerConversation,
    recoverConversation,
    shareConversation,
    settingsConversation,
    calendarConversation,
    settingsConversation,
    remindersConversation,
    communityConversation,
  ],
  commands,
  recorders: {
    story: (input) => readStory(String(input)),
    beside: (input) => readBeside(String(input)),
    // Our own rules read every draft as it is shown. A proofreader beside them is a maker: see `start`.
    language: () => [],
    proofreader: () => false,
  },
  first: "debrief",
  empty: emptyBook,
  notice:
    "What you tell me stays between us: it is kept for you, encrypted. “Privacy” says more, “forget” removes it.",
  meets: (said) => (isCrushed(said) ? `${SORRY}\n\n${NOT_ALONE}` : undefined),
  replies: repliesTo,
  // What is said before the story is told is still about the one that is asked about.
  another: (said, { talks: [front] }) =>
    front?.talk === "debrief" && front.said.some(([key]) => key === "story") && tellsAnother(said),
  zoneIn: ({ zone }) => zone,
  lasts,
  later: reminding,
};
