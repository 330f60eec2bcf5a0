import type { Board } from "../../core/board.ts";
import type { Engine } from "../../core/engine.ts";
import type { Inbound } from "../../core/inbound.ts";
import type { Message } from "../../core/message.ts";
import type { Clock, Draw, Messenger } from "../../core/ports.ts";
import { tellingId } from "../../core/telling-of.ts";
import { complaintDesk } from "../chat/complaint.ts";
import { amend } from "./amending.ts";
import type { Html } from "./drawn/html.ts";
import { CHANNEL } from "./drawn/neighbours.ts";
import { slack } from "./drawn/slack.ts";
import { moveForward, moveToNext } from "./forward.ts";
import { DRESSES, type Shown, shownOf } from "./items.ts";
import type { Community, Kept } from "./kept.ts";
import { communityAt, type Place } from "./place.ts";
import { type Done, type Filled, readForm, readPress, readWords } from "./read.ts";
import { askedLast, toldInto } from "./transcript.ts";

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
  /** Makes the community another than it is. */
  sets(community: Partial<Community>): Promise<void>;
  shown(): Shown;
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
  readonly engine: Pick<Engine, "handle">;
  readonly board: () => Promise<Board>;
  /** Whether anybody is due by then. */
  readonly due: (instant: number) => Promise<boolean>;
  /** Looks at whoever is due, and resolves when they have been told. */
  readonly wake: () => Promise<void>;
  /** Removes the member and everything on the page. */
  readonly forget: () => Promise<unknown>;
}

/** What waits to hear what an inbound of ours is answered with. True: it shows that itself. */
interface Listener {
  readonly hears: (messages: readonly Message[]) => boolean;
  /** Where it was done. */
  readonly place: Place | undefined;
}

/** How far ahead is looked for something that is due. */
const LOOK_AHEAD = 400 * 24 * 3_600_000;

const UNHEARD = `What is said in #${CHANNEL.name} Afterword doesn't hear: only commands.`;
const MADE_UP =
  "From here on what your community has learnt is made up: outcomes of 60 people who don't exist, to see what a community of 60 would see.";
const NOT_MADE_UP = "From here on your community shows what it has learnt itself.";

/** The messenger first, for the engine is made with it; then the page, which is played on the engine. */
export function playground(around: Surroundings): {
  readonly messenger: Messenger;
  readonly on: (house: House) => Playground;
} {
  const { kept, clock, changed } = around;
  const listening = new Map<string, Listener>();
  const messenger: Messenger = {
    async tell(telling) {
      const listener = listening.get(telling.id);
      // A form that stays open shows the complaint itself.
      if (listener?.hears(telling.messages)) return;
      await kept.write(toldInto(kept.entries(), telling, { at: clock.now(), place: listener?.place }));
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
    place?: Place,
    complains: Listener["hears"] = () => false,
  ): Promise<readonly Message[]> {
    const community = place && communityAt(place, kept.community());
    const whole: Inbound = { id: newId(), member, zone, ...community, ...inbound };
    let told: readonly Message[] = [];
    const id = tellingId(whole);
    const hears = (messages: readonly Message[]) => {
      told = messages;
      return complains(messages);
    };
    listening.set(id, { hears, place });
    try {
      await (await engine.handle(whole)).told;
    } finally {
      listening.delete(id);
    }
    return told;
  }

  async function show(
    entry: ({ readonly said: string } | { readonly called: string } | { readonly notes: string }) & {
      readonly in?: "channel";
    },
  ): Promise<string> {
    const id = newId();
    await kept.write({ fresh: [{ id, at: clock.now(), ...entry }] });
    changed();
    return id;
  }

  async function says(place: Place, words: string): Promise<Outcome> {
    const deed = readWords(words);
    const there = place.in && ({ in: "channel" } as const);
    if ("command" in deed) {
      await show({ called: words.trim(), ...there });
      return opened(place, await send({ deed }, place));
    }
    const message = await show({ said: words, ...there });
    if (there) await show({ notes: UNHEARD, ...there });
    else await send({ deed, message }, place);
    return {};
  }

  /** What was done with a button or a command opens a form at once, where the answer has one. */
  function opened({ on }: Place, told: readonly Message[]): Outcome {
    const form = told.findLast(({ fields }) => fields);
    return form ? { form: DRESSES[on].form(form) } : {};
  }

  async function presses(place: Place, press: unknown): Promise<Outcome | undefined> {
    const read = readPress(place.on, press);
    if (!read) return undefined;
    if ("press" in read) return opened(place, await send({ deed: read }, place));
    const asked = askedLast(kept.entries(), read.opens);
    if (asked && read.writes) return { form: DRESSES.discord.writing(asked) };
    if (asked?.fields) return { form: DRESSES[place.on].form(asked) };
    return opened(place, await send({ deed: read.otherwise }, place));
  }

  async function fills(place: Place, filled: Filled): Promise<Outcome | undefined> {
    const { on } = place;
    const deed = readForm(on, filled);
    if (!deed) return undefined;
    // Slack keeps a form open that can't be read; on Discord it is gone, and the question comes again.
    const desk = complaintDesk(deed.question);
    let stays = false;
    const told = await send({ deed }, place, (messages) => {
      stays = on === "slack" && desk.complains(messages);
      return stays;
    });
    if (stays) return { complaint: await desk.complaint };
    return on === "slack" ? opened(place, told) : {};
  }

  return {
    async does(done) {
      if (!("on" in done)) return (await amend(done, { kept, send, changed })) ? {} : undefined;
      if ("words" in done) return says(done, done.words);
      return "press" in done ? presses(done, done.press) : fills(done, done);
    },
    async moves(to) {
      const moving = { now: clock.now, moveTo: clock.moveTo, due: house.due, wake: house.wake };
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
    async sets(community) {
      const { madeUp } = kept.community();
      await kept.write({ community });
      const turned = community.madeUp !== undefined && community.madeUp !== madeUp;
      if (turned) await show({ notes: community.madeUp ? MADE_UP : NOT_MADE_UP });
      changed();
    },
    shown: () => shownOf(kept.entries(), { now: clock.now(), zone }),
    home: async () => slack.home(await house.board()),
    file: (id, nth) => toldAt(id)?.files?.[nth],
    async picture(id, nth) {
      const picture = toldAt(id)?.pictures?.[nth];
      return picture && draw(picture);
    },
  };
}
