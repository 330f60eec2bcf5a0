/** HTML of our own making. Whatever else goes into a template is words, and is escaped. */
export interface Html {
  readonly markup: string;
}

type Inside = Html | string | number | undefined | readonly Inside[];

/** A template whose values are words, escaped for text and for quoted attributes alike, or HTML, which stands as it is. */
export function html(strings: TemplateStringsArray, ...values: readonly Inside[]): Html {
  return { markup: strings.reduce((all, string, nth) => `${all}${markupOf(values[nth - 1])}${string}`) };
}

function markupOf(value: Inside): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  return "markup" in value ? value.markup : value.map(markupOf).join("");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

/** An attribute that says something by being there. */
export const flag = (name: string, on: boolean | undefined): Html => ({ markup: on ? ` ${name}` : "" });

/** An attribute with a value, or none. */
export const attribute = (name: string, value: string | number | undefined): Html =>
  value === undefined ? { markup: "" } : html` ${{ markup: name }}="${value}"`;

export const NOTHING: Html = { markup: "" };
