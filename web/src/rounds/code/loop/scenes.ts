// A trace as a row of scenes: what stands on the stack and in the queues after each step. Pure; the picture draws one of them.
import type { Queue, Trace, TraceEvent, TracedFunction } from './trace.ts';

export interface Job {
  readonly id: number;
  readonly kind: string;
  /** Where it comes from; null: the program has no part in it. */
  readonly line: number | null;
  readonly delay: number | null;
}

export interface Frame {
  readonly frame: number;
  readonly name: string;
  readonly line: number;
}

export interface Printed {
  readonly text: string;
  readonly line: number | null;
}

export interface Scene {
  /** What has the thread. */
  readonly job: Job | null;
  /** The bottom first. */
  readonly stack: readonly Frame[];
  readonly queues: Readonly<Record<Queue, readonly Job[]>>;
  /** What waits for its time, its phase, or the system. */
  readonly armed: readonly Job[];
  readonly printed: readonly Printed[];
  /** Of the code, where the top function is; else where what just happened comes from. */
  readonly line: number | null;
  readonly uncaught: string | null;
  /** What has just happened, in words. */
  readonly says: string;
}

const beforeAll: Scene = {
  job: null, stack: [], queues: { microtasks: [], ticks: [], messages: [] }, armed: [], printed: [], line: null, uncaught: null, says: 'Node.js has read the program and is about to run it.',
};

const KINDS: Readonly<Record<string, string>> = {
  script: 'the script', then: 'a then callback', catch: 'a catch callback', finally: 'a finally callback', all: 'a part of Promise.all', allSettled: 'a part of Promise.allSettled', any: 'a part of Promise.any',
  race: 'a part of Promise.race', await: 'what comes after an await', adopt: 'the adoption of a promise', microtask: 'a microtask of queueMicrotask', tick: 'a tick of process.nextTick', message: 'a message',
  timer: 'a timer', interval: 'an interval', immediate: 'an immediate', io: 'a callback of the system', node: 'a handler of Node.js',
};

/** "a timer of 20 ms, from line 9". */
export function jobWords({ kind, line, delay }: Job): string {
  const what = KINDS[kind] ?? 'a job';
  return `${what}${delay !== null ? ` of ${delay} ms` : ''}${line !== null ? `, from line ${line}` : ''}`;
}

/** For a box of a queue: "then · line 9". */
export function jobLabel({ kind, line, delay }: Job): string {
  return [kind === 'await' ? 'after await' : kind, delay !== null ? `${delay} ms` : '', line !== null ? `line ${line}` : ''].filter(Boolean).join(' · ');
}

function nameOf(one: TracedFunction | undefined): string {
  if (!one) return 'a function';
  if (one.kind === 'script') return 'the script';
  return one.name === '' ? `(function of line ${one.line})` : one.name;
}

const QUEUE_WORDS: Readonly<Record<Queue, string>> = { microtasks: 'the microtasks', ticks: 'the ticks', messages: 'the messages' };
const without = (list: readonly Job[], id: number): readonly Job[] => (list.some((one) => one.id === id) ? list.filter((one) => one.id !== id) : list);

interface Memory {
  readonly functions: readonly TracedFunction[];
  /** Functions that have left the stack and will come back. */
  readonly left: Map<number, Frame>;
  readonly jobs: Map<number, Job>;
}

function begin(scene: Scene, event: Extract<TraceEvent, { do: 'begin' }>, { jobs }: Memory): Scene {
  const job = jobs.get(event.job) ?? { id: event.job, kind: event.kind, line: null, delay: null };
  const { microtasks, ticks, messages } = scene.queues;
  return {
    ...scene,
    job,
    queues: { microtasks: without(microtasks, job.id), ticks: without(ticks, job.id), messages: without(messages, job.id) },
    armed: without(scene.armed, job.id),
    line: job.line,
    // A handler of the program has taken it.
    uncaught: null,
    says: `The stack is empty: ${jobWords(job)} gets the thread.`,
  };
}

function queued(scene: Scene, event: Extract<TraceEvent, { do: 'queue' }>, { jobs }: Memory): Scene {
  const job = { id: event.job, kind: event.kind, line: event.line, delay: null };
  const list = scene.queues[event.queue];
  jobs.set(job.id, job);
  return { ...scene, queues: { ...scene.queues, [event.queue]: event.late ? [job, ...list] : [...list, job] }, says: `To the end of ${QUEUE_WORDS[event.queue]}: ${jobWords(job)}.` };
}

function armed(scene: Scene, event: Extract<TraceEvent, { do: 'arm' }>, { jobs }: Memory): Scene {
  const job = { id: event.job, kind: event.kind, line: event.line, delay: event.delay };
  jobs.set(job.id, job);
  const waits = event.kind === 'immediate' ? 'the check phase' : event.kind === 'io' ? 'the system' : 'its time';
  return { ...scene, armed: [...without(scene.armed, job.id), job], says: `Set up, and waits for ${waits}: ${jobWords(job)}.` };
}

function pushed(scene: Scene, frame: Frame, says: string): Scene {
  return { ...scene, stack: [...scene.stack, frame], line: frame.line, says };
}

function popped(scene: Scene, id: number, says: (frame: Frame) => string, memory: Memory, keeps: boolean): Scene {
  const top = scene.stack.at(-1);
  if (top?.frame !== id) return scene;
  if (keeps) memory.left.set(id, top);
  const stack = scene.stack.slice(0, -1);
  return { ...scene, stack, line: stack.at(-1)?.line ?? scene.line, says: says(top) };
}

function after(scene: Scene, event: TraceEvent, memory: Memory): Scene {
  switch (event.do) {
    case 'begin':
      return begin(scene, event, memory);
    case 'end':
      return { ...scene, job: null, stack: [], line: null, says: scene.job ? `Done: ${jobWords(scene.job)}. The stack is empty.` : 'The stack is empty.' };
    case 'call': {
      const name = nameOf(memory.functions[event.function]);
      return pushed(scene, { frame: event.frame, name, line: event.line }, `${name === 'the script' ? 'The script begins' : `${name} is called`}.`);
    }
    case 'return':
      return popped(scene, event.frame, ({ name }) => `${name === 'the script' ? 'The script is at its end' : `${name} returns`}.`, memory, false);
    case 'line': {
      const top = scene.stack.at(-1);
      if (top?.frame !== event.frame) return scene;
      return { ...scene, stack: [...scene.stack.slice(0, -1), { ...top, line: event.line }], line: event.line, says: `${top.name === 'the script' ? 'The script' : top.name} comes to line ${event.line}.` };
    }
    case 'leave':
      return popped(scene, event.frame, ({ name }) => (event.how === 'yield' ? `${name} hands over a value and leaves the stack.` : `${name} waits at its await and leaves the stack.`), memory, true);
    case 'resume': {
      const frame = memory.left.get(event.frame) ?? { frame: event.frame, name: 'a function', line: event.line };
      memory.left.delete(event.frame);
      return pushed(scene, { ...frame, line: event.line }, `${frame.name} goes on.`);
    }
    case 'queue':
      return queued(scene, event, memory);
    case 'arm':
      return armed(scene, event, memory);
    case 'clear': {
      const job = memory.jobs.get(event.job);
      return { ...scene, armed: without(scene.armed, event.job), says: `Cleared: ${job ? jobWords(job) : 'a timer'}.` };
    }
    case 'settle':
      return { ...scene, says: `A promise is ${event.state}${event.line !== null ? ` on line ${event.line}` : ''}.` };
    case 'print':
      return { ...scene, printed: [...scene.printed, { text: event.text, line: event.line }], line: event.line ?? scene.line, says: `Printed: ${event.text}` };
    case 'uncaught':
      return { ...scene, uncaught: event.text, says: `Nobody catches it: ${event.text}` };
  }
}

/** One more than there are events: the first is before all of them. */
export function scenesOf(trace: Trace): readonly Scene[] {
  const memory: Memory = { functions: trace.functions, left: new Map(), jobs: new Map() };
  const scenes: Scene[] = [beforeAll];
  for (const event of trace.events) scenes.push(after(scenes.at(-1)!, event, memory));
  return scenes;
}
