import type { Asked, Command, Register } from "../../core/conversation.ts";
import { words } from "../../core/message.ts";
import { type Session, sessionSchema } from "../../core/session.ts";
import { shown } from "../../core/shown.ts";
import { standing } from "../../core/turn.ts";
import { type Interview, interviewSchema } from "../../interview/interview.ts";
import { SIGNS } from "../../interview/signs.ts";
import { showWhen } from "../../interview/when.ts";
import { type Book, interviewRecord, jobWords } from "../book.ts";
import { sharedRows } from "../community/sharing.ts";
import { signLabel, signWords } from "../debrief/sign-questions.ts";
import { type Chapter, page } from "./page.ts";

/** Everything stored about a member, for a program and for a reader. The house is asked for when it stands whole. */
export function exporting(house: () => Register<Book>): Command<Book> {
  return {
    name: "export",
    summary: "gives you everything stored about you, as a file",
    also: ["export my data"],
    wants: () => "all",
    run: (asked, records) => {
      const { member } = asked;
      const beside = [...records.values()].filter((record) => record !== undefined);
      return {
        messages: [
          {
            ...words("Everything stored about you is in these two files: one to read, one for a program."),
            files: [
              {
                name: "afterword-export.html",
                type: "text/html",
                content: readable(asked, beside, house()),
                spare: true,
              },
              {
                name: "afterword-export.json",
                type: "application/json",
                content: JSON.stringify(
                  { member, records: beside, ...counting(asked.book, beside) },
                  null,
                  2,
                ),
              },
            ],
          },
        ],
      };
    },
  };
}

/** What of theirs counts in what their community learns, where they have said that it may. */
function counting(book: Book, beside: readonly unknown[]) {
  if (!book.sharing?.on) return {};
  const named = interviewsIn(beside).map((interview) => [interviewRecord(interview.id), interview] as const);
  return { counts_in_what_your_community_learns: sharedRows(book, new Map(named)) };
}

const interviewsIn = (beside: readonly unknown[]): readonly Interview[] =>
  beside.flatMap((record) => interviewSchema.safeParse(record).data ?? []);

function readable(
  { book, member, talks, moment }: Asked<Book>,
  beside: readonly unknown[],
  house: Register<Book>,
): string {
  const interviews = interviewsIn(beside);
  const archived = beside.flatMap((record) => sessionSchema.safeParse(record).data ?? []);
  const all = [...talks, ...(member.aside ? [member.aside] : []), ...archived];
  const you: Chapter = {
    title: "You",
    rows: [
      ["Under your emails", Object.values(book.details ?? {}).join(", ") || "nothing"],
      ["Time zone", moment.zone],
      ["Counts in what your community learns", book.sharing?.on ? "yes" : "no"],
    ],
  };
  return page("Everything Afterword stores about you", [
    you,
    ...inOrderOf(interviews).map(interviewed),
    ...inOrderOf(all).map((session) => talked(session, house)),
  ]);
}

const inOrderOf = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
  [...all].sort((one, other) => Number(one.id) - Number(other.id));

function interviewed(interview: Interview): Chapter {
  const { job, on, people, seen, evidence, points, strength, well, badly, concern, replyBy } = interview;
  const signs = SIGNS.flatMap((sign): Chapter["rows"] => {
    const answer = seen.signs[sign];
    if (!answer) return [];
    const own = evidence[sign];
    const read = signWords(sign, answer);
    return [[signLabel(sign), own && own !== read ? `${read}\n“${own}”` : read]];
  });
  const said = (label: string, value: string | undefined): Chapter["rows"] => (value ? [[label, value]] : []);
  return {
    title: `Interview: ${jobWords(job) ?? "an employer not named"}`,
    rows: [
      ...said("When", on && showWhen(on)),
      ...said("Who was there", people.join(", ")),
      ...signs,
      ...said("Talked about", points.join("\n")),
      ...said("To be remembered for", strength),
      ...said("Went well", well.join("\n")),
      ...said("Could be better", badly.join("\n")),
      ...said("Concern", concern),
      ...said("About the employer", interview.employer.map(({ words }) => words).join("\n")),
      ...said("An answer by", replyBy && showWhen(replyBy)),
    ],
  };
}

/** What was asked and what was answered; of a talk this version no longer has, the answers by their keys. */
function talked(session: Session, house: Register<Book>): Chapter {
  const at = standing({ register: house, outside: undefined }, session);
  const called = house.conversations.find(({ name }) => name === session.talk)?.called ?? session.talk;
  const rows = at
    ? at.scene.path.map((met) => [met.question.label, wordsOf(met.reply) ?? shown(met)] as const)
    : session.said.map(([key, reply]) => [key, wordsOf(reply) ?? JSON.stringify(reply)] as const);
  return { title: `Talk ${session.id}: ${called}`, rows };
}

/** A member's own words, whole. */
const wordsOf = (reply: Session["said"][number][1]): string | undefined =>
  "words" in reply ? reply.words : "is" in reply && typeof reply.is === "string" ? reply.is : undefined;
