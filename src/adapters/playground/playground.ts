import type { Board } from "../../core/board.ts";
import type { Engine } from "../../core/engine.ts";
import type { Deed, Inbound } from "../../core/inbound.ts";
import type { Message } from "../../core/message.ts";
import type { Clock, Draw, Messenger } from "../../core/ports.ts";
import { tellingId } from "../../core/telling-of.ts";
import { complaintDesk } from "../chat/complaint.ts";
import type { Html } from "./drawn/html.ts";
import { slack } from "./drawn/slack.ts";
import { moveForward, moveToNext } from "./forward.ts";
import { DRESSES, type Item, itemsOf } from "./items.ts";
import type { Kept } from "./kept.ts";
import { type Done, type Platform, readForm, readPress, readWords } from "./read.ts";
import { askedLast, type Entry, toldInto } from "./transcript.ts";

/**
 * One member whose messages are drawn twice. Messages are neutral: what they do on one platform stands on both, and
 * each shows it in its own dress.
 */
export interface Playground {
  /** The commit has happened and everything has been told. `undefined`: it is nothing that can be done. */
  does(done: Done): Promise<Outcome | undefined>;
  /** Epoch milliseconds, or on to whatever is due next. False where the clock can't go there. */
  moves(to: number | "next"): Promise<boolean>;
  /** Everything that was said and kept goes, and the first question is asked again. */
  startsAfresh(): Promise<void>;
  items(): readonly Item[];
  home(): Promise<Html>;
  /** A file that stands under an entry. */
  file(entry: string, nth: number): NonNullable<Message["files"]>[number] | undefined;
  /** A picture that stands there, as a PNG; undefined where it can't be drawn. */
  picture(entry: string, nth: number): Promise<Uint8Array | undefined>;
}

/** What opens or stays open on the platform it was done on. */
interface Outcome {
  readonly form?: Html;
  /** What was sent could not be read, and the form stays. */
  readonly complaint?: string;
}

interface Surroundings {
  readonly kept: Kept;
  readonly clock: AheadClock;
  readonly member: string;
  /** The IANA zone of whoever looks at the page. */
  readonly zone: string;
  readonly newId: () => string;
  readonly draw: Draw;
  /** Something on the page is other than it was. */
  readonly changed: () => void;
}

/** Real, and so far ahead as it has been moved. */
interface AheadClock extends Clock {
  ahead(): number;
  /** False where the instant lies in its past. */
  moveTo(instant: number): boolean;
  /** Back to what it really is. */
  reset(): void;
}

interface House {
  readonly engine: Engine;
  readonly board: () => Promise<Board>;
  /** Whether anybody is due by then. */
  readonly due: (instant: number) => Promise<boolean>;
  /** Removes the member and everything on the page. */
  readonly forget: () => Promise<unknown>;
}

/** What waits to hear what an inbound of ours is answered with. */
type Listener = (messages: readonly Message[]) => boolean;

/** How far ahead is looked for something that is due. */
const LOOK_AHEAD = 400 * 24 * 3_600_000;

/** The messenger first, for the engine is made with it; then the page, which is played on the engine. */
export function playground(around: Surroundings): {
  readonly messenger: Messenger;
  readonly on: (house: House) => Playground;
} {
  const { kept, clock, changed } = around;
  const listening = new Map<string, Listener>();
  const messenger: Messenger = {
    async tell(telling) {
      // A form that stays open shows the complaint itself.
      if (listening.get(telling.id)?.(telling.messages)) return;
      await kept.write(toldInto(kept.entries(), telling, clock.now()));
      changed();
    },
  };
  return { messenger, on: (house) => played(around, house, listening) };
}

function played(around: Surroundings, house: House, listening: Map<string, Listener>): Playground {
  const { kept, clock, member, zone, newId, draw, changed } = around;
  const { engine } = house;
  const toldAt = (id: string): Message | undefined => {
    const entry = kept.entries().find((entry) => entry.id === id);
    return entry && "told" in entry ? entry.told : undefined;
  };

  /** Gives back what it was answered with. `complains`: the answer is not posted. */
  async function send(
    inbound: Pick<Inbound, "deed" | "message">,
    complains: Listener = () => false,
  ): Promise<readonly Message[]> {
    const whole: Inbound = { id: newId(), member, zone, ...inbound };
    let told: readonly Message[] = [];
    const id = tellingId(whole);
    listening.set(id, (messages) => {
      told = messages;
      return complains(messages);
    });
    try {
      await (await engine.handle(whole)).told;
    } finally {
      listening.delete(id);
    }
    return told;
  }

  async function show(entry: { readonly said: string } | { readonly called: string }): Promise<string> {
    const id = newId();
    await kept.write({ fresh: [{ id, at: clock.now(), ...entry }] });
    changed();
    return id;
  }

  async function says(on: Platform, words: string): Promise<Outcome> {
    const deed = readWords(words);
    if ("command" in deed) {
      await show({ called: words.trim() });
      return opened(on, await send({ deed }));
    }
    await send({ deed, message: await show({ said: words }) });
    return {};
  }

  /** What was done with a button or a command opens a form at once, where the answer has one. */
  function opened(on: Platform, told: readonly Message[]): Outcome {
    const form = told.findLast(({ fields }) => fields);
    return form ? { form: DRESSES[on].form(form) } : {};
  }

  async function presses(on: Platform, press: unknown): Promise<Outcome | undefined> {
    const read = readPress(on, press);
    if (!read) return undefined;
    if ("press" in read) return opened(on, await send({ deed: read }));
    const asked = askedLast(kept.entries(), read.opens);
    return asked?.fields
      ? { form: DRESSES[on].form(asked) }
      : opened(on, await send({ deed: read.otherwise }));
  }

  async function fills(on: Platform, filled: Parameters<typeof readForm>[1]): Promise<Outcome | undefined> {
    const deed = readForm(on, filled);
    if (!deed) return undefined;
    // Slack keeps a form open that can't be read; on Discord it is gone, and the question comes again.
    const desk = complaintDesk(deed.question);
    let stays = false;
    const told = await send({ deed }, (messages) => {
      stays = on === "slack" && desk.complains(messages);
      return stays;
    });
    if (stays) return { complaint: await desk.complaint };
    return on === "slack" ? opened(on, told) : {};
  }

  const own = (id: string): Extract<Entry, { said: string }> | undefined =>
    kept
      .entries()
      .find((entry): entry is Extract<Entry, { said: string }> => entry.id === id && "said" in entry);

  /** A message of the member's own: changed, taken away, or told as a story of its own. */
  async function amends(
    done: Extract<Done, { edits: string } | { deletes: string } | { story: string }>,
  ): Promise<Outcome | undefined> {
    const entry = own("edits" in done ? done.edits : "deletes" in done ? done.deletes : done.story);
    if (!entry) return undefined;
    const { id } = entry;
    if ("story" in done) {
      await send({ deed: { press: "another" } });
      await send({ deed: { text: entry.said }, message: id });
      return {};
    }
    const deed: Deed = "edits" in done ? { edited: id, text: done.words } : { deleted: id };
    await kept.write(
      "edits" in done ? { changed: [{ ...entry, said: done.words, edited: true }] } : { removed: [id] },
    );
    changed();
    await send({ deed });
    return {};
  }

  const wake = async () => {
    await engine.tick();
    await engine.settle();
  };

  return {
    does(done) {
      if (!("on" in done)) return amends(done);
      if ("words" in done) return says(done.on, done.words);
      return "press" in done ? presses(done.on, done.press) : fills(done.on, done);
    },
    async moves(to) {
      const moving = { now: clock.now, moveTo: clock.moveTo, due: house.due, wake };
      const moved = to === "next" ? await moveToNext(moving, LOOK_AHEAD) : await moveForward(moving, to);
      if (moved) await kept.write({ ahead: clock.ahead() });
      changed();
      return moved;
    },
    async startsAfresh() {
      await house.forget();
      clock.reset();
      await kept.write({ ahead: 0 });
      await send({ deed: { command: "debrief", args: "" } });
      changed();
    },
    items: () => itemsOf(kept.entries(), { now: clock.now(), zone }),
    home: async () => slack.home(await house.board()),
    file: (id, nth) => toldAt(id)?.files?.[nth],
    async picture(id, nth) {
      const picture = toldAt(id)?.pictures?.[nth];
      return picture && draw(picture);
    },
  };
}
