import { styleText } from "node:util";
import type { Link } from "../../core/message.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** An address of more characters than this is nothing to look at, nor to copy. */
const READABLE = 200;

/** Links below a card: as words that open them where the terminal can do that; elsewhere in full, if they are short. */
export function linkLines(links: readonly Link[], env: Environment): string {
  if (opensLinks(env)) return links.map(asWords).join("\n");
  const short = links.filter(({ url }) => url.length <= READABLE);
  const long = links.filter((link) => !short.includes(link)).map(({ label }) => `“${label}”`);
  const missing = `${long.join(", ")}: links as long as these need a terminal that can open them, such as iTerm's or VS Code's.`;
  return [
    ...short.map(({ label, url }) => `${label}: ${styleText("dim", url)}`),
    ...(long.length > 0 ? [styleText("dim", missing)] : []),
  ].join("\n");
}

const asWords = ({ label, url }: Link): string =>
  `\u001b]8;;${url}\u001b\\${styleText("underline", label)}\u001b]8;;\u001b\\`;

/** Terminals known to make links of the escape that is meant for it (OSC 8); the others print nothing of it. */
function opensLinks({
  TERM = "",
  TERM_PROGRAM = "",
  VTE_VERSION,
  WT_SESSION,
  KONSOLE_VERSION,
}: Environment): boolean {
  return (
    /^(?:iTerm\.app|vscode|WezTerm|ghostty|Hyper|rio|Tabby)$/.test(TERM_PROGRAM) ||
    /kitty|ghostty|alacritty|foot/.test(TERM) ||
    Number(VTE_VERSION) >= 5_000 ||
    Boolean(WT_SESSION || KONSOLE_VERSION)
  );
}
