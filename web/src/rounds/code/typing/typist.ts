// From the browser's events to a drill. Characters are taken from what the browser means to insert, not from keys, so that every keyboard layout, dead
// keys and input methods work; keys are only timed.
import type { Changed, Drill, Source } from './drill.ts';
import { noteKey } from './latency.ts';
import type { Press } from './measures.ts';
import type { Surface } from './surface.ts';

export interface TypistEvents {
  /** The first key of the drill. */
  readonly onBegin: () => void;
  readonly onEnd: () => void;
  /** Something that cannot be done was tried: a paste. */
  readonly onRefused: (why: string) => void;
  /** Escape: the way out by keyboard. */
  readonly onLeave: () => void;
}

const PASTE_REFUSED = 'Pasting is refused: what counts is what you type.';

const isForCharacter = (event: KeyboardEvent): boolean => event.key.length === 1 || event.key === 'Enter' || event.key === 'Tab' || event.key === 'Dead' || event.key === 'Process';
/** AltGr is told as Control and Alt on some systems. */
const isCommand = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');

interface LastKey {
  readonly at_ms: number;
  readonly source: Source;
}

export class Typist {
  readonly presses: Press[] = [];
  private readonly down = new Map<string, number>();
  private readonly stops = new AbortController();
  private readonly field: HTMLTextAreaElement;
  private readonly drill: Drill;
  private readonly surface: Surface;
  private readonly events: TypistEvents;
  /** Of the key that is being handled; null: what comes now does not come from a key. */
  private last: LastKey | null = null;
  private dead = false;
  private started_ms = 0;
  private over = false;

  constructor(field: HTMLTextAreaElement, drill: Drill, surface: Surface, events: TypistEvents) {
    this.field = field;
    this.drill = drill;
    this.surface = surface;
    this.events = events;
    const { signal } = this.stops;
    field.addEventListener('keydown', (event) => this.keyDown(event), { signal });
    field.addEventListener('keyup', (event) => this.keyUp(event), { signal });
    field.addEventListener('beforeinput', (event) => this.beforeInput(event), { signal });
    field.addEventListener('compositionstart', () => this.compositionStart(), { signal });
    field.addEventListener('compositionend', (event) => this.compositionEnd(event), { signal });
    field.addEventListener('input', (event) => (event as InputEvent).isComposing || this.clear(), { signal });
    for (const name of ['paste', 'drop'] as const) field.addEventListener(name, (event) => this.refuse(event), { signal });
  }

  /** Nothing is typed any more. */
  stop(): void {
    this.over = true;
  }
  release(): void {
    this.stops.abort();
  }

  private clear(): void {
    if (this.field.value !== '') this.field.value = '';
  }

  private refuse(event: Event): void {
    event.preventDefault();
    this.events.onRefused(PASTE_REFUSED);
  }

  private changed(change: Changed | null): void {
    if (change === null) return;
    this.surface.show(change);
    noteKey(this.started_ms);
    if (!this.drill.ended) return;
    this.over = true;
    this.events.onEnd();
  }

  private begin(): void {
    if (this.drill.log.length === 0) this.events.onBegin();
  }

  private put(text: string, at_ms: number, source: Source): void {
    for (const [i, char] of [...text].entries()) {
      if (this.over) return;
      this.begin();
      this.changed(this.drill.type(char, at_ms, i === 0 ? source : 'composed'));
    }
  }

  private takeBack(how: 'back' | 'backWord' | 'backLine', at_ms: number): void {
    if (!this.over) this.changed(this.drill[how](at_ms));
  }

  private keyDown(event: KeyboardEvent): void {
    this.started_ms = performance.now();
    if (event.isComposing || event.key === 'Process') {
      this.last = null;
      return;
    }
    this.last = { at_ms: event.timeStamp, source: event.repeat ? 'repeat' : this.dead ? 'composed' : 'key' };
    if (event.key === 'Backspace') {
      event.preventDefault();
      this.takeBack(event.metaKey ? 'backLine' : event.ctrlKey || event.altKey ? 'backWord' : 'back', event.timeStamp);
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      this.events.onLeave();
      return;
    }
    if (isCommand(event) || !isForCharacter(event)) return;
    const tab = event.key === 'Tab' && this.drill.indent === 'typed' && !event.shiftKey && !this.over;
    if (event.key === 'Tab' && !tab) return;
    this.dead = event.key === 'Dead';
    if (!event.repeat) this.down.set(event.code, this.presses.push({ down_ms: event.timeStamp, up_ms: null }) - 1);
    if (!tab) return;
    event.preventDefault();
    this.begin();
    this.changed(this.drill.tab(event.timeStamp, event.repeat ? 'repeat' : 'key'));
  }

  private keyUp(event: KeyboardEvent): void {
    const place = this.down.get(event.code);
    this.down.delete(event.code);
    if (place !== undefined) this.presses[place] = { ...this.presses[place]!, up_ms: event.timeStamp };
  }

  /** The key that this comes from, which can be so only once. */
  private by(event: Event): LastKey {
    const { last } = this;
    this.last = null;
    if (last === null) this.started_ms = performance.now();
    return last ?? { at_ms: event.timeStamp, source: 'composed' };
  }

  private beforeInput(event: InputEvent): void {
    // What is composed is seen in the field, and taken when it is done.
    if (event.inputType === 'insertCompositionText' || event.isComposing) return;
    event.preventDefault();
    const { at_ms, source } = this.by(event);
    switch (event.inputType) {
      case 'insertText':
        this.put(event.data ?? '', at_ms, source);
        break;
      case 'insertLineBreak':
      case 'insertParagraph':
        this.put('\n', at_ms, source);
        break;
      case 'deleteContentBackward':
        this.takeBack('back', at_ms);
        break;
      case 'deleteWordBackward':
        this.takeBack('backWord', at_ms);
        break;
      case 'deleteSoftLineBackward':
      case 'deleteHardLineBackward':
        this.takeBack('backLine', at_ms);
        break;
      case 'insertFromPaste':
      case 'insertFromDrop':
      case 'insertFromYank':
        this.events.onRefused(PASTE_REFUSED);
    }
  }

  private compositionStart(): void {
    // The field is seen where the caret is, and so are the candidates of an input method.
    const { caret, field } = this;
    field.style.left = `${caret.offsetLeft}px`;
    field.style.top = `${caret.offsetTop}px`;
    field.classList.add('composing');
  }

  private compositionEnd(event: CompositionEvent): void {
    this.field.classList.remove('composing');
    this.clear();
    this.dead = false;
    this.put(event.data, event.timeStamp, 'composed');
  }

  private get caret(): HTMLElement {
    return this.surface.caret;
  }
}
