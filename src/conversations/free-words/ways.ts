import { callButton } from "../../core/call.ts";
import type { Option } from "../../core/message.ts";
import type { Application } from "../applications.ts";
import { mailButton } from "../mail-call.ts";

/** The application that is meant; none where the member has none. */
export type About = Application | undefined;

const to = (about: About): string => (about ? ` #${about.id}` : "");
const mail =
  (kind: string, label: string) =>
  (about: About): Option =>
    mailButton(kind, label, about?.last?.listed).button;

/** Where a member can go from an answer. */
export const WAYS = {
  way: (about: About) => callButton(`offer${to(about)}`, "The way to the first day"),
  changed: (about: About) => callButton(`outcome${to(about)}`, "Something has changed"),
  answered: (about: About) => callButton(`outcome${to(about)}`, "They have answered"),
  usual: (about: About) => callButton(`outcome silence${to(about)}`, "What is usual"),
  prepare: (about: About) =>
    callButton(`prepare${to(about)}`, about ? "Prepare for it" : "Prepare for an interview"),
  calendar: (about: About) => callButton(`calendar for${to(about)}`, "Put it in my calendar"),
  recover: (about: About) =>
    callButton(about?.last ? `recover #${about.last.id}` : "recover", "What to take from it"),
  why: () => callButton("why", "Every number of it"),
  story: () => callButton("stories new", "Build a story"),
  debrief: () => callButton("debrief", "Tell of an interview"),
  list: () => callButton("list", "My interviews"),
  mail: () => callButton("email", "Another email"),
  settings: () => callButton("settings", "Settings"),
  privacy: () => callButton("privacy", "Privacy"),
  reminders: () => callButton("reminders", "Reminders"),
  forget: () => callButton("forget", "Forget me"),
  invited: (about: About) =>
    callButton("invited", about ? "I have another interview" : "I have an interview"),
  no: mail("withdrawal", "Say no by email"),
  onward: mail("next-round", "Answer them"),
  thanksForNo: mail("rejection", "Answer them"),
  ask: mail("check-in", "Ask them kindly"),
  thank: mail("thank-you", "Thank them by email"),
  withdraw: mail("withdrawal", "Tell them"),
} as const;
