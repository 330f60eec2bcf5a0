import type { Message } from "../../core/message.ts";
import { bounded } from "../store/bounded.ts";
import { keepLast } from "./keep-last.ts";

/** Questions as members were last asked them, for the forms that open under them. Forgotten, they are asked again. */
export interface Asked {
  note(member: string, messages: readonly Message[]): void;
  get(member: string, question: string): Message | undefined;
}

const MOST_MEMBERS = 5_000;
const MOST_QUESTIONS = 6;

export function asked(): Asked {
  const questions = bounded<Map<string, Message>>(MOST_MEMBERS);
  return {
    note(member, messages) {
      const known = questions.get(member) ?? new Map<string, Message>();
      questions.set(member, known);
      for (const message of messages)
        if (message.question !== undefined) keepLast(known, MOST_QUESTIONS, message.question, message);
    },
    get: (member, question) => questions.get(member)?.get(question),
  };
}
