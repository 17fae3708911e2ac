import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jobLabel, jobWords, scenesOf } from './scenes.ts';
import { parseTrace, readTrace, type Trace } from './trace.ts';

const files = import.meta.glob<string>('../../../../../content/event-loop/*.yaml', { query: '?raw', import: 'default', eager: true });
const traces = Object.fromEntries(Object.entries(import.meta.glob<string>('../../../../../content/event-loop/traces/*.json', { query: '?raw', import: 'default', eager: true })).map(([path, text]) => [path.replace(/.*\/|\.json$/g, ''), text]));

interface Drill {
  readonly id: string;
  readonly code: string;
  readonly prints: readonly { readonly out: string; readonly line: number }[];
  readonly fails?: string;
}

const drills = Object.values(files).flatMap((text) => (parse(text) as { drills: readonly Drill[] }).drills);
const traceOf = (id: string): Trace => parseTrace(traces[id]!)!;

describe('the recorded drills', () => {
  it('are all there', () => {
    expect(drills.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(traces).sort()).toEqual(drills.map((one) => one.id).sort());
  });

  it.each(drills.map((one) => [one.id, one] as const))('%s: the last scene has printed what is written, and nothing is left', (id, drill) => {
    const trace = traceOf(id);
    const scenes = scenesOf(trace);
    const last = scenes.at(-1)!;
    expect(scenes.length).toBe(trace.events.length + 1);
    expect(last.printed).toEqual(drill.prints.map(({ out, line }) => ({ text: out, line })));
    expect(last.uncaught).toBe(drill.fails ?? null);
    expect([last.job, last.stack, last.queues.microtasks, last.queues.ticks]).toEqual([null, [], [], []]);
    const lines = drill.code.trimEnd().split('\n').length;
    for (const scene of scenes) {
      expect(scene.says).not.toBe('');
      expect(scene.line === null || (scene.line >= 1 && scene.line <= lines)).toBe(true);
      // What runs has left its queue.
      if (scene.job) expect([...scene.queues.microtasks, ...scene.queues.ticks, ...scene.queues.messages].some((job) => job.id === scene.job!.id)).toBe(false);
    }
  });
});

describe('scenes', () => {
  const of = (...events: readonly object[]): Trace => readTrace({ functions: [{ name: '', line: 1, kind: 'script' }, { name: 'pay', line: 2, kind: 'async function' }], events })!;

  it('show an await: the function leaves the stack, stands in the microtasks, and comes back', () => {
    const scenes = scenesOf(
      of(
        { do: 'begin', job: 1, kind: 'script' }, { do: 'call', frame: 1, function: 0, line: 1 }, { do: 'call', frame: 2, function: 1, line: 2 }, { do: 'queue', job: 2, queue: 'microtasks', kind: 'await', line: 3 },
        { do: 'leave', frame: 2, line: 3, how: 'await' }, { do: 'return', frame: 1 }, { do: 'end', job: 1 }, { do: 'begin', job: 2, kind: 'await' }, { do: 'resume', frame: 2, line: 3 },
      ),
    );
    expect(scenes.map((scene) => scene.stack.map((one) => one.name).join(' < '))).toEqual(['', '', 'the script', 'the script < pay', 'the script < pay', 'the script', '', '', '', 'pay']);
    expect(scenes[5]!.queues.microtasks.map(jobLabel)).toEqual(['after await · line 3']);
    expect(scenes[8]!.queues.microtasks).toEqual([]);
    expect(scenes[9]).toMatchObject({ line: 3, says: 'pay goes on.' });
  });

  it('arm, clear and run timers', () => {
    const scenes = scenesOf(of({ do: 'arm', job: 2, kind: 'timer', line: 4, delay: 20 }, { do: 'arm', job: 3, kind: 'immediate', line: 5 }, { do: 'clear', job: 3 }, { do: 'begin', job: 2, kind: 'timer' }));
    expect(scenes.map((scene) => scene.armed.length)).toEqual([0, 1, 2, 1, 0]);
    expect(jobWords(scenes[1]!.armed[0]!)).toBe('a timer of 20 ms, from line 4');
    expect(scenes[3]!.says).toBe('Cleared: an immediate, from line 5.');
  });

  it('put one that nobody saw coming in front', () => {
    const scenes = scenesOf(of({ do: 'queue', job: 2, queue: 'microtasks', kind: 'then', line: 1 }, { do: 'queue', job: 3, queue: 'microtasks', kind: 'then', line: null, late: true }));
    expect(scenes[2]!.queues.microtasks.map((job) => job.id)).toEqual([3, 2]);
  });
});

describe('a trace of a stranger', () => {
  it('is none when it is not one', () => {
    for (const bad of ['', '{', '[]', 'null', '{"events": []}', '{"events": 1, "functions": []}', '{"events": [], "functions": []}', '{"events": [{"do": "fly"}], "functions": []}']) expect(parseTrace(bad)).toBeNull();
  });

  it('loses what is not as it should be, and the rest is shown', () => {
    const trace = readTrace({
      functions: [null, { name: 7 }], unsure: 1, unseen: 2,
      events: [null, 'x', { do: 'begin', job: '1' }, { do: 'begin', job: 1e300 }, { do: 'queue', job: 1, queue: '__proto__', kind: 'then' }, { do: 'print', text: 'y'.repeat(9000), line: -1.5 }, { do: 'return', frame: 5 }, { do: 'end', job: 9 }],
    })!;
    expect(trace.events.map((one) => one.do)).toEqual(['print', 'return', 'end']);
    expect(trace.doubtful).toBe(3);
    const scenes = scenesOf(trace);
    expect(scenes.at(-1)!.printed).toEqual([{ text: 'y'.repeat(2000), line: null }]);
  });

  it('is cut where it is too long', () => {
    const trace = readTrace({ functions: [], events: Array.from({ length: 9000 }, () => ({ do: 'print', text: 'x', line: 1 })) })!;
    expect([trace.events.length, trace.truncated]).toEqual([5000, true]);
  });
});
