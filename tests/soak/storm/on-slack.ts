import { onGround, startHouse, type Way } from "../../adapters/slack/house.ts";
import { doubled } from "../../adapters/slack/journey.ts";
import { bag, str } from "../../platforms/bag.ts";
import type { Community } from "../../platforms/slack/community.ts";
import type { Person } from "../../platforms/slack/people/person.ts";
import type { Slack } from "../../platforms/slack/slack.ts";
import type { Mishap as Fault } from "../../platforms/slack/world/faults.ts";
import type { Delivery } from "../../platforms/slack/world/journal.ts";
import { type Call, MEMBERS, type Mishap } from "./plan.ts";
import type { Actor, Heard, Stage } from "./stage.ts";

const METHODS: { readonly [call in Call]: string } = {
  post: "chat.postMessage",
  update: "chat.update",
  look: "conversations.history",
  answer: "views.open",
  open: "conversations.open",
};

const FAULTS: { readonly [mishap in Mishap]: Fault } = {
  "429": { status: 429, retryAfter: 4 },
  "500": { status: 500 },
  nothing: { hangs: true },
  drops: { drops: true },
  lost: { lost: true },
};

export const onSlack = (way: Way, run: (stage: Stage) => Promise<void>): Promise<void> =>
  onGround(way, async (ground) => {
    const { slack } = ground;
    const club = slack.workspace("T1");
    const actors = Array.from({ length: MEMBERS }, (_, nth) =>
      actor(slack, club, club.member(`U${nth + 2}`)),
    );
    await run({
      ...ground,
      actors,
      inOrder: false,
      port: Number(new URL(slack.apiUrl).port),
      apiUrlBy: (port) => `http://127.0.0.1:${port}/api/`,
      now: slack.now,
      passes: slack.passes,
      starts: (options) => startHouse(ground, { ...options, pingTimeout: 500 }),
      async remain(bots) {
        const [first, ...others] = bots.flatMap(({ url }) => url || []);
        if (first) await slack.deliversTo(first, ...others);
      },
      befall: (call, mishap, times) => slack.faults.befall(METHODS[call], FAULTS[mishap], times),
      tellsTwice: () => slack.faults.tellTwice(),
      tellsAgain() {
        const again = slack.deliveries().findLast(({ outcome }) => outcome === "acked");
        if (again) void slack.tellsAgain(again);
      },
      dropsLines: () => slack.sockets.drop(),
      calm: () => slack.faults.calm(),
    });
  });

function actor(slack: Slack, club: Community, person: Person): Actor {
  const heard = ({ outcome }: Delivery): Heard => (outcome === "acked" ? "sure" : "unsure");
  const lasting = () => person.messages().filter(({ fromApp, onlyFor }) => fromApp && onlyFor === undefined);
  /** An event is told again until it is acknowledged, or Slack gives up. */
  async function event(fits: (event: ReturnType<typeof bag>) => boolean): Promise<Heard> {
    const delivery = slack
      .deliveries()
      .findLast(({ kind, body }) => kind === "events_api" && fits(bag(body.event)));
    if (!delivery) throw new Error("Slack has told nobody of it.");
    // The storm lets Slack's time pass meanwhile.
    while (delivery.outcome === "pending") await new Promise((go) => setTimeout(go, 5));
    return heard(delivery);
  }
  return {
    member: `slack:T1:${person.id}`,
    async says(words) {
      const { ts } = await person.writesDM(words);
      return event((said) => said.ts === ts);
    },
    async edits(from, to) {
      await person.editsMessage(from, to);
      return event(({ message }) => str(bag(message).text) === to);
    },
    presses: async (label) => heard(await person.presses(label)),
    async fills(words) {
      const delivery = await person.fills({ Said: words });
      return delivery && heard(delivery);
    },
    closesForm: person.closesForm,
    asksForFile: async () => heard(await person.runs("/debrief", "file")),
    screen: () => ({
      buttons: person.buttons(),
      form: person.form() !== undefined,
      asked: lasting().flatMap(({ metadata }) => str(bag(bag(metadata).event_payload).question) || []),
    }),
    files: () => lasting().flatMap(({ files }) => files).length,
    doubled: () => doubled(club, person),
  };
}
