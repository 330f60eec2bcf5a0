import { questionIn } from "../../../src/adapters/discord/piece.ts";
import { onGround, startHouse } from "../../adapters/discord/house.ts";
import { ofBot } from "../../adapters/discord/journey.ts";
import { type Bag, bag, bags, str } from "../../platforms/bag.ts";
import type { Discord } from "../../platforms/discord/discord.ts";
import type { Person } from "../../platforms/discord/people/person.ts";
import type { Mishap as Fault } from "../../platforms/discord/world/faults.ts";
import type { Delivery } from "../../platforms/discord/world/journal.ts";
import { type Call, MEMBERS, type Mishap } from "./plan.ts";
import { type Actor, type Heard, type Stage, twice } from "./stage.ts";

const ROUTES: { readonly [call in Call]: string } = {
  post: "POST /channels/:channel/messages",
  update: "PATCH /channels/:channel/messages/:message",
  look: "GET /channels/:channel/messages",
  answer: "POST /interactions/:interaction/:token/callback",
  open: "POST /users/@me/channels",
};

const FAULTS: { readonly [mishap in Mishap]: Fault } = {
  "429": { status: 429, retryAfter: 4 },
  "500": { status: 500 },
  nothing: { hangs: true },
  drops: { drops: true },
  lost: { lost: true },
};

export const onDiscord = (run: (stage: Stage) => Promise<void>): Promise<void> =>
  onGround(async (ground) => {
    const { discord } = ground;
    const club = discord.guild("club");
    const members = Array.from({ length: MEMBERS }, (_, nth) => club.member(`member-${nth}`));
    await run({
      ...ground,
      actors: members.map((person) => actor(discord, person)),
      inOrder: true,
      port: Number(new URL(discord.apiUrl).port),
      apiUrlBy: (port) => `http://127.0.0.1:${port}/api`,
      now: discord.now,
      passes: discord.passes,
      starts: (options) => startHouse(ground, { ...options, members }),
      remain: async () => {},
      befall: (call, mishap, times) => discord.faults.befall(ROUTES[call], FAULTS[mishap], times),
      tellsTwice: () => discord.faults.tellTwice(),
      tellsAgain: () => {
        const again = discord.deliveries("MESSAGE_CREATE").at(-1);
        if (again) discord.tellsAgain(again);
      },
      dropsLines: () => discord.gateway.drop(),
      calm: () => discord.faults.calm(),
    });
  });

function actor(discord: Discord, person: Person): Actor {
  const heard = ({ outcome }: Delivery): Heard => (outcome === "acked" ? "sure" : "unsure");
  const lasting = () => ofBot(person).filter(({ onlyFor }) => onlyFor === undefined);
  return {
    member: `discord:${person.id}`,
    // Nobody acknowledges what is written: it stands in the history, and has to be heard from there.
    async says(words) {
      await person.writesDM(words);
      return "sure";
    },
    async edits(from, to) {
      await person.editsMessage(from, to);
      return "sure";
    },
    presses: async (label) => heard(await person.presses(label)),
    async fills(words) {
      const delivery = await person.fills({ Said: words });
      return delivery && heard(delivery);
    },
    closesForm: person.closesForm,
    asksForFile: async () => heard(await person.runs("/debrief file")),
    screen: () => ({
      buttons: person.buttons(),
      form: person.form() !== undefined,
      asked: lasting().flatMap(({ components }) => questionIn(components) ?? []),
    }),
    files: () => lasting().flatMap(({ attachments }) => attachments).length,
    doubled() {
      const marks = marksAtFirst(discord);
      return twice(lasting().flatMap(({ id }) => marks.get(id) ?? []));
    },
  };
}

/** What each message of ours was marked with when it came to stand there: an answer may have taken the mark's place. */
function marksAtFirst(discord: Discord): ReadonlyMap<string, string> {
  const made = discord
    .calls()
    .filter(({ method, status }) => method === "POST" && status === 200)
    .map(({ answer }) => messageIn(bag(answer)));
  return new Map(
    made.flatMap(({ id, components }) => {
      const [first] = bags(components);
      return first ? [[str(id), String(first.id)] as const] : [];
    }),
  );
}

const messageIn = (answer: Bag): Bag => (answer.resource ? bag(bag(answer.resource).message) : answer);
