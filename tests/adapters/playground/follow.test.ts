import { describe, expect, it } from "vitest";
import { saysNow } from "../../../src/adapters/playground/follow.ts";
import { house } from "../../../src/conversations/index.ts";
import type { Register } from "../../../src/core/conversation.ts";
import { type Message, plain } from "../../../src/core/message.ts";
import { choice, text } from "../../../src/core/question.ts";
import { ask, say, type Talk } from "../../../src/core/talk.ts";
import { chat } from "../../support/chat.ts";
import { ANSWERS, ann, keyOf, STORY } from "../../support/debrief.ts";
import { type LittleBook, littleHouse } from "../../support/little-talk.ts";

/** A little house whose talk is this one by now. */
function under(talk: () => Talk): Register<LittleBook> {
  const [little] = littleHouse.conversations;
  return { ...littleHouse, conversations: [{ ...little!, talk }] };
}

const tea = (asks: string) => choice("tea", { label: "Tea", asks, options: { yes: "Yes", no: "No" } });
const why = text("why", { label: "Why", asks: "Why?" });

function brew(asks: string, card: string) {
  return function* (): Talk {
    yield* say({ heading: card });
    yield* ask(tea(asks));
    yield* ask(why);
  };
}

const said = (messages: readonly Message[]) => messages.map(plain).join(" | ");

describe("a talk that has changed", () => {
  it("says its question in the new words, and nothing it has said", () => {
    const it = chat(under(brew("Tea?", "Welcome")));
    const told = it.calls("little");
    expect(said(saysNow(under(brew("Tea?", "Welcome")), it.member(), told))).toBe("");
    const now = saysNow(under(brew("A cup of tea?", "Welcome")), it.member(), told);
    expect(said(now)).toBe("A cup of tea?");
    expect(now[0]?.options?.map(({ label }) => label)).toEqual(["Yes", "No"]);
  });

  it("says a card anew that reads otherwise now", () => {
    const it = chat(under(brew("Tea?", "Welcome")));
    const told = [...it.calls("little"), ...it.presses("yes")];
    expect(said(saysNow(under(brew("Tea?", "Come in")), it.member(), told))).toBe("Come in");
  });

  it("asks what is asked first by now, and keeps what was answered", () => {
    const it = chat(under(brew("Tea?", "Welcome")));
    const told = [...it.calls("little"), ...it.presses("yes")];
    const sugar = text("sugar", { label: "Sugar", asks: "Sugar?" });
    function* sweetened(): Talk {
      yield* ask(sugar);
      yield* brew("Tea?", "Welcome")();
    }
    expect(said(saysNow(under(sweetened), it.member(), told))).toBe("Sugar?");
  });

  it("says nothing in a talk that rests, or where there is none", () => {
    const it = chat(under(brew("Tea?", "Welcome")));
    const told = [...it.calls("little"), ...it.says("pause")];
    expect(saysNow(under(brew("A cup?", "Come in")), it.member(), told)).toEqual([]);
    expect(saysNow(littleHouse, { talks: [] }, [])).toEqual([]);
  });

  it("says nothing at any point of a whole debrief whose code is as it was", () => {
    const it = ann();
    const told = [it.last() as Message, ...it.says(STORY)];
    for (let turns = 0; turns < 40; turns++) {
      expect(said(saysNow(house, it.member(), told))).toBe("");
      if (turns % 7 === 3) told.push(...it.says("back"));
      const key = keyOf(it.asked());
      told.push(...it.says(ANSWERS[key] ?? it.last()?.options?.[0]?.label ?? "skip"));
    }
  });
});
