import { sayable } from "../core/call.ts";
import type { Command, Register } from "../core/conversation.ts";
import { words } from "../core/message.ts";
import * as phrases from "../core/phrases.ts";
import { readStory } from "../interview/story/read-story.ts";
import { type Book, emptyBook } from "./book.ts";
import { debriefConversation } from "./debrief/debrief.ts";
import { emailConversation } from "./email/email.ts";
import { list } from "./my-interviews/list.ts";
import { why } from "./my-interviews/why.ts";
import { exportAll, forget, privacy } from "./privacy/privacy.ts";
import { settingsConversation } from "./settings/settings.ts";

/** A command that begins a talk. */
function begins(
  talk: string,
  spec: { readonly summary: string; readonly also?: readonly string[] },
): Command<Book> {
  return { name: talk, also: [], ...spec, wants: () => [], run: ({ args }) => ({ begin: { talk, args } }) };
}

/** A command that can't do its work yet, and says what can be done meanwhile. */
function later(
  name: string,
  { summary, meanwhile }: { readonly summary: string; readonly meanwhile: string },
): Command<Book> {
  const text = `“${name}” isn't here yet. ${meanwhile}`;
  return {
    name,
    summary: `${summary} (not here yet)`,
    also: [],
    wants: () => [],
    run: () => ({ messages: [words(text)] }),
  };
}

const commands: readonly Command<Book>[] = [
  begins("debrief", {
    summary: "tells me how an interview went",
    also: ["start", "start debrief", "new debrief"],
  }),
  begins("email", {
    summary: "writes a thank-you, with or without a debrief",
    also: ["thank you email", "draft", "write an email"],
  }),
  list,
  why,
  begins("settings", { summary: "your details and your time zone", also: ["my details"] }),
  later("prepare", {
    summary: "prepares an interview",
    meanwhile:
      "Until it is: look up what they did this year, have two stories ready with their numbers, and write down three questions of yours.",
  }),
  later("outcome", {
    summary: "notes what the employer decided",
    meanwhile: "Until it is, your debriefs are kept as they are; “list” shows them.",
  }),
  later("offer", {
    summary: "the way from an offer to the first day",
    meanwhile:
      "Until it is: nothing is certain before it is in writing and you have begun, so keep applying.",
  }),
  later("community", {
    summary: "for admins: posts, schedule, counts",
    meanwhile: "Nothing is ever posted anywhere until an admin has set it up.",
  }),
  privacy,
  exportAll,
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
  conversations: [debriefConversation, emailConversation, settingsConversation],
  commands,
  recorders: { story: (input) => readStory(String(input)) },
  first: "debrief",
  empty: emptyBook,
  zoneIn: ({ zone }) => zone,
};
