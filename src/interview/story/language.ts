/** Little words that only other languages use, from German, French, Spanish, Portuguese, Italian, Dutch, Polish and Swedish. */
const FOREIGN = words(
  "der das und ich nicht ein eine mir mich sie wir haben hatte auf mit für dann aber sehr auch wurde les des une est dans pas avec mais très était ils elle nous vous pour sur qui que el los las una por para con pero muy fue estaba más mi me lo ele ela não uma com foi muito então il gli che sono stata stato molto mi ha ho della anche het een niet ik heb maar zij waren zeer nie jest się było ale bardzo och att jag som inte hade var mycket",
);
/** Little words that only English uses. */
const ENGLISH = words(
  "the and i was to of it that my they she he we you had with for but this were have not be at so me what her his their about asked said when out up just all there been would said",
);
const LEAST = 3;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Says whether a story is told in English; what is too short to tell counts as English. */
export function isEnglish(text: string): boolean {
  const told = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (list: ReadonlySet<string>) => told.filter((word) => list.has(word)).length;
  const foreign = count(FOREIGN);
  const strange = told.filter((word) => !/^\p{Script=Latin}/u.test(word)).length;
  return strange <= told.length / 2 && (foreign < LEAST || foreign <= count(ENGLISH));
}
