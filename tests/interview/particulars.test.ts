import { describe, expect, it } from "vitest";
import { namesNobody, readJob, readPeople } from "../../src/interview/particulars.ts";

it.each([
  ["with some guy called dave, didn't catch the other name", ["dave"]],
  ["the manager Priya and someone from HR", ["Priya"]],
  ["John Smith, head of sales", ["John Smith"]],
  ["kelly + jo", ["kelly", "jo"]],
  ["An Nguyen and Guy Ritchie", ["An Nguyen", "Guy Ritchie"]],
])("finds who was there and nobody else: “%s”", (words, names) => {
  expect(readPeople(words)).toEqual(names);
});

it.each([
  "can't remember their names",
  "no names, sorry",
  "the hiring manager",
  "they didnt introduce themselves",
])("takes no name from “%s”, and knows that there is none", (words) => {
  expect(readPeople(words)).toBeUndefined();
  expect(namesNobody(words)).toBe(true);
});

it.each([
  ["tesco, team leader", { role: "team leader", company: "tesco" }],
  ["team lead @ tesco", { role: "team lead", company: "tesco" }],
  ["Brightwell: data analyst", { role: "data analyst", company: "Brightwell" }],
  ["Sales assistant - Next", { role: "Sales assistant", company: "Next" }],
  ["it's for a chef job at Nando's", { role: "chef", company: "Nando's" }],
  ["front-end developer at Acme-Corp", { role: "front-end developer", company: "Acme-Corp" }],
])("knows the role from the company, whichever comes first: “%s”", (words, job) => {
  expect(readJob(words)).toEqual(job);
});

describe("a whole sentence in place of an answer", () => {
  it.each([
    ["it was with brightwell for a data analyst role, interviewer was priya", ["Priya"]],
    ["yesterday afternoon", undefined],
    ["they are moving everything to dbt", undefined],
  ])("is read for the people named in it, and names nobody else: %s", (words, people) =>
    expect(readPeople(words)).toEqual(people),
  );

  it.each([
    [
      "I interviewed with Google yesterday for a data analyst role",
      { company: "Google", role: "data analyst" },
    ],
    ["they are moving everything to dbt and she was excited about it", undefined],
    ["we had a nice chat", undefined],
  ])("is read for the job named in it, and is none itself: %s", (words, job) =>
    expect(readJob(words)).toEqual(job),
  );
});
