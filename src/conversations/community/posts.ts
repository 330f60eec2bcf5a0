import { callButton } from "../../core/call.ts";
import type { ChannelPost, Wording } from "../../core/channel-post.ts";

/** The words to everything that can stand in a channel: ours, and the same whoever reads them. */

/** So that the same words don't come back every week. */
const INVITATIONS = [
  "Just out of an interview, or one from this week still on your mind? Going over it while it is fresh takes a few minutes: how it looked, what that does and doesn't mean, and a thank-you from your own words. It is between you and me; nothing of it appears here.",
  "An interview this week? Tell me how it went, in your own words. I read the signs, say honestly how little they prove, and write the thank-you with you. Only you see it.",
  "If you had an interview lately: half of what matters is forgotten in a day. A short debrief keeps it, reads it, and leaves you with the email to send. Privately, and as short as you like.",
] as const;

const OPEN = callButton("debrief", "Go over mine, privately");

export function wordingOf(post: ChannelPost): Wording {
  switch (post.kind) {
    case "invitation":
      return { text: invitation(post.nth), button: OPEN };
    case "digest":
      return {
        text: `${post.people} people here went over ${post.count} interviews with me since the last time. ${invitation(post.nth)}`,
        button: OPEN,
      };
    case "reminder":
      return {
        mentions: post.member,
        text: "there is a reminder of yours.",
        button: callButton("reminders waiting", "Show it to me alone"),
      };
    case "trial":
      return { text: "A trial: this is where I'd post. It goes away by itself." };
  }
}

const invitation = (nth: number): string => INVITATIONS[nth % INVITATIONS.length] ?? INVITATIONS[0];
