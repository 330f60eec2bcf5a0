import { existsSync } from "node:fs";

/** Arguments without a leading --env, for which settings in .env hold where the environment itself says nothing. */
export function withSettings(args) {
  if (args[0] !== "--env") return args;
  if (existsSync(".env")) process.loadEnvFile(".env");
  return args.slice(1);
}
