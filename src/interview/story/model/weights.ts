import { brotliDecompressSync } from "node:zlib";
import type { Linear } from "./linear.ts";
import type { Layer, Network } from "./network.ts";
import type { Model } from "./reader.ts";

/** A model as it is kept in a file: numbers as base64 of their bytes, little end first, compressed by Brotli. */
export interface Weights {
  readonly linear: LinearWeights;
  readonly circumstances: LinearWeights;
  readonly endings: LinearWeights;
  readonly lengths: LinearWeights;
  /** In the order of their rows, a space between two. */
  readonly words: string;
  readonly networks: readonly NetworkWeights[];
}

interface LinearWeights {
  readonly marks: string;
  readonly weights: string;
  readonly scale: number;
  readonly bias: string;
}

interface NetworkWeights {
  readonly vectors: string;
  readonly step: number;
  readonly near: LayerWeights;
  readonly far: LayerWeights;
  readonly out: LayerWeights;
}

interface LayerWeights {
  readonly weights: string;
  readonly step: number;
  readonly bias: string;
}

/** Unpacks a model from what its file holds. */
export function modelFrom({ linear, circumstances, endings, lengths, words, networks }: Weights): Model {
  const rows = new Map(words.split(" ").map((word, row) => [word, row]));
  return {
    linear: linearFrom(linear),
    circumstances: linearFrom(circumstances),
    endings: linearFrom(endings),
    lengths: linearFrom(lengths),
    networks: networks.map((network) => networkFrom(network, rows)),
  };
}

function linearFrom({ marks, weights, scale, bias }: LinearWeights): Linear {
  return { marks: new Uint8Array(bytesOf(marks)), weights: signed(weights), scale, bias: numbers(bias) };
}

function networkFrom(packed: NetworkWeights, rows: ReadonlyMap<string, number>): Network {
  const layer = ({ weights, step, bias }: LayerWeights): Layer => ({
    weights: new Float32Array(signed(weights)).map((steps) => steps * step),
    bias: numbers(bias),
  });
  return {
    rows,
    vectors: signed(packed.vectors),
    step: packed.step,
    near: layer(packed.near),
    far: layer(packed.far),
    out: layer(packed.out),
  };
}

/** A copy of its own, so that it starts where numbers of four bytes may. */
function bytesOf(base64: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = brotliDecompressSync(Buffer.from(base64, "base64"));
  return new Uint8Array(buffer, byteOffset, byteLength).slice().buffer;
}

function signed(base64: string): Int8Array {
  return new Int8Array(bytesOf(base64));
}

function numbers(base64: string): Float32Array {
  return new Float32Array(bytesOf(base64));
}
