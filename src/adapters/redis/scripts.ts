import type { Result } from "ioredis";
import { BUCKETS } from "./names.ts";

/**
 * Each script is one atomic step on the keys of one member and of their bucket, all under one hash tag:
 * `m` value, `o` list of untold tellings, `r` hash of records, `x` list of what was set aside; of the bucket,
 * `u` index of untold (`<owner><address>`) and `d` index of due (`<address>`).
 * A telling in `o` begins with its owner's 8 characters, and then with the 12 bytes of its nonce.
 */
export const SCRIPTS = {
  /**
   * KEYS m o u d r x. ARGV over, value, due or "", end or "", address, owner, now, telling or "", then name and record
   * (or "") in turn. With an empty `over` GETRANGE gives the whole value, which is empty only where there is none.
   * Refused, it returns the value there is.
   */
  afterwordCommit: {
    numberOfKeys: 6,
    lua: `
if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then return redis.call('GET', KEYS[1]) end
redis.call('SET', KEYS[1], ARGV[2])
if ARGV[3] == '' then redis.call('ZREM', KEYS[4], ARGV[5]) else redis.call('ZADD', KEYS[4], ARGV[3], ARGV[5]) end
if ARGV[8] ~= '' then
  redis.call('RPUSH', KEYS[2], ARGV[6] .. ARGV[8])
  redis.call('ZADD', KEYS[3], 'NX', ARGV[7], ARGV[6] .. ARGV[5])
end
for i = 9, #ARGV, 2 do
  if ARGV[i + 1] == '' then redis.call('HDEL', KEYS[5], ARGV[i])
  else redis.call('HSET', KEYS[5], ARGV[i], ARGV[i + 1]) end
end
for _, key in ipairs({KEYS[1], KEYS[2], KEYS[5], KEYS[6]}) do
  if ARGV[4] == '' then redis.call('PERSIST', key) else redis.call('PEXPIREAT', key, ARGV[4]) end
end
return 1`,
  },

  /** KEYS o u. ARGV address, then the nonces of what was told. Whoever owns it now: told is told. */
  afterwordStrike: {
    numberOfKeys: 2,
    lua: `
local told, left, owners = {}, {}, {}
for i = 2, #ARGV do told[ARGV[i]] = true end
for _, telling in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
  local owner = string.sub(telling, 1, 8)
  owners[owner] = true
  if told[string.sub(telling, 9, 20)] then redis.call('LREM', KEYS[1], 1, telling) else left[owner] = true end
end
for owner in pairs(owners) do
  if not left[owner] then redis.call('ZREM', KEYS[2], owner .. ARGV[1]) end
end
return 1`,
  },

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

// ioredis adds these commands at run time; this is its documented way of telling the compiler.
declare module "ioredis" {
  interface RedisCommander<Context> {
    afterwordCommitBuffer(...args: Bytes[]): Result<number | Buffer | null, Context>;
    afterwordStrike(...args: Bytes[]): Result<number, Context>;
    afterwordClaimBuffer(...args: Bytes[]): Result<[value: Buffer | null, tellings: Buffer[]], Context>;
    afterwordRows(...args: Bytes[]): Result<string[], Context>;
    afterwordUnlist(...args: Bytes[]): Result<number, Context>;
    afterwordSetValueAside(...args: Bytes[]): Result<number, Context>;
    afterwordSetRecordAside(...args: Bytes[]): Result<number, Context>;
    afterwordSetTellingAside(...args: Bytes[]): Result<number, Context>;
    afterwordForget(...args: Bytes[]): Result<[number, number, number, number] | null, Context>;
  }
}
