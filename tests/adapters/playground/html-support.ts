import type { Html } from "../../../src/adapters/playground/drawn/html.ts";

/** Reads drawings back, as far as ours are made: attributes are quoted, and hold no bracket that isn't escaped. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

const unescaped = (markup: string): string =>
  markup.replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** The words somebody reads, without who said them and when. */
export const readable = ({ markup }: Html): string =>
  unescaped(
    markup
      .replace(/<div class="avatar[^>]*>.*?<\/div><div class="body"><div class="who">.*?<\/div>/gsu, "")
      .replace(/<[^>]*>/g, ""),
  );

export const attributesIn = ({ markup }: Html, name: string): readonly string[] =>
  [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value = ""]) => unescaped(value));
