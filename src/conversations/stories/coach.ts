import { z } from "zod";
import { callButton } from "../../core/call.ts";
import { type Beginning, conversation } from "../../core/conversation.ts";
import { ask, heard, keep, say, stretch, type Talk } from "../../core/talk.ts";
import { kindNamed } from "../../interview/star/find.ts";
import {
  askedBy,
  KINDS,
  PARTS,
  type PartName,
  STORY_KINDS,
  type Star,
  starSchema,
} from "../../interview/star/star.ts";
import { thinIn } from "../../interview/star/thin.ts";
import { type Book, storyRecord } from "../book.ts";
import { storyCard } from "./card.ts";
import * as questions from "./questions.ts";

const facts = z.object({ id: z.string(), kind: z.enum(KINDS).exactOptional() });

/** Builds one story, part by part: what is thin in a part is said at once, with the one question that would mend it. */
function* coach({ id, kind: named }: z.infer<typeof facts>): Talk {
  yield* stretch("story");
  const wanted = (yield* heard(questions.kind, named && { kind: named })) ?? (yield* ask(questions.kind));
  const { kind } = wanted ?? { kind: "other" as const };
  const asked = wanted?.asked ?? (kind === "other" ? yield* ask(questions.asked) : undefined);
  const own = { kind, ...(asked && { asked }) };
  const filled = yield* heard(questions.allAtOnce);
  yield* say(
    `One story, for “${askedBy(own)}”: tell it as it was, and I say where it is thin, and what would mend it.`,
    { offers: questions.allAtOnce },
  );
  const parts: Partial<Record<PartName, string>> = {};
  for (const part of PARTS) {
    const said =
      (yield* heard(questions.part(part), filled?.[part])) ?? (yield* askFor(part, filled !== undefined));
    const told = yield* mended(part, { ...parts, ...(said && { [part]: said }) });
    if (told !== undefined) parts[part] = told;
  }
  if (Object.keys(parts).length === 0) {
    yield* say("Nothing is kept yet. “Stories new” begins again, whenever one comes to mind.");
    return;
  }
  const title = (yield* heard(questions.title)) ?? nameFor(kind, parts);
  yield* keep({ id, title, ...own, parts });
  yield* say(
    ...storyCard({ title, ...own, parts }),
    { offers: questions.title, as: "Call it something else" },
    { button: callButton("stories", "All my stories") },
    { button: callButton("stories new", "Another story") },
  );
}

/** What the form left out is left out. */
function* askFor(part: PartName, inForm: boolean): Talk<string | undefined> {
  return inForm ? undefined : yield* ask(questions.part(part));
}

/** Asks at most once a part, and only where something is thin; a part that was passed over stays so. */
function* mended(part: PartName, told: Star["parts"]): Talk<string | undefined> {
  const said = told[part];
  if (said === undefined) return undefined;
  const thin = thinIn(part, told);
  if (!thin) return said;
  const more = yield* ask(questions.mend(part, thin));
  if (more === undefined) return said;
  return thin.replaces ? more : `${said.replace(/\s+$/u, "").replace(/(?<![.!?…])$/u, ".")} ${more}`;
}

function nameFor(kind: keyof typeof STORY_KINDS, { situation, action, task, result }: Star["parts"]): string {
  return questions.titled(situation ?? task ?? action ?? result ?? STORY_KINDS[kind].label);
}

export const storyConversation = conversation({
  name: "story",
  called: "story",
  several: false,
  facts,
  begins: ({ args, id }: Beginning<Book>) => {
    const kind = kindNamed(args);
    return { id, ...(kind && { kind }) };
  },
  talk: coach,
  keeps: starSchema,
  kept: (book: Book, story) => {
    const { id, title, kind, asked } = story;
    const row = { id, title, kind, ...(asked && { asked: questions.titled(asked) }) };
    const others = (book.stories ?? []).filter((other) => other.id !== id);
    const stories = [...others, row].sort((one, other) => Number(one.id) - Number(other.id));
    return { book: { ...book, stories }, records: { [storyRecord(id)]: story } };
  },
  about: (path) => {
    const met = path.find(({ question: { key } }) => key === "kind");
    return met?.meaning === undefined ? undefined : met.question.show(met.meaning);
  },
});
