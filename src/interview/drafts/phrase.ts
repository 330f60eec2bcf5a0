import { spelled, tidy } from "./tidy.ts";

/** Words that only a sentence's start, or a phone's keyboard, would have given a capital. */
const COMMON_START =
  /^(?:how|why|what|where|when|who|which|whether|the|a|an|your|my|our|their|his|her|some|using|you|you're|you've|they|there|we|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|data|team|product|customer|customers|code|growth|remote|company|culture|work|career|project|system|design|different|shared|strong|good|solid|managing|leading|\p{Ll}*(?:tion|tions|ing|ings|ment|ments|ness|ity|ance|ence|ship|als))$/iu;

/** The member's words as separate thoughts, each tidied, spelled out and on one line. */
export function clean(raw: string): readonly string[] {
  return raw
    .split(
      /(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|etc))(?:[.!?]+(?=\s|$)|[;\n。！？]|\s[-–—]+\s|—|\.{2,})/iu,
    )
    .map((part) => spelled(tidy(part)))
    .filter((part) => part !== "");
}

/** A phrase for the middle of a sentence: its first capital goes unless it may belong to a name. */
export function settleCase(text: string): string {
  const [first = ""] = text.split(" ");
  return COMMON_START.test(first) && !/\p{Lu}.*\p{Lu}/u.test(first) ? lowerFirst(text) : text;
}

/** A phrase for the start of a sentence. */
export function startCase(text: string): string {
  return text.replace(/^\p{Ll}/u, capital);
}

/** A letter's capital, where that is one letter and leads back: "ß" and "ı" stay as they are. */
export function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.toLowerCase() === letter && [...upper].length === 1 ? upper : letter;
}

export function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}

/** The member's short forms written out, for a formal mail; "I'd" and "she's" stay, since each may mean two things. */
export function inFull(text: string): string {
  return text
    .replace(/\b(you|we|they)'re\b/gi, "$1 are")
    .replace(/\b(I|you|we|they)'ve\b/gi, "$1 have")
    .replace(/\b(I|you|we|they)'ll\b/gi, "$1 will")
    .replace(/\bI'm\b/g, "I am");
}
