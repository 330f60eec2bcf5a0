import { afterEach, describe, expect, it } from "vitest";
import { type Studio, studio } from "../../../src/adapters/pictures/studio.ts";
import type { Picture } from "../../../src/core/picture.ts";

const picture = (about: string): Picture => ({ name: "x.png", heading: "How it looked", about, panels: [] });
const program = (name: string): string => new URL(`./threads/${name}`, import.meta.url).href;

const open: Studio[] = [];
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));

function opened(options: Partial<Parameters<typeof studio>[0]> = {}) {
  const logged: string[] = [];
  const it = studio({
    log: { warn: (what, about) => logged.push(`${what} ${JSON.stringify(about)}`) },
    ...options,
  });
  open.push(it);
  return { ...it, logged };
}

describe("the studio", () => {
  it("draws off this thread, several at once", async () => {
    const { draw, logged } = opened();
    const drawn = await Promise.all(["one", "two", "three"].map((about) => draw(picture(about))));
    for (const png of drawn) expect(Buffer.from(png ?? []).toString("latin1", 1, 4)).toBe("PNG");
    expect(logged).toEqual([]);
  });

  it("draws the same picture once", async () => {
    const { draw } = opened();
    const [one, other] = await Promise.all([draw(picture("one")), draw(picture("one"))]);
    expect(one).toBeDefined();
    expect(other).toBe(one);
  });

  it("rests when nothing is asked of it, and draws again afterwards", async () => {
    const { draw, logged } = opened({ idle: 0 });
    expect(await draw(picture("one"))).toBeDefined();
    expect(await draw(picture("two"))).toBeDefined();
    expect(logged).toEqual([]);
  });

  it("does without where a picture fails, and says so once", async () => {
    const { draw, logged } = opened({ program: program("failing") });
    expect(await draw(picture("Brightwell"))).toBeUndefined();
    expect(await draw(picture("Nordlicht"))).toBeUndefined();
    expect(logged).toEqual(['A picture could not be drawn; the words go without it. {"why":"TypeError"}']);
  });

  it("does without where the thread can't be started, ends, or never answers", async () => {
    for (const [name, why] of [
      ["nowhere", "Cannot find module"],
      ["ending", "the thread ended"],
      ["silent", "it took too long"],
    ] as const) {
      const { draw, logged } = opened({ program: program(name), ...(name === "silent" && { patience: 1 }) });
      expect(await draw(picture("one"))).toBeUndefined();
      expect(logged.join()).toContain(why);
    }
  });

  it("lets nobody wait when it is closed", async () => {
    const { draw, close } = opened({ program: program("silent") });
    const drawn = draw(picture("one"));
    await close();
    expect(await drawn).toBeUndefined();
  });
});
