// WAV of 16-bit mono PCM, made in pieces so that an hour need not lie in one stretch of memory.

export const HEADER_BYTES = 44;
const FULL_SCALE = 32768;

/** -1 to 1 as 16 bits, what lies beyond at the rail; NaN, which no sound card gives, as silence. */
export function toInt16(samples: Float32Array): Int16Array {
  const out = new Int16Array(samples.length);
  // Int16Array takes NaN as 0.
  for (let i = 0; i < samples.length; i++) out[i] = Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, Math.round(samples[i]! * FULL_SCALE)));
  return out;
}

/** The head of a file with so many samples. */
export function wavHeader(samples: number, rateHz: number): Uint8Array<ArrayBuffer> {
  const bytes = samples * 2;
  const head = new DataView(new ArrayBuffer(HEADER_BYTES));
  const text = (at: number, word: string): void => [...word].forEach((letter, i) => head.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  head.setUint32(4, HEADER_BYTES - 8 + bytes, true);
  text(8, 'WAVE');
  text(12, 'fmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true); // PCM
  head.setUint16(22, 1, true); // channels
  head.setUint32(24, rateHz, true);
  head.setUint32(28, rateHz * 2, true); // bytes a second
  head.setUint16(32, 2, true); // bytes of a sample of all channels
  head.setUint16(34, 16, true); // bits
  text(36, 'data');
  head.setUint32(40, bytes, true);
  return new Uint8Array(head.buffer);
}

/** Little-endian bytes, whatever the machine has. */
export function bytesOf(samples: Int16Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(samples.length * 2));
  for (let i = 0; i < samples.length; i++) view.setInt16(i * 2, samples[i]!, true);
  return new Uint8Array(view.buffer);
}

export interface WavPieces {
  add(samples: Float32Array): void;
  /** How many there are. */
  samples(): number;
  /** The file as it stands; more may be added afterwards. */
  file(): Blob;
}

/** A piece of half a minute is handed to the browser, which may lay it on its disk. */
const PIECE_SAMPLES = 30 * 16000;

export function createWavPieces(rateHz: number): WavPieces {
  const handed: Blob[] = [];
  let here: Int16Array[] = [];
  let waiting = 0;
  let total = 0;
  const hand = (): void => {
    handed.push(new Blob(here.map(bytesOf)));
    here = [];
    waiting = 0;
  };
  return {
    add(samples) {
      if (samples.length === 0) return;
      here.push(toInt16(samples));
      waiting += samples.length;
      total += samples.length;
      if (waiting >= PIECE_SAMPLES) hand();
    },
    samples: () => total,
    file: () => new Blob([wavHeader(total, rateHz), ...handed, ...here.map(bytesOf)], { type: 'audio/wav' }),
  };
}
