/** Numbers that learn (Kingma & Ba 2015): `slopes` are written by who uses them, `step` moves `values` against them. */
export interface Adam {
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  readonly step: (rate: number) => void;
}

const MEAN = 0.9;
const SQUARE = 0.999;

export function adam(values: Float32Array, slopes: Float32Array): Adam {
  const means = new Float32Array(values.length);
  const squares = new Float32Array(values.length);
  let meanLeft = 1;
  let squareLeft = 1;
  const step = (rate: number) => {
    meanLeft *= MEAN;
    squareLeft *= SQUARE;
    for (let i = 0; i < values.length; i++) {
      const slope = slopes[i] as number;
      const mean = MEAN * (means[i] as number) + (1 - MEAN) * slope;
      const square = SQUARE * (squares[i] as number) + (1 - SQUARE) * slope * slope;
      means[i] = mean;
      squares[i] = square;
      const down = mean / (1 - meanLeft) / (Math.sqrt(square / (1 - squareLeft)) + 1e-8);
      values[i] = (values[i] as number) - rate * down;
    }
  };
  return { values, slopes, step };
}
