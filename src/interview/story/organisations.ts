import { NAMES } from "./names.ts";
import { WORDS_TOO } from "./small-letters.ts";

/** What an organisation is called after, at the end of its name or in it: no person is called so. */
const KINDS =
  "Clinic|Clinics|Hospital|Hospitals|Infirmary|Hospice|Surgery|Dental|Pharmacy|Health|Healthcare|NHS|School|Schools|College|University|Academy|Primary|Secondary|Nursery|Montessori|Institute|Council|Borough|County|City|Ltd|Limited|Inc|Corp|Corporation|LLC|LLP|PLC|Plc|GmbH|AG|BV|SA|Co|Company|Group|Holdings|Trust|Foundation|Charity|Society|Association|Federation|Union|Housing|Services|Solutions|Systems|Software|Technologies|Technology|Tech|Labs|Laboratories|Studio|Studios|Digital|Data|Analytics|Networks|Robotics|Biotech|Pharma|Sciences|Partners|Associates|Consulting|Consultants|Advisory|Agency|Recruitment|Staffing|Legal|Solicitors|Chambers|Accountants|Finance|Financial|Insurance|Assurance|Capital|Ventures|Investments|Securities|Bank|Banking|Centre|Center|Care|Homes|Hotel|Hotels|Inn|Resort|Restaurant|Restaurants|Kitchen|Café|Cafe|Bakery|Brewery|Foods|Food|Farms|Stores|Supermarket|Market|Markets|Retail|Outlet|Fashion|Logistics|Freight|Transport|Couriers|Haulage|Airlines|Airways|Airport|Rail|Railways|Motors|Automotive|Engineering|Construction|Builders|Plumbing|Electrical|Energy|Power|Water|Gas|Oil|Steel|Mills|Manufacturing|Industries|Industrial|International|Global|Worldwide|Media|Press|Publishing|Broadcasting|Radio|Library|Libraries|Museum|Gallery|Theatre|Ministry|Department|Authority|Airbase|Police|Constabulary";

const IS_CALLED = new RegExp(
  `(?:^|\\s)(?:${KINDS})$|(?:^|\\s)(?:University|Bank|Ministry|Department) of\\s`,
  "u",
);
const FIRM = / (?:&|and) (?:Sons?|Daughters?|Co|Partners|Associates)\b|\p{Lu}[\p{L}'’]+ & \p{Lu}/u;

/** Says whether a name with capitals is an organisation's by the look of it: "Brightwell Clinic", "Marks & Spencer". */
export function isOrganisation(name: string): boolean {
  return IS_CALLED.test(name) || (FIRM.test(name) && !areBothPeople(name));
}

/** "Amir & Jo" were in the room; "Marks & Spencer" is where it was. */
function areBothPeople(name: string): boolean {
  return name.split(/ (?:&|and) /u).every((each) => isKnown(each));
}

/** Says whether a name begins with one that people are known to have. */
export function isKnown(name: string): boolean {
  const first = (name.split(" ")[0] ?? "").toLowerCase();
  return NAMES.has(first) || WORDS_TOO.has(first);
}

const TO_BE_SEEN =
  "smiled|nodded|laughed|chuckled|yawned|frowned|sighed|winked|blinked|leaned|sat|stood|walked|shook|looked|stared|glanced|listened|interrupted|introduced (?:him|her|them)sel(?:f|ves)|seemed|sounded|wore|joined|chaired|led|interviewed";
const POST =
  "(?:\\p{L}+[ -]){0,2}(?:manager|lead|director|head|recruiter|founder|owner|partner|supervisor|matron|chef|principal|dean|engineer|nurse|doctor|consultant|teacher|boss|coordinator|VP|CEO|CTO|CFO|COO|HM|EM|PM)\\b";

/** Says whether a story shows whoever has this name doing what only people do, or says what they are. */
export function isSeenThere(name: string, text: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `(?<!\\p{L})${escaped}(?: (?:really |then |just |even |never |actually )?(?:${TO_BE_SEEN})\\b|,? (?:\\(|who )|,? from (?:HR|hr|the|talent|people|their)\\b|,? (?:the|their|my|a|an|head|senior|director)\\b ?${POST}|, head of\\b)`,
    "u",
  ).test(text);
}
