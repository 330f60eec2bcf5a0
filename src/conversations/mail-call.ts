import { callButton } from "../core/call.ts";
import type { Option } from "../core/message.ts";

/** A button that writes a kind of email, about the interview with this number in the list where there is one. */
export function mailButton(kind: string, label: string, listed?: number): { readonly button: Option } {
  return { button: callButton(["email", kind, listed].filter(Boolean).join(" "), label) };
}
