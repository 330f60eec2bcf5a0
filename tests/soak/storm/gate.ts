/**
 * What goes on in the stores of all processes of a storm. They share one thread, and lmdb would hold it for ever if one
 * of them opened a store while another is in the middle of writing to it.
 */
export interface Gate {
  /** Does it at once, or after what is being done alone. */
  passes<T>(work: () => Promise<T>): Promise<T>;
  /** Does it while nothing else goes on. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function newGate(): Gate {
  const under = new Set<Promise<unknown>>();
  let shut: Promise<void> | undefined;
  return {
    async passes(work) {
      while (shut) await shut;
      const going = work();
      under.add(going);
      const ended = () => under.delete(going);
      going.then(ended, ended);
      return going;
    },
    async alone(work) {
      while (shut) await shut;
      let opens = () => {};
      shut = new Promise((open) => {
        opens = open;
      });
      try {
        while (under.size > 0) await Promise.allSettled(under);
        return await work();
      } finally {
        shut = undefined;
        opens();
      }
    },
  };
}
