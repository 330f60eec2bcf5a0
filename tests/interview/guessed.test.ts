import { describe, expect, it } from "vitest";
import { guessIn, isGuess } from "../../src/interview/guessed.ts";

const ONWARD = `
I think 70 %
70%
about 80 percent
maybe 65%
I'd say 7 out of 10
8/10
three in four
70/30
75% chance
I'm 90% sure they'll call
pretty sure I got it
I'm pretty sure I nailed it
I think I got it
I think they'll want to see me again
They will go on with me
I think they want me
I would say 85%, maybe
no doubt they'll call me back
I think they'll move me forward
they're going to make me an offer
I feel confident
I'm feeling good about it
My gut says they will call
my guess is yes
I think I'll get to the next round
Good chance, honestly
20% chance they reject me
quite hopeful
in the bag
`;
const EITHER = `
maybe a coin flip
coin flip
It's a coin toss
50/50
50 %
50-50, honestly
fifty-fifty
a toss-up
could go either way
I think it could go either way
hard to say
Who knows?
maybe they'll call
they might go on with me
perhaps I got it
about 45%
my guess: half and half
one in two
`;
const NOT = `
20%
maybe 10 percent
1 in 5
2 out of 10
I don't think I got it
I don't think they'll call
pretty sure I didn't get it
I'm 80% sure I didn't get it
I blew it
I think I bombed it
they won't call
They will not want me
they'll go with someone else
They're going to reject me
I doubt they'll call
not a chance
no chance
long shot
probably not
slim to none
my gut says no
I guess it's a no
unlikely
I think I won't get the job
I won't get it
I have a bad feeling
`;
const NONE = `
it was on video
they spent 70% of the time on themselves
we talked for 45 minutes
they seemed hopeful about the new product
they will open a second office
yes
no
good
they asked about my work and I answered in detail
the manager said they would call on Friday because three others are still to be seen this week
I failed the second exercise
it was a first interview
they want somebody with ten years of it
she said I'd hear by Friday
not good
pretty good
I'd say good
really bad
quite likely the manager's first
bad
he was in a rush
they didn't ask
two people
2 of 3 questions were about SQL
I can't see them not calling
`;
const each = (lines: string): readonly string[] => lines.trim().split("\n");

describe("a guess in a member's own words", () => {
  it.each(each(ONWARD))("they will: %s", (said) => expect(guessIn(said)).toBe("onward"));
  it.each(each(EITHER))("either way: %s", (said) => expect(guessIn(said)).toBe("either"));
  it.each(each(NOT))("they won't: %s", (said) => expect(guessIn(said)).toBe("not"));
  it.each(each(NONE))("is none: %s", (said) => expect(guessIn(said)).toBeUndefined());

  it("is known for one where it says so, whatever it is", () => {
    for (const said of ["My guess is purple", "gut feeling: the moon", "guess: 7"]) {
      expect(guessIn(said), said).toBeUndefined();
      expect(isGuess(said), said).toBe(true);
    }
    for (const said of each(NONE)) expect(isGuess(said), said).toBe(false);
  });
});
