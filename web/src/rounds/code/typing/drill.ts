// A drill: what stands on the page, what was typed of it so far, and a log of every key. Nothing here knows a page, so that it can be tested by
// hand; the log is forgotten with the drill.

export type Indent = 'auto' | 'typed';
/** How a character came: by a key, by a key that is held down, or by a composition (a dead key, an input method). */
export type Source = 'key' | 'repeat' | 'composed';
export type Mark = 'open' | 'right' | 'wrong' | 'given';

export interface Stroke {
  readonly kind: 'type';
  readonly at_ms: number;
  /** Of its character in the text; a Tab may stand for several spaces. */
  readonly place: number;
  readonly width: number;
  readonly expected: string;
  readonly typed: string;
  readonly right: boolean;
  readonly source: Source;
}
export interface Back {
  readonly kind: 'back';
  readonly at_ms: number;
  /** Places in the log of the strokes that are gone. */
  readonly removed: readonly number[];
}
export type Entry = Stroke | Back;

/** Characters of the text whose marks changed: from (included) to (not included). */
export interface Changed {
  readonly from: number;
  readonly to: number;
}

const NONE = -1;
const isSpace = (char: string): boolean => char === ' ' || char === '\t';
const isWord = (char: string): boolean => /[\p{L}\p{N}_]/u.test(char);

export class Drill {
  /** By code points, so that an umlaut is one character. */
  readonly chars: readonly string[];
  readonly log: Entry[] = [];
  private readonly marks: Mark[];
  private readonly strokes: number[];
  private here = 0;
  readonly indent: Indent;
  /** Spaces of a step of indentation; 0 where tabs indent. */
  readonly step: number;

  constructor(text: string, indent: Indent, step: number) {
    this.indent = indent;
    this.step = step;
    this.chars = [...text];
    this.marks = this.chars.map(() => 'open');
    this.strokes = this.chars.map(() => NONE);
  }

  /** Where the next character goes. */
  get at(): number {
    return this.here;
  }
  get ended(): boolean {
    return this.here === this.chars.length;
  }
  markOf(place: number): Mark {
    return this.marks[place] ?? 'open';
  }
  /** What was typed there, where it is wrong. */
  typedAt(place: number): string {
    const entry = this.log[this.strokes[place] ?? NONE];
    return entry?.kind === 'type' ? entry.typed : '';
  }

  private put(typed: string, width: number, at_ms: number, source: Source): Changed {
    const from = this.here;
    const expected = this.chars[from]!;
    const right = width > 1 || typed === expected;
    const stroke = this.log.push({ kind: 'type', at_ms, place: from, width, expected, typed, right, source }) - 1;
    for (let i = from; i < from + width; i++) {
      this.marks[i] = right ? 'right' : 'wrong';
      this.strokes[i] = stroke;
    }
    this.here = from + width;
    if (expected === '\n' && this.indent === 'auto')
      while (isSpace(this.chars[this.here] ?? '')) this.marks[this.here++] = 'given';
    return { from, to: this.here };
  }

  /** null: there is nothing left to type. */
  type(char: string, at_ms: number, source: Source = 'key'): Changed | null {
    return this.ended ? null : this.put(char, 1, at_ms, source);
  }

  /** The key Tab: the spaces up to the next step where the line is indented, as in an editor; otherwise a character like others. */
  tab(at_ms: number, source: Source = 'key'): Changed | null {
    if (this.ended) return null;
    let start = this.here;
    while (start > 0 && this.chars[start - 1] !== '\n') start--;
    let end = this.here;
    while (this.chars[end] === ' ') end++;
    const indenting = this.step > 0 && end > this.here && this.chars.slice(start, this.here).every((char) => char === ' ');
    if (!indenting) return this.put('\t', 1, at_ms, source);
    const column = this.here - start;
    const width = Math.min(end - this.here, this.step - (column % this.step));
    return this.put('\t', width, at_ms, source);
  }

  /** One step to the left: the stroke that was last, with the indentation that came by itself behind it. */
  private take(removed: number[]): boolean {
    while (this.here > 0 && this.marks[this.here - 1] === 'given') this.marks[--this.here] = 'open';
    if (this.here === 0) return false;
    const stroke = this.strokes[this.here - 1]!;
    while (this.here > 0 && this.strokes[this.here - 1] === stroke) {
      this.here--;
      this.marks[this.here] = 'open';
      this.strokes[this.here] = NONE;
    }
    removed.push(stroke);
    return true;
  }

  private note(at_ms: number, before: number, removed: readonly number[]): Changed | null {
    if (removed.length === 0) return null;
    this.log.push({ kind: 'back', at_ms, removed });
    return { from: this.here, to: before };
  }

  back(at_ms: number): Changed | null {
    const before = this.here;
    const removed: number[] = [];
    this.take(removed);
    return this.note(at_ms, before, removed);
  }

  /** To the beginning of the word, as editors do: spaces first, then what is of one sort; a line's end by itself. */
  backWord(at_ms: number): Changed | null {
    const before = this.here;
    const removed: number[] = [];
    const last = (): string => {
      let place = this.here - 1;
      while (place >= 0 && this.marks[place] === 'given') place--;
      return this.chars[place] ?? '';
    };
    if (last() === '\n') this.take(removed);
    else {
      while (isSpace(last()) && this.take(removed));
      const word = isWord(last());
      while (last() !== '' && last() !== '\n' && !isSpace(last()) && isWord(last()) === word && this.take(removed));
    }
    return this.note(at_ms, before, removed);
  }

  /** To the beginning of the line. */
  backLine(at_ms: number): Changed | null {
    const before = this.here;
    const removed: number[] = [];
    do this.take(removed);
    while (this.here > 0 && this.chars[this.here - 1] !== '\n' && this.marks[this.here - 1] !== 'given');
    return this.note(at_ms, before, removed);
  }
}
