import { attribute, flag, type Html, html, NOTHING } from "./drawn/html.ts";
import { CHANNEL, COLLEAGUE } from "./drawn/neighbours.ts";
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
<div class="tools">${COMMUNITY}${CLOCK}${VIEWS}<button type="button" class="tool shade" id="dark" role="switch" aria-checked="false"><span>Dark</span></button><button type="button" class="tool afresh" id="afresh"><span>Start afresh</span></button></div>
</header>
<noscript><p class="trouble">The playground needs JavaScript. Without it, talk in a terminal: npm run try</p></noscript>
<p class="trouble" id="trouble" role="alert" hidden></p>
<p class="made-up" id="made-up" role="status" hidden>What “your community” has learnt is made up just now: 60 people who don’t exist.</p>
<main>${windowOf("slack", { commands, example })}${windowOf("discord", { commands, example })}</main>
<dialog class="form" id="form" aria-label="Form"></dialog>
${EDIT}${SURE}
</body>
</html>
`;

const CLOCK = html`<div class="menu"><button type="button" class="tool time" id="clock" aria-haspopup="dialog" aria-expanded="false"><span class="unseen">The clock stands at </span><time></time></button><div class="options forward" role="dialog" aria-label="Move the clock" popover><p>Moved forward, it runs on from there, and whatever falls due on the way arrives.</p><div class="steps"><button type="button" class="tool main" data-clock="next">To the next nudge</button><button type="button" class="tool" data-clock="3600000">One hour</button><button type="button" class="tool" data-clock="86400000">One day</button><button type="button" class="tool" data-clock="604800000">One week</button></div><form class="instant" id="instant"><label for="to">Or to</label><input type="datetime-local" id="to" required><button type="submit" class="tool">Move</button></form><p class="moved" id="moved" role="status"></p></div></div>`;

const view = (value: string, label: string): Html =>
  html`<label class="view" data-for="${value}"><input type="radio" name="view" value="${value}"><span>${label}</span></label>`;

const VIEWS = html`<fieldset class="views"><legend class="unseen">Show</legend>${view("both", "Both")}${view("slack", "Slack")}${view("discord", "Discord")}</fieldset>`;

/** What the community is can be chosen; that it is made up can't. */
const COMMUNITY = html`<div class="menu"><button type="button" class="tool" id="community" aria-haspopup="dialog" aria-expanded="false">Community</button><div class="options forward" role="dialog" aria-label="The community" popover><p>You are in a made-up community: there is a channel, #${CHANNEL.name}, and ${COLLEAGUE.name}. What you share with either stands there, as they would see it.</p><div class="switches"><button type="button" class="tool switch" role="switch" aria-checked="true" data-sets="admin">You look after it, as an admin</button><button type="button" class="tool switch" role="switch" aria-checked="false" data-sets="madeUp">Show outcomes of 60 made-up people</button></div></div></div>`;

const NAMES: Readonly<Record<Platform, string>> = { slack: "Slack", discord: "Discord" };

/** A part of a window, with the tab that opens it. */
interface Panel {
  readonly name: string;
  readonly label: string;
  readonly inside: Html;
  readonly open?: boolean;
}

function windowOf(on: Platform, offered: Pick<Shell, "commands" | "example">): Html {
  const messages = html`${logOf(`${on}-log`, `Messages on ${NAMES[on]}`)}${boxOf(on, offered)}`;
  const panels: readonly Panel[] = [
    ...(on === "slack" ? [{ name: "home", label: "Home", inside: NOTHING }] : []),
    { name: "messages", label: "Messages", inside: messages, open: true },
    { name: "channel", label: `# ${CHANNEL.name}`, inside: channelOn(on, offered) },
    { name: "colleague", label: COLLEAGUE.name, inside: colleagueOn(on) },
  ];
  return html`<section class="window ${on}" aria-labelledby="${on}-name">
<header><h2 id="${on}-name">${NAMES[on]}</h2><div class="tabs" role="tablist" aria-label="Afterword on ${NAMES[on]}">${panels.map((panel) => tabOf(on, panel))}</div></header>
${panels.map((panel) => panelOf(on, panel))}
</section>`;
}

const tabOf = (on: Platform, { name, label, open = false }: Panel): Html =>
  html`<button type="button" role="tab" id="${on}-${name}-tab" aria-controls="${on}-${name}" aria-selected="${String(open)}"${attribute("tabindex", open ? undefined : -1)}>${label}<span class="count" hidden></span></button>`;

const panelOf = (on: Platform, { name, inside, open = false }: Panel): Html =>
  html`<div class="panel ${name}" id="${on}-${name}" role="tabpanel" aria-labelledby="${on}-${name}-tab"${attribute("tabindex", name === "home" ? 0 : undefined)}${flag("hidden", !open)}>${inside}</div>`;

const logOf = (id: string, named: string): Html =>
  html`<div class="log" id="${id}" role="log" aria-live="off" aria-label="${named}" tabindex="0"></div><div class="below" aria-hidden="true" hidden><button type="button" tabindex="-1" data-end="${id}">More below</button></div>`;

const channelOn = (on: Platform, { commands }: Pick<Shell, "commands">): Html =>
  html`<p class="about">Everybody in this made-up channel sees what stands here. Afterword hears only commands.</p>${logOf(`${on}-channel-log`, `#${CHANNEL.name} on ${NAMES[on]}`)}${boxOf(on, { commands }, "channel")}`;

const colleagueOn = (on: Platform): Html =>
  html`<p class="about">${COLLEAGUE.name} is made up. What you share with ${COLLEAGUE.name} stands here, as ${COLLEAGUE.name} would see it.</p>${logOf(`${on}-colleague-log`, `${COLLEAGUE.name}’s messages on ${NAMES[on]}`)}`;

/** Where a member writes, with the commands there are. */
function boxOf(on: Platform, { commands, example }: Offered, place?: "channel"): Html {
  const id = place ? `${on}-${place}-words` : `${on}-words`;
  const [label, hint] = place
    ? [`A command in #${CHANNEL.name} on ${NAMES[on]}`, "/debrief …"]
    : [`Message Afterword on ${NAMES[on]}`, `Message ${on === "discord" ? "@" : ""}Afterword`];
  const story =
    example &&
    html`<button type="button" role="menuitem" tabindex="-1" data-example="${example}"><b>An example story</b><small>puts one into the box, to send or to change</small></button>`;
  return html`<form class="box" ${place ? html`data-in="${place}"` : html`data-on="${on}"`}><div class="menu"><button type="button" class="slash" aria-haspopup="menu" aria-expanded="false" aria-label="Commands">/</button><div class="options commands" role="menu" popover>${story}${commands.map(({ name, summary }) => commandOf(on, { name, summary }))}</div></div><label class="unseen" for="${id}">${label}</label><textarea id="${id}" name="words" rows="1" placeholder="${hint}" autocomplete="off"></textarea><button type="submit" class="send" aria-label="Send">➤</button></form>`;
}

interface Offered {
  readonly commands: readonly Command[];
  readonly example?: string;
}

/** A subcommand can't be called like its command without reading as a slip: on both it is typed as on Discord. */
const commandOf = (on: Platform, { name, summary }: Command): Html => {
  const typed = `/debrief ${name === "debrief" ? "start" : name}`;
  return html`<button type="button" role="menuitem" tabindex="-1" data-say="${typed}" data-on="${on}"><b>${typed}</b><small>${summary}</small></button>`;
};

const EDIT = html`<dialog class="ask" id="edit" aria-labelledby="edit-name"><form method="dialog"><h2 id="edit-name">Edit message</h2><label class="unseen" for="edit-words">Your message</label><textarea id="edit-words" rows="6"></textarea><footer><button type="button" class="tool" data-close>Cancel</button><button type="submit" class="tool main">Save</button></footer></form></dialog>`;

const SURE = html`<dialog class="ask" id="sure" aria-labelledby="sure-name"><form method="dialog"><h2 id="sure-name">Start afresh?</h2><p>Everything you said here goes, and the clock goes back to now.</p><footer><button type="button" class="tool" data-close>Keep it</button><button type="submit" class="tool main">Start afresh</button></footer></form></dialog>`;
