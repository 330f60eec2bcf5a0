import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../../core/ports.ts";

const LONGEST = 200;
/** Tokens, addresses and ids. */
const SECRETS = /\bx(?:ox|app)[\w.-]*|\b(?:https?|wss?):\/\/\S+|\b[A-Z][A-Z0-9]{7,}\b/g;

/** Bolt's complaints, in our log. Of an error only its code goes there: what came with it may hold words or tokens. */
export function boltLog(log: Log): Logger {
  const complains = (...said: readonly unknown[]) =>
    log.warn("Slack's library complains.", { said: said.map(shortly) });
  const keepsQuiet = () => {};
  return {
    debug: keepsQuiet,
    info: keepsQuiet,
    warn: complains,
    error: complains,
    setLevel: keepsQuiet,
    getLevel: () => LogLevel.WARN,
    setName: keepsQuiet,
  };
}

function shortly(said: unknown): string {
  if (said instanceof Error) return "code" in said ? String(said.code) : said.name;
  if (typeof said !== "string") return typeof said;
  return said.slice(0, LONGEST).replace(SECRETS, "…");
}
