import { gerund } from "./forms.ts";
import { type Rule, rule } from "./rule.ts";

/** What those who learnt English late write, and nobody told them. */
export const LEARNERS: readonly Rule[] = [
  rule(/\b(I|we) am agree\b/gi, "$1 agree", "without “am”"),
  rule(/\b(I'm|am) agree\b/gi, "agree", "without “am”"),
  rule(
    /\b(?:a )?lots? of experiences (?=(?:with|in|as)\b)/gi,
    "a lot of experience ",
    "experience, not counted",
  ),
  rule(
    /\b(many|several|some) (informations|advices|feedbacks|knowledges|equipments)\b/gi,
    (_ = "", word = "") => `some ${word.replace(/s$/, "")}`,
    "it has no plural",
  ),
  rule(
    /\b(informations|advices|feedbacks|knowledges|equipments|softwares|trainings)\b/gi,
    (word = "") => word.replace(/s$/, ""),
    "it has no plural",
  ),
  rule(/\b(discuss|discussed|discussing|mention|mentioned) about\b/gi, "$1", "without “about”"),
  rule(/\b(explain|explained|suggest|suggested|describe|described) me\b/gi, "$1 to me", "“to me”"),
  rule(
    /\bsince (\d+|two|three|four|five|six|seven|eight|nine|ten|many|several) (years|months|weeks)\b(?! ago)/gi,
    "for $1 $2",
    "“for” with a length of time",
  ),
  rule(
    /\b(thank you|thanks) (?:a lot )?for (?:to )?(meet|take|give|see|talk|speak|explain|show|have|share|consider|interview)\b/gi,
    (thanks = "", verb = "") => `${thanks} for ${gerund(verb)}`,
    "after “for” comes “-ing”",
  ),
  rule(
    /\b(responsible|ready|good|interested|keen|capable) (of|in|at|on) (manage|work|lead|teach|help|learn|build|design|write|handle|organi[sz]e)\b/gi,
    (able = "", at = "", verb = "") => `${able} ${at} ${gerund(verb)}`,
    "after it comes “-ing”",
  ),
  rule(/\bmake (?:a |my )?experience\b/gi, "gain experience", "one gains it"),
  rule(
    /\bI have (\d+|two|three|four|five|six|seven|eight|nine|ten) years (?=(?:working|teaching|managing|nursing)\b)/gi,
    "I have spent $1 years ",
    "spent",
  ),
];
