import type { ServerResponse } from "node:http";
import type { Installation } from "@slack/bolt";
import { Declined } from "./community.ts";

/** What somebody reads in their browser after they were asked whether to add the app. */
interface Page {
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

const ALONE: Page = {
  status: 400,
  title: "This page was opened by itself",
  text: "It is where Slack sends you back to. Nothing was installed; please start here.",
};

/** Where an installation ends without one, by the code of the error that ended it. */
const ENDINGS: Readonly<Record<string, Page>> = {
  slack_oauth_installer_authorization_error: {
    status: 403,
    title: "Nothing was installed",
    text: "You chose not to add Afterword, and it has kept nothing. Should you change your mind, start again.",
  },
  slack_oauth_invalid_state: {
    status: 400,
    title: "This link has expired",
    text: "Adding Afterword takes ten minutes at most, in one browser, with cookies allowed. Nothing was installed; please start again.",
  },
  slack_oauth_missing_state: ALONE,
  slack_oauth_missing_code: ALONE,
};

const FAILED: Page = {
  status: 500,
  title: "That didn't work",
  text: "Nothing was installed. Please start again; if it fails once more, whoever runs this bot finds the reason in its log.",
};

export function endingFor(error: Error & { readonly code?: unknown }): Page {
  if (error instanceof Declined) return { status: 409, title: "Not just now", text: error.message };
  return ENDINGS[String(error.code)] ?? FAILED;
}

export function show(response: ServerResponse, { status, title, text }: Page): void {
  write(
    response,
    status,
    `<h1>${title}</h1><p>${text}</p><p><a href="install">Add Afterword to Slack</a></p>`,
  );
}

export function showAdded(response: ServerResponse, { team, appId }: Installation): void {
  const [workspace, app] = [team?.id ?? "", appId ?? ""].map(encodeURIComponent);
  write(
    response,
    200,
    `<h1>Afterword is in your workspace</h1><p>It has written you a first message there, with three steps to go on with.</p><p><a href="slack://app?team=${workspace}&amp;id=${app}">Open Slack</a>, or <a href="https://app.slack.com/client/${workspace}">Slack in the browser</a>.</p>`,
  );
}

/** The page's address has Slack's code in it, so it is told to nobody. */
function write(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    })
    .end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Afterword</title><style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}</style>${body}</html>`,
    );
}
