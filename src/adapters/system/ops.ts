import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** What whoever runs the bot can ask it, over HTTP. Nothing in any answer says who its members are. */
export interface Ops {
  /** Each part by name, and whether it does its work. Never rejects. */
  readonly ready: () => Promise<Readonly<Record<string, boolean>>>;
  readonly metrics: () => Promise<string>;
  readonly metricsType: string;
}

interface Where {
  readonly host: string;
  readonly port: number;
}

export interface OpsServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * `GET /healthz`: this process is alive. `GET /readyz`: 200 where store and platforms answer, 503 otherwise, with each
 * by name. `GET /metrics`: Prometheus's text format.
 */
export async function serveOps(ops: Ops, { host, port }: Where): Promise<OpsServer> {
  const server = createServer((request, response) => {
    answer(ops, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          `OPS_PORT ${port} can't be listened on at ${host} (${error.code}). Is something else there? Choose another, or leave it out.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(
  ops: Ops,
  { method, url = "" }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, type: string, body: string) =>
    response
      .writeHead(status, { "content-type": type, "cache-control": "no-store" })
      .end(method === "HEAD" ? "" : body);
  if (method !== "GET" && method !== "HEAD") return void send(405, TEXT, "Only to be read.\n");
  switch (url.split("?")[0]) {
    case "/healthz":
      return void send(200, TEXT, "alive\n");
    case "/readyz": {
      const parts = await ops.ready();
      const all = Object.values(parts).every(Boolean);
      return void send(all ? 200 : 503, "application/json", `${JSON.stringify(parts)}\n`);
    }
    case "/metrics":
      return void send(200, ops.metricsType, await ops.metrics());
    default:
      return void send(404, TEXT, "Here are /healthz, /readyz and /metrics.\n");
  }
}

const TEXT = "text/plain; charset=utf-8";
