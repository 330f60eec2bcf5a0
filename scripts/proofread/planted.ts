import { type Draft, KINDS, type MailFacts } from "../../src/interview/drafts/draft.ts";

/** A mail with errors planted in it, or none: see the head of texts/mails/planted.txt. */
export interface Planted {
  readonly name: string;
  readonly clean: boolean;
  readonly draft: Draft;
  readonly facts: MailFacts;
  readonly otherCompanies: readonly string[];
  /** In the body, in UTF-16 units. */
  readonly errors: readonly { readonly at: number; readonly was: string; readonly to: string }[];
  /** Rules that something is missing by. */
  readonly misses: readonly string[];
}

/** Reads a file of planted mails; a mail it can't read is named. */
export function plantedIn(text: string): readonly Planted[] {
  return text.split(/^=== /m).slice(1).map(plantedMail);
}

function plantedMail(block: string): Planted {
  const cut = block.indexOf("\n\n");
  const [name = "", ...lines] = block.slice(0, cut).split("\n");
  const said = Object.fromEntries(lines.map((line) => line.split(/:\s+(.*)/s, 2)));
  const kind = KINDS.find((each) => each === said.kind);
  if (!kind) throw new Error(`Mail ${name}: "${said.kind}" is no kind of mail.`);
  const { body, errors } = unmarked(block.slice(cut).trim());
  const { on, by, sender = "", email = "", others, misses, subject = "", kind: _, ...told } = said;
  return {
    name,
    clean: name.startsWith("clean"),
    draft: { kind, subject, body },
    facts: {
      ...told,
      ...(on && { interviewedOn: on }),
      ...(by && { answerBy: by }),
      sender: { name: sender, email },
    },
    otherCompanies: others ? others.split(", ") : [],
    errors,
    misses: misses ? misses.split(", ") : [],
  };
}

function unmarked(marked: string): Pick<Planted, "errors"> & { readonly body: string } {
  let body = "";
  const errors: { at: number; was: string; to: string }[] = [];
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const [, was, to = ""] = /^⟦([^|]*)\|([^⟧]*)⟧$/.exec(part) ?? [];
    if (was !== undefined) errors.push({ at: body.length, was, to });
    body += was ?? part;
  }
  return { body, errors };
}
