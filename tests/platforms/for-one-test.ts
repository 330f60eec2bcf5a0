interface Platform {
  close(): Promise<void>;
}

/** Runs one test against a platform, and closes it afterwards, together with whatever has to be closed before it. */
export async function forOneTest<P extends Platform>(
  platform: P,
  run: (platform: P, closing: (close: () => unknown) => void) => Promise<void>,
): Promise<void> {
  const closers: (() => unknown)[] = [];
  try {
    await run(platform, (close) => closers.unshift(close));
  } finally {
    for (const close of closers) await close();
    await platform.close();
  }
}
