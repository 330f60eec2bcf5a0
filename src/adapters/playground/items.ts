import { discord } from "./drawn/discord.ts";
import type { Byline, Dress } from "./drawn/dress.ts";
import { type Html, html } from "./drawn/html.ts";
import { slack } from "./drawn/slack.ts";
import type { Platform } from "./read.ts";
import { type Entry, LOGS, type LogName, logOf } from "./transcript.ts";

/** One thing on the page, as each platform shows it. */
export interface Item extends Readonly<Record<Platform, string>> {
  readonly id: string;
}

/** Everything there is to see, and in which order it stands where: the ids of items. */
export interface Shown {
  readonly items: readonly Item[];
  readonly order: Readonly<Record<Platform, Readonly<Record<LogName, readonly string[]>>>>;
}

interface Reader {
  /** Epoch milliseconds, and an IANA zone. */
  readonly now: number;
  readonly zone: string;
}

export const DRESSES = { slack, discord } as const;

/** Entries never change, they are replaced: what is drawn of one is worth keeping for as long as the day lasts. */
const drawn = new WeakMap<Entry, { readonly day: string; readonly item: Item }>();

export function shownOf(entries: readonly Entry[], reader: Reader): Shown {
  const items = new Map<string, Item>();
  const inLog = (on: Platform, log: LogName): readonly string[] =>
    withDays(
      entries.filter((entry) => logOf(entry, on) === log),
      reader,
    ).map((item) => {
      items.set(item.id, item);
      return item.id;
    });
  const inLogs = (on: Platform) =>
    Object.fromEntries(LOGS.map((log) => [log, inLog(on, log)])) as Record<LogName, readonly string[]>;
  const order = { slack: inLogs("slack"), discord: inLogs("discord") };
  return { items: [...items.values()], order };
}

/** With a line between the days. */
function withDays(entries: readonly Entry[], { now, zone }: Reader): readonly Item[] {
  const dayOf = (at: number) =>
    new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: zone }).format(at);
  const today = dayOf(now);
  let last: string | undefined;
  return entries.flatMap((entry) => {
    const day = dayOf(entry.at);
    const line = day === last ? [] : [everywhere(`day-${entry.id}`, html`<p class="day">${day}</p>`)];
    last = day;
    const known = drawn.get(entry);
    const item = known?.day === today ? known.item : drawItem(entry, { now, zone });
    drawn.set(entry, { day: today, item });
    return [...line, item];
  });
}

const everywhere = (id: string, { markup }: Html): Item => ({ id, slack: markup, discord: markup });

function drawItem(entry: Entry, reader: Reader): Item {
  if ("notes" in entry) return everywhere(entry.id, html`<p class="notes">${entry.notes}</p>`);
  const as = (dress: Dress): string => drawEntry(entry, dress, reader).markup;
  return { id: entry.id, slack: as(slack), discord: as(discord) };
}

function drawEntry(entry: Exclude<Entry, { notes: string }>, dress: Dress, reader: Reader): Html {
  const { id, at } = entry;
  const you: Byline = { ...reader, name: "You", app: false, at };
  if ("called" in entry) return dress.called(entry.called, you);
  if ("said" in entry && entry.in === "channel") return dress.said(entry.said, you);
  if ("said" in entry) return html`${dress.said(entry.said, you)}${ownTools(id, entry.edited)}`;
  const us: Byline = {
    ...reader,
    name: "Afterword",
    app: true,
    at,
    hrefOf: (nth) => `/files/${encodeURIComponent(id)}/${nth}`,
    pictureAt: (nth) => `/pictures/${encodeURIComponent(id)}/${nth}`,
    alone: isAside(entry),
  };
  if ("posted" in entry) return dress.posted(entry.posted, us);
  if ("shared" in entry) return dress.shared(entry.shared, us);
  return entry.settled === undefined
    ? dress.told(entry.told, us)
    : dress.answered(entry.told, entry.settled, us);
}

const isAside = (entry: Entry): boolean =>
  ("told" in entry && entry.aside === true) || ("posted" in entry && entry.until !== undefined);

/** What a member can do with a message of theirs, on either platform. */
const ownTools = (id: string, edited = false): Html =>
  html`${edited ? html`<small class="edited">(edited)</small>` : undefined}<div class="menu"><button type="button" class="own" aria-haspopup="menu" aria-expanded="false" aria-label="More for this message">⋯</button><div class="options" role="menu" popover><button type="button" role="menuitem" tabindex="-1" data-edit="${id}">Edit message</button><button type="button" role="menuitem" tabindex="-1" data-delete="${id}">Delete message</button><button type="button" role="menuitem" tabindex="-1" data-story="${id}">Use as my story</button></div></div>`;
