import type { Round } from "../process.ts";
import type { Format, Stage } from "../signs.ts";

/** One thing to have done before a round. */
export interface Item {
  /** Names the tick for ever. */
  readonly id: string;
  readonly says: string;
  /** Where it applies; everywhere, if not said. */
  readonly stages?: readonly Stage[];
  readonly formats?: readonly Format[];
}

/** In the order in which they are best done. Our judgement, after what career advisers agree on. */
const ITEMS: readonly Item[] = [
  { id: "news", says: "What they did this year: news, products, plans" },
  { id: "market", says: "Whom they compete with, and what sets them apart" },
  { id: "ad", says: "The job ad line by line, and something you did beside each line" },
  { id: "people", says: "Who will be there, and what they do" },
  { id: "open", says: "What the last interview left open", stages: ["second", "final"] },
  { id: "told", says: "What you told them last time, so that it agrees", stages: ["second", "final"] },
  { id: "looked_for", says: "Their own words for what they look for", stages: ["graduate"] },
  { id: "stories", says: "Two stories with their numbers", stages: ["first", "second", "final"] },
  { id: "story_each", says: "A story for each thing they look for", stages: ["graduate"] },
  {
    id: "two_minutes",
    says: "Yourself in two minutes, said aloud once",
    stages: ["screen", "first", "graduate"],
  },
  { id: "why", says: "Why this job, in three sentences" },
  { id: "fear", says: "The question you fear, and an honest answer", stages: ["first", "second", "final"] },
  { id: "plan", says: "What you'd do in the first three months", stages: ["second", "final"] },
  { id: "references", says: "References: asked, and told of the job", stages: ["final"] },
  { id: "group", says: "A task in a group: ask one question, later sum up once", stages: ["graduate"] },
  { id: "questions", says: "Three questions of your own" },
  { id: "dates", says: "When you could start, and your notice period", stages: ["screen", "final"] },
  { id: "quiet", says: "A quiet place, a full battery, the number they'll call", formats: ["phone"] },
  { id: "notes", says: "CV, ad and notes on the table: nobody sees them", formats: ["phone"] },
  { id: "link", says: "The link tried, and a number to call if it fails", formats: ["video"] },
  { id: "camera", says: "Camera at eye level, light from the front, a plain wall", formats: ["video"] },
  { id: "wear_video", says: "What to wear: as you would there, all of it", formats: ["video"] },
  { id: "way", says: "The way there, with half an hour to spare", formats: ["onsite"] },
  { id: "wear", says: "What to wear: as they do, one notch up", formats: ["onsite"] },
  { id: "papers", says: "The CV twice, something to write, the name to ask for", formats: ["onsite"] },
];

/** What of the round isn't known leaves out only what hangs on it. */
export function checklistFor({ stage = "first", format }: Round): readonly Item[] {
  return ITEMS.filter(
    ({ stages, formats }) =>
      (!stages || stages.includes(stage)) && (!formats || (format !== undefined && formats.includes(format))),
  );
}

/** The road from an offer to the first day, in its order. */
export const TO_THE_FIRST_DAY: readonly Item[] = [
  { id: "written", says: "The offer in writing: pay, hours, place, start, who signs" },
  { id: "read", says: "Read through, and what isn't clear asked" },
  { id: "negotiated", says: "What you want otherwise, asked for and settled" },
  { id: "accepted", says: "Accepted in writing, and their yes to it kept" },
  { id: "checks", says: "Their checks and references through" },
  { id: "date", says: "The start date confirmed" },
  { id: "notice", says: "Only then: notice given where you are" },
  { id: "others", says: "Other employers told, kindly" },
  { id: "begun", says: "The first day begun" },
];
