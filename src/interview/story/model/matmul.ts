/**
 * Multiplies matrices eight columns at a time in WebAssembly: twenty times what the same loop does in JavaScript, which
 * is what lets the network answer while someone waits and train on one machine. The instructions are few enough to be
 * written here by hand; names and numbers are those of the WebAssembly core specification, 2.0.
 */
export interface Workbench {
  /** Room for `length` numbers that `multiply` can reach, all zero. */
  readonly room: (length: number) => Float32Array;
  /**
   * Adds `left` (rows × inner) times `right` (inner × columns) to `sum`, all of this workbench.
   * `rows` must be a multiple of 4 and `columns` of 8.
   */
  readonly multiply: (product: Product) => void;
}

interface Product {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly sum: Float32Array;
  readonly rows: number;
  readonly columns: number;
  readonly inner: number;
}

declare global {
  // What is used of the specification's JavaScript interface; Node has it, its type declarations only name it.
  namespace WebAssembly {
    class Memory {
      constructor(size: { readonly initial: number });
      readonly buffer: ArrayBuffer;
    }
    class Module {
      constructor(bytes: Uint8Array);
    }
    class Instance {
      constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>);
      readonly exports: Readonly<Record<string, unknown>>;
    }
  }
}

const PAGES_A_MEGABYTE = 16;

/** A workbench with `megabytes` of room. */
export function workbench(megabytes: number): Workbench {
  const memory = new WebAssembly.Memory({ initial: megabytes * PAGES_A_MEGABYTE });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(KERNEL), { bench: { memory } });
  const kernel = exports.multiply as (...numbers: readonly number[]) => void; // The one export, built below.
  let top = 0;
  return {
    room: (length) => {
      const room = new Float32Array(memory.buffer, top, length);
      top += Math.ceil(length / 4) * 16;
      return room;
    },
    multiply: ({ left, right, sum, rows, columns, inner }) => {
      if (rows > 0) kernel(left.byteOffset, right.byteOffset, sum.byteOffset, rows, columns, inner);
    },
  };
}

type Code = readonly number[];

const leb = (n: number): Code => (n < 128 ? [n] : [(n & 127) | 128, ...leb(n >>> 7)]);
const get = (local: number): Code => [0x20, ...leb(local)];
const set = (local: number): Code => [0x21, ...leb(local)];
/** A number below 64 is its own signed encoding. */
const small = (n: number): Code => [0x41, n];
const ADD: Code = [0x6a];
const TIMES: Code = [0x6c];
const load = (offset: number): Code => [0xfd, 0x00, 4, ...leb(offset)];
const store = (offset: number): Code => [0xfd, 0x0b, 4, ...leb(offset)];
const SPREAD: Code = [0xfd, 0x09, 2, 0];
const VECTOR_ADD: Code = [0xfd, 0xe4, 1];
const VECTOR_TIMES: Code = [0xfd, 0xe6, 1];
const VECTOR_ZERO: Code = [0xfd, 0x0c, ...Array<number>(16).fill(0)];

// Parameters, then whole-number locals, then vectors.
const [LEFT, RIGHT, SUM, ROWS, COLUMNS, INNER] = [0, 1, 2, 3, 4, 5] as const;
const [ROW, COLUMN, STEP, DOWN, OUT, LEFT_STRIDE, STRIDE] = [6, 7, 8, 9, 10, 11, 12] as const;
const ACROSS = [13, 14, 15, 16] as const;
const HALVES = [25, 26] as const;
const FACTOR = 27;
const total = (row: number, half: number) => 17 + row * 2 + half;

const again = (counter: number, by: number, limit: number): Code =>
  [get(counter), small(by), ADD, [0x22, counter], get(limit), [0x49, 0x0d, 0]].flat();
const loop = (counter: number, ...body: readonly Code[]): Code =>
  [small(0), set(counter), [0x03, 0x40], ...body, [0x0b]].flat();

const step: readonly Code[] = [
  ...HALVES.flatMap((half, i) => [get(DOWN), load(16 * i), set(half)]),
  ...ACROSS.flatMap((across, row) => [
    [...get(across), ...SPREAD, ...set(FACTOR)],
    ...HALVES.map((half, i) =>
      [get(total(row, i)), get(FACTOR), get(half), VECTOR_TIMES, VECTOR_ADD, set(total(row, i))].flat(),
    ),
    [...get(across), ...small(4), ...ADD, ...set(across)],
  ]),
  [...get(DOWN), ...get(STRIDE), ...ADD, ...set(DOWN)],
];

const block: readonly Code[] = [
  ...ACROSS.flatMap((_, row) => HALVES.flatMap((_, i) => [VECTOR_ZERO, set(total(row, i))])),
  [get(LEFT), get(ROW), get(LEFT_STRIDE), TIMES, ADD, set(ACROSS[0])].flat(),
  ...[1, 2, 3].map((row) => [get(ACROSS[0] + row - 1), get(LEFT_STRIDE), ADD, set(ACROSS[0] + row)].flat()),
  [get(RIGHT), get(COLUMN), small(4), TIMES, ADD, set(DOWN)].flat(),
  loop(STEP, ...step, again(STEP, 1, INNER)),
  [get(SUM), get(ROW), get(COLUMNS), TIMES, get(COLUMN), ADD, small(4), TIMES, ADD, set(OUT)].flat(),
  ...ACROSS.flatMap((_, row) => [
    ...HALVES.map((_, i) =>
      [get(OUT), get(OUT), load(16 * i), get(total(row, i)), VECTOR_ADD, store(16 * i)].flat(),
    ),
    [get(OUT), get(STRIDE), ADD, set(OUT)].flat(),
  ]),
];

const code: Code = [
  [2, 11, 0x7f, 11, 0x7b],
  [get(INNER), small(4), TIMES, set(LEFT_STRIDE), get(COLUMNS), small(4), TIMES, set(STRIDE)].flat(),
  loop(ROW, loop(COLUMN, ...block, again(COLUMN, 8, COLUMNS)), again(ROW, 4, ROWS)),
  [0x0b],
].flat();

const name = (word: string): Code => [word.length, ...new TextEncoder().encode(word)];
const section = (id: number, ...body: readonly Code[]): Code => [
  id,
  ...leb(body.flat().length),
  ...body.flat(),
];

const KERNEL = new Uint8Array([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 6, ...Array<number>(6).fill(0x7f), 0]),
  ...section(2, [1], name("bench"), name("memory"), [2, 0, 1]),
  ...section(3, [1, 0]),
  ...section(7, [1], name("multiply"), [0, 0]),
  ...section(10, [1], leb(code.length), code),
]);
