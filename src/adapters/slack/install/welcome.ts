import { callButton } from "../../../core/call.ts";
import type { Message } from "../../../core/message.ts";

/** What whoever added the app reads first, once: the three steps from here to a workspace that uses it. */
export const welcome: Message = {
  parts: [
    { heading: "Afterword is here. Three steps and your community has it too" },
    {
      text: "1. Try it yourself: press the button below, or type /debrief anywhere. It takes a few minutes, goes on here between the two of us, and can be removed with “forget”.",
    },
    {
      text: "2. Tell your members, in your own words and in the channel where they talk about interviews. For example: “Just had an interview? Type /debrief. It asks how it went, says honestly what the signs do and don't mean, and drafts your thank-you. Only you see it.”",
    },
    {
      text: "3. Say where their words go. “Privacy” shows what is stored about a member; docs/privacy.md, with the bot's source, is the longer answer for whoever asks you.",
    },
    {
      text: "I post in no channel unless an admin has set it up (“community” does that), and I write to nobody who hasn't written to me first.",
    },
  ],
  controls: [callButton("debrief", "Try a debrief"), callButton("privacy", "Privacy")],
};
