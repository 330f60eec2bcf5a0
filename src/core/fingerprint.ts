/** A short, steady name for an id, to recognise it by. Not for secrets. */
export function fingerprint(id: string): string {
  let [high, low] = [0x811c9dc5, 0xc9dc5118];
  for (let index = 0; index < id.length; index++) {
    high = Math.imul(high ^ id.charCodeAt(index), 0x01000193);
    low = Math.imul(low ^ high ^ id.charCodeAt(index), 0x85ebca6b);
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}
