import { long, times } from "./pairs.ts";

const field = (more: object = {}) => ({ type: 4, custom_id: "name", style: 1, ...more });
const label = (component: object = field(), more: object = {}) => ({
  type: 18,
  label: "Name",
  component,
  ...more,
});
export const form = (more: object = {}) => ({
  custom_id: "form",
  title: "Form",
  components: [label()],
  ...more,
});
const of = (...components: readonly object[]) => form({ components });
const fields = (count: number) => times(count, (n) => label(field({ custom_id: `${n}` })));
const option = (more: object = {}) => ({ label: "One", value: "1", ...more });
const options = (count: number) => times(count, (n) => option({ value: `${n}` }));
const menu = (more: object = {}) => label({ type: 3, custom_id: "m", options: options(2), ...more });
const radios = (more: object = {}) => label({ type: 21, custom_id: "r", options: options(2), ...more });
const boxes = (more: object = {}) => label({ type: 22, custom_id: "b", options: options(2), ...more });

/** What Discord refuses in a form, its near-twin that it takes, and where and why it refuses. */
export const FORM_PAIRS: readonly (readonly [what: string, refused: object, taken: object, says: string])[] =
  [
    ["a title of 46", form({ title: long(46) }), form({ title: long(45) }), "title BASE_TYPE_BAD_LENGTH"],
    ["no title", form({ title: undefined }), form(), "title BASE_TYPE_REQUIRED"],
    ["a custom id of 101", form({ custom_id: long(101) }), form({ custom_id: long(100) }), "custom_id"],
    ["nothing in it", of(), form(), "components BASE_TYPE_BAD_LENGTH"],
    ["six fields", of(...fields(6)), of(...fields(5)), "components BASE_TYPE_BAD_LENGTH"],
    [
      "a button in it",
      of({ type: 1, components: [{ type: 2, style: 1, label: "x", custom_id: "x" }] }),
      of({ type: 1, components: [field({ label: "Name" })] }),
      "components.0.components.0.type UNION_TYPE_CHOICES",
    ],
    ["a bare field", of(field()), of(label()), "components.0.type UNION_TYPE_CHOICES"],
    [
      "a label of 46",
      of(label(field(), { label: long(46) })),
      of(label(field(), { label: long(45) })),
      "components.0.label BASE_TYPE_BAD_LENGTH",
    ],
    [
      "a description of 101",
      of(label(field(), { description: long(101) })),
      of(label(field(), { description: long(100) })),
      "components.0.description BASE_TYPE_BAD_LENGTH",
    ],
    [
      "a label around nothing",
      of(label(field(), { component: undefined })),
      of(label()),
      "components.0.component BASE_TYPE_REQUIRED",
    ],
    [
      "a label around a button",
      of(label({ type: 2, style: 1, label: "x", custom_id: "x" })),
      of(label({ type: 23, custom_id: "x" })),
      "components.0.component.type UNION_TYPE_CHOICES",
    ],
    [
      "a value of 4,001",
      of(label(field({ value: long(4001) }))),
      of(label(field({ value: long(4000) }))),
      "components.0.component.value BASE_TYPE_MAX_LENGTH",
    ],
    [
      "a placeholder of 101",
      of(label(field({ placeholder: long(101) }))),
      of(label(field({ placeholder: long(100) }))),
      "components.0.component.placeholder BASE_TYPE_MAX_LENGTH",
    ],
    [
      "a field without a style",
      of(label(field({ style: undefined }))),
      of(label(field({ style: 2 }))),
      "components.0.component.style BASE_TYPE_REQUIRED",
    ],
    [
      "room for 4,001",
      of(label(field({ max_length: 4001 }))),
      of(label(field({ max_length: 4000 }))),
      "components.0.component.max_length NUMBER_TYPE_MAX",
    ],
    [
      "a field that asks for 4,001",
      of(label(field({ min_length: 4001 }))),
      of(label(field({ min_length: 4000 }))),
      "components.0.component.min_length NUMBER_TYPE_MAX",
    ],
    [
      "room for nothing",
      of(label(field({ max_length: 0 }))),
      of(label(field({ max_length: 1 }))),
      "components.0.component.max_length NUMBER_TYPE_MIN",
    ],
    [
      "a field that may be required",
      of(label(field({ required: "perhaps" }))),
      of(label(field({ required: false }))),
      "components.0.component.required BOOLEAN_TYPE_CONVERT",
    ],
    [
      "two fields in an old row",
      of({
        type: 1,
        components: [field({ label: "Name" }), field({ label: "Else", custom_id: "else" })],
      }),
      of({ type: 1, components: [field({ label: "Name" })] }),
      "components.0.components BASE_TYPE_BAD_LENGTH",
    ],
    [
      "an old row's label of 46",
      of({ type: 1, components: [field({ label: long(46) })] }),
      of({ type: 1, components: [field({ label: long(45) })] }),
      "components.0.components.0.label BASE_TYPE_BAD_LENGTH",
    ],
    [
      "an old row's field without a label",
      of({ type: 1, components: [field()] }),
      of({ type: 1, components: [field({ label: "Name" })] }),
      "components.0.components.0.label BASE_TYPE_REQUIRED",
    ],
    [
      "one custom id twice",
      of(label(), label()),
      of(label(), label(field({ custom_id: "else" }))),
      "components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
    ],
    [
      "26 options",
      of(menu({ options: options(26) })),
      of(menu({ options: options(25) })),
      "components.0.component.options BASE_TYPE_BAD_LENGTH",
    ],
    [
      "a dead menu",
      of(menu({ disabled: true })),
      of(menu()),
      "components.0.component.disabled BASE_TYPE_FORBIDDEN",
    ],
    [
      "a menu that asks for nothing and must be answered",
      of(menu({ min_values: 0 })),
      of(menu({ min_values: 0, required: false })),
      "components.m.min_values NUMBER_TYPE_MIN",
    ],
    [
      "one radio button",
      of(radios({ options: options(1) })),
      of(radios({ options: options(2) })),
      "components.0.component.options BASE_TYPE_BAD_LENGTH Must be between 2 and 10 in length.",
    ],
    [
      "eleven radio buttons",
      of(radios({ options: options(11) })),
      of(radios({ options: options(10) })),
      "components.0.component.options BASE_TYPE_BAD_LENGTH",
    ],
    [
      "two radio buttons on at first",
      of(radios({ options: times(2, (n) => option({ value: `${n}`, default: true })) })),
      of(radios({ options: times(2, (n) => option({ value: `${n}`, default: n === 0 })) })),
      "components.0.component.options SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS",
    ],
    [
      "eleven boxes",
      of(boxes({ options: options(11) })),
      of(boxes({ options: options(10) })),
      "components.0.component.options BASE_TYPE_BAD_LENGTH",
    ],
    [
      "no boxes",
      of(boxes({ options: [] })),
      of(boxes({ options: options(1) })),
      "components.0.component.options BASE_TYPE_BAD_LENGTH",
    ],
    [
      "a box's label of 101",
      of(boxes({ options: [option({ label: long(101) })] })),
      of(boxes({ options: [option({ label: long(100) })] })),
      "components.0.component.options.0.label BASE_TYPE_BAD_LENGTH",
    ],
    [
      "eleven boxes to be ticked",
      of(boxes({ max_values: 11 })),
      of(boxes({ max_values: 2 })),
      "components.0.component.max_values NUMBER_TYPE_MAX",
    ],
    [
      "a call for eleven boxes",
      of(boxes({ min_values: 11, options: options(10) })),
      of(boxes({ min_values: 10, options: options(10) })),
      "components.0.component.min_values NUMBER_TYPE_MAX",
    ],
    [
      "words of 4,001",
      of({ type: 10, content: long(4001) }),
      of({ type: 10, content: long(4000) }),
      "components.0.content BASE_TYPE_BAD_LENGTH",
    ],
  ];
