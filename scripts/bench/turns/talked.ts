import { argv } from "node:process";
import { debrief } from "./debrief.ts";
import { crowd, talk } from "./talking.ts";

// What many members leave behind in the memory of the process they talk to; see ../memory.ts.

/** As far as the story, which is most of what a member weighs. */
const TURNS = 2;
const DRIVERS = 16;

const { url, members }: { url: string; members: number } = JSON.parse(argv[2] ?? "{}"); // As ../memory.ts writes it.

// The platforms' libraries are there in the bot, whoever talks.
await import("@slack/bolt");
await import("discord.js");
const subject = await debrief.open(url);
await talk(subject, crowd(debrief, "first", 1), { drivers: 1, to: TURNS });
const megabytes = (): number => process.memoryUsage.rss() / 2 ** 20;
const before = megabytes();
await talk(subject, crowd(debrief, "member", members), { drivers: DRIVERS, to: TURNS });
await subject.settled();
const after = megabytes();
await subject.close();
console.log(JSON.stringify({ before, after }));
