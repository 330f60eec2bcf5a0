import { type Going, going } from "./doing.ts";
import { newGate } from "./gate.ts";
import type { StormRedis } from "./on-redis.ts";
import { PROCESSES, type RedisTrouble, type Round, type StoreCall, type Weather } from "./plan.ts";
import { type StormProcess, startProcess } from "./process.ts";
import type { Stage } from "./stage.ts";
import { wrongWith } from "./verdict.ts";
import { openWitness, type Witness } from "./witness.ts";

/** What came of a storm. */
export interface Outcome {
  readonly turns: number;
  /** Everything that is not as it was promised; empty where all is well. */
  readonly wrong: readonly string[];
}

/** Real milliseconds in which a process finishes what it has under way, before time goes on without it. */
const A_WHILE = 30;
/** Seconds of the platform's time in which all must be well again once nothing goes wrong any more. */
const CALM = 400;

/** Goes through a storm round by round, and looks at what is left when it is over. */
export async function weather(
  stage: Stage,
  onRedis: StormRedis | undefined,
  plan: readonly Round[],
): Promise<Outcome> {
  const gates = { store: newGate(), drawer: newGate() };
  const witness = await openWitness(stage, onRedis);
  const crew: (StormProcess | undefined)[] = [];
  const buried: StormProcess[] = [];
  let agenda: readonly { readonly at: number; readonly run: () => Promise<void> }[] = [];
  let seconds = 0;
  let troubled = false;

  const living = () => crew.flatMap((one) => (one && !one.isDead() ? [one] : []));
  const later = (wait: number, run: () => Promise<void>) => {
    agenda = [...agenda, { at: seconds + wait, run }];
  };

  async function starts(slot: number): Promise<void> {
    try {
      const process = await startProcess(stage, { onRedis, gates });
      crew[slot] = process;
      buried.push(process);
      await stage.remain(living().map(({ bot }) => bot));
    } catch {
      // It can't be started as things are; whoever runs it tries again.
      later(2, () => starts(slot));
    }
  }

  function kills(slot: number, away: number): void {
    const process = crew[slot];
    if (!process) return;
    crew[slot] = undefined;
    void process.dies().then(() => stage.remain(living().map(({ bot }) => bot)));
    later(away, () => starts(slot));
  }

  /** One second of the platform's time, with all that falls due in it. */
  async function second(): Promise<void> {
    seconds++;
    const due = agenda.filter(({ at }) => at <= seconds);
    agenda = agenda.filter(({ at }) => at > seconds);
    for (const { run } of due) await run();
    await stage.passes(1_000);
    for (const process of living()) {
      process.pauses.passes();
      process.ticks();
    }
    await Promise.race([Promise.all(living().map((process) => process.isQuiet())), real(A_WHILE)]);
  }

  /** Lets time pass until it is done; most of it is done before any does. */
  async function through<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const ended = () => {
      over = true;
    };
    work.then(ended, ended);
    await Promise.race([work.catch(() => {}), real(A_WHILE)]);
    while (!over) await second();
    return work;
  }

  function befallsProcess(
    slot: number,
    what: Extract<Weather, { kills: number } | { store: StoreCall }>,
  ): void {
    const store = crew[slot]?.store;
    if ("kills" in what) store?.killsAfter(what.after, () => kills(slot, what.away));
    else store?.fails(what.store, what.fails, what.times);
  }

  async function befallsRedis({
    redis,
    process,
    lasts,
  }: Extract<Weather, { redis: RedisTrouble }>): Promise<void> {
    const line = crew[process]?.redis;
    if (!onRedis || !line || troubled) return;
    troubled = true;
    const ends = await onRedis.befall(redis, line);
    later(lasts, async () => {
      await ends();
      troubled = false;
    });
  }

  async function befalls(what: Weather): Promise<void> {
    if ("platform" in what) return stage.befall(what.call, what.platform, what.times);
    if ("twice" in what) return what.twice === "later" ? stage.tellsAgain() : stage.tellsTwice();
    if ("lines" in what) return stage.dropsLines();
    if ("redis" in what) return befallsRedis(what);
    return befallsProcess("kills" in what ? what.kills : what.process, what);
  }

  async function calms(): Promise<void> {
    stage.calm();
    for (const { store, platform } of living()) {
      store.calm();
      // Whoever never got an answer gets none any more.
      platform.resets();
    }
    while (agenda.length > 0) await second();
  }
  const members = stage.actors.map((actor) => going(actor, { ...stage, kept: witness.kept }));
  try {
    for (let slot = 0; slot < PROCESSES; slot++) await starts(slot);
    await through(Promise.all(members.map(({ actor }) => actor.says("hi"))));
    await allIsWell(members, witness, second);
    for (const { deeds, weather: today, rest } of plan) {
      for (const each of today) await befalls(each);
      await through(Promise.all(members.map((member, nth) => member.does(deeds[nth] ?? "nothing"))));
      for (let each = 0; each < rest; each++) await second();
    }
    await calms();
    await through(Promise.all(members.map((member) => member.does("says"))));
    return {
      turns: members.reduce((sum, { done, files }) => sum + done.length + files.asked, 0),
      wrong: await allIsWell(members, witness, second),
    };
  } finally {
    for (const process of buried) {
      await process.isBuried();
    }
    await witness.close();
  }
}

/** Lets time pass until all is as it was promised, and gives back what isn't once it should be. */
async function allIsWell(
  members: readonly Going[],
  witness: Witness,
  second: () => Promise<void>,
): Promise<readonly string[]> {
  for (let seconds = 0; ; seconds++) {
    const wrong = (await Promise.all(members.map((member) => wrongFor(member, witness)))).flat();
    const waiting = witness.waiting();
    const all = waiting > 0 ? [...wrong, `something waits in the inbox for ${waiting}`] : wrong;
    if (all.length === 0 || seconds === CALM) return all;
    await second();
  }
}

async function wrongFor({ actor, done, files }: Going, witness: Witness): Promise<readonly string[]> {
  const { words, answers } = await witness.kept(actor.member);
  const { asked } = actor.screen();
  const there = actor.files();
  const questions = Array.from({ length: answers + 1 }, (_, nth) => `1/q${nth + 1}`);
  const untold = await witness.untold(actor.member);
  return [
    ...(untold > 0 ? [`${untold} wait to be told`] : []),
    ...wrongWith(done, words),
    ...questions.filter((each) => !asked.includes(each)).map((each) => `${each} was never asked`),
    ...actor.doubled().map((name) => `${name} stands there twice`),
    ...(there < files.sure || there > files.asked
      ? [`${there} files stand there, of ${files.sure} to ${files.asked}`]
      : []),
  ].map((each) => `${actor.member}: ${each}`);
}

const real = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));
