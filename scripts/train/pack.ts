import type { Layer, Network } from "../../src/interview/story/model/network.ts";
import type { Model } from "../../src/interview/story/model/reader.ts";
import type { Weights } from "../../src/interview/story/model/weights.ts";

/** Packs a model for its file; `modelFrom` unpacks it. */
export function pack({ linear, networks }: Model): Weights {
  const { marks, weights, scale, bias } = linear;
  return {
    linear: { marks: base64(marks), weights: base64(weights), scale, bias: base64(bias) },
    words: [...(networks[0]?.rows.keys() ?? [])].join(" "),
    networks: networks.map(packNetwork),
  };
}

function packNetwork({ vectors, step, near, far, out }: Network): Weights["networks"][number] {
  const layer = ({ weights, bias }: Layer) => ({ weights: base64(weights), bias: base64(bias) });
  return { vectors: base64(vectors), step, near: layer(near), far: layer(far), out: layer(out) };
}

function base64({ buffer, byteOffset, byteLength }: Uint8Array | Int8Array | Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("base64");
}
