// Runs a TypeScript file of the house as it is, in this process; on a bare clone it installs what is missing first.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { installMissing, root } from "./install.mjs";
import { withSettings } from "./settings.mjs";

installMissing();
const [file, ...args] = withSettings(process.argv.slice(2));
process.argv = [process.argv[0], file, ...args];
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(resolve(root, file)).href);
