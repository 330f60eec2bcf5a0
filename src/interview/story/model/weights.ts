import type { Linear } from "./linear.ts";
import type { Layer, Network } from "./network.ts";
import type { Model } from "./reader.ts";

/** A model as it is kept in a file: numbers as base64 of their bytes, little end first. */
export interface Weights {
  readonly linear: {
    readonly marks: string;
    readonly weights: string;
    readonly scale: number;
    readonly bias: string;
  };
  /** In the order of their rows, a space between two. */
  readonly words: string;
  readonly networks: readonly NetworkWeights[];
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
  readonly bias: string;
}

/** Unpacks a model from what its file holds. */
export function modelFrom({ linear, words, networks }: Weights): Model {
  const rows = new Map(words.split(" ").map((word, row) => [word, row]));
  return { linear: linearFrom(linear), networks: networks.map((network) => networkFrom(network, rows)) };
}

function linearFrom({ marks, weights, scale, bias }: Weights["linear"]): Linear {
  return { marks: new Uint8Array(bytesOf(marks)), weights: signed(weights), scale, bias: numbers(bias) };
}

function networkFrom(packed: NetworkWeights, rows: ReadonlyMap<string, number>): Network {
  const layer = ({ weights, bias }: LayerWeights): Layer => ({
    weights: numbers(weights),
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
  const { buffer, byteOffset, byteLength } = Buffer.from(base64, "base64");
  return new Uint8Array(buffer, byteOffset, byteLength).slice().buffer;
}

function signed(base64: string): Int8Array {
  return new Int8Array(bytesOf(base64));
}

function numbers(base64: string): Float32Array {
  return new Float32Array(bytesOf(base64));
}
