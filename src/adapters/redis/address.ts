/**
 * Where Redis is, as an operator writes it: redis://…, rediss://… or the path of a unix socket; of a cluster several of
 * its nodes, with commas between. Who they speak to and how stands in the first.
 */
export interface Address {
  readonly url: string;
  /** The nodes of a cluster to begin with, the first included; none where it is a single server. */
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  /** What may go to logs and errors: hosts, and no password. */
  readonly shown: string;
}

const PORT = 6_379;

/** Undefined where it can't be read. */
export function readAddress(written: string): Address | undefined {
  if (written.startsWith("/")) return { url: written, nodes: [], shown: written };
  const [first = "", ...others] = written.split(",").map((each) => each.trim());
  const urls = [first, ...others.map((each) => (each.includes("://") ? each : `redis://${each}`))];
  if (!/^rediss?:\/\//.test(first) || !urls.every((each) => URL.canParse(each) && new URL(each).hostname))
    return undefined;
  const found = urls.map((each) => new URL(each));
  return {
    url: first,
    nodes:
      others.length === 0
        ? []
        : found.map(({ hostname, port }) => ({ host: hostname, port: Number(port) || PORT })),
    shown: found.map(({ host, pathname }) => host + pathname.replace(/^\/$/, "")).join(", "),
  };
}
