import type { Vocabulary } from "./phrase.ts";

/** Words that stand for one another in every lexicon. Source: our judgement, kept where it held on stories written for this project. */
export const VOCABULARY: Vocabulary = {
  // Who was on the other side of the table.
  person:
    "interviewer*|manager*|boss|gaffer|lady|ladies|woman|women|man|men|guy|guys|bloke|blokes|fella|fellow|lad|girl|gal|gentleman|director|panel|panelist*|recruiter|owner|supervisor|chef|head|founder|matron|partner|hm|hr|vp|cto|ceo|cfo|doctor|chair|nurse|principal|professor|foreman|people|team|folks|madam|sir|person|engineer*|leads|hiring_mgr|manager's",
  pronoun:
    "he|she|they|he's|she's|they're|they'd|he'd|she'd|they've|both|everyone|everybody|all_of_them|both_of_them|one_of_them|two_of_them|neither_of_them|none_of_them",
  they: "<pronoun>|<person>|one|two|nobody|no_one",
  his: "his|her|their|a|the|another|some",
  him: "him|her|them|he|she|they",
  // How no is said.
  not: "not|never|never_once|not_once|didn't|don't|doesn't|wasn't|weren't|isn't|ain't|couldn't|wouldn't|can't|cannot|won't|hadn't|haven't|hasn't|barely|hardly|scarcely|without|nobody|no_one|none|neither",
  no: "no|zero|not_a|not_one|not_a_single|nothing|without|little|any|never_any",
  say: "said|says|say|saying|told_me|told_us|tells_me|goes|went|mentioned|explained|was_told|been_told",
  ask: "ask|asks|asked|asking",
  could_not:
    "couldn't|could_not|can't|cannot|wasn't_able_to|weren't_able_to|wouldn't|struggled_to|not_able_to|unable_to|nobody_could|no_one_could|none_of_them_could|none_could|none",
  a_lot:
    "a_lot|lots|loads|plenty|tons|so_much|heaps|everything|all|many_thing*|all_sorts|a_bunch|a_great_deal|a_fair_bit",
  // What the talk was about.
  role: "role|job|position|post|work|shift*|duties|day_to_day|hours|tasks|contract|pay",
  place:
    "company|business|firm|place|team|teams|department|organisation|organization|charity|hospital|unit|school|outfit|shop|store|clinic|trust|branch|agency|operation|setup|set-up|plant|farm|product*|client*|customer*|history|structure|strategy|programme|program|bank|university|group|factory|ward|depot|library|libraries|museum|office|budget|funding|merger|plans|industry|roadmap",
  my_work:
    "experience|background|skill*|cv|resume|résumé|portfolio|project*|career|application|qualification*|thesis|dissertation|case_study|work_history|past_work|past_job*|previous_job*|code|designs|research|paper|training|certificates|degree|practice|methods|numbers|data|tickets|licence|license|credentials|track_record",
  growth:
    "career*|progress|progression|progressing|promot*|advancement|advancing|growth|growing|development|developing|moving_up|move_up|climb*|prospects|ambition*|goals|five_years|5_years|five_year|5_year|ladder|career_path|any_way_up|getting_on|room_to_grow|further_training|my_future|the_future|long_term|long-term|down_the_line|down_the_road|next_rung|management|apprenticeship*",
  team: "team|crew|staff|everyone|everybody|colleague*|coworker*|co-worker*|nurses|engineers|designers|developers|devs|guys|girls|lads|ladies|teachers|people|others|shift_lead*|managers|boss|director|head_chef|drivers|analysts|agents|officers|techs|residents|department*|group|peers|rest|gang|doctors|owner*|partners|assistants|leads|manager",
  question: "question|questions|qs|q's|q",
  sooner: "early|minutes_early|in_half|short",
  minutes: "minute|minutes|min|mins",
};
