import { zoneFromWords } from "../when.ts";

/** Where people come from who aren't employed by it; capitals of time zones and countries are known without. */
const TOWNS_AND_REGIONS = new Set(
  (
    "Leeds,Bristol,Cardiff,Birmingham,Manchester,Liverpool,Glasgow,Edinburgh,Belfast,Sheffield,Nottingham,Leicester,Newcastle,Brighton,Oxford,Cambridge," +
    "York,Bath,Swansea,Aberdeen,Dundee,Hull,Derby,Cork,Galway,Boston,Austin,Seattle,Dallas,Houston,Atlanta,Miami,Portland,Philadelphia,Washington," +
    "San Francisco,San Diego,San Jose,Charlotte,Nashville,Pittsburgh,Cleveland,Minneapolis,Munich,Hamburg,Frankfurt,Cologne,Stuttgart,Lyon,Barcelona," +
    "Milan,Geneva,Rotterdam,Hague,Mumbai,Bangalore,Bengaluru,Hyderabad,Pune,Chennai,Delhi,New Delhi,Lahore,Cape Town,Abuja,Montreal,Ottawa," +
    "England,Scotland,Wales,Northern Ireland,Britain,Great Britain,Yorkshire,Cornwall,Kent,Essex,Europe,Africa,Asia,America,Latin America,States," +
    "Texas,California,Florida,Ohio,Georgia,Illinois,Virginia,Michigan,Arizona,Colorado,Oregon,Ontario,Quebec,Bavaria"
  )
    .toLowerCase()
    .split(","),
);

const A = "A".charCodeAt(0);
const LETTERS = Array.from({ length: 26 }, (_, nth) => String.fromCharCode(A + nth));

let countries: ReadonlySet<string> | undefined;

/** Every name a code of ISO 3166 has in English. */
function allCountries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  return new Set(codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []));
}

/** Says whether a name is a town's, a region's or a country's: "Sarah from London" is employed elsewhere. */
export function isPlace(name: string): boolean {
  const place = name.toLowerCase().replace(/^the /, "");
  countries ??= allCountries();
  return (
    TOWNS_AND_REGIONS.has(place) ||
    countries.has(place) ||
    zoneFromWords(place, { now: 0, zone: "UTC" }) !== undefined
  );
}
