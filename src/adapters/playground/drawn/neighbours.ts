/** Who and what else there is, where somebody picks a channel or a person: made up, as on both platforms. */

interface Neighbour {
  /** As a platform calls it. */
  readonly id: string;
  readonly name: string;
}

export const CHANNEL: Neighbour = { id: "C0INTERVIEWS", name: "interviews" };
export const COLLEAGUE: Neighbour = { id: "U0SAM", name: "Sam" };

/** The one who looks at the page. What calls them calls them by this name. */
export const YOU = "You";
