import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { proofreader } from "../src/adapters/proofreader/proofreader.ts";
import { toProofread } from "../src/interview/drafts/language.ts";
import { type Planted, plantedIn } from "./proofread/planted.ts";
import { scored } from "./proofread/score.ts";

/** `npm run proofread [-- FILE...]`: how many planted errors are found, with Harper and by our own rules alone. */

const files = argv.slice(2).length > 0 ? argv.slice(2) : ["texts/mails/planted.txt"];
const mails = files.flatMap((file) => plantedIn(readFileSync(file, "utf8")));
const log = { warn: (what: string, about: object) => console.error(what, about) };
const harper = proofreader({ log, patience: 60_000 });

async function withHarper(mail: Planted) {
  const { text, words } = toProofread(mail.draft, mail.facts, mail);
  return { mail, slips: (await harper.proofread(text, words)) ?? [] };
}

const both: Awaited<ReturnType<typeof withHarper>>[] = [];
for (const mail of mails) both.push(await withHarper(mail));
harper.stop();

for (const [name, read] of [
  ["with Harper", both],
  ["our own rules alone", mails.map((mail) => ({ mail, slips: [] }))],
] as const) {
  const { planted, found, righted, cleanMails, falseFlags, otherFlags, onNames, missed } = scored(read);
  console.log(
    `${name}: ${found} of ${planted} found (${Math.round((100 * found) / planted)} %), ${righted} of them put right by the fix offered;`,
  );
  console.log(
    `  ${falseFlags.length} false flags in ${cleanMails} clean mails, ${otherFlags.length} in the others, ${onNames.length} on a name`,
  );
  for (const flag of [...falseFlags, ...otherFlags]) console.log(`  flagged  ${flag}`);
  for (const error of missed) console.log(`  missed   ${error}`);
}
