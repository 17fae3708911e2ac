// The text on the page. It is written once, a span for each character; a key changes the spans it is about and nothing else, so that no key waits
// for the rest of the text, nor for React.
import type { Changed, Drill, Mark } from './drill.ts';

const CLASSES: Readonly<Record<Mark, string>> = { open: '', right: 'right', wrong: 'wrong', given: 'given' };
const LINE_END = '↵';

/** What a character looks like where it stands wrong. */
const look = (char: string): string => ({ ' ': '␣', '\n': LINE_END, '\t': '⇥' })[char] ?? char;

export class Surface {
  private readonly spans: readonly HTMLSpanElement[];
  private readonly end: HTMLSpanElement;
  private readonly drill: Drill;
  private here: HTMLSpanElement;

  /** Writes the text into `host`, which is empty afterwards but for it. */
  constructor(host: HTMLElement, drill: Drill) {
    this.drill = drill;
    const lines: HTMLElement[] = [document.createElement('div')];
    this.spans = drill.chars.map((char) => {
      const span = document.createElement('span');
      span.textContent = this.plain(char);
      if (char === '\n') span.className = 'line-end';
      lines.at(-1)!.append(span);
      if (char === '\n') lines.push(document.createElement('div'));
      return span;
    });
    this.end = document.createElement('span');
    this.end.className = 'text-end';
    lines.at(-1)!.append(this.end);
    host.replaceChildren(...lines);
    this.here = this.spans[0] ?? this.end;
    this.here.classList.add('here');
  }

  private plain(char: string): string {
    return char === '\n' ? LINE_END : char;
  }

  private write(place: number): void {
    const span = this.spans[place]!;
    const char = this.drill.chars[place]!;
    const mark = this.drill.markOf(place);
    const text = mark === 'wrong' ? look(this.drill.typedAt(place)) + (char === '\t' ? char : '') : this.plain(char);
    if (span.textContent !== text) span.textContent = text;
    span.className = [CLASSES[mark], char === '\n' ? 'line-end' : ''].filter(Boolean).join(' ');
  }

  /** Where the caret stands. */
  get caret(): HTMLElement {
    return this.here;
  }

  show({ from, to }: Changed): void {
    for (let place = from; place < to; place++) this.write(place);
    const next = this.spans[this.drill.at] ?? this.end;
    if (next !== this.here) {
      this.here.classList.remove('here');
      const line = next.parentElement !== this.here.parentElement;
      this.here = next;
      if (line) next.scrollIntoView({ block: 'nearest' });
    }
    next.classList.add('here');
  }
}
