// A transcript from a file: its bytes as text, by the same rules as the program's (src/model/words/plain.h).

export const TRANSCRIPT_BYTES_MAX = 512 * 1024;

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In JSON a program cut a character in two; anything else is most likely Windows-1252.
    return new TextDecoder(bytes[0] === 0x7b ? 'utf-8' : 'windows-1252').decode(bytes);
  }
}

/** What hinders it to be sent; '': nothing. */
export function tooLong(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  return bytes > TRANSCRIPT_BYTES_MAX ? `It has ${Math.ceil(bytes / 1024)} KiB; here at most 512 are taken. "dryrun voice transcript" on the command line takes 16 MB.` : '';
}

/** "90", "1:30" and "1:30:00" in seconds; null: nothing, or none of these. */
export function secondsOf(text: string): number | null {
  const match = /^\s*(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})\s*$/.exec(text);
  if (!match) return null;
  const seconds = Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3]);
  return seconds >= 1 && seconds <= 86400 ? seconds : null;
}
