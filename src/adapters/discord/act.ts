import { questionOf } from "../../core/compose.ts";
import { changeButton } from "../../core/controls.ts";
import type { Inbound } from "../../core/inbound.ts";
import { notePlace } from "../chat/dm.ts";
import { cut } from "../chat/letters.ts";
import * as common from "../chat/words.ts";
import { answering, type Interaction, type Origin } from "./interaction.ts";
import { LIMITS } from "./limits.ts";
import type { Listening } from "./listen.ts";
import { formModal, writingModal } from "./modal.ts";
import { questionIn } from "./piece.ts";
import type { Acted } from "./read-interaction.ts";
import * as own from "./words.ts";

/** Of three seconds: after this, what is safe gets an answer though there is nothing to say yet. */
const ANSWER_AFTER = 1_800;

/** Commands, buttons, menus and forms, each answered in time. */
export async function act(listening: Listening, { origin, act, ...acted }: Acted): Promise<void> {
  const { member, community } = acted;
  const by = { member, ...(community && { community }) };
  if ("completes" in act) return complete(listening, origin, { ...act, member });
  const way = answering(origin, listening.calls, listening.clock);
  if ("stale" in act) return way.whisper(own.stale);
  if ("notYours" in act) return way.whisper(common.notYours);
  if ("refused" in act) return way.whisper(act.refused);
  note(listening, member, way);
  if ("does" in act)
    return does(
      listening,
      way,
      act.does.map((inbound) => ({ ...inbound, ...by })),
    );
  const { opens, question } = act;
  const message = listening.asked.get(member, question);
  if (opens === "writing")
    await way.open(writingModal(message ?? { parts: [{ text: own.yourAnswer }], question }));
  else if (message?.fields) await way.open(formModal(message));
  else {
    // Asked again, it is known, and opens as part of the answer.
    const { value } = changeButton(questionOf(question).key, "");
    await does(listening, way, [{ id: origin.id, ...by, deed: { press: value, question } }]);
  }
}

/**
 * What is done in direct messages says where they are, and where a question stands in them; what is done elsewhere
 * opens a way to tell its member what their direct messages don't take.
 */
function note({ dms, desks }: Listening, member: string, way: Interaction): void {
  const { aside, channel, message, standing, question } = way.origin;
  const desk = desks.of(member);
  if (aside) {
    desk.aside = way;
    return;
  }
  const dm = dms.met(member, channel);
  desk.closedUntil = 0;
  // A form comes with the message it was opened from, which may have asked something else.
  if (message && standing && question && questionIn(standing) === question)
    notePlace(dm, question, { id: message, before: standing });
}

/** Commits what an interaction means, one thing after another; the last of them is what is answered. */
async function does(
  { take, desks, doubles, pause, aside, caughtUp }: Listening,
  way: Interaction,
  inbounds: readonly Inbound[],
): Promise<void> {
  const { origin } = way;
  const last = inbounds.at(-1);
  if (!last) return;
  const soon = pause(ANSWER_AFTER);
  // Nothing overtakes what was written before. Where that can't be read yet, Discord says that this failed, and keeps
  // what was typed.
  if (!(await Promise.race([caughtUp(last.member), soon]))) return;
  if (origin.by === "press" && doubles.again(JSON.stringify([origin.message, last.member, last.deed])))
    return way.hold();
  if ("form" in last.deed) desks.of(last.member).typed.set(last.deed.question, last.deed.form);
  const [handled] = (
    await Promise.all(inbounds.map((inbound) => take.once(inbound, inbound === last ? { way } : {})))
  ).slice(-1);
  if (!handled) return way.whisper(common.kept);
  // Not before it is safe: to whoever pressed, an answer is a receipt.
  aside(soon.then(way.hold));
  await handled.told.catch(() => {});
  await way.close();
}

interface Completing {
  readonly member: string;
  readonly completes: string;
  readonly typed: string;
}

async function complete(
  { calls, complete }: Listening,
  origin: Origin,
  { member, completes, typed }: Completing,
): Promise<void> {
  const sought = typed.trim().toLowerCase();
  const options = await complete(member, completes);
  const choices = options
    .filter(({ label }) => label.toLowerCase().includes(sought))
    .slice(0, LIMITS.completions.most)
    .map(({ label, value }) => ({ name: cut(label, LIMITS.completions.label), value }));
  await calls.answer(origin, { completes: choices });
}
