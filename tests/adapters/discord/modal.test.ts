import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formModal, readModal, writingModal } from "../../../src/adapters/discord/modal.ts";
import type { Field, Message } from "../../../src/core/message.ts";
import { type Bag, bag, bags, str } from "../../platforms/bag.ts";
import { ann } from "../../support/debrief.ts";
import { anyWords } from "../any-message.ts";
import { modalFits } from "./render-support.ts";

const QUESTION = "12/form";
const form = (...fields: readonly Field[]): Message => ({
  parts: [{ text: "Fill it in" }],
  question: QUESTION,
  fields,
});
const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  label: name,
  required: false,
  ...more,
});
const options = (many: number) =>
  Array.from({ length: many }, (_, nth) => ({ value: `v${nth}`, label: `Option ${nth}` }));

const inputs = (modal: unknown): readonly Bag[] =>
  bags(bag(modal).components).map(({ component }) => bag(component));

/** What Discord sends of a form that was sent as it opened. */
const untouched = (modal: unknown) =>
  inputs(modal).map(({ custom_id, value, options: offered }) => ({
    component: {
      custom_id,
      ...(offered
        ? { values: bags(offered).flatMap((one) => (one.default ? [str(one.value)] : [])) }
        : { value: value ?? "" }),
    },
  }));

describe("a form", () => {
  it("has a box for words, radio buttons for one of a few, checkboxes for any of them, and menus beyond", () => {
    const modal = formModal(
      form(
        field("words"),
        field("one", { options: options(3) }),
        field("any", { options: options(9), several: true }),
        field("many", { options: options(20) }),
        field("lone", { options: options(1) }),
      ),
    );
    expect(inputs(modal).map(({ type }) => type)).toEqual([4, 21, 22, 3, 3]);
    modalFits(modal);
  });

  it("the quick form fits in one", () => {
    const it = ann();
    it.presses("change:quick");
    const modal = formModal(it.last() as Message);
    modalFits(modal);
    expect(inputs(modal)).toHaveLength(5);
  });

  it("sent as it opened gives back every word it held, however many boxes they took", () => {
    fc.assert(
      fc.property(anyWords, anyWords, (subject, body) => {
        const modal = formModal(
          form(
            field("subject", { value: subject.slice(0, 300) }),
            field("body", { value: body, long: true }),
          ),
        );
        modalFits(modal);
        const read = readModal(modal.custom_id, untouched(modal));
        const { form: sent = {}, question } = {
          ...(read as { form?: Record<string, string>; question: string }),
        };
        expect(question).toBe(QUESTION);
        expect(sent.subject?.trimEnd()).toBe(subject.slice(0, 300).trimEnd());
        expect(sent.body?.trimEnd()).toBe(body.trimEnd());
      }),
      { numRuns: 200 },
    );
  });

  it("gives back what is chosen, one or several, and nothing for what is left alone", () => {
    const modal = formModal(
      form(
        field("one", { options: options(3), value: "v1" }),
        field("any", { options: options(4), several: true, value: "v0,v2" }),
        field("none", { options: options(3) }),
      ),
    );
    expect(readModal(modal.custom_id, untouched(modal))).toEqual({
      question: QUESTION,
      form: { one: "v1", any: "v0,v2", none: "" },
    });
    const radio = [{ component: { custom_id: "one", value: null } }];
    expect(readModal(modal.custom_id, radio)).toEqual({ question: QUESTION, form: { one: "" } });
  });

  it("fills its boxes to the brim before it would need more of them than Discord has", () => {
    const fields = ["a", "b", "c", "d", "e"].map((name) => field(name, { value: name.repeat(3_900) }));
    const modal = formModal(form(...fields));
    modalFits(modal);
    expect(readModal(modal.custom_id, untouched(modal))).toEqual({
      question: QUESTION,
      form: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    });
  });

  it.each([
    ["more boxes than Discord has", Array.from({ length: 6 }, (_, nth) => field(`f${nth}`))],
    ["more words than fit", [field("subject"), field("body", { value: "word ".repeat(4_000) })]],
    ["more to choose from", [field("one", { options: options(26) })]],
  ])("that has %s is answered in words", (_, fields) => {
    const modal = formModal(form(...fields));
    modalFits(modal);
    expect(readModal(modal.custom_id, [{ component: { custom_id: "words", value: "Like so" } }])).toEqual({
      text: "Like so",
      question: QUESTION,
    });
  });

  it("of some other time is none", () => {
    expect(readModal("vote", [])).toBeUndefined();
  });
});

describe("a box to write in", () => {
  it("stands below the question, and gives back the words", () => {
    const modal = writingModal({
      parts: [{ text: "So far: the hours." }, { text: "What gives you *pause*?" }],
      question: QUESTION,
    });
    modalFits(modal);
    expect(JSON.stringify(modal)).toContain("What gives you");
    expect(JSON.stringify(modal)).not.toContain("So far");
    const said = [{ id: 1, type: 10 }, { component: { custom_id: "words", value: "the hours" } }];
    expect(readModal(modal.custom_id, said)).toEqual({ text: "the hours", question: QUESTION });
  });

  it("fits, whatever was asked", () => {
    fc.assert(
      fc.property(anyWords, (asks) =>
        modalFits(writingModal({ parts: [{ text: asks }], question: QUESTION })),
      ),
      { numRuns: 100 },
    );
  });
});
