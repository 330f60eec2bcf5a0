import { refuse } from "../world/refusal.ts";
import { errorTree, type Problems } from "./check.ts";

export function refuseProblems(problems: Problems): void {
  if (problems.length > 0) refuse(50035, { errors: errorTree(problems) });
}
