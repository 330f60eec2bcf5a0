/** The forms of the verbs our rules know; a regular one is made. */
const IRREGULAR: Readonly<Record<string, string>> = {
  make: "made",
  take: "taken",
  give: "given",
  choose: "chosen",
  write: "written",
  speak: "spoken",
  do: "done",
  show: "shown",
  see: "seen",
  know: "known",
  tell: "told",
  teach: "taught",
  build: "built",
  send: "sent",
  find: "found",
  lead: "led",
  run: "run",
  go: "gone",
  meet: "met",
  have: "had",
};
const BASES: Readonly<Record<string, string>> = {
  seen: "see",
  went: "go",
  gone: "go",
  did: "do",
  done: "do",
};

/** "decide" → "decided", "make" → "made" */
export function participle(verb: string): string {
  const known = IRREGULAR[verb.toLowerCase()];
  if (known !== undefined) return known;
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, "ied");
  return /^(?:plan|stop|chat|commit|refer|prefer)$/.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

/** "liked", "likes" → "like" */
export function base(verb: string): string {
  const known = BASES[verb.toLowerCase()];
  if (known !== undefined) return known;
  if (/(?:lik|lov|hop|appreciat)e[ds]$/.test(verb)) return verb.slice(0, -1);
  return verb.replace(/(?:ed|s)$/, "").replace(/^had been able$/, "have been able");
}

/** "hear" → "hearing", "take" → "taking", "get" → "getting" */
export function gerund(verb: string): string {
  if (/^(?:get|plan|run|chat)$/.test(verb)) return `${verb}${verb.at(-1)}ing`;
  return verb.length > 3 && /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
