import { describe, expect, it } from "vitest";
import type { Slack } from "./slack.ts";
import { boltOnSockets, withSlack } from "./support.ts";

const question = (id: string, ...labels: readonly string[]) => [
  { type: "section" as const, text: { type: "mrkdwn" as const, text: "How did they take it?" } },
  {
    type: "actions" as const,
    block_id: id,
    elements: labels.map((label, index) => ({
      type: "button" as const,
      action_id: `reply:${index}`,
      text: { type: "plain_text" as const, text: label },
      value: label,
    })),
  },
];

const FORM = {
  type: "modal" as const,
  callback_id: "interview",
  title: { type: "plain_text" as const, text: "The interview" },
  submit: { type: "plain_text" as const, text: "Save" },
  blocks: [
    {
      type: "input" as const,
      block_id: "company",
      label: { type: "plain_text" as const, text: "Company" },
      element: { type: "plain_text_input" as const, action_id: "it" },
    },
    {
      type: "input" as const,
      block_id: "when",
      label: { type: "plain_text" as const, text: "When" },
      element: { type: "datepicker" as const, action_id: "it" },
    },
  ],
};

/** A small app that does a bit of everything, on the real Bolt. */
async function started(slack: Slack, closing: (close: () => unknown) => void) {
  const club = slack.workspace("T1");
  const app = boltOnSockets(slack, club.token());
  const heard: string[] = [];
  app.message(async ({ message, say }) => {
    const told = message.subtype ?? ("bot_id" in message && message.bot_id ? "bot" : "text");
    heard.push(told);
    if (told === "text")
      await say({ text: "How did they take it?", blocks: question("q1", "Warmly", "Coldly") });
  });
  app.action(/^reply:/, async ({ ack, body, action, respond, client }) => {
    await ack();
    if (!("value" in action) || body.type !== "block_actions" || !body.channel || !body.message) return;
    const { id: channel } = body.channel;
    await client.chat.update({ channel, ts: body.message.ts, text: `You said: ${action.value}` });
    await respond({ text: "Only you see this.", replace_original: false });
  });
  app.command("/debrief", async ({ ack, body, client }) => {
    await ack(body.text === "help" ? "Say how it went." : undefined);
    if (body.text === "new") await client.views.open({ trigger_id: body.trigger_id, view: FORM });
  });
  app.view("interview", async ({ ack, view, body, client }) => {
    const company = view.state.values.company?.it?.value ?? "";
    if (company.length < 2)
      return ack({ response_action: "errors", errors: { company: "That is short for a name." } });
    await ack();
    const when = view.state.values.when?.it?.selected_date;
    await client.chat.postMessage({ channel: body.user.id, text: `Noted: ${company} on ${when}.` });
  });
  app.event("app_home_opened", async ({ event, client }) => {
    const text = { type: "mrkdwn" as const, text: `*Your board*, ${event.tab}` };
    await client.views.publish({
      user_id: event.user,
      view: { type: "home", blocks: [{ type: "section", text }] },
    });
  });
  await app.start();
  closing(() => app.stop());
  return { app, club, heard };
}

describe("the real Bolt in Socket Mode", () => {
  it("hears what Ann writes, asks back with buttons, and takes the press", () =>
    withSlack(async (slack, closing) => {
      const { club } = await started(slack, closing);
      const ann = club.member("U2", { tz: "America/New_York", locale: "en-US" });
      await ann.writesDM("it went well");
      expect(await ann.hears("How did they take it?")).toContain("[Warmly] [Coldly]");
      await ann.presses("Warmly");
      await ann.hears("You said: Warmly");
      await ann.hears("Only you see this.");
      const events = slack.deliveries().filter(({ kind }) => kind === "events_api");
      expect(JSON.stringify(events)).not.toContain("Only you see this.");
      expect(ann.buttons()).toEqual([]);
      ann.reloads();
      expect(ann.sees()).not.toContain("Only you see this.");
    }));

  it("is told of its own words and of edits and deletions, and need not answer them", () =>
    withSlack(async (slack, closing) => {
      const { club, heard } = await started(slack, closing);
      const ann = club.member("U2");
      await ann.writesDM("it went well");
      await ann.hears("How did they take it?");
      await ann.editsMessage("went well", "it went badly");
      await ann.deletesMessage("went badly");
      expect(heard).toEqual(["text", "message_changed", "message_deleted"]);
      const told = slack.deliveries().map(({ body }) => body.event as { bot_id?: string });
      expect(told.filter(({ bot_id }) => bot_id === club.botId)).toHaveLength(1);
    }));

  it("answers a command in its ack, where the command was typed, for Ann alone", () =>
    withSlack(async (slack, closing) => {
      const { club } = await started(slack, closing);
      const [ann, ben] = [club.member("U2"), club.member("U3")];
      const general = club.channel("general", { members: ["U2", "U3"] });
      await ann.runs("/debrief", "help", { in: general });
      expect(ann.sees()).toBe("Say how it went.");
      ben.turnsTo(general);
      expect(ben.sees()).toBe("");
    }));

  it("opens a form, sends it back with a word in red, and takes it the second time", () =>
    withSlack(async (slack, closing) => {
      const { club } = await started(slack, closing);
      const ann = club.member("U2");
      await ann.runs("/debrief", "new");
      await ann.hears("Company");
      expect(await ann.fills({ Company: "X" })).toBeUndefined();
      expect(ann.sees()).toContain("! Please complete this required field.");
      await ann.fills({ When: "2026-11-20" });
      expect(ann.sees()).toContain("! That is short for a name.");
      await ann.fills({ Company: "Northwind" });
      expect(ann.form()).toBeUndefined();
      await ann.hears("Noted: Northwind on 2026-11-20.");
    }));

  it("paints the Home tab when Ann opens it", () =>
    withSlack(async (slack, closing) => {
      const { club } = await started(slack, closing);
      const ann = club.member("U2");
      await ann.opensHome();
      await ann.hears("*Your board*, home");
      expect(ann.home()?.content.type).toBe("home");
    }));

  it("tells Ann dispatch_failed where nobody acknowledges her command", () =>
    withSlack(async (slack, closing) => {
      const { club } = await started(slack, closing);
      const ann = club.member("U2");
      const runs = ann.runs("/nobody");
      await slack.passes(3_000);
      expect((await runs).attempts).toMatchObject([{ result: "timeout" }]);
      expect(ann.sees()).toContain('/nobody failed with the error "dispatch_failed"');
    }));
});
