import { type Bag, bag, bags } from "../../bag.ts";
import { refuse } from "../world/refusal.ts";
import { VIEW_BLOCKS } from "./blocks.ts";
import { check, type Problems, problem } from "./check.ts";
import { refuseProblems } from "./message.ts";
import { boolean, must, plain, type Shapes, string, typed } from "./rule.ts";
import { SENSE } from "./sense.ts";

/** ref: view_too_large "greater than 250kb"; push_limit_reached "the limit is 3"; bolt: trigger ids live 3 s. */
export const VIEW_LIMITS = { json: 250_000, stack: 3, triggerLives: 3_000 } as const;

const COMMON = {
  blocks: must(VIEW_BLOCKS),
  private_metadata: string(3000, "types"),
  callback_id: string(255, "types"),
  external_id: string(255, "ref"),
};

const VIEWS: Shapes = {
  home: COMMON,
  modal: {
    ...COMMON,
    title: must(plain(24, "types")),
    close: plain(24, "types"),
    submit: plain(24, "types"),
    clear_on_close: boolean("types"),
    notify_on_close: boolean("types"),
  },
};

function viewProblems(view: unknown, type: "home" | "modal"): Problems {
  const blocks = bags(bag(view).blocks);
  return [
    ...check(view, typed(VIEWS, [type], "types"), "/view"),
    ...SENSE.flatMap(({ problems }) => problems(blocks, "/view/blocks")),
    ...inputsWithoutSubmit(bag(view), blocks),
  ];
}

/** seen, word for word: "must define `submit` to use an `input` block in modals". */
function inputsWithoutSubmit(view: Bag, blocks: readonly Bag[]): Problems {
  if (view.type !== "modal" || view.submit) return [];
  return blocks.flatMap(({ type }, index) =>
    type === "input"
      ? [problem("must define `submit` to use an `input` block in modals", `/view/blocks/${index}/input`)]
      : [],
  );
}

export function checkView(view: unknown, type: "home" | "modal"): void {
  if (JSON.stringify(view ?? null).length > VIEW_LIMITS.json) refuse("view_too_large");
  refuseProblems("invalid_arguments", viewProblems(view, type));
}
