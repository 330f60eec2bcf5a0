import type { Option } from "../../core/message.ts";
import type { Topic } from "../../interview/topics.ts";
import { ANSWERS, NOW, type Standing } from "./answers.ts";
import { ANYWHERE, type Answer } from "./anywhere.ts";
import { type About, WAYS } from "./ways.ts";

/** What these words are answered with; where it isn't known what they are about, by whether they ask or tell. */
export function answerTo(
  topic: Topic | "asked" | "told",
  about: About,
): readonly [says: string, ...ways: Option[]] {
  const [says, ...ways] = answerFor(topic, about);
  return [says, ...ways.map((way) => WAYS[way](about))];
}

function answerFor(topic: Topic | "asked" | "told", about: About): Answer {
  const standing = standingOf(about);
  const of = topic === "asked" || topic === "told" ? undefined : topic;
  const byTopic = of && ANSWERS[of];
  const known = (of && ANYWHERE[of]) ?? byTopic?.[standing] ?? byTopic?.any;
  if (known) return known;
  if (standing === "none")
    return [
      "That is more than I can answer. I go over interviews with you, write the emails after them, and get you ready for the next.",
      "debrief",
      "invited",
      "prepare",
    ];
  const [says, ...ways] = NOW[standing];
  return [`${LEADS[topic] ?? LEADS.asked}${says}`, ...ways];
}

/** Before an interview is told there is nothing to say of it. */
const standingOf = (about: About): Standing => about?.outcome ?? (about?.last ? "open" : "none");

/** Before what to do now. */
const LEADS: Readonly<Partial<Record<Topic | "told", string>> & { asked: string }> = {
  glad: "That is good to hear. ",
  sad: "I'm sorry, that is hard. ",
  nerves: "That is easy to understand. ",
  next: "",
  asked: "That is more than I can answer. What I can help with: ",
  told: "I don't quite know what to make of that. What I can help with: ",
};
