import type { Part } from "../../core/message.ts";
import { type Learnt, learntIn, outlookOf } from "../../interview/community/outlook.ts";
import { tableSchema } from "../../interview/community/shown.ts";
import { heard, type Seen } from "../../interview/reading/seen.ts";

/** What is learnt, as a debrief takes it along; nothing where the community shows nothing. */
export function learntFrom(published: unknown): { readonly learnt?: Learnt } {
  const table = tableSchema.safeParse(published);
  return table.success ? { learnt: learntIn(table.data) } : {};
}

/** What a community's own results say of an interview like this; nothing while no sign is known. */
export function outlook(seen: Seen, learnt: Learnt | undefined): readonly Part[] {
  if (!learnt || heard(seen).length === 0) return [];
  const { low, high } = outlookOf(seen, learnt);
  return [
    {
      text: `In your community, going by about ${learnt.of} interviews of about ${learnt.people} people, ${low} to ${high} in 100 that looked like this got past that interview. That is another question than the one above: past an interview is not an offer.`,
    },
  ];
}
