/**
 * Published figures about applying and waiting, each with what it is a share of, its source and its year. Most come from
 * vendors and surveys, mostly in the US and the UK: they bound a guess, they are not one. docs/reading.md has those of
 * the reading itself.
 */
interface Figure {
  readonly says: string;
  readonly source: string;
  readonly year: string;
}

const figure = (says: string, source: string, year: string): Figure => ({ says, source, year });

/** From an application to an interview. */
const INVITED: readonly Figure[] = [
  figure("3 in 100 applications to small firms", "CareerPlug", "2024"),
  figure("15 in 100", "CareerPlug", "2020"),
  figure("7 of 59 applicants for a job", "Jobvite", "2014"),
];

/** From an interview to an answer. */
const WAITED: readonly Figure[] = [
  figure("25.1 days on average", "NACE, graduate jobs", "2023"),
  figure("23.6", "the same survey", "2017"),
];

/** Whether employers answer when they said they would, and whether they answer at all. */
const KEPT = figure(
  "of 100 candidates for professional jobs, 46 to 48 were answered as announced",
  "CandE",
  "2023–2024",
);
const SILENT = figure(
  "51 of 144 rounds of interviews that 30 job seekers told of, most of them in US tech, ended without a word",
  "Snyder",
  "2025",
);

/** From an offer to a yes. */
const TAKEN = figure("of 100 offers for graduate jobs, 69 were accepted", "NACE", "2023");

/** How candidates judge themselves. */
const MISJUDGED = figure(
  "of 100 candidates in practice interviews, 43 kept rating themselves lower than their interviewers did",
  "interviewing.io's own count",
  "2023",
);

const cited = ({ says, source, year }: Figure): string => `${says} (${source}, ${year})`;
const listed = (figures: readonly Figure[]): string => figures.map(cited).join(", ");
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

export const INVITED_SAYS = `Roughly 5 to 10 of 100 applicants get this far: our range, inside what was counted: ${listed(INVITED)}.`;
export const WAITED_SAYS = `From interview to answer it took employers ${listed(WAITED)}. Those are averages: many wait longer.`;
export const KEPT_SAYS = `${sentence(cited(KEPT))} So a date that passes is the usual case, and no answer yet.`;
export const SILENT_SAYS = sentence(cited(SILENT));
export const TAKEN_SAYS = sentence(cited(TAKEN));
export const MISJUDGED_SAYS = sentence(cited(MISJUDGED));
