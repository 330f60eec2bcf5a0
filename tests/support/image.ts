import { execSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, posix, resolve } from "node:path";
import { Copy, DockerfileParser, type Instruction } from "dockerfile-ast";

/**
 * The image, made as the Dockerfile says where no engine runs: each stage is a folder, and what an instruction does is
 * done in it. Only what our own Dockerfile uses is understood; anything else is refused.
 */

const root = resolve(import.meta.dirname, "../..");

export interface Image {
  /** The folder its `/` is. */
  readonly at: string;
  readonly env: Readonly<Record<string, string>>;
  /** As in `/app`. */
  readonly workdir: string;
  readonly user: string;
  readonly volumes: readonly string[];
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

type Mutable = { -readonly [K in keyof Image]: Image[K] };

const EMPTY: Omit<Image, "at"> = {
  env: {},
  workdir: "/",
  user: "root",
  volumes: [],
  entrypoint: [],
  command: [],
  healthcheck: [],
};

export const dockerfile = (): string => readFileSync(join(root, "Dockerfile"), "utf8");

/** What .dockerignore lets into the build; it is a list of the few names that may. */
export function letIn(): readonly string[] {
  const [first, ...rest] = readFileSync(join(root, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (first !== "*" || !rest.every((line) => /^![\w.-]+$/.test(line)))
    throw new Error(
      "Only a .dockerignore that shuts everything out and names what may come in is understood.",
    );
  return rest.map((line) => line.slice(1));
}

/** Builds every stage under `folder`; gives back the last. */
export function buildImage(folder: string): Image {
  const context = join(folder, "context");
  mkdirSync(context);
  for (const name of letIn()) cpSync(join(root, name), join(context, name), { recursive: true });
  const stages = new Map<string, Mutable>();
  let stage: Mutable = { at: context, ...EMPTY };
  for (const instruction of DockerfileParser.parse(dockerfile()).getInstructions()) {
    if (instruction.getKeyword() === "FROM") {
      stage = { at: join(folder, `stage-${stages.size}`), ...EMPTY };
      mkdirSync(stage.at);
      stages.set(/ as (\w+)$/i.exec(instruction.toString())?.[1] ?? "", stage);
    } else carryOut(instruction, stage, (name) => (name === undefined ? context : stages.get(name)?.at));
  }
  return stage;
}

type Places = (stage: string | undefined) => string | undefined;
type Does = (stage: Mutable, instruction: Instruction, args: readonly string[]) => void;

function carryOut(instruction: Instruction, stage: Mutable, placeOf: Places): void {
  const keyword = instruction.getKeyword();
  const args = instruction.getArguments().map((argument) => argument.getValue());
  const does = instruction instanceof Copy ? copying(instruction, placeOf) : DOES[keyword];
  if (!does) throw new Error(`${keyword} is not understood here.`);
  does(stage, instruction, args);
}

const raw = (instruction: Instruction): string => instruction.getRawArgumentsContent() ?? "";
const strings = (instruction: Instruction): readonly string[] =>
  JSON.parse(/(?:CMD\s+)?(\[.*\])$/s.exec(raw(instruction))?.[1] ?? "");

const DOES: Readonly<Record<string, Does>> = {
  WORKDIR(stage, _, [path = ""]) {
    stage.workdir = posix.resolve(stage.workdir, path);
    mkdirSync(join(stage.at, stage.workdir), { recursive: true });
  },
  RUN(stage, instruction) {
    execSync(raw(instruction), { cwd: join(stage.at, stage.workdir), stdio: "pipe", env: CALM });
  },
  ENV(stage, _, args) {
    stage.env = { ...stage.env, ...Object.fromEntries(args.map((arg) => arg.split("=", 2))) };
  },
  USER(stage, _, [user = ""]) {
    stage.user = user;
  },
  VOLUME(stage, _, args) {
    stage.volumes = args;
  },
  ENTRYPOINT(stage, instruction) {
    stage.entrypoint = strings(instruction);
  },
  CMD(stage, instruction) {
    stage.command = strings(instruction);
  },
  HEALTHCHECK(stage, instruction) {
    stage.healthcheck = strings(instruction);
  },
  EXPOSE() {},
};

/** What is installed already is taken from npm's own shelf. */
const CALM = { PATH: process.env.PATH, HOME: process.env.HOME, npm_config_prefer_offline: "true" };

const copying =
  (instruction: Copy, placeOf: Places): Does =>
  (stage, _, args) => {
    const flag = instruction.getFlags().find((each) => each.getName() === "from");
    const from = placeOf(flag?.getValue() ?? undefined);
    const [target, sources] = [args.at(-1) ?? "", args.slice(0, -1)];
    const into = join(stage.at, posix.resolve(stage.workdir, target));
    for (const source of sources) {
      const path = join(from ?? "", source);
      if (from === undefined || !existsSync(path)) throw new Error(`${source} is not there to be copied.`);
      // A folder's contents go into the target, a file goes there or into it.
      const folder = statSync(path).isDirectory();
      cpSync(path, folder || !target.endsWith("/") ? into : join(into, basename(source)), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
  };
