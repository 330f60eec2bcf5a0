import type { Standing } from "../../src/adapters/chat/shares.ts";

/** Where shares stand, for as long as the process. */
export function shelf(): Standing {
  const places = new Map<string, string>();
  return {
    of: async (share) => places.get(share),
    note: async (share, place) => void places.set(share, place),
    gone: async (share) => void places.delete(share),
  };
}
