/** What this adapter says by itself, in no talk: where an answer is, and what can't be had. */

export const answeredInDm = (channel: string) =>
  `I've answered in our [direct messages](https://discord.com/channels/@me/${channel}).`;
export const noted = "Noted. The answer comes as soon as it can.";
export const stale = "That is no longer in use. `/debrief start` goes on from where you are.";
export const elsewhere = "It is not in this server.";
export const noChannel = "It isn't there any more.";
export const letMeSee = "Its settings, under Permissions, let me in: View Channel and Send Messages.";
export const letMeWrite = "Its settings, under Permissions, let me write: Send Messages.";
export const discordSays = (why: string) => `Discord calls it error ${why}.`;
export const yourAnswer = "Your answer";
export const takesNone = "They take no direct messages from me.";
export const asks = "asks for your view:";
export const writeYourself =
  "You can't write in that channel yourself, so I don't for you. Pick another one.";
