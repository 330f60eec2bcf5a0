import { configDefaults, defineConfig } from "vitest/config";

/** What needs a server or a second process, wanders through all that can be said, or tests what others are tested with. */
const LONG = [
  "tests/whole/**/*.test.ts",
  "tests/soak/*.test.ts",
  "tests/adapters/redis/*.test.ts",
  "tests/adapters/every-message-fits.test.ts",
  "tests/conversations/*.laws.test.ts",
  "tests/interview/nudges/*.laws.test.ts",
  "tests/interview/community/learning.test.ts",
  "tests/platforms/**/*.test.ts",
  "tests/adapters/*/{listen,trouble,reminders,community,aside,shares}.test.ts",
  "tests/adapters/embedded/alarms.test.ts",
  "tests/adapters/pictures/*.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    setupFiles: ["tests/dice.ts"],
    projects: [
      // By name the long ones come first, so that what is quick fills the end.
      { extends: true, test: { name: "long", include: LONG } },
      {
        extends: true,
        test: {
          name: "quick",
          // The house keeps next to nothing in its modules, so these share what they import; most take longer to load than
          // to run. Whoever starts processes and servers has one to themselves.
          isolate: false,
          include: ["tests/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...LONG],
        },
      },
    ],
  },
});
