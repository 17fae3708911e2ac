import { describe, expect, it } from 'vitest';
import { bytesOf, createWavPieces, HEADER_BYTES, toInt16, wavHeader } from './wav.ts';

const ascii = (bytes: Uint8Array, at: number, length: number): string => String.fromCharCode(...bytes.slice(at, at + length));

describe('WAV', () => {
  it('has the head that RIFF asks for', () => {
    const head = wavHeader(16000, 16000);
    const view = new DataView(head.buffer);
    expect(head.length).toBe(HEADER_BYTES);
    expect([ascii(head, 0, 4), ascii(head, 8, 8), ascii(head, 36, 4)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
    expect(view.getUint32(4, true)).toBe(36 + 32000);
    expect([20, 22, 32, 34].map((at) => view.getUint16(at, true))).toEqual([1, 1, 2, 16]);
    expect([16, 24, 28, 40].map((at) => view.getUint32(at, true))).toEqual([16, 16000, 32000, 32000]);
  });
  it('holds an hour of 16 kHz within what its head can say', () => {
    expect(new DataView(wavHeader(3600 * 16000, 16000).buffer).getUint32(40, true)).toBe(115_200_000);
  });
  it('writes samples as 16 bits and stops at the rails', () => {
    expect([...toInt16(Float32Array.of(0, 0.5, -0.5, 1, -1, 2, -7, NaN, 1 / 65536, Infinity))]).toEqual([0, 16384, -16384, 32767, -32768, 32767, -32768, 0, 1, 32767]);
    expect([...bytesOf(Int16Array.of(1, -2))]).toEqual([1, 0, 254, 255]);
  });
  it('is the same file whatever the pieces are', async () => {
    const pieces = createWavPieces(16000);
    const sound = Float32Array.from({ length: 16000 * 70 }, (_, i) => Math.sin(i / 9) / 2);
    for (let i = 0; i < sound.length; i += 683) pieces.add(sound.slice(i, i + 683));
    pieces.add(new Float32Array(0));
    expect(pieces.samples()).toBe(sound.length);
    const file = pieces.file();
    expect(file.type).toBe('audio/wav');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(bytes.length).toBe(HEADER_BYTES + 2 * sound.length);
    const wanted = [wavHeader(sound.length, 16000), bytesOf(toInt16(sound))] as const;
    expect(bytes.findIndex((byte, i) => byte !== (i < HEADER_BYTES ? wanted[0][i] : wanted[1][i - HEADER_BYTES]))).toBe(-1);
  });
  it('is a file of no sound when nothing was said', async () => {
    expect((await createWavPieces(16000).file().arrayBuffer()).byteLength).toBe(HEADER_BYTES);
  });
});
