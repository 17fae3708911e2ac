// The trace of a program (docs/formats/event-loop.md), read as a stranger's: a program runs in the same process as the recorder and could have written over it.
// What is not as it should be is left out; nothing of it is ever run.
import { isNumber, isObject, isString } from '../../../lib/storage.ts';

export type Queue = 'microtasks' | 'ticks' | 'messages';

export type TraceEvent =
  | { readonly do: 'begin'; readonly job: number; readonly kind: string }
  | { readonly do: 'end'; readonly job: number }
  | { readonly do: 'call'; readonly frame: number; readonly function: number; readonly line: number }
  | { readonly do: 'return'; readonly frame: number }
  | { readonly do: 'line'; readonly frame: number; readonly line: number }
  | { readonly do: 'leave'; readonly frame: number; readonly line: number; readonly how: string }
  | { readonly do: 'resume'; readonly frame: number; readonly line: number }
  | { readonly do: 'queue'; readonly job: number; readonly queue: Queue; readonly kind: string; readonly line: number | null; readonly late: boolean }
  | { readonly do: 'arm'; readonly job: number; readonly kind: string; readonly line: number | null; readonly delay: number | null }
  | { readonly do: 'clear'; readonly job: number }
  | { readonly do: 'settle'; readonly promise: number; readonly state: string; readonly line: number | null }
  | { readonly do: 'print'; readonly line: number | null; readonly text: string }
  | { readonly do: 'uncaught'; readonly text: string };

export interface TracedFunction {
  readonly name: string;
  readonly line: number;
  readonly kind: string;
}

export interface Trace {
  readonly functions: readonly TracedFunction[];
  readonly events: readonly TraceEvent[];
  /** There was more than is kept. */
  readonly truncated: boolean;
  /** Microtasks that came out in another order than was worked out, or of which nothing was seen before. */
  readonly doubtful: number;
}

const EVENTS_MAX = 5000;
const TEXT_MAX = 2000;

type Raw = Record<string, unknown>;

const int = (value: unknown): number | null => (isNumber(value) && Number.isInteger(value) && Math.abs(value) <= 1e9 ? value : null);
const text = (value: unknown): string => (isString(value) ? value.slice(0, TEXT_MAX) : '');
const QUEUES: readonly Queue[] = ['microtasks', 'ticks', 'messages'];

function eventOf(raw: Raw): TraceEvent | null {
  const job = int(raw['job']);
  const frame = int(raw['frame']);
  const line = int(raw['line']);
  const kind = text(raw['kind']);
  switch (raw['do']) {
    case 'begin':
      return job === null ? null : { do: 'begin', job, kind };
    case 'end':
      return job === null ? null : { do: 'end', job };
    case 'call': {
      const place = int(raw['function']);
      return frame === null || place === null ? null : { do: 'call', frame, function: place, line: line ?? 0 };
    }
    case 'return':
      return frame === null ? null : { do: 'return', frame };
    case 'line':
      return frame === null || line === null ? null : { do: 'line', frame, line };
    case 'leave':
      return frame === null ? null : { do: 'leave', frame, line: line ?? 0, how: text(raw['how']) };
    case 'resume':
      return frame === null ? null : { do: 'resume', frame, line: line ?? 0 };
    case 'queue': {
      const queue = QUEUES.find((one) => one === raw['queue']);
      return job === null || !queue ? null : { do: 'queue', job, queue, kind, line, late: raw['late'] === true };
    }
    case 'arm':
      return job === null ? null : { do: 'arm', job, kind, line, delay: int(raw['delay']) };
    case 'clear':
      return job === null ? null : { do: 'clear', job };
    case 'settle':
      return { do: 'settle', promise: int(raw['promise']) ?? 0, state: text(raw['state']), line };
    case 'print':
      return { do: 'print', line, text: text(raw['text']) };
    case 'uncaught':
      return { do: 'uncaught', text: text(raw['text']) };
    default:
      return null;
  }
}

const functionOf = (raw: unknown): TracedFunction => (isObject(raw) ? { name: text(raw['name']), line: int(raw['line']) ?? 0, kind: text(raw['kind']) } : { name: '', line: 0, kind: '' });

/** Null: it is none. */
export function readTrace(value: unknown): Trace | null {
  if (!isObject(value) || !Array.isArray(value['events']) || !Array.isArray(value['functions'])) return null;
  const raw: readonly unknown[] = value['events'];
  const events = raw.slice(0, EVENTS_MAX).flatMap((one) => (isObject(one) ? (eventOf(one) ?? []) : []));
  if (events.length === 0) return null;
  return {
    functions: value['functions'].slice(0, EVENTS_MAX).map(functionOf),
    events,
    truncated: value['truncated'] === true || raw.length > EVENTS_MAX,
    doubtful: (int(value['unsure']) ?? 0) + (int(value['unseen']) ?? 0),
  };
}

export function parseTrace(json: string): Trace | null {
  try {
    return readTrace(JSON.parse(json));
  } catch {
    return null;
  }
}
