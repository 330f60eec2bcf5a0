import type { Member } from "../../core/member.ts";
import type { Commit, Log, Store } from "../../core/ports.ts";
import { bounded } from "../store/bounded.ts";
import type { Evidence } from "./evidence.ts";

/** What a member has agreed to, and what of theirs it is about. */
export interface Consent<Book, Rows> {
  readonly in: (book: Book) => { readonly community: string; readonly on: boolean } | undefined;
  /** All in the book that `rows` is made from. */
  readonly about: (book: Book) => unknown;
  /** The names of the records it is made from besides. */
  readonly wants: (book: Book) => readonly string[];
  readonly rows: (book: Book, records: ReadonlyMap<string, unknown>) => Rows;
}

interface SharingOptions<Book, Rows> {
  readonly members: Store<Book>;
  readonly evidence: Evidence<Rows>;
  readonly consent: Consent<Book, Rows>;
  readonly log: Log;
}

interface Sharing<Book> {
  /** Members whose evidence follows them: it is there while they agree, and gone before they hear that it is. */
  readonly store: Store<Book>;
  /** Waits for what is following. */
  settle(): Promise<void>;
}

const REMEMBERED = 10_000;

export function withEvidence<Book, Rows>(options: SharingOptions<Book, Rows>): Sharing<Book> {
  const { members, evidence, consent, log } = options;
  const followed = bounded<string>(REMEMBERED);
  const following = new Map<string, Promise<unknown>>();

  /** Their evidence as it should be now. Off the turn's path, and once more where they changed meanwhile. */
  async function follow(id: string): Promise<void> {
    const { member } = await members.load(id);
    const agreed = member && consent.in(member.book);
    if (!member || !agreed?.on) return;
    const records = await Promise.all(
      consent.wants(member.book).map(async (name) => [name, await members.record(id, name)] as const),
    );
    await evidence.contribute(id, agreed.community, consent.rows(member.book, new Map(records)));
    // Forgotten or withdrawn while we were at it, perhaps by another process, which didn't find what we hadn't written.
    const after = (await members.load(id)).member;
    if (!after || !consent.in(after.book)?.on) await evidence.withdraw(id, agreed.community);
  }

  function inLane<T>(id: string, work: () => Promise<T>): Promise<T> {
    const next = (following.get(id) ?? Promise.resolve()).then(work, work);
    following.set(id, next);
    const leave = () => following.get(id) === next && following.delete(id);
    next.then(leave, leave);
    return next;
  }

  function followLater({ id, book }: Member<Book>): void {
    followed.set(id, stateOf(book));
    void inLane(id, () => follow(id)).catch((cause: unknown) => {
      followed.drop(id);
      log.warn("A member's outcomes could not join their community's; they will at their next word.", {
        cause: cause instanceof Error ? cause.name : typeof cause,
      });
    });
  }

  const stateOf = (book: Book): string => JSON.stringify([consent.in(book), consent.about(book)]);

  /** Whether anything their rows are made of may have changed. */
  const concerns = ({ member, records }: Commit<Book>): boolean =>
    consent.wants(member.book).some((name) => name in records) ||
    followed.get(member.id) !== stateOf(member.book);

  const store: Store<Book> = {
    ...members,
    async commit(wanted) {
      const { id, book } = wanted.member;
      const agreed = consent.in(book);
      const leaves = agreed !== undefined && !agreed.on && followed.get(id) !== GONE;
      if (leaves) await inLane(id, () => evidence.withdraw(id));
      const done = await members.commit(wanted);
      if (done === undefined) return done;
      // And again: what another process was adding meanwhile.
      if (leaves) await inLane(id, () => evidence.withdraw(id)).then(() => followed.set(id, GONE));
      else if (agreed?.on && concerns(wanted)) followLater(wanted.member);
      return done;
    },
    async expire(member, over) {
      const done = await members.expire(member, over);
      if (!done) return false;
      await inLane(member, () => evidence.withdraw(member));
      followed.drop(member);
      return true;
    },
    async forget(member) {
      const before = await inLane(member, () => evidence.withdraw(member));
      const receipt = await members.forget(member);
      const after = await inLane(member, () => evidence.withdraw(member));
      followed.drop(member);
      return { ...receipt, outcomes_in_what_your_community_learns: before + after };
    },
  };
  const settle = async () => void (await Promise.allSettled(following.values()));
  return { store, settle };
}

const GONE = "gone";

/** Whether whoever is kept under an alias wants to count in that community, as far as the store knows. */
export async function agreedTo<Book>(
  members: Store<Book>,
  consent: Pick<Consent<Book, unknown>, "in">,
  { who, community }: { readonly who: string; readonly community: string },
): Promise<boolean> {
  const id = await members.named(who);
  const book = id === undefined ? undefined : (await members.load(id)).member?.book;
  const agreed = book && consent.in(book);
  return agreed?.on === true && agreed.community === community;
}
