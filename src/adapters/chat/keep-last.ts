/** Sets it as the newest, and lets go of the oldest where there are too many. */
export function keepLast<V>(map: Map<string, V>, most: number, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
