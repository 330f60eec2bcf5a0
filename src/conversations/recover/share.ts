import { type Command, conversation } from "../../core/conversation.ts";
import { say, stretch, type Talk } from "../../core/talk.ts";
import { weakIn } from "../../interview/practice.ts";
import type { Book } from "../book.ts";
import { askFeedback, sharedKept, sharedNoted } from "./feedback.ts";
import {
  aboutInterview,
  begins,
  type Facts,
  facts,
  identityOf,
  looksBack,
  whichInterview,
} from "./looking-back.ts";

/** The summary alone, to ask somebody by: at once, where one stands. */
function* sharing(begun: Facts): Talk {
  yield* stretch("share");
  const chosen = yield* whichInterview(begun.interviews);
  if (!chosen) {
    yield* say("There is no interview to ask about yet. Say “debrief”, and tell me about it.");
    return;
  }
  const { seen } = chosen.told;
  const [weakest] = weakIn(seen);
  const identity = identityOf(begun, chosen.told);
  yield* askFeedback({ id: begun.id, seen, weakest, identity, shares: begun.shares });
}

export const shareConversation = conversation({
  name: "share",
  called: "summary",
  several: false,
  facts,
  begins,
  talk: sharing,
  keeps: sharedKept,
  kept: sharedNoted,
  about: aboutInterview,
});

export const shareCommand: Command<Book> = {
  name: "share",
  summary: "a summary without names, to ask a channel or somebody you trust by",
  also: ["ask for feedback", "feedback", "share a summary"],
  ...looksBack("share"),
};
