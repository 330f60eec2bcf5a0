import { randomBytes } from "node:crypto";

/** What stands in front of an untold telling, to say whose it is. */
export const OWNER_LENGTH = 8;

/** Names this process on the shelf: eight characters, new at every start. */
export const newOwner = (): string => randomBytes(6).toString("base64url");
