import type { Known } from "../../src/conversations/debrief/reading-stretch.ts";
import { patternPicture } from "../../src/conversations/my-interviews/pattern-picture.ts";
import type { Picture } from "../../src/core/picture.ts";
import type { Interview, Job } from "../../src/interview/interview.ts";
import type { Seen } from "../../src/interview/reading/seen.ts";

/** Interviews to picture: one told well, and five of one member. */

export const ALL_KNOWN: { readonly known: Known; readonly job: Job } = {
  known: {
    seen: {
      stage: "first",
      format: "video",
      hoursSince: 5,
      signs: {
        engagement: "positive",
        length: "negative",
        company_info: "mixed",
        skills_depth: "positive",
        questions_welcomed: "positive",
        next_steps: "positive",
      },
    },
    evidence: {
      length: "we were booked for an hour but she had to run after twenty minutes",
      skills_depth: "Maria Lopez asked a lot of follow-up questions about my triage experience",
      next_steps: "they said I'd hear by Friday.",
    },
  },
  job: { role: "Staff nurse", company: "St Anne's Hospital" },
};

function told(nth: number, job: Job, seen: Seen): Interview {
  const toldAt = Date.UTC(2026, 8, 3 + nth * 13);
  return {
    id: String(nth),
    job,
    people: [],
    toldAt,
    seen,
    evidence: {},
    employer: [],
    points: [],
    well: [],
    badly: [],
  };
}

const NORDLICHT = { role: "BI developer", company: "Nordlicht Energie" };

export const INTERVIEWS: readonly Interview[] = [
  told(
    0,
    { role: "Data analyst", company: "Brightwell" },
    {
      format: "phone",
      stage: "screen",
      signs: { rapport: "positive", length: "negative", skills_depth: "negative", next_steps: "positive" },
    },
  ),
  told(
    1,
    { role: "Analyst", company: "Corner Bank" },
    {
      format: "video",
      stage: "first",
      signs: {
        engagement: "positive",
        rapport: "positive",
        length: "positive",
        company_info: "positive",
        skills_depth: "negative",
        questions_welcomed: "negative",
        next_steps: "negative",
      },
    },
  ),
  told(2, {}, { signs: {} }),
  told(3, NORDLICHT, {
    format: "onsite",
    stage: "first",
    signs: {
      engagement: "positive",
      rapport: "mixed",
      length: "positive",
      introductions: "positive",
      skills_depth: "mixed",
      questions_welcomed: "negative",
      next_steps: "positive",
    },
  }),
  told(4, NORDLICHT, {
    format: "onsite",
    stage: "second",
    signs: {
      engagement: "positive",
      rapport: "positive",
      length: "positive",
      introductions: "positive",
      company_info: "positive",
      skills_depth: "positive",
      future: "positive",
      questions_welcomed: "positive",
      next_steps: "positive",
    },
  }),
];

export function patternOf(interviews: readonly Interview[]): Picture {
  const says = ["Your questions were rushed in two of three: keep two short ones ready for the end."];
  const picture = patternPicture(interviews, { zone: "UTC", says });
  if (!picture) throw new Error("Too few interviews to picture.");
  return picture;
}
