import type { HomeView, KnownBlock, MessageAttachment, MessageMetadata, ModalView } from "@slack/types";

/** What this house sends, in the types of Slack's own package, with blocks narrowed from "anything" to the known ones. */
export interface OutgoingMessage {
  text?: string;
  blocks?: KnownBlock[];
  attachments?: (Omit<MessageAttachment, "blocks"> & { blocks?: KnownBlock[] })[];
  metadata?: MessageMetadata;
}

export type OutgoingView =
  | (Omit<ModalView, "blocks"> & { blocks: KnownBlock[] })
  | (Omit<HomeView, "blocks"> & { blocks: KnownBlock[] });
