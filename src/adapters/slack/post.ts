import type { Pace, Paced } from "../chat/pace.ts";
import { type Dm, METADATA, type Place } from "./dm.ts";
import type { Reached } from "./reach.ts";
import { shown } from "./render/own-words.ts";
import type { Rendered } from "./render.ts";
import { troubleOf } from "./trouble.ts";

/** A telling on its way into one member's direct messages. */
export interface Delivery extends Paced {
  readonly reached: Reached;
  readonly dm: Dm;
  readonly telling: string;
}

interface Sent {
  /** Names the message in its telling, for ever. */
  readonly part: string;
  readonly question?: string | undefined;
}

interface Image {
  /** Slack's id of the file. */
  readonly file: string;
  readonly alt: string;
}

export interface Post {
  /** Posts, without its looks where Slack refuses them. `undefined`: Slack won't have it in any form. */
  post(delivery: Delivery, rendered: Rendered, sent: Sent): Promise<string | undefined>;
  /** Posts an uploaded picture. False where Slack doesn't take it, or not yet. */
  image(delivery: Delivery, image: Image, sent: Sent): Promise<boolean>;
  update(delivery: Delivery, place: Place, rendered: Rendered): Promise<void>;
}

export function poster({ inPace, unlessRefused }: Pace): Post {
  function sender(delivery: Delivery, text: string, { part, question }: Sent) {
    const { reached, dm, telling } = delivery;
    const event_payload = { telling, part, ...(question !== undefined && { question }) };
    const common = {
      token: reached.token,
      channel: dm.channel,
      text,
      metadata: { event_type: METADATA, event_payload },
      unfurl_links: false,
      unfurl_media: false,
    };
    return (looks: object) =>
      inPace(delivery, () => reached.client.chat.postMessage({ ...common, ...looks }));
  }

  return {
    async post(delivery, { text, blocks }, sent) {
      const { telling } = delivery;
      const send = sender(delivery, text, sent);
      const posted =
        (await unlessRefused("a message; it goes as plain words", telling, () =>
          send({ blocks: [...blocks] }),
        )) ?? (await unlessRefused("a message even as plain words", telling, () => send({ mrkdwn: false })));
      return posted?.ts;
    },
    async image(delivery, { file, alt }, sent) {
      const block = { type: "image", slack_file: { id: file }, alt_text: alt };
      try {
        await sender(delivery, shown, sent)({ blocks: [block] });
        return true;
      } catch (error) {
        if (troubleOf(error).kind === "refused") return false;
        throw error;
      }
    },
    async update(delivery, { id: ts }, { text, blocks }) {
      const { reached, dm, telling } = delivery;
      await unlessRefused("to change a message", telling, () =>
        inPace(delivery, () =>
          reached.client.chat.update({
            token: reached.token,
            channel: dm.channel,
            ts,
            text,
            blocks: [...blocks],
          }),
        ),
      );
    },
  };
}
