import type { Option } from "./message.ts";
import { bare } from "./question.ts";

/** What a member can do at every step of every talk, by word and by button. In the order of the buttons. */
const CONTROLS = {
  back: {
    label: "Back",
    words: ["back", "go back", "undo", "previous"],
    does: "takes back your last answer",
  },
  skip: {
    label: "Skip",
    words: [
      "skip",
      "pass",
      "next",
      "skip it",
      "skip this",
      "skip this one",
      "skip please",
      "next question",
      "can i skip",
      "can i skip it",
      "can i skip this",
      "can we skip this",
      "rather not",
      "i'd rather not",
      "rather not say",
      "i'd rather not say",
      "prefer not to say",
    ],
    does: "leaves this question out",
  },
  unsure: {
    label: "Not sure",
    words: [
      "not sure",
      "unsure",
      "i'm not sure",
      "im not sure",
      "don't know",
      "dont know",
      "i don't know",
      "idk",
      "no idea",
      "no clue",
      "i have no idea",
      "i forget",
      "i forgot",
      "dunno",
      "i dunno",
      "can't remember",
      "cant remember",
      "i can't remember",
      "i cant remember",
      "don't remember",
      "dont remember",
      "i don't remember",
      "hard to say",
      "can't say",
      "couldn't say",
    ],
    does: "leaves it open; unknown never counts against you",
  },
  edit: {
    label: "Change an answer",
    words: ["edit", "change", "change an answer", "edit an answer", "change answer"],
    does: "lists what you said, to change any of it",
  },
  enough: {
    label: "That's enough",
    words: [
      "that's enough",
      "thats enough",
      "that is enough",
      "enough",
      "that's all",
      "thats all",
      "stop asking",
    ],
    does: "goes on with what is known",
  },
  pause: {
    label: "Pause",
    words: [
      "pause",
      "later",
      "not now",
      "not today",
      "another time",
      "brb",
      "i have to go",
      "i need to go",
      "i've got to go",
      "gotta go",
      "got to go",
      "can we do this later",
      "can we do this tomorrow",
      "can we continue later",
      "let's do this later",
      "let's continue later",
    ],
    does: "keeps everything until you come back",
  },
  resume: {
    label: "Resume",
    words: ["resume", "continue", "carry on", "go on"],
    does: "picks up where we were",
  },
  restart: {
    label: "Start over",
    words: ["restart", "start over", "begin again"],
    does: "begins this again from the top",
  },
  cancel: {
    label: "Cancel",
    words: ["cancel", "quit", "stop", "exit", "never mind", "nevermind"],
    does: "puts this away",
  },
  undo: {
    label: "Bring it back",
    words: ["bring it back", "uncancel"],
    does: "brings back what you last put away",
  },
  another: {
    label: "Another interview",
    words: ["another", "another one", "another interview", "a new one"],
    does: "begins a second one beside this",
  },
  help: {
    label: "Help",
    words: ["help", "?", "what can i say", "what do you mean", "i don't understand", "huh"],
    does: "says all this",
  },
} as const satisfies Record<string, { label: string; words: readonly string[]; does: string }>;

export type Control = keyof typeof CONTROLS;

// The keys of a literal are exactly its names; Object.keys forgets that.
const NAMES = Object.keys(CONTROLS) as Control[];
const BY_WORDS = new Map(
  NAMES.flatMap((name) => CONTROLS[name].words.map((words) => [bare(words) || words, name])),
);
// So does Object.fromEntries.
const BUTTONS = Object.fromEntries(
  NAMES.map((name) => [name, { value: name, label: CONTROLS[name].label }]),
) as Readonly<Record<Control, Option>>;

/** The control these words name, whole and alone. */
export function controlIn(words: string): Control | undefined {
  return BY_WORDS.get(bare(words) || words.trim());
}

const AND_MORE = /^\s*(?:[,.;:!…–—-]|(?:but|though|although)\b)/u;

/** "Skip, though they did say Friday": the pass that longer words begin with. */
export function passIn(words: string): "skip" | "unsure" | undefined {
  const said = words.trim().toLowerCase().replaceAll("’", "'");
  return (["skip", "unsure"] as const).find((name) =>
    CONTROLS[name].words.some((pass) => said.startsWith(pass) && AND_MORE.test(said.slice(pass.length))),
  );
}

export function isControl(value: string): value is Control {
  return Object.hasOwn(CONTROLS, value);
}

export const button = (control: Control): Option => BUTTONS[control];

/** One line a control: what to say and what it does. */
export function explained(controls: readonly Control[]): string {
  return controls.map((name) => `- ${CONTROLS[name].words[0]}: ${CONTROLS[name].does}`).join("\n");
}

/** A button that changes one given answer. */
const CHANGE = "change:";

export function changeButton(key: string, label: string): Option {
  return { value: CHANGE + key, label: `Change: ${label}` };
}

/** A button that gives one answer to one question, wherever it stands. */
const PICK = "pick:";

export function pickButton(key: string, { value, label }: Option): Option {
  return { value: `${PICK}${key}=${value}`, label };
}

/** The question and the answer a press picks. */
export function pickedBy(value: string): { readonly key: string; readonly value: string } | undefined {
  const cut = value.indexOf("=");
  if (!value.startsWith(PICK) || cut < 0) return undefined;
  return { key: value.slice(PICK.length, cut), value: value.slice(cut + 1) };
}

/** The key of the answer a press wants to change. */
export function changedBy(value: string): string | undefined {
  return value.startsWith(CHANGE) ? value.slice(CHANGE.length) : undefined;
}
