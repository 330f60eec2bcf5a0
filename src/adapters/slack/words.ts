/** What this adapter says by itself, in no talk: where an answer is, and what can't be had. */

export const answeredInDm = (link: string) => `I've answered in our direct messages: ${link}`;
export const openThem = "open them";
export const unknownCommand = "I don't know that command. Try `/debrief help`.";
export const unknownShortcut = "That shortcut is no longer in use. `/debrief` starts from anywhere.";
export const staleButton = "That button is no longer in use. `/debrief` goes on from where you are.";
export const inviteMe = "Type /invite and my name there, and I'm in.";
export const archived = "It is archived.";
export const joinIt = "You aren't in it yourself, and a trial is shown to you alone: join it first.";
export const notInstalled = "I'm not installed in this workspace any more.";
export const slackSays = (why: string) => `Slack calls it “${why}”.`;
export const staleForm =
  "This form is no longer in use. Close it, and `/debrief` goes on from where you are.";
export const asks = "asks for your view:";
