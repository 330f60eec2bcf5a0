/** What the app asks a workspace for, and what each is for. Nothing here lets it read or write in a channel. */
export const SCOPES = {
  commands: { needed: true, lets: "/debrief and the two shortcuts" },
  "chat:write": { needed: true, lets: "answering a member in their direct messages" },
  "im:write": { needed: true, lets: "opening the direct message the talk goes on in" },
  "im:history": {
    needed: true,
    lets: "hearing what members write to it there, and looking whether an answer has arrived before sending it again",
  },
  "users:read": {
    needed: false,
    lets: "taking a member's time zone and language from their profile, and seeing who administers the workspace",
    without: "Members are asked for their time zone instead, and nobody can set up posts in channels.",
  },
  "files:write": {
    needed: false,
    lets: "handing a member their export, and an email to open, as a file",
    without: "Exports come as words instead of a file, and emails without one.",
  },
} as const satisfies Record<
  string,
  { readonly needed: boolean; readonly lets: string; readonly without?: string }
>;

type Scope = keyof typeof SCOPES;

/** What of the optional the granted scopes allow. */
export interface Features {
  /** Time zone and language come from the member's Slack profile. */
  readonly profile: boolean;
  /** Files can be handed over. */
  readonly files: boolean;
}

export function features(granted: readonly string[]): Features {
  return { profile: granted.includes("users:read"), files: granted.includes("files:write") };
}

// The keys of a literal are exactly its names; Object.keys forgets that.
export const ALL_SCOPES = Object.keys(SCOPES) as readonly Scope[];

/** The scopes without which there is nothing to run. */
export function lacking(granted: readonly string[]): readonly Scope[] {
  return ALL_SCOPES.filter((scope) => SCOPES[scope].needed && !granted.includes(scope));
}

/** One line for each thing that is switched off, and what happens instead. */
export function warnings(granted: readonly string[]): readonly string[] {
  return ALL_SCOPES.flatMap((scope) => {
    const what = SCOPES[scope];
    if (what.needed || granted.includes(scope)) return [];
    return [
      `The scope ${scope} is missing, which is for ${what.lets}. ${what.without} To switch it on: OAuth & Permissions → Bot Token Scopes, then install the app again.`,
    ];
  });
}
