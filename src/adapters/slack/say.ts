import { type Attachment, type Message, words } from "../../core/message.ts";
import type { Draw } from "../../core/ports.ts";
import { drawn } from "../chat/drawn.ts";
import type { Pace } from "../chat/pace.ts";
import { type Mine, noteQuestion } from "./dm.ts";
import { LIMITS } from "./limits.ts";
import type { ShowPicture } from "./picture.ts";
import type { Delivery, Post } from "./post.ts";
import { render } from "./render.ts";

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

interface Ways {
  readonly post: Post["post"];
  readonly draw: Draw;
  readonly show: ShowPicture;
  readonly pace: Pace;
}

export function sayer({ post, draw, show, pace: { inPace, unlessRefused } }: Ways): Say {
  async function one(delivery: Delivery, message: Message, { name, there }: Known): Promise<void> {
    const all = render(message);
    for (const [nth, rendered] of all.entries()) {
      const part = `${name}.${nth}`;
      const question = nth === all.length - 1 ? message.question : undefined;
      if (there.some((mine) => mine.telling === delivery.telling && mine.part === part)) continue;
      const ts = await post(delivery, rendered, { part, question });
      if (question !== undefined && ts !== undefined)
        noteQuestion(delivery.dm, question, { id: ts, blocks: rendered.blocks });
    }
  }

  async function attach(delivery: Delivery, file: Attachment, known: Known): Promise<void> {
    if (isThere(delivery.telling, file, known.there)) return;
    const { reached, dm, telling } = delivery;
    const { name: filename, content } = file;
    const upload = { token: reached.token, channel_id: dm.channel, filename, content };
    const refusal = file.spare
      ? "a file; what it holds stands in the message"
      : "a file; its content goes as words";
    const uploaded = await unlessRefused(refusal, telling, () =>
      inPace(delivery, () => reached.client.filesUploadV2(upload)),
    );
    if (!uploaded && !file.spare)
      await one(delivery, words(filename, content), { ...known, name: `${known.name}.file` });
  }

  return async (delivery, messages, there) => {
    // Drawn while the words go out.
    const pictures = messages.map((message) => drawn(message, draw, LIMITS.alt));
    for (const [nth, message] of messages.entries()) {
      const known = { name: String(nth), there };
      await one(delivery, message, known);
      for (const [which, picture] of ((await pictures[nth]) ?? []).entries())
        await show(delivery, picture, { part: `${nth}.picture${which}`, there });
      for (const file of message.files ?? []) await attach(delivery, file, known);
    }
  };
}

/** Files carry no note of ours; one of that name that came after the telling's first message is the one. */
function isThere(telling: string, { name }: Attachment, there: readonly Mine[]): boolean {
  const [since] = there.flatMap((mine) => (mine.telling === telling ? [mine.id] : [])).sort();
  return since !== undefined && there.some(({ id, files }) => id > since && files.includes(name));
}
