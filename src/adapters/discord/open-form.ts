import type { Message } from "../../core/message.ts";
import type { Interaction } from "./interaction.ts";
import { formModal } from "./modal.ts";

/** Opens what was asked as a form at once, where what the member did still allows it; there is a button for later. */
export async function openForm(messages: readonly Message[], way: Interaction | undefined): Promise<void> {
  const form = messages.findLast(({ fields }) => fields);
  if (form && way) await way.open(formModal(form));
}
