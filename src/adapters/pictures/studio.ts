import type { Picture } from "../../core/picture.ts";
import type { Draw, Log } from "../../core/ports.ts";
import { bounded } from "../store/bounded.ts";
import { thread } from "./thread.ts";

interface StudioOptions {
  readonly log: Log;
  /** What draws, in a thread: a file's address without its ending. */
  readonly program?: string;
  readonly idle?: number;
  readonly patience?: number;
}

/** Where pictures are drawn, off every turn's path. */
export interface Studio {
  readonly draw: Draw;
  close(): Promise<void>;
}

/** A picture told again is told again within moments, if at all. */
const KEPT = 8;
const PROGRAM = new URL("./worker", import.meta.url).href;

export function studio({ log, program = PROGRAM, idle = 60_000, patience = 10_000 }: StudioOptions): Studio {
  const drawing = thread<Picture, Uint8Array>({ program, idle, patience });
  const kept = bounded<Promise<Uint8Array | undefined>>(KEPT);
  let said: string | undefined;

  /** Once for each thing that goes wrong: with one picture it often goes wrong with all. */
  function say(why: string): void {
    if (said !== why) log.warn("A picture could not be drawn; the words go without it.", { why });
    said = why;
  }

  return {
    draw(picture) {
      const name = JSON.stringify(picture);
      const known = kept.get(name);
      if (known) return known;
      const drawn = drawing.order(picture).catch((cause: Error) => {
        say(cause.message);
        kept.drop(name);
        return undefined;
      });
      kept.set(name, drawn);
      return drawn;
    },
    close: drawing.close,
  };
}
