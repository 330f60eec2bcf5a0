import type { Button, ContextBlock, HomeView, KnownBlock, SectionBlock } from "@slack/types";
import type { Board, Section } from "../../core/board.ts";
import type { Option, Part, Row } from "../../core/message.ts";
import { cut } from "../chat/letters.ts";
import { LIMITS } from "./limits.ts";
import { button, choices } from "./render/buttons.ts";
import * as own from "./render/own-words.ts";
import { pieces } from "./render/parts.ts";
import { bytes } from "./render/piece.ts";
import { plainText } from "./render/plain-text.ts";
import { pressAction, pressBlock } from "./render/press.ts";

/** How a list's lines are laid out: with room, value below the label in small print; without, in one block. */
type Layout = (row: Row) => readonly [SectionBlock, ...ContextBlock[]];

interface Way {
  readonly layout: Layout;
  /** How many lines of each list are shown. */
  readonly most: number;
}

type Home = Omit<HomeView, "blocks"> & { blocks: KnownBlock[] };

/** The board as a Home tab: as roomy as it fits; where lines don't fit at all, it is said how many. */
export function homeView({ sections }: Board): Home {
  const longest = Math.max(0, ...sections.map((section) => listed(section)?.rows.length ?? 0));
  const shorter = Array.from({ length: longest }, (_, less) => ({ layout: tight, most: longest - less - 1 }));
  const ways: readonly Way[] = [
    { layout: roomy, most: longest },
    { layout: tight, most: longest },
    ...shorter,
  ];
  for (const way of ways) {
    const blocks = sections.flatMap((section) => laidOut(section, way));
    if (fits(blocks)) return home(blocks);
  }
  return home(beginning(sections.flatMap((section) => laidOut(section, { layout: tight, most: 0 }))));
}

/** Ids are given last: they count through the whole view. */
const home = (blocks: readonly KnownBlock[]): Home => ({
  type: "home",
  blocks: blocks.map((block, nth) => ({ ...block, block_id: pressBlock(nth, undefined) })),
});

const fits = (blocks: readonly KnownBlock[]): boolean =>
  blocks.length <= LIMITS.view.blocks && bytes(blocks) <= LIMITS.view.bytes;

function beginning(blocks: readonly KnownBlock[]): readonly KnownBlock[] {
  const end = blocks.findIndex((_, index) => !fits([...blocks.slice(0, index + 1), small(own.notAllParts)]));
  return [...blocks.slice(0, Math.max(0, end)), small(own.notAllParts)];
}

interface Listed {
  readonly above: readonly Part[];
  readonly rows: readonly Row[];
  readonly buttons: readonly Option[];
}

/** A section that ends in rows with a button each is a list. */
function listed({ parts, buttons }: Section): Listed | undefined {
  const last = parts.at(-1);
  if (!last || !("rows" in last) || last.rows.length === 0 || last.rows.length !== buttons.length)
    return undefined;
  return { above: parts.slice(0, -1), rows: last.rows, buttons };
}

function laidOut(section: Section, { layout, most }: Way): readonly KnownBlock[] {
  const list = listed(section);
  if (!list) return [...dressed(section.parts), ...pressable(section.buttons)];
  const lines = list.rows.slice(0, most).flatMap((row, nth) => {
    const [first, ...below] = layout(row);
    const option = list.buttons[nth];
    return [{ ...first, ...(option && { accessory: opener(option, nth) }) }, ...below];
  });
  const left = list.rows.length - most;
  return [...dressed(list.above), ...lines, ...(left > 0 ? [small(own.notAll(left))] : [])];
}

/** The line beside it says what "Open 2: data analyst" is about: to the eye it is "Open 2". */
const opener = ({ label, value }: Option, nth: number): Button => ({
  ...button({ label: label.replace(/:.*$/s, ""), value }),
  accessibility_label: cut(label.trim() || "…", LIMITS.button.label),
  action_id: pressAction(nth),
});

const dressed = (parts: readonly Part[]): readonly KnownBlock[] =>
  parts.flatMap(pieces).flatMap(({ blocks }) => blocks);

const pressable = (options: readonly Option[]): readonly KnownBlock[] =>
  choices(options).map((widgets) => ({
    type: "actions",
    elements: widgets.map((widget, nth) => ({ ...widget, action_id: pressAction(nth) })),
  }));

const roomy: Layout = ({ label, value, notes = [] }) => [
  { type: "section", text: plainText(label, LIMITS.section) },
  small([value, ...notes].join(" · ")),
];

const tight: Layout = ({ label, value, notes = [] }) => [
  { type: "section", text: plainText([label, [value, ...notes].join(" · ")].join("\n"), LIMITS.section) },
];

const small = (text: string): ContextBlock => ({
  type: "context",
  elements: [plainText(text, LIMITS.section)],
});
