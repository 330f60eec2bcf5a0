import { wireBot, wireGuild } from "../world/wire.ts";
import type { World } from "../world/world.ts";
import { applicationFlags, wants } from "./intents.ts";
import { type Session, type Sessions, shardOf } from "./sessions.ts";

/** READY, and then the guilds one by one: they start out as unavailable. */
export function hail(world: World, { send }: Sessions, session: Session): void {
  const { app, origin } = world;
  const [id, count] = session.shard;
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.installed && shardOf(guild.id, count) === id,
  );
  send(session, "READY", {
    v: 10,
    user: wireBot(world),
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${origin.replace("http", "ws")}/gateway/again`,
    shard: session.shard,
    application: { id: app.applicationId, flags: applicationFlags(app) },
  });
  for (const guild of guilds) {
    const dispatch = { event: "GUILD_CREATE", body: {}, guild: guild.id };
    if (!guild.unavailable && wants(session.intents, dispatch))
      send(session, "GUILD_CREATE", wireGuild(world, guild));
  }
}
