/** What this adapter says by itself, in no talk: where an answer is, and what can't be had. */

export const answeredInDm = (link: string) => `I've answered in our direct messages: ${link}`;
export const openThem = "open them";
export const kept = "Noted. I'm slow just now; the answer comes to our direct messages as soon as it can.";
export const unknownCommand = "I don't know that command. Try `/debrief help`.";
export const unknownShortcut = "That shortcut is no longer in use. `/debrief` starts from anywhere.";
export const staleButton = "That button is no longer in use. `/debrief` goes on from where you are.";
export const staleForm =
  "This form is no longer in use. Close it, and `/debrief` goes on from where you are.";
export const notYours =
  "Only a message of your own, with words in it, can be your story: what others write stays theirs.";
export const filesUnread =
  "I can't open files, so I haven't looked at it. Whatever matters in it, tell me in your own words.";
