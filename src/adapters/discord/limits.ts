/**
 * Discord's numbers, in characters where nothing else is said. Where each is written: [components]
 * docs.discord.com/developers/components/reference, [message] …/resources/message, [commands]
 * …/interactions/application-commands, [responding] …/interactions/receiving-and-responding, [spec] the OpenAPI document.
 */
export const LIMITS = {
  message: {
    /** [message] A message in plain words. */
    content: 2_000,
    /** [components] Over all text in a message with components. */
    text: 4_000,
    /** Undocumented: above about 10,170 bytes of text, 12 more for each piece of it, Discord breaks (api-docs issue 8554). */
    bytes: 9_800,
    overhead: 12,
    /** [components] Everything counts, whatever it stands in. */
    components: 40,
  },
  /** [components] What a picture says to whoever can't see it. */
  alt: 1_024,
  /** What stands in one piece before it is split: leaves room beside it, and before it for a label. Ours. */
  portion: { text: 3_600, bytes: 9_000, plain: 1_900 },
  /** An answer in its question's place. Ours. */
  answer: 1_000,
  /** [components] */
  row: 5,
  /** [components] A label shows about 38 of its 80 on a phone. */
  button: { label: 80, shown: 38, url: 512 },
  /** [components] */
  select: { options: 25, label: 100, placeholder: 150 },
  /** [components] Radio buttons; checkboxes. */
  choices: { radio: 10, boxes: 10, fewest: 2 },
  modal: {
    /** [responding] */
    title: 45,
    /** [responding] */
    components: 5,
    /** [components] */
    label: 45,
    /** [components] */
    value: 4_000,
  },
  /** [commands] */
  command: { description: 100 },
  /** [responding] */
  completions: { most: 25, label: 100 },
} as const;
