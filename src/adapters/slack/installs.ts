/** Whoever looks after the workspaces the app is in. In Socket Mode there need be nobody. */
export interface Installs {
  /** Slack says, as of `at` in epoch milliseconds, that the app was removed. */
  gone(team: string, at: number): Promise<unknown>;
  /** Slack takes this token no longer. */
  refused(team: string, token: string): Promise<unknown>;
}
