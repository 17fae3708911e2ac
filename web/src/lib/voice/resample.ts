// From the rate of the sound card to the rate of a take: a low-pass before samples are left out, or what lies above half the new rate
// would come back as tones that nobody made. Windowed sinc (Kaiser), evaluated at each new sample's own place between the old ones.

/** Attenuation of what must not come back, in dB, and the zero crossings of the sinc on each side that it takes for so narrow a slope. */
const STOP_DB = 80;
const CROSSINGS = 32;
/** Kaiser's formula for the shape of the window at attenuations above 50 dB. */
const BETA = 0.1102 * (STOP_DB - 8.7);
/** Middle of the slope, as a share of half the new rate: full attenuation is reached at half the new rate. */
const CUTOFF = 0.925;

/** Modified Bessel function of the first kind, order 0, by its series. */
function bessel0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

export interface Resampler {
  /** The new samples that these complete; the last few wait for those that follow. */
  push(samples: Float32Array): Float32Array;
  /** What was still waiting: as if silence followed. Afterwards it begins anew. */
  flush(): Float32Array;
}

/** One row of weights for each place that a new sample can have between two old ones. */
function tableOf(fromHz: number, phases: number, half: number, cutoff: number): Float32Array {
  const taps = 2 * half;
  const table = new Float32Array(phases * taps);
  const scale = bessel0(BETA);
  for (let phase = 0; phase < phases; phase++) {
    const row = new Float64Array(taps);
    let sum = 0;
    for (let k = 0; k < taps; k++) {
      const x = k - half + 1 - phase / phases;
      const angle = (2 * Math.PI * cutoff * x) / fromHz;
      const shape = Math.abs(x) >= half ? 0 : bessel0(BETA * Math.sqrt(1 - (x / half) ** 2)) / scale;
      row[k] = (angle === 0 ? 1 : Math.sin(angle) / angle) * shape;
      sum += row[k]!;
    }
    // Each row passes a constant as it is.
    for (let k = 0; k < taps; k++) table[phase * taps + k] = row[k]! / sum;
  }
  return table;
}

/** Whole numbers of Hz. Up is refused: a rate that is not there should not be pretended. */
export function createResampler(fromHz: number, toHz: number): Resampler {
  if (!Number.isInteger(fromHz) || !Number.isInteger(toHz) || toHz <= 0 || fromHz < toHz) throw new RangeError(`no way from ${fromHz} Hz to ${toHz} Hz`);
  if (fromHz === toHz) return { push: (samples) => samples.slice(), flush: () => new Float32Array(0) };
  const divisor = gcd(fromHz, toHz);
  const phases = toHz / divisor;
  const step = fromHz / divisor;
  const cutoff = (CUTOFF * toHz) / 2;
  const half = Math.ceil((CROSSINGS * fromHz) / (2 * cutoff));
  const taps = 2 * half;
  const table = tableOf(fromHz, phases, half, cutoff);

  // `kept` begins with the oldest old sample that is still needed; `at` is where the next new one lies in it, in 1/phases of a sample.
  let kept = new Float32Array(half - 1);
  let at = (half - 1) * phases;
  let given = 0;
  let made = 0;

  function work(samples: Float32Array, most: number): Float32Array {
    const all = new Float32Array(kept.length + samples.length);
    all.set(kept);
    all.set(samples, kept.length);
    const count = Math.min(most, Math.max(0, Math.floor(((all.length - half) * phases - 1 - at) / step) + 1));
    const out = new Float32Array(count);
    for (let n = 0; n < count; n++, at += step) {
      const whole = Math.floor(at / phases);
      const row = (at - whole * phases) * taps;
      const first = whole - half + 1;
      let sum = 0;
      for (let k = 0; k < taps; k++) sum += table[row + k]! * all[first + k]!;
      out[n] = sum;
    }
    const passed = Math.max(0, Math.floor(at / phases) - half + 1);
    kept = all.slice(passed);
    at -= passed * phases;
    made += count;
    return out;
  }

  return {
    push(samples) {
      given += samples.length;
      return work(samples, Infinity);
    },
    flush() {
      const wanted = Math.ceil((given * toHz) / fromHz);
      const rest = work(new Float32Array(half + 1), wanted - made);
      kept = new Float32Array(half - 1);
      at = (half - 1) * phases;
      given = 0;
      made = 0;
      return rest;
    },
  };
}
