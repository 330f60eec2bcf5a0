/** The program behind the page: what is done goes there, and what it says of it comes back. */

/** @typedef {"slack" | "discord"} Platform */
/** @typedef {{ version: number, form?: string, complaint?: string, moved?: boolean }} Answer */

/**
 * An element that is always there.
 * @param {string} id
 */
export const the = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

let version = -1;
/** @type {{ wanted: number, resolve: () => void }[]} */
let waiting = [];

/**
 * The page shows what the program had to show at that version.
 * @param {number} shown
 */
export function shows(shown) {
  version = shown;
  const done = waiting.filter(({ wanted }) => wanted <= version);
  waiting = waiting.filter(({ wanted }) => wanted > version);
  for (const { resolve } of done) resolve();
}

/**
 * @param {number} wanted
 * @returns {Promise<void>}
 */
const upTo = (wanted) =>
  version >= wanted ? Promise.resolve() : new Promise((resolve) => waiting.push({ wanted, resolve }));

/**
 * Resolves with the answer once the page shows what came of it; undefined where it failed, which is said.
 * @param {string} path
 * @param {object} body
 * @returns {Promise<Answer | undefined>}
 */
export async function post(path, body) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    /** @type {Answer} */
    const answer = await response.json();
    await upTo(answer.version);
    trouble();
    return answer;
  } catch (error) {
    const unreached = error instanceof TypeError;
    trouble(unreached ? "The playground doesn't answer. Is it still running?" : Object(error).message);
    return undefined;
  }
}

/**
 * What is wrong, for everybody to see; nothing, once it is right again.
 * @param {string} [words]
 */
export function trouble(words) {
  const place = the("trouble");
  place.textContent = words ?? "";
  place.hidden = words === undefined;
}
