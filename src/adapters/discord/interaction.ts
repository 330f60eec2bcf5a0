import type { APIModalInteractionResponseCallbackData } from "discord.js";
import type { Clock } from "../../core/ports.ts";
import type { Address, Body, Calls, First } from "./calls.ts";
import type { Piece } from "./piece.ts";
import { hasLapsed } from "./trouble.ts";
import * as own from "./words.ts";

/** Where an interaction came from. */
export interface Origin extends Address {
  readonly by: "command" | "press" | "form";
  /** In a server, or between others: what is said there only its member may see. */
  readonly aside: boolean;
  /** It was done in such a message, seen by its member alone. */
  readonly ephemeral: boolean;
  readonly channel: string;
  /** The message that was pressed in; a form carries that of the button that opened it. */
  readonly message?: string | undefined;
  /** That message, as it stands, and the question that was answered in it. */
  readonly standing?: readonly Piece[] | undefined;
  readonly question?: string | undefined;
}

/**
 * One interaction as it is answered: once within three seconds, and as often as need be for a quarter of an hour.
 * https://docs.discord.com/developers/interactions/receiving-and-responding
 */
export interface Interaction {
  readonly origin: Origin;
  /** Says something there. `undefined`: it is too late for that. */
  say(body: Body): Promise<string | undefined>;
  /** Says something that only they see, wherever it is, and that nobody misses who comes too late. */
  whisper(words: string): Promise<void>;
  /** Puts something in place of the message that was pressed in; false where that can't be done any more. */
  replace(body: Body): Promise<boolean>;
  /** Opens a form; only the first answer can. */
  open(form: APIModalInteractionResponseCallbackData): Promise<boolean>;
  /** Answers in time, whatever is still to come. */
  hold(): Promise<void>;
  /** Nothing more is to come: where nothing came at all, it says so. */
  close(): Promise<void>;
}

/** Of three seconds, what is left for the network. */
const FIRST_WITHIN = 2_500;
/** Of fifteen minutes. */
const LIVES = 14.5 * 60_000;

type State =
  | "new"
  /** They see that it is being thought about. */
  | "thinking"
  /** Heard, and nothing put in place yet. */
  | "nodded"
  | "answered"
  | "lapsed";

export function answering(origin: Origin, calls: Calls, clock: Clock): Interaction {
  const began = clock.now();
  const { by, aside, ephemeral, message } = origin;
  let state: State = "new";
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another: two first answers would be one too many. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work, work);
    turn = next.catch(() => {});
    return next;
  }

  async function unlessLapsed<T>(call: () => Promise<T>): Promise<T | undefined> {
    if (clock.now() - began > LIVES) state = "lapsed";
    if (state === "lapsed") return undefined;
    try {
      return await call();
    } catch (error) {
      if (!hasLapsed(error)) throw error;
      state = "lapsed";
      return undefined;
    }
  }

  /** False where it is too late to be the first answer. */
  async function first(
    answer: First,
    then: State,
  ): Promise<{ readonly said?: string | undefined } | undefined> {
    if (clock.now() - began > FIRST_WITHIN) state = "lapsed";
    return unlessLapsed(async () => {
      const said = await calls.answer(origin, answer);
      state = then;
      return { said };
    });
  }

  async function say(body: Body, ephemeral: boolean = aside): Promise<string | undefined> {
    if (state === "new") return (await first({ says: body, ephemeral }, "answered"))?.said;
    const thinking = state === "thinking";
    const said = await unlessLapsed(() =>
      thinking ? calls.change(origin, body) : calls.followUp(origin, body, ephemeral),
    );
    if (thinking && said !== undefined) state = "answered";
    return said;
  }

  async function replace(body: Body): Promise<boolean> {
    // A message that others see stays as it is, whoever presses in it.
    if (message === undefined || (aside && !ephemeral)) return false;
    if (state === "new") return (await first({ replaces: body }, "answered")) !== undefined;
    if (state !== "nodded") return false;
    return (await unlessLapsed(() => calls.change(origin, body))) !== undefined;
  }

  async function hold(): Promise<void> {
    if (state !== "new") return;
    if (message === undefined) await first({ thinks: true, ephemeral: aside }, "thinking");
    else await first({ nods: true }, "nodded");
  }

  return {
    origin,
    say: (body) => inTurn(() => say(body)),
    replace: (body) => inTurn(() => replace(body)),
    open: (form) =>
      inTurn(async () => {
        if (state !== "new" || by === "form") return false;
        return (await first({ opens: form }, "answered")) !== undefined;
      }),
    whisper: (words) => inTurn(async () => void (await say({ content: words }, true))),
    hold: () => inTurn(hold),
    close: () =>
      inTurn(async () => {
        if (state === "new" && message !== undefined) await hold();
        else if (state === "new" || state === "thinking") await say({ content: own.noted }, true);
      }),
  };
}
