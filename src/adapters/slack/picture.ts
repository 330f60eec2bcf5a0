import type { Drawn } from "../chat/drawn.ts";
import type { Pace } from "../chat/pace.ts";
import type { Mine } from "./dm.ts";
import type { Delivery, Post } from "./post.ts";

/** Shows a picture below the message it belongs to, unless it is there. */
export type ShowPicture = (delivery: Delivery, picture: Drawn, at: At) => Promise<void>;

interface At {
  /** Names the picture in its telling, for ever. */
  readonly part: string;
  readonly there: readonly Mine[];
}

/**
 * How long Slack is given to look at a picture before a message may show it, in milliseconds. It refuses the block until
 * then (python-slack-sdk issue 1521).
 */
const LOOKS_FOR = [400, 800, 1_600];

/**
 * A picture is uploaded to nobody, and then shown by a message of ours with a block: that has a text for screen readers,
 * comes in order and carries our mark. An upload straight into the conversation has none of it: the library sends
 * `alt_text`, which Slack calls `alt_txt`, and with `alt_txt` Slack has been seen not to share the file at all
 * (python-slack-sdk issue 1818). It is what is left where the block is refused.
 */
export function showPicture(
  { image }: Pick<Post, "image">,
  { inPace, unlessRefused }: Pace,
  pause: (ms: number) => Promise<unknown>,
): ShowPicture {
  const upload = (delivery: Delivery, { name: filename, png: file }: Drawn, channel?: string) =>
    unlessRefused("a picture; the words stand without it", delivery.telling, () =>
      inPace(delivery, () =>
        delivery.reached.client.filesUploadV2({
          token: delivery.reached.token,
          filename,
          file,
          ...(channel && { channel_id: channel }),
        }),
      ),
    );

  return async (delivery, picture, { part, there }) => {
    const { dm, telling } = delivery;
    if (there.some((mine) => mine.telling === telling && mine.part === part)) return;
    const uploaded = await upload(delivery, picture);
    const file = uploaded?.files[0]?.files?.[0]?.id;
    if (file === undefined) return;
    for (const wait of [...LOOKS_FOR, undefined]) {
      if (await image(delivery, { file, alt: picture.alt }, { part })) return;
      if (wait) await pause(wait);
    }
    await upload(delivery, picture, dm.channel);
  };
}
