import type { Format, Stage } from "../interview/signs.ts";

/** A round in the middle of a sentence. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  screen: "first screen",
  first: "first interview",
  second: "second interview",
  final: "final round",
  graduate: "graduate scheme",
};

export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  phone: "by phone",
  video: "by video",
  onsite: "in person",
};
