import { z } from "zod";
import { callButton } from "../../core/call.ts";
import type { Part } from "../../core/message.ts";
import { type Question, question, text } from "../../core/question.ts";
import { type Share, shareId } from "../../core/share.ts";
import { heard, keep, say, share, type Talk } from "../../core/talk.ts";
import type { Seen } from "../../interview/reading/seen.ts";
import { type Identity, identifying } from "../../interview/redaction.ts";
import type { SignName } from "../../interview/signs.ts";
import type { Book } from "../book.ts";
import { signLabel } from "../debrief/sign-questions.ts";
import { summaryOf } from "./summary.ts";

const LONGEST_LINE = 200;

const ownLine: Question<string> = question({
  ...text("line", {
    label: "A line of your own",
    asks: "What should they know, in one line? No names, no numbers, nothing that says where it was.",
    expects: `one line of at most ${LONGEST_LINE} characters`,
  }),
  meaning: z.string().min(1).max(LONGEST_LINE),
  read: (answer) => ("words" in answer ? answer.words.replace(/\s+/gu, " ").trim() || undefined : undefined),
});

const placeSchema = z.object({ to: z.string().min(1).max(200), at: z.number() });

/** Where the summary goes: a channel or a person of the platform's, by its name for it. */
const place: Question<z.infer<typeof placeSchema>> = question({
  key: "share_to",
  label: "Share it with…",
  asks: "Who shall see it?",
  expects: "a channel or a person picked from the list",
  meaning: placeSchema,
  // Only what was picked: a name typed might be somebody else's.
  read: (answer, { now }) => ("press" in answer ? { to: answer.press, at: now } : undefined),
  show: () => "shared",
});

/** What is shared is noted, to be taken back. */
export const sharedKept = z.object({ shared: z.string() });
export const sharedNoted = (book: Book, { shared }: z.infer<typeof sharedKept>): { readonly book: Book } => ({
  book: { ...book, shared: [...new Set([...(book.shared ?? []), shared])] },
});

interface About {
  /** The talk's. */
  readonly id: string;
  readonly seen: Seen;
  readonly weakest: SignName | undefined;
  readonly identity: Identity;
  /** Whether it may be posted anywhere at all. */
  readonly shares: boolean;
}

/** A summary to ask somebody by, as it would be seen; shared only with whom the member picks, and taken back by one press. */
export function* askFeedback({ id, seen, weakest, identity, shares }: About): Talk {
  const own = yield* heard(ownLine);
  const telling = own === undefined ? undefined : identifying(own, identity);
  const clean = telling === undefined ? own : undefined;
  const ask = weakest
    ? `What I'd most like to work on: ${signLabel(weakest).toLowerCase()}. What would you try?`
    : "What would you have made of it?";
  const summary = summaryOf(seen, ask, clean);
  if (telling !== undefined)
    yield* say(
      `I left your line out: “${telling}” could tell who or where it was. Put it without that, and it goes in.`,
    );
  yield* say(
    { heading: "To ask somebody you trust" },
    {
      text: `This says nothing of who, where or which job. Copy it, or leave it: nobody sees it unless you show them.${shares ? " What you share from here goes under your name." : ""}`,
    },
    { quote: summary },
    { offers: ownLine, as: "Add a line of your own" },
    ...(shares ? [{ place }] : []),
  );
  if (!shares) return;
  const picked = yield* heard(place);
  if (picked === undefined) return;
  const shared: Share = { ...picked, parts: partsOf(summary) };
  const name = shareId(id, shared);
  yield* share(shared);
  yield* keep({ shared: name });
  yield* say("It stands there now, as you see it above, under your name.", {
    button: callButton(`unshare ${name}`, "Take it back"),
  });
}

const partsOf = (summary: string): readonly Part[] => [{ text: summary }];
