/** What members' turns order of a community. */

/** Something an admin has changed. */
export const SET = "set";
export const TEST = "test";
export const NOW = "now";
/** A member's own reminder, in a channel of their choice. */
export const MENTION = "mention";
/** Somebody told of an interview. */
export const NEWS = "news";
/** Somebody was forgotten. */
export const FORGETS = "forgets";
