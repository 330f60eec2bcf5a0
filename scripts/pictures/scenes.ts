import { type Html, html, NOTHING } from "../../src/adapters/playground/drawn/html.ts";
import { boardOf } from "../../src/conversations/board.ts";
import type { Book } from "../../src/conversations/book.ts";
import type { Board } from "../../src/core/board.ts";
import { type Message, plain } from "../../src/core/message.ts";
import { town } from "../../tests/conversations/community/town.ts";
import type { Chat } from "../../tests/support/chat.ts";
import { ANSWERS, ann, goesOn, keyOf, STORY } from "../../tests/support/debrief.ts";
import { ann as before, debriefs, storyAt } from "../../tests/support/journey.ts";

/** How one platform draws what there is to see. */
export interface Stage {
  said(text: string): Html;
  told(messages: readonly Message[]): Html;
  /** The message of a question once it is answered. */
  answered(asked: Message, text: string): Html;
  form(asked: Message): Html;
  /** Only where there is such a page. */
  home?(board: Board): Html;
}

/** What is pictured: real turns of a real debrief, as the renderers give them to the platforms. */
type Scene = (stage: Stage) => Html;

const opening: Scene = ({ said, told }) => html`${said("hi")}${told([ann().last() as Message])}`;

const readBack: Scene = ({ said, told }) => html`${said(STORY)}${told(ann().says(STORY))}`;

/** A debrief up to its first question about a sign. */
function atSign(): Chat<Book> {
  const it = ann({ story: STORY });
  goesOn(it, "sign:engagement");
  return it;
}

/** What the story only seemed to say, asked back. */
const seeming: Scene = ({ said, told }) => {
  const unsure =
    "Maria Lopez asked a lot of follow-up questions about my triage experience. They ended it a bit before the time. It was for the staff nurse role at St Anne's Hospital.";
  return html`${said(unsure)}${told(turnSaying(ann({ story: unsure }), "Did you mean they cut it short?"))}`;
};

const sign: Scene = ({ told }) => told([atSign().last() as Message]);

const answered: Scene = ({ answered, told }) => {
  const it = atSign();
  const asked = it.last() as Message;
  return html`${answered(asked, "Attention: with me throughout")}${told(it.presses("positive"))}`;
};

/** Answers on and on, and gives back the first turn that says this. */
function turnSaying(it: Chat<Book>, words: string): readonly Message[] {
  for (let turns = 0; turns < 40; turns++) {
    const answer = ANSWERS[keyOf(it.asked())] ?? it.last()?.options?.[0]?.label ?? "skip";
    const messages = it.says(answer);
    if (messages.some((message) => plain(message).includes(words))) return messages;
  }
  throw new Error(`Nobody said "${words}" in the whole debrief.`);
}

/** How a debrief goes: the story, what was read in it, and what that leaves to be asked. */
export const goes: Scene = (stage) => html`${readBack(stage)}${answered(stage)}`;

/** And what it comes to. */
export const ends: Scene = ({ told }) =>
  told(turnSaying(ann({ story: STORY }), "This is not an offer").slice(0, 1));

const email: Scene = ({ told }) => told(turnSaying(ann({ story: STORY }), "Subject:"));

const quickForm: Scene = ({ form }) => {
  const it = ann();
  it.presses("change:quick");
  return form(it.last() as Message);
};

const home: Scene = ({ home }) => {
  const it = ann({ story: STORY });
  goesOn(it);
  it.calls("debrief");
  it.says(
    "It was a second interview at Northgate Library for the children's librarian job, and it felt stiff.",
  );
  goesOn(it, "point:1");
  const { book, talks } = it.member();
  const moment = { now: Date.UTC(2026, 10, 18, 17, 0), zone: "America/New_York" };
  return home?.(boardOf({ book, talks, moment })) ?? NOTHING;
};

const preparation: Scene = ({ told }) => {
  const it = before("/invited", "data analyst at Brightwell", "first", "/prepare");
  it.says("by video");
  it.says("tick off");
  it.says("1, 4");
  const ticked = it.told();
  it.says("what I want to find out");
  return told([...ticked, ...it.says("how they handle on-call, whether the team is stable")]);
};

const story: Scene = ({ said, told }) => {
  const it = before(
    "/stories new conflict",
    "On nights two of us fell out over the rota.",
    "I had to settle it.",
  );
  it.says(
    "I asked each of them alone what they needed, and wrote a rota with fixed swaps for the whole ward.",
  );
  const [thin, mended] = [
    "It went well and everyone was happy.",
    "Missed swaps went from two a week to none.",
  ];
  return html`${said(thin)}${told(it.says(thin))}${said(mended)}${told(it.says(mended))}`;
};

const no: Scene = ({ said, told }) => {
  const it = ann({ story: STORY });
  goesOn(it);
  it.says("I got rejected");
  return html`${said("I got rejected")}${told(it.told())}${told(it.says("skip"))}`;
};

const reminder: Scene = ({ told }) => {
  const it = ann({ story: STORY });
  goesOn(it);
  const [first] = it.lives(Date.UTC(2026, 10, 25));
  return told(first?.messages ?? []);
};

const pattern: Scene = ({ said, told }) => {
  const it = before();
  const WARM = "They showed me round and said I'd fit right in, but it was over in ten minutes.";
  for (const company of ["Brightwell", "Northgate", "Quillfeather"]) debriefs(it, storyAt(company, WARM));
  debriefs(it, storyAt("Corner Bank"));
  return html`${said("pattern")}${told(it.says("pattern"))}`;
};

const summary: Scene = ({ said, told }) => {
  const it = before();
  debriefs(it, storyAt("Brightwell", "They only asked superficial questions about my work."));
  return html`${said("share")}${told(it.says("share"))}`;
};

const privacy: Scene = ({ said, told }) => {
  const it = ann({ story: STORY });
  goesOn(it);
  return html`${said("privacy")}${told(it.calls("privacy"))}`;
};

const setUp: Scene = ({ said, told }) => {
  const admin = town().member("admin", { admin: true });
  admin.calls("community");
  const shown = [...admin.chat.told()];
  return html`${said("/debrief community")}${told(shown)}`;
};

/** By the name of the file each is drawn into. */
export const SCENES: Readonly<Record<string, Scene>> = {
  "opening-question": opening,
  "read-back": readBack,
  "seeming-sign": seeming,
  "sign-question": sign,
  "answered-question": answered,
  "reading-card": ends,
  email,
  "quick-form": quickForm,
  preparation,
  "story-coach": story,
  "after-a-no": no,
  reminder,
  pattern,
  summary,
  privacy,
  "channel-set-up": setUp,
  home,
};
