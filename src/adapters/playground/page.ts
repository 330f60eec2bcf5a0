import { type Html, html } from "./drawn/html.ts";
import type { Platform } from "./read.ts";

/** The page before anything stands on it: two windows side by side, a clock, and a few switches. */

interface Command {
  readonly name: string;
  readonly summary: string;
}

interface Shell {
  readonly commands: readonly Command[];
  /** Names this run of the program. */
  readonly run: string;
  /** A story for whoever has none at hand. */
  readonly example: string;
  /** The IANA zone that times are shown in. */
  readonly zone: string;
}

export const pageOf = ({ commands, run, example, zone }: Shell): Html => html`<!doctype html>
<html lang="en-GB" data-run="${run}" data-zone="${zone}" data-view="both">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Afterword playground</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%235b7aa8'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='white' stroke-width='1.4'/%3E%3C/svg%3E">
${["likeness", "slack", "discord", "page", "windows"].map((name) => html`<link rel="stylesheet" href="/${name}.css">\n`)}<script src="/looks.js"></script>
<script type="module" src="/page.js"></script>
</head>
<body>
<header class="top">
<h1>Afterword <span>playground</span></h1>
<p class="tagline">One conversation, as Slack and Discord show it. It stays on this machine.</p>
<div class="tools">${CLOCK}${VIEWS}<button type="button" class="tool shade" id="dark" role="switch" aria-checked="false"><span>Dark</span></button><button type="button" class="tool" id="afresh">Start afresh</button></div>
</header>
<noscript><p class="trouble">The playground needs JavaScript. Without it, talk in a terminal: npm run try</p></noscript>
<p class="trouble" id="trouble" role="alert" hidden></p>
<main>${SLACK(boxOf("slack", { commands, example }))}${DISCORD(boxOf("discord", { commands, example }))}</main>
<dialog class="form" id="form" aria-label="Form"></dialog>
${EDIT}${SURE}
</body>
</html>
`;

const CLOCK = html`<div class="menu"><button type="button" class="tool time" id="clock" aria-haspopup="dialog" aria-expanded="false"><span class="unseen">The clock stands at </span><time></time></button><div class="options forward" role="dialog" aria-label="Move the clock" popover><p>Moved forward, it runs on from there, and whatever falls due on the way arrives.</p><div class="steps"><button type="button" class="tool main" data-clock="next">To the next nudge</button><button type="button" class="tool" data-clock="3600000">One hour</button><button type="button" class="tool" data-clock="86400000">One day</button><button type="button" class="tool" data-clock="604800000">One week</button></div><form class="instant" id="instant"><label for="to">Or to</label><input type="datetime-local" id="to" required><button type="submit" class="tool">Move</button></form><p class="moved" id="moved" role="status"></p></div></div>`;

const view = (value: string, label: string): Html =>
  html`<label class="view" data-for="${value}"><input type="radio" name="view" value="${value}"><span>${label}</span></label>`;

const VIEWS = html`<fieldset class="views"><legend class="unseen">Show</legend>${view("both", "Both")}${view("slack", "Slack")}${view("discord", "Discord")}</fieldset>`;

const log = (on: Platform, named: string): Html =>
  html`<div class="log" id="${on}-log" role="log" aria-live="off" aria-label="Messages on ${named}" tabindex="0"></div><div class="below" aria-hidden="true" hidden><button type="button" tabindex="-1" data-end="${on}">More below</button></div>`;

const SLACK = (box: Html): Html => html`<section class="window slack" aria-labelledby="slack-name">
<header><h2 id="slack-name">Slack</h2><div class="tabs" role="tablist" aria-label="Afterword on Slack"><button type="button" role="tab" id="slack-home-tab" aria-controls="slack-home" aria-selected="false" tabindex="-1">Home</button><button type="button" role="tab" id="slack-messages-tab" aria-controls="slack-messages" aria-selected="true">Messages<span class="count" hidden></span></button></div></header>
<div class="panel home" id="slack-home" role="tabpanel" aria-labelledby="slack-home-tab" tabindex="0" hidden></div>
<div class="panel" id="slack-messages" role="tabpanel" aria-labelledby="slack-messages-tab">${log("slack", "Slack")}${box}</div>
</section>`;

const DISCORD = (box: Html): Html => html`<section class="window discord" aria-labelledby="discord-name">
<header><h2 id="discord-name">Discord</h2></header>
<div class="panel">${log("discord", "Discord")}${box}</div>
</section>`;

const NAMES: Readonly<Record<Platform, string>> = { slack: "Slack", discord: "Discord" };

/** Where a member writes, with the commands there are. */
const boxOf = (on: Platform, { commands, example }: Pick<Shell, "commands" | "example">): Html =>
  html`<form class="box" data-on="${on}"><div class="menu"><button type="button" class="slash" aria-haspopup="menu" aria-expanded="false" aria-label="Commands">/</button><div class="options commands" role="menu" popover><button type="button" role="menuitem" tabindex="-1" data-example="${example}"><b>An example story</b><small>puts one into the box, to send or to change</small></button>${commands.map(({ name, summary }) => commandOf(on, { name, summary }))}</div></div><label class="unseen" for="${on}-words">Message Afterword on ${NAMES[on]}</label><textarea id="${on}-words" name="words" rows="1" placeholder="Message ${on === "discord" ? "@" : ""}Afterword" autocomplete="off"></textarea><button type="submit" class="send" aria-label="Send">➤</button></form>`;

/** A subcommand can't be called like its command without reading as a slip: on both it is typed as on Discord. */
const commandOf = (on: Platform, { name, summary }: Command): Html => {
  const typed = `/debrief ${name === "debrief" ? "start" : name}`;
  return html`<button type="button" role="menuitem" tabindex="-1" data-say="${typed}" data-on="${on}"><b>${typed}</b><small>${summary}</small></button>`;
};

const EDIT = html`<dialog class="ask" id="edit" aria-labelledby="edit-name"><form method="dialog"><h2 id="edit-name">Edit message</h2><label class="unseen" for="edit-words">Your message</label><textarea id="edit-words" rows="6"></textarea><footer><button type="button" class="tool" data-close>Cancel</button><button type="submit" class="tool main">Save</button></footer></form></dialog>`;

const SURE = html`<dialog class="ask" id="sure" aria-labelledby="sure-name"><form method="dialog"><h2 id="sure-name">Start afresh?</h2><p>Everything you said here goes, and the clock goes back to now.</p><footer><button type="button" class="tool" data-close>Keep it</button><button type="submit" class="tool main">Start afresh</button></footer></form></dialog>`;
