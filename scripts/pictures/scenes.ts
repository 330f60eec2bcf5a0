import { homeView } from "../../src/adapters/slack/home.ts";
import { render } from "../../src/adapters/slack/render.ts";
import { settled } from "../../src/adapters/slack/settled.ts";
import { formView } from "../../src/adapters/slack/view.ts";
import { boardOf } from "../../src/conversations/board.ts";
import type { Book } from "../../src/conversations/book.ts";
import { type Message, plain } from "../../src/core/message.ts";
import type { Chat } from "../../tests/support/chat.ts";
import { ANSWERS, ann, goesOn, keyOf, STORY } from "../../tests/support/debrief.ts";
import { drawBlocks, drawHome, drawMessage, drawModal, drawWords } from "./block-kit.ts";

/** What is pictured: real turns of a real debrief, as the renderer gives them to Slack. */

const told = (messages: readonly Message[]): string =>
  messages
    .flatMap(render)
    .map(({ blocks }) => drawMessage("Afterword", drawBlocks(blocks)))
    .join("");

const said = (text: string): string => drawMessage("Ann", drawWords(text));

function opening(): string {
  const it = ann();
  return said("hi") + told([it.last() as Message]);
}

function readBack(): string {
  const it = ann();
  return said(STORY) + told(it.says(STORY));
}

function sign(): string {
  const it = ann({ story: STORY });
  goesOn(it, "sign:engagement");
  return told([it.last() as Message]);
}

function answered(): string {
  const it = ann({ story: STORY });
  goesOn(it, "sign:engagement");
  const asked = it.last() as Message;
  const { blocks } = settled("Attention: with me throughout", asked.question ?? "", render(asked)[0]?.blocks);
  return drawMessage("Afterword", drawBlocks(blocks)) + told(it.presses("positive"));
}

/** Answers on and on, and gives back the first turn that says this. */
function turnSaying(it: Chat<Book>, words: string): readonly Message[] {
  for (let turns = 0; turns < 40; turns++) {
    const answer = ANSWERS[keyOf(it.asked())] ?? it.last()?.options?.[0]?.label ?? "skip";
    const messages = it.says(answer);
    if (messages.some((message) => plain(message).includes(words))) return messages;
  }
  throw new Error(`Nobody said "${words}" in the whole debrief.`);
}

const card = (): string => told(turnSaying(ann({ story: STORY }), "This is not an offer").slice(0, 1));

const email = (): string => told(turnSaying(ann({ story: STORY }), "Subject:"));

function quickForm(): string {
  const it = ann();
  it.presses("change:quick");
  return drawModal(formView(it.last() as Message));
}

function home(): string {
  const it = ann({ story: STORY });
  goesOn(it);
  it.calls("debrief");
  it.says(
    "It was a second interview at Northgate Library for the children's librarian job, and it felt stiff.",
  );
  goesOn(it, "point:1");
  const { book, talks } = it.member();
  const moment = { now: Date.UTC(2026, 10, 18, 17, 0), zone: "America/New_York" };
  return drawHome(homeView(boardOf({ book, talks, moment })).blocks);
}

/** By the name of the file each is drawn into. */
export const SCENES: Readonly<Record<string, () => string>> = {
  "opening-question": opening,
  "read-back": readBack,
  "sign-question": sign,
  "answered-question": answered,
  "reading-card": card,
  email,
  "quick-form": quickForm,
  home,
};
