import type { Attachment, Row } from "../../core/message.ts";
import type { Moment } from "../../core/question.ts";
import { calendarFile } from "../../interview/calendar-file.ts";
import { USUAL_MINUTES } from "../../interview/nudges/timing.ts";
import { type Ahead, jobWords } from "../book.ts";
import * as circumstances from "../debrief/circumstances.ts";
import { saidTime } from "../nudges/said-time.ts";
import { capital } from "../nudges/texts.ts";

/** How an interview in the calendar is shown, and handed to other calendars. */

const MINUTE = 60_000;
const ALARM_MINUTES = 60;

export const nameOf = ({ job }: Pick<Ahead, "job">): string => jobWords(job) ?? "An interview";

export function rowsOf(ahead: Ahead, moment: Moment): readonly Row[] {
  const { job, at, stage, format, people, minutes } = ahead;
  const row = (label: string, value: string | undefined): readonly Row[] => (value ? [{ label, value }] : []);
  return [
    ...row("For", jobWords(job)),
    ...row("When", `${capital(saidTime(at, moment))} (${moment.zone})`),
    ...row("Round", stage && circumstances.stage.show(stage)),
    ...row("How", format && circumstances.format.show(format)),
    ...row("With", people?.join(", ")),
    ...row("Planned for", minutes === undefined ? undefined : `${minutes} minutes`),
  ];
}

/** Everything a calendar shows is what the member said; nothing of it leaves with anybody but them. */
export function fileOf(ahead: Ahead): Attachment {
  const { id, at, since, minutes = USUAL_MINUTES, stage, format, people } = ahead;
  const notes = [
    ...(stage ? [`Round: ${circumstances.stage.show(stage)}`] : []),
    ...(format ? [`How: ${circumstances.format.show(format)}`] : []),
    ...(people ? [`With: ${people.join(", ")}`] : []),
  ];
  return {
    name: "interview.ics",
    type: "text/calendar",
    content: calendarFile({
      uid: `${id}-${since}@afterword`,
      title: `Interview: ${nameOf(ahead)}`,
      notes: notes.join("\n"),
      starts: at,
      ends: at + minutes * MINUTE,
      since,
      alarm: ALARM_MINUTES,
    }),
  };
}
