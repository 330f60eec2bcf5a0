import type { Deed } from "./plan.ts";
import type { Actor, Heard, Stage } from "./stage.ts";
import type { Done } from "./verdict.ts";
import type { Witness } from "./witness.ts";

/** A member going through a storm, and what they have done so far. */
export interface Going {
  readonly actor: Actor;
  readonly done: readonly Done[];
  /** How many files were asked for, and of how many of them the platform was told that it is safe. */
  readonly files: { readonly asked: number; readonly sure: number };
  /** Does one thing, as far as the screen allows it; words where it doesn't. */
  does(deed: Deed): Promise<void>;
}

interface Around extends Pick<Stage, "inOrder"> {
  readonly kept: Witness["kept"];
}

export function going(actor: Actor, { inOrder, kept }: Around): Going {
  const done: Done[] = [];
  const written: string[] = [];
  const files = { asked: 0, sure: 0 };
  let [count, moment] = [0, 0];

  /** `w3` for something written, `f4` for something sent in a form, `e5` for something changed. */
  const newWords = (kind: "w" | "f" | "e" = "w") => `${kind}${++count}`;
  const note = async (words: string, when: number, doing: Promise<Heard | undefined>): Promise<void> => {
    const heard = await doing;
    if (heard) done.push({ words, heard, moment: when });
  };
  const says = (): Promise<void> => {
    const words = newWords();
    written.push(words);
    return note(words, ++moment, actor.says(words));
  };

  async function saysTwice(): Promise<void> {
    if (inOrder) return void (await Promise.all([says(), says()]));
    const when = ++moment;
    const both = [newWords(), newWords()];
    written.push(...both);
    await Promise.all(both.map((words) => note(words, when, actor.says(words))));
  }

  /** Any answer that stands there and was not pressed before: of the open question, or of one that is long past. */
  async function presses(): Promise<void> {
    if (actor.screen().form) await actor.closesForm();
    const label = actor
      .screen()
      .buttons.find((each) => /^\d+ [ab]$/.test(each) && !done.some(({ words }) => words === pressed(each)));
    if (label === undefined) return says();
    await note(pressed(label), ++moment, actor.presses(label));
  }

  async function fills(): Promise<void> {
    if (!actor.screen().form && actor.screen().buttons.includes(OPENS)) await actor.presses(OPENS);
    if (!actor.screen().form) return says();
    const words = newWords("f");
    await note(words, ++moment, actor.fills(words));
  }

  /** Changes something that is safe by now: of two changes while nobody listens, Discord would tell the second only. */
  async function edits(): Promise<void> {
    const safe = await kept(actor.member).catch(() => undefined);
    const from = written.findLast((words) => safe?.words.includes(words));
    if (from === undefined) return says();
    written.splice(written.indexOf(from), 1);
    const to = newWords("e");
    await note(to, ++moment, actor.edits(from, to));
  }

  async function asksForFile(): Promise<void> {
    files.asked++;
    if ((await actor.asksForFile()) === "sure") files.sure++;
  }

  const deeds: { readonly [deed in Deed]: () => Promise<void> } = {
    says,
    "says twice": saysTwice,
    presses,
    fills,
    edits,
    "asks for a file": asksForFile,
    nothing: async () => {},
  };
  return { actor, done, files, does: (deed) => deeds[deed]() };
}

const OPENS = "Open the form";

/** "4 a" on a button is "4a" when it is pressed. */
const pressed = (label: string): string => label.replace(" ", "");
