/** What every chat platform's adapter says by itself, in no talk. */

export const kept = "Noted. I'm slow just now; the answer comes to our direct messages as soon as it can.";
export const notYours =
  "Only a message of your own, with words in it, can be your story: what others write stays theirs.";
export const filesUnread =
  "I can't open files, so I haven't looked at it. Whatever matters in it, tell me in your own words.";
export const tooMuch =
  "That is more at once than I can read, so I stopped there. Whatever came after, please send again in a minute.";
export const notShared = (advice: string) =>
  `I couldn't put it there, so nobody has seen it. ${advice} Then pick the place again, or another one.`;
export const unsureShared =
  "Something failed on the way, and I can't tell whether it arrived. Please look there; if it isn't there, share it again.";
export const unsureTakenBack =
  "I can't tell whether it ever arrived. Please look there; if it stands, whoever looks after the place can remove it.";
export const notTakenBack =
  "I can't reach it any more to take it back: I may have been removed from there. Whoever looks after the place can delete it.";
