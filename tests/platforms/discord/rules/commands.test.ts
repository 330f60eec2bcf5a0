import { describe, expect, it } from "vitest";
import { bags } from "../../bag.ts";
import type { Discord } from "../discord.ts";
import { call, complaintsOf, LOOSE, withDiscord } from "../support.ts";
import { long, times } from "./pairs.ts";

const command = (more: object = {}) => ({ name: "debrief", description: "x", ...more });
const option = (more: object = {}) => ({ type: 3, name: "interview", description: "x", ...more });
const sub = (more: object = {}) => ({ type: 1, name: "list", description: "x", ...more });
const choice = (more: object = {}) => ({ name: "One", value: "1", ...more });
const named = (count: number) => times(count, (n) => option({ name: `o${n}` }));
const with_ = (...options: readonly object[]) => [command({ options })];

/** A command of so many characters: 8 of its own, 303 in each of 25 options, the rest in a choice of each of the last three. */
function weighing(characters: number) {
  const rest = characters - 8 - 25 * 303;
  return with_(
    ...times(25, (n) => {
      const more = n < 22 ? 0 : Math.floor((rest + n - 22) / 3);
      const choices = [choice({ name: long(100), value: long(100) })];
      return option({
        name: `o${String(n).padStart(2, "0")}`,
        description: long(100),
        choices: more > 0 ? [...choices, choice({ name: long(99), value: long(more - 99) })] : choices,
      });
    }),
  );
}

const PAIRS: readonly (readonly [string, readonly object[], readonly object[], string])[] = [
  [
    "101 commands",
    times(101, (n) => command({ name: `c${n}` })),
    times(100, (n) => command({ name: `c${n}` })),
    " BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a name of 33",
    [command({ name: long(33) })],
    [command({ name: long(32) })],
    "0.name BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a name in capitals",
    [command({ name: "Debrief" })],
    [command({ name: "debrief" })],
    "0.name APPLICATION_COMMAND_INVALID_NAME",
  ],
  [
    "a name of two words",
    [command({ name: "de brief" })],
    [command({ name: "de-brief" })],
    "0.name STRING_TYPE_REGEX",
  ],
  [
    "a description of 101",
    [command({ description: long(101) })],
    [command({ description: long(100) })],
    "0.description BASE_TYPE_BAD_LENGTH",
  ],
  ["no description", [command({ description: undefined })], [command()], "0.description BASE_TYPE_REQUIRED"],
  [
    "one name twice",
    [command(), command()],
    [command(), command({ name: "else" })],
    " APPLICATION_COMMANDS_DUPLICATE_NAME",
  ],
  ["26 options", with_(...named(26)), with_(...named(25)), "0.options BASE_TYPE_MAX_LENGTH"],
  [
    "one option twice",
    with_(option(), option()),
    with_(option(), option({ name: "else" })),
    "0.options APPLICATION_COMMANDS_DUPLICATE_NAME",
  ],
  [
    "an option of no known type",
    with_(option({ type: 12 })),
    with_(option({ type: 11 })),
    "0.options.0.type BASE_TYPE_CHOICES",
  ],
  [
    "what is required after what isn't",
    with_(option(), option({ name: "else", required: true })),
    with_(option({ required: true }), option({ name: "else" })),
    "0.options APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
  ],
  [
    "subcommands among values",
    with_(sub(), option()),
    with_(sub({ options: [option()] })),
    "0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  ],
  [
    "a subcommand in a subcommand",
    with_(sub({ options: [sub()] })),
    with_(sub({ type: 2, options: [sub()] })),
    "0.options.0.options.0.type BASE_TYPE_CHOICES",
  ],
  [
    "26 choices",
    with_(option({ choices: times(26, (n) => choice({ name: `${n}` })) })),
    with_(option({ choices: times(25, (n) => choice({ name: `${n}` })) })),
    "0.options.0.choices BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a choice's name of 101",
    with_(option({ choices: [choice({ name: long(101) })] })),
    with_(option({ choices: [choice({ name: long(100) })] })),
    "0.options.0.choices.0.name",
  ],
  [
    "a choice's value of 101",
    with_(option({ choices: [choice({ value: long(101) })] })),
    with_(option({ choices: [choice({ value: long(100) })] })),
    "0.options.0.choices.0.value",
  ],
  [
    "choices and autocomplete",
    with_(option({ autocomplete: true, choices: [choice()] })),
    with_(option({ autocomplete: true })),
    "0.options.0.autocomplete APPLICATION_COMMAND_AUTOCOMPLETE_INVALID",
  ],
  [
    "a place that is none",
    [command({ contexts: [3] })],
    [command({ contexts: [0, 1, 2] })],
    "0.contexts.0 BASE_TYPE_CHOICES",
  ],
  [
    "an install that is none",
    [command({ integration_types: [2] })],
    [command({ integration_types: [0, 1] })],
    "0.integration_types.0 BASE_TYPE_CHOICES",
  ],
  [
    "a translated name in capitals and spaces",
    [command({ name_localizations: { de: "Ge spräch" } })],
    [command({ name_localizations: { de: "gespräch" } })],
    "0.name_localizations.de STRING_TYPE_REGEX",
  ],
  [
    "26 options of a subcommand",
    with_(sub({ options: named(26) })),
    with_(sub({ options: named(25) })),
    "0.options.0.options BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a choice's translated name of 101",
    with_(option({ choices: [choice({ name_localizations: { de: long(101) } })] })),
    with_(option({ choices: [choice({ name_localizations: { de: long(100) } })] })),
    "0.options.0.choices.0.name_localizations.de BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a translated description of 101",
    [command({ description_localizations: { de: long(101) } })],
    [command({ description_localizations: { de: long(100) } })],
    "0.description_localizations.de BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a text of at most 6,001",
    with_(option({ max_length: 6001 })),
    with_(option({ max_length: 6000 })),
    "0.options.0.max_length NUMBER_TYPE_MAX",
  ],
  [
    "a text of at least 6,001",
    with_(option({ min_length: 6001 })),
    with_(option({ min_length: 6000 })),
    "0.options.0.min_length NUMBER_TYPE_MAX",
  ],
  ["a command of no kind", [command({ type: 5 })], [command({ type: 1 })], "0.type BASE_TYPE_CHOICES"],
  [
    "a name of 33 letters in a message's menu",
    [{ name: "U".repeat(33), type: 3 }],
    [{ name: "Use as my story".padEnd(32, "!"), type: 3 }],
    "0.name",
  ],
  [
    "8,001 characters",
    weighing(8001),
    weighing(8000),
    "0 APPLICATION_COMMAND_TOO_LARGE Command exceeds maximum size (8000)",
  ],
];

const route = ({ app }: Discord) => `/applications/${app.applicationId}/commands`;

describe("a list of commands", () => {
  it.each(PAIRS)("with %s is refused, and its near-twin is taken", (_, refused, taken, says) =>
    withDiscord(async (discord) => {
      const put = (body: unknown) => call(discord, `PUT ${route(discord)}`, body);
      const refusal = await put(refused);
      expect(refusal).toMatchObject({ status: 400, answer: { code: 50035 } });
      expect(complaintsOf(refusal.answer).join("\n")).toContain(says);
      expect(await put(taken)).toMatchObject({ status: 200 });
    }, LOOSE),
  );

  it("keeps ids as long as names stay, and versions as long as all stays", () =>
    withDiscord(async (discord) => {
      const put = async (body: unknown) => bags((await call(discord, `PUT ${route(discord)}`, body)).answer);
      const [first] = await put([command({ options: [option({ required: false })] })]);
      const [same] = await put([command({ options: [option()] })]);
      expect(same).toEqual(first);
      const [changed, other] = await put([command(), command({ name: "else" })]);
      expect(changed?.id).toBe(first?.id);
      expect(changed?.version).not.toBe(first?.version);
      expect(other?.id).not.toBe(first?.id);
    }));

  it("comes back with its translations only where they are asked for", () =>
    withDiscord(async (discord) => {
      const localized = command({ description_localizations: { de: "Gespräch" } });
      await call(discord, `PUT ${route(discord)}`, [localized]);
      const [plain] = bags((await call(discord, `GET ${route(discord)}`)).answer);
      expect(plain).not.toHaveProperty("description_localizations");
      const [full] = bags((await call(discord, `GET ${route(discord)}?with_localizations=true`)).answer);
      expect(full).toMatchObject({ description_localizations: { de: "Gespräch" }, name_localizations: null });
    }));

  it("is nobody's but the app's own", () =>
    withDiscord(async (discord) => {
      expect(await call(discord, "GET /applications/1300000000000000002/commands")).toMatchObject({
        status: 403,
        answer: { code: 20012 },
      });
    }));
});
