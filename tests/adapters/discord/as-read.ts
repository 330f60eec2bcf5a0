import { rulesExtended, SimpleMarkdown } from "discord-markdown-parser";
import { type Bag, bag, bags } from "../../platforms/bag.ts";

/** What a reader sees of Discord's markdown, by a parser that is not ours. */
interface Read {
  readonly words: string;
  /** Everything in it that is more than words, by what it is, in order. */
  readonly marks: readonly string[];
}

/** What that parser leaves out: emoji by their names, and lists that count. */
const RULES = {
  ...rulesExtended,
  emojiName: ruled((source) => /^:[^\s:\\]+:/.exec(source)),
  numbered: ruled((source, before) => (/(?:^|\n)$/.test(before) ? /^ *\d+[.)] /.exec(source) : null)),
};

function ruled(match: (source: string, before: string) => RegExpExecArray | null) {
  return {
    order: SimpleMarkdown.defaultRules.strong.order,
    match: (source: string, _: unknown, before: string) => match(source, before),
    parse: () => ({}),
  };
}

const parsed = SimpleMarkdown.parserFor(RULES);

export function asRead(markdown: string): Read {
  const marks: string[] = [];
  const wordsOf = (node: Bag): string => {
    const { type, content, name } = node;
    if (type === "br" || type === "newline") return "\n";
    if (type === "twemoji") return String(name);
    if (type !== "text") marks.push(String(type));
    const words = Array.isArray(content) ? bags(content).map(wordsOf).join("") : String(content ?? "");
    // A heading, small print and a quote take the end of their line with them.
    return ["heading", "subtext", "blockQuote"].includes(String(type)) ? `${words}\n` : words;
  };
  const words = parsed(markdown, { inline: true }).map((node) => wordsOf(bag(node)));
  return { words: words.join(""), marks };
}
