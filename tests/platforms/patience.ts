/** Real time: long enough for a busy machine, short enough to be told before the test runner gives up. */
const PATIENCE = 30_000;

/** Waits for a deed to be answered; if the app keeps silent while the platform's time stands still, says `complaint`. */
export async function patiently<T>(doing: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), PATIENCE);
  });
  return Promise.race([doing, silence]).finally(() => clearTimeout(timer));
}
