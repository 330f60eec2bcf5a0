import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The way from a process to what it talks to, which a test can break as networks break. */
export interface Wire {
  /** Where the process connects to, on this machine. */
  readonly port: number;
  /** From now on new connections lead elsewhere. */
  leadsTo(target: Target): void;
  /** Nothing gets through any more, in either direction; connections stand. */
  stalls(): void;
  /** What is asked gets through; no answer comes back. */
  hushes(): void;
  /** Everything gets through again, and new connections come about. */
  flows(): void;
  /** Every connection is reset. */
  resets(): void;
  /** Every connection is ended from the far side, as by a server that goes away politely. */
  halfCloses(): void;
  /** Every connection is reset, and none comes about any more. */
  breaks(): void;
  close(): Promise<void>;
}

/** A port of this machine, or the path of a unix socket. */
export type Target = number | string;

interface Line {
  readonly near: Socket;
  readonly far: Socket;
}

export async function wire(target: Target): Promise<Wire> {
  const lines = new Set<Line>();
  let leads = target;
  let broken = false;
  let [asks, answers] = [true, true];

  const gate = ({ near, far }: Line) => {
    near[asks ? "resume" : "pause"]();
    far[answers ? "resume" : "pause"]();
  };
  const both = (go: boolean, back: boolean) => {
    [asks, answers] = [go, back];
    for (const line of lines) gate(line);
  };
  const reset = () => {
    for (const { near, far } of lines) {
      near.resetAndDestroy();
      far.destroy();
    }
  };

  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (broken) return void near.resetAndDestroy();
    const far = typeof leads === "number" ? connect(leads, "127.0.0.1") : connect(leads);
    const line = { near, far };
    lines.add(line);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on("data", (bytes) => other.write(bytes));
      one.on("end", () => other.end());
      one.on("error", () => other.destroy());
      one.on("close", () => {
        lines.delete(line);
        other.destroy();
      });
    }
    gate(line);
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));

  return {
    port: (server.address() as AddressInfo).port,
    leadsTo: (other) => {
      leads = other;
    },
    stalls: () => both(false, false),
    hushes: () => both(true, false),
    flows: () => {
      broken = false;
      both(true, true);
    },
    resets: reset,
    halfCloses: () => {
      for (const { near } of lines) near.end();
    },
    breaks: () => {
      broken = true;
      reset();
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        reset();
      }),
  };
}
