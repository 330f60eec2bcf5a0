import type { Stage } from "../signs.ts";

/** What employers use a round for, and where that puts one's own weight. */
export interface Focus {
  readonly theirs: string;
  readonly yours: string;
}

export const FOCUS: Readonly<Record<Stage, Focus>> = {
  screen: {
    theirs:
      "They use a screen to sort: whether you can do what the application says, want this job, and fit its frame of place, hours and start. Whoever asks may not do the work themselves.",
    yours:
      "Who you are and why this job, in two minutes and plain words. Have the dates at hand: when you could start, and your notice.",
  },
  first: {
    theirs:
      "They look behind the CV: how deep it goes, how you judge and decide, how you are to work with, whether you want this or any job, and how you see yourself.",
    yours:
      "What you can do for them, shown in two or three things you did, with their numbers. And finding out whether you want it: you are looking at them too.",
  },
  second: {
    theirs:
      "They want to learn more, nothing more: often with those you'd work beside, and about what the first talk left open. Others are usually still in it.",
    yours:
      "Pick up what was left open, go deeper rather than say it again, and ask what they'd want done in the first months.",
  },
  final: {
    theirs:
      "Those who decide compare a few who could all do it: who thinks well with them, who means it, who stays. It is still an interview, however friendly.",
    yours:
      "One idea of how you'd begin, the doubt they may have and your answer to it, and what you still need to know.",
  },
  graduate: {
    theirs:
      "They compare many on the same few things: tasks in a group, set questions about what you have done, why them. Nobody expects years of work.",
    yours:
      "A story for each thing they say they look for, from study, work or anywhere else, and a real reason why this firm.",
  },
};
