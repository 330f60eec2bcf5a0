import type { Book } from "../book.ts";

export type Row = Book["interviews"][number];

/** By application, the one with the latest interview first; in it by the order they were told. */
export function inOrder(book: Book): readonly Row[] {
  return byApplication(book).flatMap(({ rows }) => rows);
}

/** Applications that have an interview, with it. */
export function byApplication(
  book: Book,
): readonly { readonly process: Book["processes"][number]; readonly rows: readonly Row[] }[] {
  const byId = new Map(book.interviews.map((row) => [row.id, row]));
  const latest = (rows: readonly Row[]) => Math.max(...rows.map(({ id }) => Number(id)));
  return book.processes
    .map((process) => ({ process, rows: process.interviews.flatMap((id) => byId.get(id) ?? []) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((one, other) => latest(other.rows) - latest(one.rows));
}

/** The number of an interview in the list. */
export function listedAs(book: Book, id: string): number {
  return inOrder(book).findIndex((row) => row.id === id) + 1;
}

/** The interview that is named: "3" by its number in the list, "#12" by its id, which stays the same. */
export function rowNamed(book: Book, words: string): Row | undefined {
  const said = words.trim();
  if (said.startsWith("#")) return book.interviews.find(({ id }) => id === said.slice(1));
  return /^\d+$/.test(said) ? inOrder(book)[Number(said) - 1] : undefined;
}
