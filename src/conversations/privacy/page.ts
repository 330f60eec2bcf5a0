/** A page to read, made of headings and rows; whatever stands in it is words. */
export interface Chapter {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
}

export function page(title: string, chapters: readonly Chapter[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${LOOKS}</style>
<h1>${safe(title)}</h1>
${chapters.map(drawn).join("\n")}
</html>
`;
}

const LOOKS = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.2rem; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

const drawn = ({ title, rows }: Chapter): string =>
  `<h2>${safe(title)}</h2>\n<dl>\n${rows.map(([label, value]) => `<dt>${safe(label)}</dt><dd>${safe(value)}</dd>`).join("\n")}\n</dl>`;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const safe = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
