import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Events,
  LabelBuilder,
  MessageFlags,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { describe, expect, it } from "vitest";
import type { Discord } from "./discord.ts";
import { clientOf, login, withDiscord } from "./support.ts";

const COMMANDS = [
  {
    name: "debrief",
    description: "Go over an interview",
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 1, name: "start", description: "Begin" },
      {
        type: 1,
        name: "list",
        description: "Your interviews",
        options: [{ type: 3, name: "interview", description: "Which", autocomplete: true }],
      },
    ],
  },
];

const row = (...labels: readonly string[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    labels.map((label) =>
      new ButtonBuilder().setCustomId(label).setLabel(label).setStyle(ButtonStyle.Secondary),
    ),
  );

const label = new LabelBuilder()
  .setLabel("Company")
  .setTextInputComponent(new TextInputBuilder().setCustomId("company").setStyle(TextInputStyle.Short));

/** A small app that does a bit of everything, on the real discord.js. */
async function started(discord: Discord, closing: (close: () => unknown) => void) {
  const client = clientOf(discord);
  const heard: string[] = [];
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return;
    heard.push(message.content);
    (await message.channel.isSendable()) &&
      message.author.send({
        content: "How did they take it?",
        components: [row("Warmly", "Coldly")],
      });
  });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `Brightwater (${typed})`, value: "i1" }]);
    } else if (interaction.isChatInputCommand()) {
      const interview = interaction.options.getString("interview");
      if (interview)
        await interaction.reply({ content: `It is ${interview}.`, flags: MessageFlags.Ephemeral });
      else {
        await interaction.deferReply();
        await interaction.editReply("Tell me about it.");
        await interaction.followUp({ content: "Take your time.", components: [row("Open the form")] });
      }
    } else if (interaction.isButton()) {
      if (interaction.customId === "Open the form")
        await interaction.showModal({
          customId: "interview",
          title: "The interview",
          components: [label],
        });
      else await interaction.update({ content: `You said: ${interaction.customId}`, components: [] });
    } else if (interaction.isModalSubmit()) {
      const company = interaction.fields.getTextInputValue("company");
      await interaction.reply({ content: `Noted: ${company}`, withResponse: true });
    }
  });
  closing(() => client.destroy());
  await login(discord, client);
  await client.application?.commands.set(COMMANDS);
  return { client, heard };
}

describe("the real discord.js", () => {
  it("hears what Ann writes, asks back with buttons, and takes the press", () =>
    withDiscord(async (discord, closing) => {
      const ann = discord.guild("Career Club").member("ann");
      const { heard } = await started(discord, closing);
      await ann.writesDM("it went well");
      expect(await ann.hears("How did they take it?")).toContain("[Warmly] [Coldly]");
      expect((await ann.presses("Warmly")).outcome).toBe("acked");
      expect(ann.sees()).toBe("it went well\n\nYou said: Warmly");
      expect(ann.buttons()).toEqual([]);
      expect(heard).toEqual(["it went well"]);
    }));

  it("answers a command late, follows up, opens a form and takes it", () =>
    withDiscord(async (discord, closing) => {
      const ann = discord.guild("Career Club").member("ann");
      await started(discord, closing);
      await ann.runs("/debrief", "start");
      await ann.hears("Tell me about it.");
      await ann.hears("Take your time.");
      await ann.presses("Open the form");
      expect(ann.sees()).toBe("The interview\nCompany: […]\n[Submit] [Cancel]");
      expect(await ann.fills({ Company: "" })).toBeUndefined();
      expect(ann.sees()).toContain("! This field is required.");
      await ann.fills({ Company: "Brightwater" });
      expect(ann.form()).toBeUndefined();
      await ann.hears("Noted: Brightwater");
    }));

  it("offers choices while Ann types, and answers for her alone where she asked", () =>
    withDiscord(async (discord, closing) => {
      const club = discord.guild("Career Club");
      const [ann, ben] = [club.member("ann"), club.member("ben")];
      const general = club.channel("general");
      await started(discord, closing);
      const offered = await ann.types("/debrief list", { interview: "bri" }, { in: general });
      expect(offered).toEqual(["Brightwater (bri)"]);
      await ann.runs("/debrief list", { interview: "Brightwater (bri)" }, { in: general });
      expect(ann.sees()).toBe("It is i1.");
      ben.turnsTo(general);
      expect(ben.sees()).toBe("");
      ann.reloads();
      expect(ann.sees()).toBe("");
    }));
});
