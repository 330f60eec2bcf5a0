import type { Message } from "../../core/message.ts";

/** What a form's answer says of it, where that is that it could not be read: the same question is asked again. */
function complaintIn(messages: readonly Message[], question: string): string | undefined {
  const again = messages.find((message) => message.fields && message.question === question);
  const [first] = again?.parts ?? [];
  return first && "text" in first ? first.text : undefined;
}

/** Takes the answer to a form if it is that the form could not be read: the same question, asked again. */
export function complaintDesk(question: string) {
  let open = true;
  let settle: (words: string) => void = () => {};
  const complaint = new Promise<string>((resolve) => {
    settle = resolve;
  });
  return {
    complaint,
    complains(messages: readonly Message[]): boolean {
      const words = complaintIn(messages, question);
      if (!open || words === undefined) return false;
      settle(words);
      return true;
    },
    close(): void {
      open = false;
    },
  };
}
