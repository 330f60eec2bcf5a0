import type { Log } from "../../../core/ports.ts";
import { checkIn } from "./check-in.ts";
import { clientAt, errorCode } from "./renewal.ts";

interface Tokens {
  readonly botToken: string;
  readonly appToken: string;
}

/** Asks Slack about both tokens of a single workspace. Throws with what to do; what is switched off goes to the log. */
export async function examineSlack({ botToken, appToken }: Tokens, apiUrl: string, log: Log): Promise<void> {
  await checkIn({ botToken, apiUrl }, log);
  try {
    await clientAt(apiUrl, appToken).apps.connections.open();
  } catch (error) {
    throw new Error(
      `Slack doesn't take SLACK_APP_TOKEN (${errorCode(error) ?? "no answer"}). Make a new one: Basic Information → App-Level Tokens, with the scope connections:write. And Socket Mode has to be on: Socket Mode → Enable.`,
    );
  }
}
