import { Late, type Log, type Messenger, type Telling } from "../../core/ports.ts";
import { bounded } from "../store/bounded.ts";
import type { Errand, Errands } from "./errands.ts";
import { codeOf, type Trouble } from "./trouble.ts";

interface ChatMessenger<Way> {
  readonly platform: string;
  readonly errands: Errands<Way>;
  /** Tells it; what isn't fresh may have been told before, and only what is missing is to be posted. */
  readonly deliver: (telling: Telling, errand: Errand<Way> | undefined, fresh: boolean) => Promise<void>;
  readonly troubleOf: (error: unknown) => Trouble;
  /** Nobody is left there to be told, for this reason. */
  readonly left?: (member: string, why: string) => Promise<unknown>;
  readonly log: Log;
  /** A member's name for logs, which says nothing about who they are. */
  readonly alias: (member: string) => string;
}

const REMEMBERED = 5_000;

/**
 * Tells members on a chat platform, each in order. Resolves, having said so in the log once, where nobody is left to
 * be told.
 */
export function chatMessenger<Way>(options: ChatMessenger<Way>): Messenger {
  const { platform, errands, deliver, troubleOf, left, log, alias } = options;
  const givenUp = bounded<string>(REMEMBERED);
  const lanes = new Map<string, Promise<void>>();

  async function giveUp(member: string, why: string): Promise<void> {
    if (givenUp.get(member) !== why)
      log.warn("A member can't be reached any more, so what they would have been told is left untold.", {
        member: alias(member),
        why,
      });
    givenUp.set(member, why);
    await left?.(member, why);
  }

  async function tell(telling: Telling, fresh: boolean): Promise<void> {
    const errand = errands.take(telling.id);
    if (errand?.complains?.(telling.messages)) return;
    try {
      await deliver(telling, errand, fresh);
    } catch (error) {
      if (error instanceof Late) throw error;
      const trouble = troubleOf(error);
      if (trouble.kind === "gone") return giveUp(telling.member, trouble.why);
      throw trouble.kind === "wait" ? error : new Error(`${platform} answered ${codeOf(trouble)}.`);
    }
  }

  /** Two that look at one history at once would both find nothing there. */
  function inLane({ member }: Telling, work: () => Promise<void>): Promise<void> {
    const next = (lanes.get(member) ?? Promise.resolve()).then(work, work);
    lanes.set(member, next);
    const leave = () => lanes.get(member) === next && lanes.delete(member);
    next.then(leave, leave);
    return next;
  }

  return { tell: (telling, fresh = false) => inLane(telling, () => tell(telling, fresh)) };
}
