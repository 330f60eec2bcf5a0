import type { Result } from "ioredis";
import { BUCKETS } from "./names.ts";

/**
 * Each script is one atomic step on the keys of one member and of their bucket, all under one hash tag:
 * `m` value, `o` list of untold tellings, `r` hash of records, `x` list of what was set aside; of the bucket,
 * `u` index of untold (`<owner><address>`) and `d` index of due (`<address>`).
 * A telling in `o` begins with its owner's 8 characters, and then with the 12 bytes of its nonce.
 * What every turn needs takes several members at once: most of a call's cost is the call.
 */

/**
 * KEYS m o u d r x of each member. ARGV owner, now, and of each member over, value, due or "", end or "", address,
 * telling or "", how many records, and of each record name and what is in it (or ""). With an empty `over` GETRANGE gives
 * the whole value, which is empty only where there is none. Returns of each member 1, or where it is refused the value
 * there is, or what went wrong: none is kept from theirs by another's.
 */
const COMMIT = `
local owner, now = ARGV[1], ARGV[2]
local function commit(nth, at)
  local m, o, u, d, r, x = unpack(KEYS, nth, nth + 5)
  local over, value, due, ends, address, telling = unpack(ARGV, at, at + 5)
  if redis.call('GETRANGE', m, 0, #over - 1) ~= over then return redis.call('GET', m) end
  local ended = redis.call('PTTL', m) >= 0
  redis.call('SET', m, value)
  if due == '' then redis.call('ZREM', d, address) else redis.call('ZADD', d, due, address) end
  if telling ~= '' then
    redis.call('RPUSH', o, owner .. telling)
    redis.call('ZADD', u, 'NX', now, owner .. address)
  end
  for i = at + 7, at + 5 + 2 * ARGV[at + 6], 2 do
    if ARGV[i + 1] == '' then redis.call('HDEL', r, ARGV[i]) else redis.call('HSET', r, ARGV[i], ARGV[i + 1]) end
  end
  if ends ~= '' or ended then
    for _, key in ipairs({m, o, r, x}) do
      if ends == '' then redis.call('PERSIST', key) else redis.call('PEXPIREAT', key, ends) end
    end
  end
  return 1
end
local answers, at = {}, 3
for nth = 1, #KEYS, 6 do
  local done, answer = pcall(commit, nth, at)
  if not done and type(answer) ~= 'table' then answer = redis.error_reply(answer) end
  answers[#answers + 1] = answer
  at = at + 7 + 2 * ARGV[at + 6]
end
return answers`;

/** KEYS o u of each member. ARGV of each member address and the nonces of what was told, end to end. Whoever owns it now: told is told. */
const STRIKE = `
local function strike(o, u, address, nonces)
  local told, left, owners = {}, {}, {}
  for i = 1, #nonces, 12 do told[string.sub(nonces, i, i + 11)] = true end
  for _, telling in ipairs(redis.call('LRANGE', o, 0, -1)) do
    local owner = string.sub(telling, 1, 8)
    owners[owner] = true
    if told[string.sub(telling, 9, 20)] then redis.call('LREM', o, 1, telling) else left[owner] = true end
  end
  for owner in pairs(owners) do
    if not left[owner] then redis.call('ZREM', u, owner .. address) end
  end
end
for i = 1, #KEYS, 2 do strike(KEYS[i], KEYS[i + 1], ARGV[i], ARGV[i + 1]) end
return 1`;

export const SCRIPTS = {
  /** One member's: on a cluster no call reaches two buckets. */
  afterwordCommit: { numberOfKeys: 6, lua: COMMIT },
  /** Any number of members'. The first argument is how many keys there are. */
  afterwordCommits: { lua: COMMIT },

  /** One member's, and any number of members', in the same way. */
  afterwordStrike: { numberOfKeys: 2, lua: STRIKE },
  afterwordStrikes: { lua: STRIKE },

  /** KEYS m o u. ARGV address, owner, now, then the owners to take over from. Returns m and the tellings taken. */
  afterwordClaim: {
    numberOfKeys: 3,
    lua: `
local from, taken = {}, {}
for i = 4, #ARGV do from[ARGV[i]] = true end
for i, telling in ipairs(redis.call('LRANGE', KEYS[2], 0, -1)) do
  if from[string.sub(telling, 1, 8)] then
    local sealed = string.sub(telling, 9)
    redis.call('LSET', KEYS[2], i - 1, ARGV[2] .. sealed)
    taken[#taken + 1] = sealed
  end
end
for owner in pairs(from) do redis.call('ZREM', KEYS[3], owner .. ARGV[1]) end
if #taken > 0 then redis.call('ZADD', KEYS[3], ARGV[3], ARGV[2] .. ARGV[1]) end
return {redis.call('GET', KEYS[1]), taken}`,
  },

  /** KEYS one index of every bucket. ARGV the highest score, and how many at most of each bucket (-1 for all). */
  afterwordRows: {
    numberOfKeys: BUCKETS,
    lua: `
local found = {}
for _, key in ipairs(KEYS) do
  local rows = redis.call('ZRANGEBYSCORE', key, '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, ARGV[2])
  for _, part in ipairs(rows) do found[#found + 1] = part end
end
return found`,
  },

  /** KEYS m d. ARGV address. Takes off the index whoever is gone: by their end, and not by a forget. */
  afterwordUnlist: {
    numberOfKeys: 2,
    lua: `
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('ZREM', KEYS[2], ARGV[1]) end
return 1`,
  },

  /** KEYS m x d. ARGV the value as it was, what is left in its place, address. */
  afterwordSetValueAside: {
    numberOfKeys: 3,
    lua: `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('RPUSH', KEYS[2], ARGV[1])
redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
local ends = redis.call('PEXPIRETIME', KEYS[1])
if ends > 0 then redis.call('PEXPIREAT', KEYS[2], ends) end
redis.call('ZREM', KEYS[3], ARGV[3])
return 1`,
  },

  /** KEYS r x. ARGV the record as it was, its name. */
  afterwordSetRecordAside: {
    numberOfKeys: 2,
    lua: `
if redis.call('HGET', KEYS[1], ARGV[2]) ~= ARGV[1] then return 0 end
redis.call('RPUSH', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[1], ARGV[2])
return 1`,
  },

  /** KEYS o x u. ARGV the telling as it was, address, owner. Only the owner's: it has just claimed it. */
  afterwordSetTellingAside: {
    numberOfKeys: 3,
    lua: `
if redis.call('LREM', KEYS[1], 1, ARGV[3] .. ARGV[1]) == 0 then return 0 end
redis.call('RPUSH', KEYS[2], ARGV[1])
for _, telling in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
  if string.sub(telling, 1, 8) == ARGV[3] then return 1 end
end
redis.call('ZREM', KEYS[3], ARGV[3] .. ARGV[2])
return 1`,
  },

  /**
   * KEYS m o r x u d. ARGV address, and what the value has to begin with, or "". Returns how many states, tellings,
   * records and things set aside there were; nothing where the value begins otherwise.
   */
  afterwordForget: {
    numberOfKeys: 6,
    lua: `
if ARGV[2] ~= '' and redis.call('GETRANGE', KEYS[1], 0, #ARGV[2] - 1) ~= ARGV[2] then return false end
local found = {redis.call('EXISTS', KEYS[1]), redis.call('LLEN', KEYS[2]), redis.call('HLEN', KEYS[3]), redis.call('LLEN', KEYS[4])}
for _, telling in ipairs(redis.call('LRANGE', KEYS[2], 0, -1)) do
  redis.call('ZREM', KEYS[5], string.sub(telling, 1, 8) .. ARGV[1])
end
redis.call('ZREM', KEYS[6], ARGV[1])
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4])
return found`,
  },
} as const;

type Bytes = string | Buffer | number;
/** What became of one member's commit: done, refused for what is there, or failed. */
type Answer = number | Buffer | null | Error;

// ioredis adds these commands at run time; this is its documented way of telling the compiler.
declare module "ioredis" {
  interface RedisCommander<Context> {
    afterwordCommitBuffer(...args: Bytes[]): Result<Answer[], Context>;
    afterwordCommitsBuffer(...args: Bytes[]): Result<Answer[], Context>;
    afterwordStrike(...args: Bytes[]): Result<number, Context>;
    afterwordStrikes(...args: Bytes[]): Result<number, Context>;
    afterwordClaimBuffer(...args: Bytes[]): Result<[value: Buffer | null, tellings: Buffer[]], Context>;
    afterwordRows(...args: Bytes[]): Result<string[], Context>;
    afterwordUnlist(...args: Bytes[]): Result<number, Context>;
    afterwordSetValueAside(...args: Bytes[]): Result<number, Context>;
    afterwordSetRecordAside(...args: Bytes[]): Result<number, Context>;
    afterwordSetTellingAside(...args: Bytes[]): Result<number, Context>;
    afterwordForget(...args: Bytes[]): Result<[number, number, number, number] | null, Context>;
  }
}
