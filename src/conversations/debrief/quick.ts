import { z } from "zod";
import { type Question, question } from "../../core/question.ts";
import { FORMATS, SIGNS, STAGES } from "../../interview/signs.ts";
import { format, stage } from "./circumstances.ts";
import { signLabel, signWords } from "./sign-questions.ts";

/** The debrief as one form, for a minute on the way home. What is not ticked is unknown, not bad. */
const quickSchema = z.object({
  good: z.array(z.enum(SIGNS)),
  bad: z.array(z.enum(SIGNS)),
  stage: z.enum(STAGES).exactOptional(),
  format: z.enum(FORMATS).exactOptional(),
  story: z.string().exactOptional(),
});
export type Quick = z.infer<typeof quickSchema>;

const signOptions = (answer: "positive" | "negative") =>
  SIGNS.map((sign) => ({ value: sign, label: `${signLabel(sign)}: ${signWords(sign, answer)}` }));

export const quickForm: Question<Quick> = question({
  key: "quick",
  label: "Quick form instead",
  asks: "The quick form: tick what was so, leave the rest. Or simply tell me about it.",
  expects: "the form, or your own words",
  fields: [
    {
      name: "good",
      label: "What was good?",
      required: false,
      options: signOptions("positive"),
      several: true,
    },
    { name: "bad", label: "What wasn't?", required: false, options: signOptions("negative"), several: true },
    { name: "stage", label: "Which round was it?", required: false, options: stage.options },
    { name: "format", label: "How did you meet?", required: false, options: format.options },
    { name: "story", label: "Who, which job, what was said at the end?", required: false, long: true },
  ],
  meaning: quickSchema,
  read: (answer) => {
    if ("words" in answer) return { good: [], bad: [], story: answer.words };
    return "form" in answer ? filled(answer.form) : undefined;
  },
  show: ({ good, bad }) => `${good.length} good, ${bad.length} bad`,
});

function filled(form: Readonly<Record<string, string>>): unknown {
  const ticked = (name: string) => (form[name] ?? "").split(",").filter(Boolean);
  const given = (name: string) => (form[name]?.trim() ? { [name]: form[name].trim() } : {});
  // Ticked both good and bad, a sign is neither.
  const [good, bad] = [ticked("good"), ticked("bad")];
  const only = (these: readonly string[], those: readonly string[]) =>
    these.filter((sign) => !those.includes(sign));
  return {
    good: only(good, bad),
    bad: only(bad, good),
    ...given("stage"),
    ...given("format"),
    ...given("story"),
  };
}
