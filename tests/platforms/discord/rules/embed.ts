import { type Bag, bag, bags, str } from "../../bag.ts";
import { type Problem, type Problems, problem } from "./check.ts";
import { anything, boolean, integer, link, list, must, type Rule, shape, string } from "./rule.ts";

const ADDRESS = link(2048, ["http", "https", "attachment"], "spec");
const PICTURE = shape({ url: ADDRESS }, "spec");

/** docs, resources/message: embed limits. */
export const EMBEDS: Rule = list(
  shape(
    {
      title: string(256, "docs"),
      description: string(4096, "docs"),
      url: link(2048, ["http", "https"], "spec"),
      color: integer({ max: 0xffffff }, "spec"),
      timestamp: anything("docs"),
      footer: shape({ text: must(string(2048, "docs", 1)), icon_url: ADDRESS }, "docs"),
      author: shape({ name: must(string(256, "docs", 1)), url: ADDRESS, icon_url: ADDRESS }, "docs"),
      image: PICTURE,
      thumbnail: PICTURE,
      fields: list(
        shape(
          {
            name: must(string(256, "docs", 1)),
            value: must(string(1024, "docs", 1)),
            inline: boolean("docs"),
          },
          "docs",
        ),
        { min: 0, max: 25 },
        "docs",
      ),
    },
    "docs",
  ),
  { min: 0, max: 10 },
  "docs",
);

const lengthOf = ({ title, description, footer, author, fields }: Bag): number =>
  [title, description, bag(footer).text, bag(author).name]
    .concat(bags(fields).flatMap(({ name, value }) => [name, value]))
    .reduce<number>((all, words) => all + str(words).length, 0);

/** docs: the texts of all embeds of a message together take 6,000 characters. */
export function tooMuchEmbedded(embeds: readonly Bag[], path: Problem["path"]): Problems {
  const sum = embeds.reduce((all, embed) => all + lengthOf(embed), 0);
  if (sum <= 6000) return [];
  return [problem(path, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")];
}
