import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import type { Chat } from "../support/chat.ts";
import { ANSWERS, ann, goesOn, STORY } from "../support/debrief.ts";

/** The file to read and the file for a program. */
function exported(it: Chat<Book>): { readonly page: string; readonly data: string } {
  const files = it.calls("export").flatMap(({ files = [] }) => files);
  const [page = "", data = ""] = ["afterword-export.html", "afterword-export.json"].map(
    (name) => files.find((file) => file.name === name)?.content ?? "",
  );
  return { page, data };
}

describe("everything stored, as a page to read", () => {
  it("holds what was told and made, each under the question as it was asked", () => {
    const it = ann({ story: STORY });
    goesOn(it, "more");
    const { page } = exported(it);
    for (const told of [
      "Ann Lee, ann@example.org",
      "Time zone</dt><dd>America/New_York",
      "Interview: staff nurse at St Anne's Hospital",
      "Maria Lopez",
      "dug in, followed up",
      "how they staff nights",
      "I ran triage for two years",
    ])
      expect(page).toContain(told);
    expect(page).toContain(STORY);
  });

  it("holds a debrief that is over as well as one that is open", () => {
    const it = ann({ story: STORY });
    goesOn(it);
    it.calls("debrief");
    it.says("The second one was over the phone and very short.");
    const { page, data } = exported(it);
    for (const held of [STORY, "The second one was over the phone and very short."]) {
      expect(page).toContain(held);
      expect(data).toContain(held);
    }
    expect(page.match(/<h2>Talk \d+: /g)).toHaveLength(2);
  });

  it("shows whatever a member wrote as words, markup too", () => {
    const markup = `</dd><script>alert("&amp;")</script>`;
    const it = ann({ story: STORY });
    goesOn(it, "more", { ...ANSWERS, strength: markup });
    const { page } = exported(it);
    expect(page).not.toContain("<script>");
    expect(page).toContain("&lt;/dd&gt;&lt;script&gt;alert(&quot;&amp;amp;&quot;)&lt;/script&gt;");
  });

  it("is a page of a member who has told nothing yet, too", () => {
    const { page, data } = exported(ann());
    expect(page).toContain("Under your emails</dt><dd>nothing");
    expect(JSON.parse(data).member.id).toBe("test:ann");
  });
});
