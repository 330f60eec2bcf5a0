import { type Control, explained } from "./controls.ts";

/** Every sentence the core says by itself. Talks say the rest. */

const ALWAYS: readonly Control[] = ["back", "skip", "unsure", "edit", "enough", "pause", "restart", "cancel"];

export const help = `Answer by button or in your own words. At any step you can say:\n${explained(ALWAYS)}`;
export const gone = "That question no longer applies, so nothing has changed.";
export const late = "That was settled already; nothing has changed.";
export const finished =
  "Nothing is asked just now. “Edit” changes an answer of the last talk, and “help” says what else there is.";
export const paused = "Paused. Everything you said is kept; say “resume” whenever you like, from any device.";
export const hereAgain = "Here it is again. “Edit” changes an answer.";
export const resumed = "Picking up where we were.";
export const nothingToEdit = "There is no answer to change yet.";
export const pickOne =
  "I can read the number or the name of an answer in the list, or “back” to leave them all as they are.";
export const chooseAnswer = "Which answer would you like to change? Say its number or its name.";
export const first = "This is the first question; there is nothing to take back.";
export const tookBack = "Taken back.";
export const keptBeside = "That is kept, word for word.";
export const skipped = "skipped";
export const unsure = "not sure";
export const noLonger = "no longer counts";
export const nothingOpen = "Nothing is open just now.";
export const begunOver = "Starting over. What you had is put aside; “bring it back” returns it.";
export const cancelled = "Put away. If that was a slip, “bring it back” returns it.";
export const broughtBack = "It is back, as you left it.";
export const nothingAside = "There is nothing to bring back.";
export const archived = "That one is closed. “List” shows your interviews, to open it again.";
export const sharedEnough = (most: number, hours: number) =>
  `That would be more than ${most} times in a day, and I share no more than that, so that people keep reading. Nothing has changed; in ${hours === 1 ? "an hour" : `${hours} hours`} it works again.`;
export const noted = "Noted.";
export const adminsOnly =
  "Only those who administer this community can do that, and I don't see that you do. Nothing has changed.";
export const sayItThere =
  "That belongs to a community. Say it there, so that I know which one you mean; there I can do it for whoever administers it.";
export const empty = "That message came without words. Write a few, or press a button.";
export const damaged =
  "Your record could not be read. It has been set aside, not deleted, and whoever runs this bot has been told. We can begin afresh meanwhile.";

export const tooLong = (most: number) =>
  `That is over ${most.toLocaleString("en")} characters. Could you send it in two parts?`;
export const unread = (expects: string) => `I couldn't read that. Here I can read ${expects}.`;
export const unreadAgain = (expects: string, buttons: boolean) =>
  `I still can't read it, sorry. ${buttons ? "Press one of the buttons" : `Try ${expects}`}, or “skip” to leave it out.`;
export const already = (label: string, shown: string) => `Already noted: ${label}: ${shown}.`;
export const changed = (label: string, shown: string) => `Changed. ${label}: ${shown}.`;
export const echo = (label: string, shown: string) => `${label}: ${shown}.`;
export const yourAnswer = (shown: string) => `So far: ${shown}.`;
export const stillOpen = (called: string, about: string | undefined) =>
  `You have a ${called} open${about ? `: ${about}` : ""}. Shall we go on with it?`;
export const alsoOpen = (called: string, about: string | undefined) =>
  `Your ${called}${about ? ` (${about})` : ""} is still open: “resume” goes on with it.`;
export const afterEnd = (names: readonly string[]) =>
  `I can't make anything of that here. “Edit” changes an answer of the last talk. You can also say: ${names.map((name) => `“${name}”`).join(", ")}; “help” lists all there is.`;
export const unknownCommand = (name: string, known: readonly string[], guess: string | undefined) =>
  `I don't know “${name}”.${guess ? ` Did you mean “${guess}”?` : ""} You can say: ${known.join(", ")}.`;
export const stillThere = "What you have open is still there: “resume” goes on with it.";
