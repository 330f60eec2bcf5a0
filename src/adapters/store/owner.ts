import { randomBytes } from "node:crypto";

/** Names this process on the shelf: eight characters, new at every start. */
export const newOwner = (): string => randomBytes(6).toString("base64url");
