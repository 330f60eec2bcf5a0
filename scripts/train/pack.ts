import { brotliCompressSync } from "node:zlib";
import type { Linear } from "../../src/interview/story/model/linear.ts";
import type { Layer, Network } from "../../src/interview/story/model/network.ts";
import type { Model } from "../../src/interview/story/model/reader.ts";
import type { Weights } from "../../src/interview/story/model/weights.ts";

/** Packs a model for its file; `modelFrom` unpacks it. */
export function pack({ linear, circumstances, endings, lengths, networks }: Model): Weights {
  return {
    linear: packLinear(linear),
    circumstances: packLinear(circumstances),
    endings: packLinear(endings),
    lengths: packLinear(lengths),
    words: [...(networks[0]?.rows.keys() ?? [])].join(" "),
    networks: networks.map(packNetwork),
  };
}

function packLinear({ marks, weights, scale, bias }: Linear): Weights["linear"] {
  return { marks: base64(marks), weights: base64(weights), scale, bias: base64(bias) };
}

function packNetwork({ vectors, step, near, far, out }: Network): Weights["networks"][number] {
  return { vectors: base64(vectors), step, near: packLayer(near), far: packLayer(far), out: packLayer(out) };
}

/** The weights in whole steps: a byte each. */
function packLayer({ weights, bias }: Layer): Weights["networks"][number]["near"] {
  const step = Math.fround(weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127);
  const steps = Int8Array.from(weights, (weight) => Math.round(weight / step));
  return { weights: base64(steps), step, bias: base64(bias) };
}

function base64({ buffer, byteOffset, byteLength }: Uint8Array | Int8Array | Float32Array): string {
  return brotliCompressSync(new Uint8Array(buffer, byteOffset, byteLength)).toString("base64");
}
