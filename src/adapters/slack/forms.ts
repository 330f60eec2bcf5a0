import { complaintDesk } from "../chat/complaint.ts";
import type { Listening } from "./listen.ts";
import { readForm } from "./read.ts";
import { FORM_CALLBACK } from "./view.ts";
import * as own from "./words.ts";

/** How long a form stays open for its answer once what was filled in is safe. */
const READ_WITHIN = 500;

/** Forms that are sent. One that can't be read stays open, with what was said about it in its first field. */
export function answerForms({
  app,
  take,
  trigger,
  pause,
}: Pick<Listening, "app" | "take" | "trigger" | "pause">): void {
  app.view(FORM_CALLBACK, async ({ ack, body }) => {
    const { inbound, question, firstField } = readForm(body);
    const { complains, complaint, close } = complaintDesk(question);
    const handled = await take.once(inbound, { ...trigger(inbound.id), complains });
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
