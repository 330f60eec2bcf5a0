/** One way in which mails go wrong, and what would be right: with the pattern's groups, `$1`, or made from them. */
export interface Rule {
  readonly pattern: RegExp;
  readonly to: string | ((...groups: readonly string[]) => string);
  readonly says: string;
}

export const rule = (pattern: RegExp, to: Rule["to"], says: string): Rule => ({ pattern, to, says });

/** What stands right where a rule found something wrong. */
export function righted({ to }: Rule, match: readonly (string | undefined)[]): string {
  const [, ...groups] = match.map((group) => group ?? "");
  return typeof to === "string"
    ? to.replace(/\$(\d)/g, (_, nth: string) => groups[Number(nth) - 1] ?? "")
    : to(...groups);
}
