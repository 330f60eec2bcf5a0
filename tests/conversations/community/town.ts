import { type Book, emptyBook } from "../../../src/conversations/book.ts";
import {
  type CommunityBook,
  communityRecord,
  emptyCommunity,
} from "../../../src/conversations/community/book.ts";
import { communityHouse } from "../../../src/conversations/community/house.ts";
import { house } from "../../../src/conversations/index.ts";
import type { Posting } from "../../../src/core/channel-post.ts";
import { newMember } from "../../../src/core/member.ts";
import { type Message, plain } from "../../../src/core/message.ts";
import { type Chat, chat } from "../../support/chat.ts";

/** A community and its members, with nothing between: what a member's turn orders is done at once. */

const TOWN = "test:town";

export interface Town {
  /** A member, as they stand in this community. */
  readonly member: (name: string, as?: { admin?: boolean; channel?: string }) => Citizen;
  readonly book: () => CommunityBook;
  /** Everything posted so far, the last one last. */
  readonly posts: readonly Posting[];
  /** Everything the community had somebody told, besides their own turns. */
  readonly told: readonly { readonly to: string | undefined; readonly text: string }[];
  /** Something happens to the community itself: "lost", say. */
  readonly orders: (command: string, args: string, by?: string) => void;
  readonly lives: (until: number) => void;
}

interface Citizen {
  readonly says: (text: string) => string;
  readonly presses: (label: string) => string;
  readonly calls: (command: string, args?: string) => string;
  readonly chat: Chat<Book>;
}

export const BEGIN = Date.UTC(2026, 10, 18, 17, 0);

export function town(): Town {
  const posts: Posting[] = [];
  const told: { to: string | undefined; text: string }[] = [];
  const itself = chat(communityHouse, newMember<CommunityBook>(TOWN, emptyCommunity), BEGIN);

  function noted(): void {
    const { posts: posted = [], to, messages = [] } = itself.came() ?? {};
    posts.push(...posted);
    if (messages.length > 0) told.push({ to, text: messages.map(plain).join("\n\n") });
  }

  function orders(command: string, args: string, by?: string): void {
    itself.stands(by === undefined ? {} : { by });
    itself.calls(command, args);
    noted();
  }

  function member(name: string, { admin = false, channel = "C1" } = {}): Citizen {
    const id = `test:${name}`;
    const it = chat(house, { ...newMember(id, emptyBook), zone: "America/New_York" }, BEGIN);
    it.stands({ community: { id: TOWN, admin, channel } });
    const does = (deed: () => readonly Message[]) => {
      it.keeps(communityRecord(TOWN), itself.member().book);
      deed();
      const heard = it.hears();
      for (const { command, args } of it.came()?.orders ?? []) orders(command, args, id);
      return heard;
    };
    return {
      chat: it,
      says: (text) => does(() => it.says(text)),
      calls: (command, args) => does(() => it.calls(command, args)),
      presses: (label) => does(() => it.presses(buttonNamed(it, label))),
    };
  }

  return {
    member,
    orders,
    posts,
    told,
    book: () => itself.member().book,
    lives(until) {
      for (let due = itself.member().due; due !== undefined && due <= until; due = itself.member().due) {
        itself.lives(due);
        noted();
      }
      itself.lives(until);
    },
  };
}

function buttonNamed(it: Chat<Book>, label: string): string {
  const { options = [], controls = [] } = it.last() ?? {};
  const pressed = [...options, ...controls].find((option) => option.label === label);
  if (!pressed) throw new Error(`There is no button “${label}”, only ${it.buttons().join(", ")}.`);
  return pressed.value;
}
