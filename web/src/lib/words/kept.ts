// What is kept of a transcript with several people: the same words, with the user called "Me", so that it is known ever after whose they are. Pure.
import type { Heard, TranscriptPart } from '../../contract/api.ts';

const two = (n: number, digits = 2): string => String(n).padStart(digits, '0');
const clock = (ms: number): string => `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${two(ms % 1000, 3)}`;
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function nameOf(heard: Heard, part: TranscriptPart): string {
  if (part.speaker === heard.speaker) return 'Me';
  const name = part.speaker === null ? '' : (heard.speakers[part.speaker]?.name ?? '');
  // One who is called so already is somebody else.
  return /^(me|i|ich|moi|yo|candidate)$/i.test(name) ? `${name} (other)` : name;
}

/** Names that are read as names before a colon. */
const plain = (name: string): boolean => /^[A-Z][A-Za-z0-9.-]*( [A-Za-z0-9.-]+){0,3}$/.test(name) && name.length <= 40;

/** The text to keep: as it was given when one person speaks, else lines with names where no time is known, else WebVTT of the parts. */
export function keptText(text: string, heard: Heard): string {
  if (heard.speaker === null || heard.speakers.length < 2) return text;
  const names = heard.parts.map((part) => nameOf(heard, part));
  if (heard.parts.every((part) => part.start_ms === null) && names.every(plain)) return heard.parts.map((part, i) => `${names[i]}: ${part.text}\n`).join('');
  const cues = heard.parts.map((part) => {
    const name = nameOf(heard, part);
    const words = `${name ? `<v ${escape(name)}>` : ''}${escape(part.text)}`;
    return part.start_ms === null || part.end_ms === null ? words : `${clock(part.start_ms)} --> ${clock(part.end_ms)}\n${words}`;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}
