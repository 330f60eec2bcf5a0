import type { Message } from "../../core/message.ts";
import type { Listening } from "./listen.ts";
import { readForm } from "./read.ts";
import { FORM_CALLBACK } from "./view.ts";
import * as own from "./words.ts";

/** How long a form stays open for its answer once what was filled in is safe. */
const READ_WITHIN = 500;

/** Forms that are sent. One that can't be read stays open, with what was said about it in its first field. */
export function answerForms({ app, take, pause }: Pick<Listening, "app" | "take" | "pause">): void {
  app.view(FORM_CALLBACK, async ({ ack, body }) => {
    const { inbound, question, firstField } = readForm(body);
    const { complains, complaint, close } = complaintDesk(question);
    const handled = await take.once(inbound, { ...take.trigger(inbound.id), complains });
    const told = handled?.told.then(
      () => undefined,
      () => undefined,
    );
    const words = told && (await Promise.race([complaint, told, pause(READ_WITHIN).then(() => undefined)]));
    close();
    if (words === undefined) await ack();
    else await ack({ response_action: "errors", errors: { [firstField]: words } });
  });
  app.view(new RegExp(`^(?!${FORM_CALLBACK}$)`), async ({ ack, view }) => {
    const field = view.blocks.find(({ type }) => type === "input")?.block_id;
    if (field === undefined) await ack();
    else await ack({ response_action: "errors", errors: { [field]: own.staleForm } });
  });
  app.view({ type: "view_closed", callback_id: /^/ }, async ({ ack }) => ack());
}

/** Takes the answer to a form if it is that the form could not be read: the same question, asked again. */
function complaintDesk(question: string) {
  let open = true;
  let settle: (words: string) => void = () => {};
  const complaint = new Promise<string>((resolve) => {
    settle = resolve;
  });
  return {
    complaint,
    complains(messages: readonly Message[]): boolean {
      const again = messages.find((message) => message.fields && message.question === question);
      const [first] = again?.parts ?? [];
      if (!open || !first || !("text" in first)) return false;
      settle(first.text);
      return true;
    },
    close(): void {
      open = false;
    },
  };
}
