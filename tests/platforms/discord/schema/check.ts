import { Ajv, type ValidateFunction } from "ajv";
import * as spec from "discord-api-spec/zod";
import { toJSONSchema } from "zod";
import { bag } from "../../bag.ts";
import { misfits } from "../../misfits.ts";

type Schema = (typeof spec)["MessageCreateRequestSchema"];

/** Fields the specification doesn't name are misfits, unlike with the package's own schemas, which pass over them. */
const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strict: false,
  formats: {
    uri: URL.canParse,
    "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
  },
});

const compiled = new Map<Schema, ValidateFunction>();

function validatorOf(schema: Schema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const made = ajv.compile(
    toJSONSchema(schema, {
      target: "draft-7",
      reused: "ref",
      // Discord writes its times with +00:00; the package takes Z alone.
      override: ({ jsonSchema }) => {
        if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
      },
    }),
  );
  compiled.set(schema, made);
  return made;
}

/** By the callback's type. */
const CALLBACKS: { readonly [type: number]: Schema | undefined } = {
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
};

const BODIES: { readonly [route: string]: Schema | undefined } = {
  "POST /users/@me/channels": spec.CreatePrivateChannelRequestSchema,
  "POST /channels/:channel/messages": spec.MessageCreateRequestSchema,
  "PATCH /channels/:channel/messages/:message": spec.MessageEditRequestPartialSchema,
  "POST /webhooks/:app/:token": spec.IncomingWebhookRequestPartialSchema,
  "PATCH /webhooks/:app/:token/messages/:message": spec.IncomingWebhookUpdateRequestPartialSchema,
};

/**
 * Holds a request's body against Discord's published specification. Gives what does not fit, each with its place; an
 * empty list means that it all does.
 */
export function checkAgainstSpec(route: string, body: unknown): readonly string[] {
  return misfitsOf(route, body).filter((misfit) => !LAGS.some(({ says }) => says.test(misfit)));
}

function misfitsOf(route: string, body: unknown): readonly string[] {
  if (route === "POST /interactions/:interaction/:token/callback") return checkCallback(body);
  if (route === "PUT /applications/:app/commands") return checkCommands(body);
  const schema = BODIES[route];
  return schema ? checkAnswer(schema, body) : [];
}

export const checkAnswer = (schema: Schema, answer: unknown): readonly string[] =>
  misfits(validatorOf(schema), answer);

function checkCallback(body: unknown): readonly string[] {
  const { type, data } = bag(body);
  // The specification leaves open which kind of choices an option takes; this house offers strings.
  if (type === 8)
    return checkAnswer(spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema, data);
  const schema = CALLBACKS[Number(type)];
  return schema ? checkAnswer(schema, body) : [`/type is no callback of ours: ${type}`];
}

const checkCommands = (body: unknown): readonly string[] =>
  (Array.isArray(body) ? body : [body]).flatMap((command: unknown, index) =>
    checkAnswer(spec.ApplicationCommandUpdateRequestSchema, command).map((misfit) => `/${index}${misfit}`),
  );

/** Where Discord is known to take more than its specification says. */
const LAGS: readonly { readonly says: RegExp; readonly why: string }[] = [
  {
    says: /^(\/|\/data) must NOT have additional properties \("(tts|enforce_nonce)"\)/,
    why: "discord.js puts both into the body of every message; Discord passes over what it doesn't know",
  },
  {
    says: /^(\/data)?\/attachments\/\d+\/id must be string/,
    why: "docs, reference: a new file's id is the number in its form field, and their examples write a number",
  },
  {
    says: /^\/\d+\/default_member_permissions must be (number|null)/,
    why: "docs, application-commands: a bit set written as a string; discord.js sends it so too",
  },
];
