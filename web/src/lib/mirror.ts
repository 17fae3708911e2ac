// What an examiner's tool would collect while somebody sits an exam, for that somebody alone (docs/formats/mirror.md). Nothing is listened to before
// start(), no key and no text is ever kept, and nothing leaves this module but through the callback that was given. What the server does not have yet is in
// this browser's storage, so that a reload or a crash loses a second at most.
import { isBoolean, isNumber, isObject, isString, type Storage } from './storage.ts';
import { createStore, type Store } from './store.ts';

export type MirrorWhat =
  | 'begin' | 'stop' | 'leave' | 'return' | 'hide' | 'show' | 'full' | 'window' | 'mouse-out' | 'mouse-in' | 'paste' | 'copy' | 'keys' | 'edit' | 'screens' | 'place';

/** One signal, as src/rounds/code/mirror.h reads it. Times are since the exam began, by the record's clock. */
export interface MirrorSignal {
  readonly at_ms: number;
  readonly what: MirrorWhat;
  readonly n?: number;
  readonly lines?: number;
  readonly removed?: number;
  readonly size?: number;
  readonly ms?: number;
  readonly problem?: number;
  readonly own?: boolean;
}

/** What the recorder sees of the page; mirrorPage.ts has the browser's. */
export interface MirrorPage {
  readonly window: EventTarget;
  readonly document: EventTarget;
  /** The element that the mouse leaves when it leaves the page. */
  readonly root: EventTarget;
  hasFocus(): boolean;
  isHidden(): boolean;
  isFullScreen(): boolean;
  selection(): string;
  /** null: the browser does not tell. */
  hasMoreScreens(): boolean | null;
  isOutside(): boolean;
  every(ms: number, run: () => void): () => void;
}

export interface MirrorOptions {
  /** Of the exam: what waits is kept under it. */
  readonly exam: number;
  readonly page: MirrorPage;
  readonly storage: Storage;
  /** Milliseconds since the exam began by the record's clock. */
  readonly since_ms: () => number;
  /** Is this event in the editor? */
  readonly inEditor: (path: readonly EventTarget[]) => boolean;
  /** The ordinal of the problem on the page; 0: none. */
  readonly problem: () => number;
  /**
   * The signals of the exam from the `first` on; true when they are kept for good. A reload may give the same ones again. A number: others are kept
   * under these, as when another browser records the exam too, and they are to be given again from that number on.
   */
  readonly take: (first: number, signals: readonly MirrorSignal[]) => Promise<boolean | number>;
  /** From which number on this browser goes when it has recorded nothing of this exam yet. */
  readonly next?: number;
  readonly wall_ms?: () => number;
  readonly random?: () => number;
}

export type MirrorState =
  | 'off'
  | 'on'
  /** Another tab records this exam; this one waits for it to go. */
  | 'elsewhere'
  /** Too much waits to be sent: nothing more is recorded until it has gone. */
  | 'full';

export interface Mirror {
  readonly state: Store<MirrorState>;
  start(): void;
  /** Goes on if this exam was being recorded when the page was left; what is left of one that was stopped is handed over. */
  resume(): void;
  /** Records that it stops, and hands over what waits. */
  stop(): Promise<void>;
  /** It was turned off, here or elsewhere: records nothing more, and hands over what waits. start() goes on behind it. */
  rest(): Promise<void>;
  /** The exam is over: the same, and all of it is forgotten here once that is kept. */
  drain(): Promise<void>;
  /** Texts of the exam that have a button of their own to copy them: to paste them is no paste from elsewhere. */
  give(texts: readonly string[]): void;
  /** Characters that came to the editor's text and went, by the user. */
  edited(added: number, removed: number, size: number): void;
  /** Hands over what waits, now. */
  flush(): Promise<void>;
  /** Forgets what waits, and that it was on. */
  forget(): void;
  /** Lets go of the page, as leaving it does; resume() goes on. */
  close(): void;
}

const SLICE_MS = 1000, SEND_MS = 10000, BATCH = 500, WAITING_MAX = 10000, COPIES_MAX = 200, CHARS_MAX = 1 << 20;
/** A tab that has not been heard of for so long is gone. */
const GONE_MS = 5000;
/** Another browser may be handing over at the same time. */
const RENUMBERED_MAX = 5;
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

interface Kept {
  readonly on: boolean;
  /** Signals of this exam that the server has. */
  readonly sent: number;
  readonly waiting: readonly MirrorSignal[];
  /** Hashes of what was copied, with a salt of this exam. */
  readonly copied: readonly string[];
  readonly salt: string;
  readonly tab: string;
  readonly beat_ms: number;
}

const isSignal = (value: unknown): value is MirrorSignal => isObject(value) && isNumber(value['at_ms']) && isString(value['what']);
const isKept = (value: unknown): value is Kept =>
  isObject(value) && isBoolean(value['on']) && isNumber(value['sent']) && Array.isArray(value['waiting']) && value['waiting'].every(isSignal) &&
  Array.isArray(value['copied']) && value['copied'].every(isString) && isString(value['salt']) && isString(value['tab']) && isNumber(value['beat_ms']);

export const mirrorName = (exam: number): string => `mirror.${exam}`;

const bare = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** 64 bits of FNV-1a over UTF-16: enough to know a text again, and no way back to it. */
function hash(text: string, salt: string): string {
  let a = 0x811c9dc5, b = 0x01000193;
  for (const part of [salt, bare(text)]) {
    for (let i = 0; i < part.length; i++) {
      a = Math.imul(a ^ part.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ part.charCodeAt(part.length - 1 - i), 0x85ebca6b);
    }
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** How many characters one edit took away and put there: what lies between the beginning and the end that both texts have. For edited(). */
export function changeBetween(before: string, after: string): { readonly added: number; readonly removed: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0, tail = 0;
  while (head < shorter && before[head] === after[head]) head++;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { added: after.length - head - tail, removed: before.length - head - tail };
}

const clipboardText = (event: Event): string => {
  const data = (event as ClipboardEvent).clipboardData;
  return data ? data.getData('text/plain') : '';
};

export function createExamMirror(options: MirrorOptions): Mirror {
  const { page, storage, since_ms, problem, take, wall_ms = Date.now, random = Math.random } = options;
  const name = mirrorName(options.exam);
  const token = (): string => Math.floor(random() * 2 ** 52).toString(36);
  const tab = token();
  const empty = (): Kept => ({ on: false, sent: options.next ?? 0, waiting: [], copied: [], salt: token(), tab, beat_ms: 0 });
  const state = createStore<MirrorState>('off');

  let kept = empty();
  let waiting: MirrorSignal[] = [];
  let last_ms = 0;
  let keys = 0;
  let edit = { added: 0, removed: 0, size: 0, problem: 0 };
  let sliceAt: number | null = null;
  let seen = { full: false, screens: null as boolean | null, outside: false };
  let dirty = false;
  let sending: Promise<void> | null = null;
  let sentAt = 0;
  /** Another one each time that what waits has become another's. */
  let turn = 0;
  /** The last time nobody took it: then it is tried less often. */
  let refused = false;
  /** The page is being left or loaded again: another tab, or this one, need not wait for it. */
  let going = false;
  /** Never stored. */
  const given = new Set<string>();
  let listening: (() => void)[] = [];
  let endTicks: (() => void) | null = null;

  const now = (): number => (last_ms = Math.max(last_ms, Math.round(since_ms())));
  const read = (): Kept => storage.read(name, isKept, empty());
  const isTaken = (other: Kept): boolean => other.tab !== tab && wall_ms() - other.beat_ms < GONE_MS && wall_ms() >= other.beat_ms;

  /** Into storage, unless another tab has taken over: a hidden one is slow, and what it had is there already. */
  function keep(): void {
    if (isTaken(read())) {
      yieldTo();
      return;
    }
    kept = { ...kept, waiting, tab, beat_ms: going ? 0 : wall_ms() };
    storage.write(name, kept);
    dirty = false;
  }

  function push(signal: MirrorSignal): void {
    waiting.push(signal);
    dirty = true;
  }

  /** The keys and edits of the slice that is open become signals. */
  function closeSlice(): void {
    if (sliceAt === null) return;
    const at_ms = sliceAt, ms = Math.min(Math.max(now() - at_ms, 1), SLICE_MS);
    if (keys > 0) push({ at_ms, what: 'keys', n: keys, ms });
    if (edit.added > 0 || edit.removed > 0) {
      push({
        at_ms, what: 'edit', n: Math.min(edit.added, CHARS_MAX), removed: Math.min(edit.removed, CHARS_MAX), size: Math.min(edit.size, CHARS_MAX), ms,
        ...(edit.problem > 0 && { problem: edit.problem }),
      });
    }
    sliceAt = null;
    keys = 0;
    edit = { added: 0, removed: 0, size: edit.size, problem: 0 };
  }

  function openSlice(): void {
    if (sliceAt !== null && now() - sliceAt >= SLICE_MS) closeSlice();
    sliceAt ??= now();
  }

  function signal(what: MirrorWhat, more: Omit<MirrorSignal, 'at_ms' | 'what'> = {}): void {
    if (state.get() !== 'on') return;
    closeSlice();
    push({ at_ms: now(), what, ...more });
  }

  const ofProblem = (): { readonly problem?: number } => (problem() > 0 ? { problem: problem() } : {});

  /** What has no event of its own. */
  function look(first = false): void {
    const full = page.isFullScreen(), screens = page.hasMoreScreens(), outside = page.isOutside();
    if (first || full !== seen.full) signal(full ? 'full' : 'window');
    if (screens !== null && (first || screens !== seen.screens)) signal('screens', { n: screens ? 2 : 1 });
    if ((first && outside) || outside !== seen.outside) signal('place', { n: outside ? 1 : 0 });
    seen = { full, screens, outside };
  }

  function onCopy(event: Event, cut: boolean): void {
    const text = clipboardText(event) || page.selection();
    const own = options.inEditor(event.composedPath());
    if (text === '' || (cut && !own)) return;
    kept = { ...kept, copied: [...kept.copied, hash(text, kept.salt)].slice(-COPIES_MAX) };
    signal('copy', { n: Math.min(text.length, CHARS_MAX), ...(own && { own }), ...ofProblem() });
  }

  function onPaste(event: Event): void {
    const text = clipboardText(event);
    if (text === '' || !options.inEditor(event.composedPath())) return;
    const own = given.has(bare(text)) || kept.copied.includes(hash(text, kept.salt));
    signal('paste', { n: Math.min(text.length, CHARS_MAX), lines: Math.min(text.split('\n').length, CHARS_MAX), ...(own && { own }), ...ofProblem() });
  }

  function onKey(event: Event): void {
    // Which key it is decides only whether it counts, and is forgotten here.
    const { repeat, key } = event as KeyboardEvent;
    if (state.get() !== 'on' || repeat || MODIFIERS.has(key) || !options.inEditor(event.composedPath())) return;
    openSlice();
    keys++;
  }

  function listen(): void {
    const on = (target: EventTarget, type: string, run: (event: Event) => void, capture = false): void => {
      target.addEventListener(type, run, capture);
      listening.push(() => target.removeEventListener(type, run, capture));
    };
    // The focus of a frame inside the page is the page's own.
    on(page.window, 'blur', () => !page.hasFocus() && signal('leave'));
    on(page.window, 'focus', () => signal('return'));
    on(page.document, 'visibilitychange', () => {
      if (going) return; // browsers hide a page after it was left: that is no other tab
      signal(page.isHidden() ? 'hide' : 'show');
      if (page.isHidden()) leaving();
      else if (page.hasFocus()) signal('return');
    });
    on(page.window, 'pagehide', () => {
      going = true;
      leaving();
    });
    on(page.window, 'pageshow', () => (going = false));
    on(page.document, 'fullscreenchange', () => look());
    on(page.window, 'resize', () => look());
    on(page.root, 'mouseleave', () => signal('mouse-out'));
    on(page.root, 'mouseenter', () => signal('mouse-in'));
    on(page.window, 'copy', (event) => onCopy(event, false));
    on(page.window, 'cut', (event) => onCopy(event, true));
    on(page.window, 'paste', onPaste);
    // Before the editor, which keeps some keys to itself.
    on(page.window, 'keydown', onKey, true);
  }

  function unlisten(): void {
    for (const end of listening) end();
    listening = [];
  }

  function leaving(): void {
    closeSlice();
    keep();
    void flush();
  }

  function record(): void {
    const before = read();
    if (isTaken(before)) {
      yieldTo();
      return;
    }
    kept = { ...before, on: true };
    waiting = [...before.waiting];
    last_ms = waiting.at(-1)?.at_ms ?? 0;
    state.set(waiting.length < WAITING_MAX ? 'on' : 'full');
    signal('begin');
    look(true);
    if (!page.hasFocus()) signal('leave');
    if (page.isHidden()) signal('hide');
    listen();
    keep();
  }

  function tick(): void {
    if (state.get() === 'elsewhere') {
      record();
      return;
    }
    look();
    if (sliceAt !== null && now() - sliceAt >= SLICE_MS) closeSlice();
    if (state.get() === 'on' && waiting.length >= WAITING_MAX) {
      signal('stop');
      state.set('full');
    } else if (state.get() === 'full' && waiting.length < WAITING_MAX / 2) {
      state.set('on');
      signal('begin');
      look(true);
    }
    // The beat tells other tabs, too, that this one is there.
    if (dirty || wall_ms() - kept.beat_ms >= SLICE_MS) keep();
    if (wall_ms() - sentAt >= SEND_MS || (waiting.length >= BATCH && !refused)) void flush();
  }

  async function handOver(): Promise<void> {
    sentAt = wall_ms();
    const mine = turn;
    let renumbered = 0;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      const taken = await take(kept.sent, batch).catch(() => false);
      refused = taken !== true;
      if (mine !== turn) return;
      if (typeof taken === 'number' && renumbered++ < RENUMBERED_MAX) {
        kept = { ...kept, sent: taken };
        keep();
        continue;
      }
      if (taken !== true) return;
      waiting = waiting.slice(batch.length);
      kept = { ...kept, sent: kept.sent + batch.length };
      keep();
    }
  }

  function flush(): Promise<void> {
    if (state.get() === 'off' || state.get() === 'elsewhere') return Promise.resolve();
    closeSlice();
    sending ??= handOver().finally(() => (sending = null));
    return sending;
  }

  function yieldTo(): void {
    turn++;
    waiting = [];
    unlisten();
    state.set('elsewhere');
  }

  function letGo(): void {
    turn++;
    unlisten();
    endTicks?.();
    state.set('off');
  }

  function close(): void {
    if (state.get() === 'off') return;
    if (state.get() !== 'elsewhere') {
      closeSlice();
      going = true;
      keep();
    }
    letGo();
  }

  function start(): void {
    if (state.get() !== 'off') return;
    sentAt = wall_ms();
    going = false;
    endTicks = page.every(SLICE_MS, tick);
    record();
  }

  async function rest(): Promise<void> {
    if (state.get() === 'on' || state.get() === 'full') close();
    else if (state.get() === 'elsewhere') letGo();
    const before = read();
    if (isTaken(before)) return;
    kept = { ...before, on: false };
    waiting = [...before.waiting];
    if (before.on || waiting.length > 0) keep();
    sending ??= handOver().finally(() => (sending = null));
    await sending;
  }

  async function drain(): Promise<void> {
    await rest();
    if (waiting.length === 0 && !isTaken(read())) storage.remove(name);
  }

  return {
    state,
    start,
    rest,
    drain,
    give(texts) {
      for (const text of texts) if (text.trim() !== '') given.add(bare(text));
    },
    resume() {
      const before = read();
      if (before.on) {
        start();
      } else if (state.get() === 'off' && before.waiting.length > 0 && !isTaken(before)) {
        kept = before;
        waiting = [...before.waiting];
        sending ??= handOver().finally(() => (sending = null));
      }
    },
    async stop() {
      signal('stop');
      await flush();
      if (state.get() !== 'elsewhere' && state.get() !== 'off') kept = { ...kept, on: false };
      close();
    },
    edited(added, removed, size) {
      if (state.get() !== 'on' || (added <= 0 && removed <= 0)) return;
      if (sliceAt !== null && edit.problem !== problem() && (edit.added > 0 || edit.removed > 0)) closeSlice();
      openSlice();
      edit = { added: edit.added + added, removed: edit.removed + removed, size, problem: problem() };
    },
    flush,
    forget() {
      waiting = [];
      kept = empty();
      letGo();
      storage.remove(name);
    },
    close,
  };
}
