import { erase, postEphemeral, postMessage, update as updateMessage } from "./chat.ts";
import { history, info, list, open as openConversation } from "./conversations.ts";
import { complete, getUploadUrl } from "./files.ts";
import type { BotMethod } from "./method.ts";
import { authRevoke, authTest, uninstall, usersInfo } from "./people.ts";
import { open as openView, publish, push, update as updateView } from "./views.ts";

/** Every method a bot token may call here. What is not in this list answers `unknown_method`, as at Slack. */
export const BOT_METHODS: { readonly [method: string]: BotMethod } = {
  "auth.test": authTest,
  "auth.revoke": authRevoke,
  "apps.uninstall": uninstall,
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.update": updateMessage,
  "chat.delete": erase,
  "conversations.open": openConversation,
  "conversations.history": history,
  "conversations.info": info,
  "conversations.list": list,
  "users.info": usersInfo,
  "views.open": openView,
  "views.update": updateView,
  "views.push": push,
  "views.publish": publish,
  "files.getUploadURLExternal": getUploadUrl,
  "files.completeUploadExternal": complete,
};
