import { type Book, bookSchema, emptyBook, filed } from "../../../src/conversations/book.ts";
import { house } from "../../../src/conversations/index.ts";
import { plain } from "../../../src/core/message.ts";
import { ANSWERS } from "../../../tests/support/debrief.ts";
import { speaker } from "../simulated-member.ts";
import { onEngine } from "./on-engine.ts";
import type { Contender, Script } from "./subject.ts";

/** The debrief itself, from a told story over the reading to the email, with all it does on the way. */
export const debrief: Contender = {
  open: (url) => onEngine(url, { register: house, book: bookSchema }),
  script(nth) {
    scripts ??= STORIES.map(scriptFor);
    return scripts[nth % scripts.length] ?? [];
  },
};

/** The same by somebody with two hundred interviews behind them. */
export const seasoned: Contender = {
  ...debrief,
  open: (url) => onEngine(url, { register: { ...house, empty: manyInterviews() }, book: bookSchema }),
};

const INTERVIEWS = 200;
const LAST_TOLD = Date.UTC(2026, 9, 1);
const DAY = 86_400_000;

function manyInterviews(): Book {
  return Array.from({ length: INTERVIEWS }, (_, nth) => nth).reduce(
    (book, nth) =>
      filed(book, {
        // Numbers no talk that is begun here will have.
        id: String(1_000_000 + nth),
        job: { role: "staff nurse", company: `Hospital ${nth}` },
        people: [],
        toldAt: LAST_TOLD - (INTERVIEWS - nth) * DAY,
        seen: { signs: {} },
        evidence: {},
        employer: [],
        points: [],
        well: [],
        badly: [],
      }).book,
    emptyBook,
  );
}

const STORIES = [
  ANSWERS.story ?? "",
  "It was a video call with the whole team and they kept asking how I would run the night shift. They showed me the rota and said the next round is on Monday.",
  "Honestly it was stiff. He looked at his watch twice, read from a list and we were done after twenty minutes instead of an hour.",
  "We met on site, she walked me round the ward and introduced me to three people. I am not sure about pay, nobody spoke of it.",
];

/** Made when they are wanted: a process that measures something else has no use for them. */
let scripts: readonly Script[] | undefined;
const MOST_TURNS = 60;
/** Read alike at any hour. */
const SAID: typeof ANSWERS = { ...ANSWERS, when: "yesterday" };

/** Where nothing is written for it, a member takes the first button, the second …, so that not all go the same way. */
function scriptFor(story: string, nth: number): Script {
  const says = speaker();
  const script: { says: string; hears: string }[] = [];
  let words = "debrief";
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const told = says({ text: words });
    const open = told.findLast(({ question }) => question);
    // Enough to know it by; days and hours in it depend on when it is said.
    script.push({ says: words, hears: told.map(plain).join("\n").slice(0, 12) });
    if (!open?.question) return script;
    const key = open.question.slice(open.question.indexOf("/") + 1);
    const buttons = open.options ?? [];
    words = key === "story" ? story : (SAID[key] ?? buttons[nth % buttons.length]?.label ?? "skip");
  }
  return script;
}
