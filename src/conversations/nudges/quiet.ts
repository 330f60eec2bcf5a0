import type { Option } from "../../core/message.ts";
import type { Quiet } from "../../interview/nudges/hours.ts";
import { minuteNamed } from "../../interview/nudges/wall-clock.ts";

export const quietOptions: readonly Option[] = [
  { value: "21:00-08:00", label: "21:00 to 8:00" },
  { value: "22:00-07:00", label: "22:00 to 7:00" },
  { value: "none", label: "None" },
];

const TIME = "(\\d{1,2})(?:[:.h](\\d{2}))? ?(am|pm)?";
const SPAN = new RegExp(`^(?:from |between )?${TIME} ?(?:-|–|to|and|until|till) ?${TIME}$`);

/** Less, and hardly anything could ever be said. */
const LEAST_AWAKE = 4 * 60;
const A_DAY = 24 * 60;

/** "22 to 7", "10pm-7:30am", "none": undefined for what is none of these, or leaves no day. */
export function quietFrom(words: string): Quiet | undefined {
  const said = words.trim().toLowerCase().replace(/[.!]$/, "");
  if (/^(?:none|no|no quiet hours|never|any ?time)$/.test(said)) return { from: "00:00", to: "00:00" };
  const [, ...parts] = SPAN.exec(said) ?? [];
  const from = clock(parts[0], parts[1], parts[2]);
  const to = clock(parts[3], parts[4], parts[5]);
  if (from === undefined || to === undefined || from === to) return undefined;
  const quiet = (minuteNamed(to) - minuteNamed(from) + A_DAY) % A_DAY;
  return A_DAY - quiet >= LEAST_AWAKE ? { from, to } : undefined;
}

function clock(hour: string | undefined, minute = "00", half?: string): string | undefined {
  const number = Number(hour);
  if (hour === undefined || number > 24 || Number(minute) > 59 || (half && (number < 1 || number > 12)))
    return undefined;
  const at24 = half ? (number % 12) + (half === "pm" ? 12 : 0) : number % 24;
  return `${String(at24).padStart(2, "0")}:${minute}`;
}
