import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeBetween, createExamMirror, mirrorName, type Mirror, type MirrorPage, type MirrorSignal } from './mirror.ts';
import recorderSource from './mirror.ts?raw';
import { isOutside } from './mirrorPage.ts';
import pageSource from './mirrorPage.ts?raw';
import { createStorage, type KeyValue } from './storage.ts';

function memory(): KeyValue & { full: boolean; writes: number } {
  const map = new Map<string, string>();
  return {
    full: false,
    writes: 0,
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      if (this.full) throw new Error('QuotaExceededError');
      this.writes++;
      map.set(key, value);
    },
    removeItem: (key) => void map.delete(key),
    key: (i) => [...map.keys()][i] ?? null,
    get length() {
      return map.size;
    },
  };
}

const RECORDED = ['copy', 'cut', 'paste', 'keydown', 'blur', 'focus', 'pagehide', 'resize'];

/** A page in the hands of the test. */
function makePage() {
  const listeners = new Map<string, number>();
  const counted = (): EventTarget => {
    const target = new EventTarget();
    const add = target.addEventListener.bind(target);
    target.addEventListener = (type: string, run: EventListenerOrEventListenerObject | null, options?: AddEventListenerOptions | boolean) => {
      listeners.set(type, (listeners.get(type) ?? 0) + 1);
      add(type, run, options);
    };
    return target;
  };
  const page = { focused: true, hidden: false, full: false, screens: null as boolean | null, outside: false, selected: '' };
  const ticks = new Set<() => void>();
  const given: MirrorPage = {
    window: counted(),
    document: counted(),
    root: counted(),
    hasFocus: () => page.focused,
    isHidden: () => page.hidden,
    isFullScreen: () => page.full,
    selection: () => page.selected,
    hasMoreScreens: () => page.screens,
    isOutside: () => page.outside,
    every(_, run) {
      ticks.add(run);
      return () => ticks.delete(run);
    },
  };
  return { page, given, ticks, listeners };
}

let now = 0, wall = 1e12;
let backing = memory();
let online = true;
let got: MirrorSignal[] = [];
let firsts: number[] = [];
let open: Mirror[] = [];
let tabs = 0;
/** What another browser has kept of the exam; what this one hears of it when it begins. */
let others = 0, next = 0;

/** A tab with the exam in it. */
function tab(problem = 1) {
  const { page, given, ticks, listeners } = makePage();
  let editing = true;
  const mirror = createExamMirror({
    exam: 7, page: given, storage: createStorage(backing), since_ms: () => now, inEditor: () => editing, problem: () => problem,
    next,
    take: async (first, signals) => {
      if (!online) return false;
      firsts.push(first);
      if (first < others) return others;
      got = [...got.slice(0, first), ...signals];
      return true;
    },
    wall_ms: () => wall,
    random: () => ((tabs = (tabs + 1) % 89) + 1) / 97,
  });
  open.push(mirror);
  const fire = (target: EventTarget, type: string, more: object = {}): void => void target.dispatchEvent(Object.assign(new Event(type), more));
  const clipboard = (text: string) => ({ clipboardData: { getData: () => text } });
  return {
    mirror, page, ticks, listeners,
    fire: (type: string, more: object = {}) => fire(given.window, type, more),
    document: (type: string) => fire(given.document, type),
    root: (type: string) => fire(given.root, type),
    key: (key = 'a', repeat = false) => fire(given.window, 'keydown', { key, repeat }),
    copy: (text: string, type = 'copy') => fire(given.window, type, clipboard(text)),
    paste: (text: string) => fire(given.window, 'paste', clipboard(text)),
    outsideEditor: () => void (editing = false),
    insideEditor: () => void (editing = true),
    wait(ms: number) {
      for (let left = ms; left > 0; left -= 1000) {
        const step = Math.min(left, 1000);
        now += step;
        wall += step;
        for (const run of [...ticks]) run();
      }
    },
  };
}

const whats = (signals = got): string[] => signals.map(({ what }) => what);
const only = (what: string): MirrorSignal[] => got.filter((signal) => signal.what === what);

beforeEach(() => {
  now = 0;
  wall = 1e12;
  backing = memory();
  online = true;
  got = [];
  firsts = [];
  open = [];
  others = 0;
  next = 0;
});
afterEach(() => open.forEach((mirror) => mirror.close()));

describe('off', () => {
  it('listens to nothing and keeps nothing until it is told to', async () => {
    const t = tab();
    t.key();
    t.paste('x');
    t.mirror.edited(3, 0, 3);
    await t.mirror.flush();
    t.mirror.resume();
    expect([t.mirror.state.get(), t.ticks.size, t.listeners.size, backing.length, got.length]).toEqual(['off', 0, 0, 0, 0]);
  });
  it('listens to nothing afterwards', async () => {
    const t = tab();
    t.mirror.start();
    expect(RECORDED.every((type) => t.listeners.get(type) === 1)).toBe(true);
    t.wait(2000);
    await t.mirror.stop();
    const had = got.length;
    t.key();
    t.paste('x');
    t.fire('blur');
    t.wait(20000);
    t.mirror.edited(3, 0, 3);
    await t.mirror.flush();
    expect([t.mirror.state.get(), t.ticks.size, got.length]).toEqual(['off', 0, had]);
    expect(whats()).toEqual(['begin', 'window', 'stop']);
  });
});

describe('signals', () => {
  it('tells the state of the page first', async () => {
    const t = tab();
    Object.assign(t.page, { full: true, screens: true, outside: true, focused: false, hidden: true });
    now = 3000.4;
    t.mirror.start();
    await t.mirror.flush();
    expect(got).toEqual([
      { at_ms: 3000, what: 'begin' }, { at_ms: 3000, what: 'full' }, { at_ms: 3000, what: 'screens', n: 2 }, { at_ms: 3000, what: 'place', n: 1 },
      { at_ms: 3000, what: 'leave' }, { at_ms: 3000, what: 'hide' },
    ]);
  });
  it('follows what has no event', async () => {
    const t = tab();
    t.page.screens = false;
    t.mirror.start();
    t.page.screens = true;
    t.page.outside = true;
    t.wait(1000);
    t.page.screens = false;
    t.wait(1000);
    t.page.full = true;
    t.document('fullscreenchange');
    t.page.full = false;
    t.fire('resize');
    await t.mirror.flush();
    expect(whats()).toEqual(['begin', 'window', 'screens', 'screens', 'place', 'screens', 'full', 'window']);
    expect(only('screens').map(({ n }) => n)).toEqual([1, 2, 1]);
  });
  it('tells leaving and coming back, but not a frame of the page', async () => {
    const t = tab();
    t.mirror.start();
    t.fire('blur'); // the focus went into a frame
    t.page.focused = false;
    t.fire('blur');
    t.page.hidden = true;
    t.document('visibilitychange');
    t.page.hidden = false;
    t.document('visibilitychange');
    t.page.focused = true;
    t.fire('focus');
    t.root('mouseleave');
    t.root('mouseenter');
    await t.mirror.flush();
    expect(whats()).toEqual(['begin', 'window', 'leave', 'hide', 'show', 'return', 'mouse-out', 'mouse-in']);
  });
  it('counts keys and edits by the second, and never tells which', async () => {
    const t = tab(2);
    t.mirror.start();
    for (const key of ['s', 'e', 'Shift', 'c']) t.key(key);
    t.key('c', true);
    t.mirror.edited(3, 0, 3);
    t.mirror.edited(0, 1, 2);
    t.wait(1500);
    t.key('Enter');
    t.mirror.edited(5, 0, 7);
    t.outsideEditor();
    t.key('x');
    await t.mirror.flush();
    expect(got.slice(2)).toEqual([
      { at_ms: 0, what: 'keys', n: 3, ms: 1000 }, { at_ms: 0, what: 'edit', n: 3, removed: 1, size: 2, ms: 1000, problem: 2 },
      { at_ms: 1500, what: 'keys', n: 1, ms: 1 }, { at_ms: 1500, what: 'edit', n: 5, removed: 0, size: 7, ms: 1, problem: 2 },
    ]);
  });
  it('knows what was copied in the exam, and keeps none of it', async () => {
    const t = tab();
    const secret = 'return largest(values)\n';
    t.mirror.start();
    t.copy(secret);
    t.paste(secret.replace('\n', '\r\n'));
    t.paste('something else\nof two lines');
    t.outsideEditor();
    t.copy('the task');
    t.page.selected = 'more of the task';
    t.copy('');
    t.copy('cut where nothing can be cut', 'cut');
    t.paste('into another field');
    t.insideEditor();
    t.paste('the task');
    t.paste('');
    t.wait(1000);
    await t.mirror.flush();
    expect(got.slice(2)).toEqual([
      { at_ms: 0, what: 'copy', n: 23, own: true, problem: 1 }, { at_ms: 0, what: 'paste', n: 24, lines: 2, own: true, problem: 1 },
      { at_ms: 0, what: 'paste', n: 27, lines: 2, problem: 1 }, { at_ms: 0, what: 'copy', n: 8, problem: 1 }, { at_ms: 0, what: 'copy', n: 16, problem: 1 },
      { at_ms: 0, what: 'paste', n: 8, lines: 1, own: true, problem: 1 },
    ]);
    const all = JSON.stringify(got) + (backing.getItem(`dryrun.${mirrorName(7)}`) ?? '');
    for (const word of ['largest', 'return l', 'something', 'task']) expect(all).not.toContain(word);
  });
  it('knows what the exam gives', async () => {
    const t = tab();
    t.mirror.start();
    t.mirror.give(['3\n1 2 3\n', '']);
    t.paste('3\r\n1 2 3');
    await t.mirror.flush();
    expect(only('paste')[0]?.own).toBe(true);
    expect(backing.getItem(`dryrun.${mirrorName(7)}`)).not.toContain('1 2 3');
  });
  it('goes forward in time when the clock does not', async () => {
    const t = tab();
    now = 5000;
    t.mirror.start();
    now = 2000;
    t.root('mouseleave');
    now = 6000;
    t.root('mouseenter');
    await t.mirror.flush();
    expect(got.map(({ at_ms }) => at_ms)).toEqual([5000, 5000, 5000, 6000]);
  });
});

describe('what waits', () => {
  it('is handed over every ten seconds, in batches, each once', async () => {
    const t = tab();
    t.mirror.start();
    t.wait(9000);
    expect(firsts).toEqual([]);
    t.wait(1000);
    await t.mirror.flush();
    expect(firsts).toEqual([0]);
    for (let i = 0; i < 1200; i++) t.root(i % 2 ? 'mouseenter' : 'mouseleave');
    await t.mirror.flush();
    expect(firsts).toEqual([0, 2, 502, 1002]);
    expect(got.length).toBe(1202);
  });
  it('stays over a crash and an absence of the server', async () => {
    online = false;
    const t = tab();
    t.mirror.start();
    t.paste('x');
    t.wait(12000);
    t.key(); // less than a second before the crash: lost
    t.ticks.clear();
    wall += 60000;
    now += 60000;
    online = true;
    const again = tab();
    again.mirror.resume();
    expect(again.mirror.state.get()).toBe('on');
    await again.mirror.flush();
    expect(whats()).toEqual(['begin', 'window', 'paste', 'begin', 'window']);
    expect(got.map(({ at_ms }) => at_ms)).toEqual([0, 0, 0, 72000, 72000]);
  });
  it('knows after a reload what was copied before it', async () => {
    const t = tab();
    t.mirror.start();
    t.copy('a line');
    t.fire('pagehide');
    t.page.hidden = true;
    t.document('visibilitychange'); // as browsers do, after that
    t.ticks.clear();
    const again = tab();
    again.mirror.resume();
    expect(again.mirror.state.get()).toBe('on');
    again.paste('a line');
    await again.mirror.flush();
    expect(whats()).toEqual(['begin', 'window', 'copy', 'begin', 'window', 'paste']);
    expect(only('paste')[0]?.own).toBe(true);
  });
  it('is told again with the same number when nobody knows whether it arrived', async () => {
    const t = tab();
    t.mirror.start();
    await t.mirror.flush();
    online = false;
    t.root('mouseleave');
    await t.mirror.flush();
    online = true;
    t.root('mouseenter');
    await t.mirror.flush();
    expect(firsts).toEqual([0, 2]);
    expect(whats()).toEqual(['begin', 'window', 'mouse-out', 'mouse-in']);
  });
  it('goes when the exam was stopped while the server was away', async () => {
    const t = tab();
    t.mirror.start();
    online = false;
    await t.mirror.stop();
    expect(got).toEqual([]);
    online = true;
    const again = tab();
    again.mirror.resume();
    await Promise.resolve();
    await new Promise((done) => setTimeout(done, 0));
    expect([again.mirror.state.get(), again.ticks.size]).toEqual(['off', 0]);
    expect(whats()).toEqual(['begin', 'window', 'stop']);
  });
  it('is forgotten on request, also while it is on its way', async () => {
    const t = tab();
    t.mirror.start();
    const way = t.mirror.flush();
    t.mirror.forget();
    await way;
    expect([t.mirror.state.get(), backing.length]).toEqual(['off', 0]);
    t.mirror.resume();
    expect(t.mirror.state.get()).toBe('off');
  });
  it('has an end: then nothing more is recorded until it has gone', async () => {
    online = false;
    const t = tab();
    t.mirror.start();
    for (let i = 0; i < 10000; i++) t.root(i % 2 ? 'mouseenter' : 'mouseleave');
    t.wait(1000);
    expect(t.mirror.state.get()).toBe('full');
    t.paste('not seen');
    await t.mirror.flush(); // that of the tick, which nobody takes
    online = true;
    await t.mirror.flush();
    t.wait(1000);
    expect(t.mirror.state.get()).toBe('on');
    await t.mirror.flush();
    expect(only('paste')).toEqual([]);
    expect(whats().slice(-3)).toEqual(['stop', 'begin', 'window']);
  });
  it('is sent even when storage is full', async () => {
    const t = tab();
    backing.full = true;
    t.mirror.start();
    t.paste('x');
    t.wait(10000);
    await t.mirror.flush();
    expect(whats()).toEqual(['begin', 'window', 'paste']);
  });
  it('is not believed when somebody has edited it', () => {
    for (const value of ['{', '[]', '{"on":true}', '{"on":true,"sent":0,"waiting":[{}],"copied":[],"salt":"","tab":"","beat_ms":0}']) {
      backing.setItem(`dryrun.${mirrorName(7)}`, value);
      const t = tab();
      t.mirror.resume();
      expect(t.mirror.state.get()).toBe('off');
    }
  });
});

describe('another browser', () => {
  it('goes on behind what the first one kept', async () => {
    next = 40;
    const t = tab();
    t.mirror.start();
    await t.mirror.flush();
    expect(firsts).toEqual([40]);
  });
  it('that records meanwhile loses nothing: what is taken has another number', async () => {
    const t = tab();
    t.mirror.start();
    await t.mirror.flush();
    others = 9;
    t.root('mouseleave');
    await t.mirror.flush();
    t.root('mouseenter');
    await t.mirror.flush();
    expect(firsts).toEqual([0, 2, 9, 10]);
  });
  it('that is always ahead is not run after for ever', async () => {
    const t = tab();
    others = 1e9;
    t.mirror.start();
    await t.mirror.flush();
    expect(firsts.length).toBeLessThan(10);
  });
});

describe('turned off', () => {
  it('and on again, it goes on behind what is kept', async () => {
    const t = tab();
    t.mirror.start();
    await t.mirror.stop();
    await t.mirror.rest();
    t.mirror.start();
    await t.mirror.flush();
    expect(firsts).toEqual([0, 3]);
    expect(whats()).toEqual(['begin', 'window', 'stop', 'begin', 'window']);
  });
  it('elsewhere, nothing more is recorded here', async () => {
    const t = tab();
    t.mirror.start();
    t.mirror.close();
    const again = tab();
    await again.mirror.rest();
    again.paste('x');
    again.mirror.resume();
    expect([again.mirror.state.get(), ...whats()]).toEqual(['off', 'begin', 'window']);
  });
});

describe('the end of the exam', () => {
  it('hands over what waits, forgets it, and records nothing more', async () => {
    const t = tab();
    t.mirror.start();
    online = false;
    t.paste('x');
    await t.mirror.drain();
    t.paste('y');
    expect([t.mirror.state.get(), got.length, backing.length]).toEqual(['off', 0, 1]);
    // Another day, another page.
    online = true;
    const again = tab();
    again.mirror.resume();
    expect(again.mirror.state.get()).toBe('off');
    await again.mirror.drain();
    expect(whats()).toEqual(['begin', 'window', 'paste']);
    expect(backing.length).toBe(0);
    await again.mirror.drain();
    expect(got.length).toBe(3);
  });
  it('leaves to another tab what that one has', async () => {
    const one = tab(), other = tab();
    one.mirror.start();
    await other.mirror.drain();
    expect(got).toEqual([]);
    await one.mirror.drain();
    expect(whats()).toEqual(['begin', 'window']);
  });
});

describe('two tabs', () => {
  it('are recorded by one, and by the other when that has gone', async () => {
    const one = tab(), other = tab();
    one.mirror.start();
    other.mirror.resume();
    expect(other.mirror.state.get()).toBe('elsewhere');
    other.paste('in the other');
    await other.mirror.flush();
    expect(got).toEqual([]);
    one.paste('in the one');
    one.fire('pagehide');
    one.ticks.clear();
    other.wait(1000);
    expect(other.mirror.state.get()).toBe('on');
    await other.mirror.flush();
    expect(whats()).toEqual(['begin', 'window', 'paste', 'begin', 'window']);
  });
  it('a tab that slept does not write over the one that took over', async () => {
    const one = tab(), other = tab();
    one.mirror.start();
    one.wait(1000);
    wall += 9000;
    other.mirror.resume();
    expect(other.mirror.state.get()).toBe('on');
    one.wait(1000);
    expect(one.mirror.state.get()).toBe('elsewhere');
    one.paste('unseen');
    other.paste('seen');
    await one.mirror.stop();
    await other.mirror.flush();
    expect(whats()).toEqual(['begin', 'window', 'begin', 'window', 'paste']);
  });
});

describe('the size of a change', () => {
  it.each([
    ['', '', 0, 0], ['ab', 'ab', 0, 0], ['', 'abc', 3, 0], ['abc', '', 0, 3], ['ac', 'abc', 1, 0], ['abc', 'ac', 0, 1], ['aa', 'aaa', 1, 0], ['aaa', 'aa', 0, 1],
    ['let a;', 'let bcd;', 3, 1], ['xyx', 'xzx', 1, 1], ['one two', 'two one', 7, 7],
  ])('%j to %j', (before, after, added, removed) => expect(changeBetween(before, after)).toEqual({ added, removed }));
});

describe('the place of a window', () => {
  const screen = { left: 0, top: 24, width: 1920, height: 1056 };
  it.each([
    ['maximised', { left: 0, top: 24, width: 1920, height: 1056 }, false],
    ['maximised with borders', { left: -8, top: 16, width: 1936, height: 1072 }, false],
    ['small', { left: 400, top: 300, width: 800, height: 600 }, false],
    ['over the right edge', { left: 1400, top: 300, width: 800, height: 600 }, true],
    ['over the left edge', { left: -100, top: 300, width: 800, height: 600 }, true],
    ['below', { left: 0, top: 900, width: 800, height: 600 }, true],
    ['above', { left: 0, top: -40, width: 800, height: 600 }, true],
  ])('%s', (_, window, outside) => expect(isOutside(window, screen)).toBe(outside));
});

it('sends nothing by itself', () => {
  for (const source of [recorderSource, pageSource]) expect(source).not.toMatch(/fetch|XMLHttpRequest|sendBeacon|WebSocket|localStorage/);
});
