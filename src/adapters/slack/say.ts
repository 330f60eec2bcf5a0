import { type Attachment, type Message, words } from "../../core/message.ts";
import type { Log } from "../../core/ports.ts";
import { type Mine, noteQuestion } from "./dm.ts";
import type { Delivery, Post } from "./post.ts";
import { render } from "./render.ts";
import { troubleOf } from "./trouble.ts";

/**
 * Posts what isn't there yet of a telling, in order. `there`: our messages as the history has them, where some of it
 * may have been told before.
 */
export type Say = (delivery: Delivery, messages: readonly Message[], there: readonly Mine[]) => Promise<void>;

/** What a message is called in its telling, and what of ours is there. */
interface Known {
  readonly name: string;
  readonly there: readonly Mine[];
}

export function sayer({ inPace, post }: Post, log: Log): Say {
  async function one(delivery: Delivery, message: Message, { name, there }: Known): Promise<void> {
    const all = render(message);
    for (const [nth, rendered] of all.entries()) {
      const part = `${name}.${nth}`;
      const question = nth === all.length - 1 ? message.question : undefined;
      if (there.some((mine) => mine.telling === delivery.telling && mine.part === part)) continue;
      const ts = await post(delivery, rendered, { part, question });
      if (question !== undefined && ts !== undefined)
        noteQuestion(delivery.dm, question, { ts, blocks: rendered.blocks });
    }
  }

  async function attach(delivery: Delivery, file: Attachment, known: Known): Promise<void> {
    if (isThere(delivery.telling, file, known.there)) return;
    const { reached, dm, telling } = delivery;
    const { name: filename, content } = file;
    const upload = { token: reached.token, channel_id: dm.channel, filename, content };
    try {
      await inPace(delivery, () => reached.client.filesUploadV2(upload));
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind !== "refused") throw error;
      log.warn("Slack refused a file; its content goes as words.", { telling, why: trouble.why });
      await one(delivery, words(filename, content), { ...known, name: `${known.name}.file` });
    }
  }

  return async (delivery, messages, there) => {
    for (const [nth, message] of messages.entries()) {
      const known = { name: String(nth), there };
      await one(delivery, message, known);
      for (const file of message.files ?? []) await attach(delivery, file, known);
    }
  };
}

/** Files carry no note of ours; one of that name that came after the telling's first message is the one. */
function isThere(telling: string, { name }: Attachment, there: readonly Mine[]): boolean {
  const [since] = there.flatMap((mine) => (mine.telling === telling ? [mine.ts] : [])).sort();
  return since !== undefined && there.some(({ ts, files }) => ts > since && files.includes(name));
}
