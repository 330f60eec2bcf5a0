import type { Draw, Telling } from "../../core/ports.ts";
import type { Pace } from "../chat/pace.ts";
import { Busy } from "../chat/trouble.ts";
import type { Interaction } from "./interaction.ts";
import { openForm } from "./open-form.ts";
import { say } from "./say.ts";
import { settled } from "./settled.ts";

/** Nothing can be said to them before they do something again, or open their direct messages. */
const NO_WAY_FOR = 60_000;

/**
 * Tells a member where they last did something in a server, seen by them alone. There is no history there: told again,
 * it stands twice.
 */
export async function tellAside(
  telling: Telling,
  way: Interaction | undefined,
  { pace, draw }: { readonly pace: Pace; readonly draw: Draw },
): Promise<void> {
  if (!way) throw new Busy(NO_WAY_FOR);
  const { origin } = way;
  const [answered] = telling.settled.filter(({ question }) => question === origin.question);
  // The first answer takes the place of what was pressed; everything else comes after it.
  if (answered) await way.replace({ components: settled(answered.text, answered.question, origin.standing) });
  else await openForm(telling.messages, way);
  const posts = async (body: Parameters<Interaction["say"]>[0]) => {
    const id = await way.say(body);
    if (id === undefined) throw new Busy(NO_WAY_FOR);
    return id;
  };
  await say(telling, { there: [], writing: true, draw, posts }, pace);
}
