import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formMeta, formValues, formView } from "../../../src/adapters/slack/view.ts";
import type { Field, Message } from "../../../src/core/message.ts";
import { words } from "../../../src/core/message.ts";
import { ann, goesOn, STORY } from "../../support/debrief.ts";
import { anyWords } from "../any-message.ts";
import { everyObject, shown, viewFits } from "./render-support.ts";

const asking = (...fields: readonly Field[]): Message => ({
  ...words("Fill this in."),
  question: "1/form",
  fields,
});
const typed = (name: string, value: string): Field => ({
  name,
  label: name,
  required: false,
  value,
  long: true,
});
const offered = (many: number) =>
  Array.from({ length: many }, (_, nth) => ({ value: `v${nth}`, label: `Value ${nth}` }));

type View = ReturnType<typeof formView>;

/** What Slack sends back for a form nobody touched; like Slack, it drops white space at the end of a box. */
function untouched({ blocks }: View): Parameters<typeof formValues>[0] {
  const inputs = blocks.flatMap((block) => (block.type === "input" ? [block] : []));
  return Object.fromEntries(
    inputs.map(({ block_id = "", element }) => {
      const { action_id = "", ...rest } = element as unknown as Record<string, unknown> & {
        action_id?: string;
      };
      const value = rest.initial_value === undefined ? null : String(rest.initial_value).trimEnd();
      return [
        block_id,
        {
          [action_id]: {
            value,
            selected_option: rest.initial_option as { value: string } | undefined,
            selected_options: rest.initial_options as { value: string }[] | undefined,
          },
        },
      ];
    }),
  );
}

const spaced = (text: string) => text.replace(/\s+/g, " ").trim();

describe("a form", () => {
  it("is the quick debrief in one modal, ticked off in a minute", () => {
    const it = ann();
    it.presses("change:quick");
    const view = formView(it.last()!);
    viewFits(view, "modal");
    expect(view.blocks.map((block) => (block.type === "input" ? block.element.type : block.type))).toEqual([
      "rich_text",
      "checkboxes",
      "checkboxes",
      "static_select",
      "radio_buttons",
      "plain_text_input",
    ]);
    expect(
      formValues({ good: { value: { selected_options: [{ value: "rapport" }, { value: "length" }] } } }),
    ).toEqual({
      good: "rapport,length",
    });
    expect(shown(view.blocks)).toContain("Rapport: flowed both ways");
  });

  it("says which question it answers, and what its opener wanted remembered", () => {
    const view = formView(asking(typed("name", "")), { channel: "D1" });
    expect(formMeta(view.private_metadata ?? "")).toEqual({ question: "1/form", channel: "D1" });
  });

  it("must be filled in where a field is required, and only there", () => {
    const it = ann({ story: STORY });
    goesOn(it, "details");
    const view = formView(it.last()!);
    expect(view.blocks.flatMap((block) => (block.type === "input" ? [block.optional] : []))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it("ticks what was chosen before", () => {
    const field = { name: "which", label: "Which", required: false, options: offered(12), value: "v1,v3" };
    const many = formView(asking({ ...field, several: true }));
    viewFits(many, "modal");
    expect(formValues(untouched(many))).toEqual({ which: "v1,v3" });
    expect(formValues(untouched(formView(asking({ ...field, value: "v2" }))))).toEqual({ which: "v2" });
  });

  it("leaves what nobody touched empty", () => {
    expect(formValues(untouched(formView(asking(typed("name", "")))))).toEqual({ name: "" });
    expect(formValues({ which: { value: { selected_option: null } } })).toEqual({ which: "" });
  });

  it("gives back every word it was given, though one box holds only 3,000", () => {
    fc.assert(
      fc.property(anyWords, anyWords, (body, subject) => {
        const view = formView(asking(typed("subject", subject), typed("body", body)));
        viewFits(view, "modal");
        const { subject: one = "", body: other = "" } = formValues(untouched(view));
        expect([spaced(one), spaced(other)]).toEqual([spaced(subject), spaced(body)]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("keeps the paragraphs of a long email apart, box by box", () => {
    const body = "A paragraph of some length. ".repeat(40).trim();
    const long = [body, body, body, `${body}\n${body}`].join("\n\n");
    const view = formView(asking(typed("body", long)));
    expect(view.blocks.length).toBeGreaterThan(2);
    expect(shown(view.blocks)).toContain("body, continued");
    expect(formValues(untouched(view))).toEqual({ body: long });
  });

  it("shows no field's words as more than words", () => {
    const view = formView(asking(typed("<!channel>", "<@U1> *bold*")));
    expect(everyObject(view).filter(({ type }) => type === "mrkdwn" || type === "link")).toEqual([]);
  });
});
