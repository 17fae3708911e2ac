// The client of contract/events.yaml. The protocol (`receive`) is a pure function of what is known and what came; around it
// `createEvents` keeps one socket open: it comes back after a random, growing pause, waits while the page is hidden, and
// resumes where it was.
import { eventTypes, eventVersion, type EventMessage, type ServerEvent } from '../contract/events.ts';
import { isObject } from './storage.ts';

export type Hello = Extract<ServerEvent, { type: 'hello' }>['data'];

/** The last message of the stream that this page knows. */
export interface Position {
  readonly stream: string;
  readonly seq: number;
}

export type Received =
  | { readonly kind: 'ignore' }
  | { readonly kind: 'hello' }
  | { readonly kind: 'event'; readonly event: ServerEvent }
  /** Something was missed for good; `event` is what came after the hole. */
  | { readonly kind: 'lost'; readonly event: ServerEvent | null };

export interface Step {
  readonly position: Position | null;
  readonly received: Received;
}

/** A message as it came from the wire; null when it is none of this version. */
export function parseMessage(text: string): EventMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value['v'] !== eventVersion || !isObject(value['data'])) return null;
  if (typeof value['stream'] !== 'string' || typeof value['seq'] !== 'number' || typeof value['type'] !== 'string') return null;
  return value as unknown as EventMessage;
}

/** `seq` counts every message, also of a type that a newer server sends and this page does not know. */
export function receive(position: Position | null, message: EventMessage): Step {
  const at: Position = { stream: message.stream, seq: message.seq };
  const same = position !== null && position.stream === message.stream;
  if (message.type === 'hello') {
    if (position === null) return { position: at, received: { kind: 'hello' } };
    // Resumed: what was missed follows, numbered from the last that is known. A stream that is behind it is another one.
    if (same && message.seq >= position.seq) return { position, received: { kind: 'hello' } };
    return { position: at, received: { kind: 'lost', event: null } };
  }
  if (message.type === 'reset') return { position: at, received: { kind: 'lost', event: null } };
  if (!same) return { position: at, received: { kind: 'lost', event: message } };
  if (message.seq <= position.seq) return { position, received: { kind: 'ignore' } };
  const known = eventTypes.includes(message.type);
  if (message.seq > position.seq + 1) return { position: at, received: { kind: 'lost', event: known ? message : null } };
  return { position: at, received: known ? { kind: 'event', event: message } : { kind: 'ignore' } };
}

const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 20_000;

/** The pause before attempt `attempt` (from 0): doubling, and between half and all of it, so that many pages do not come at once. */
export function pauseBefore(attempt: number, random: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 16));
  return Math.round(full * (0.5 + random / 2));
}

export type Link =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  /** Not connected; the next attempt is at `retry_at_ms`, or when the page is seen again. */
  | { readonly state: 'waiting'; readonly retry_at_ms: number | null };

/** What the client needs of a browser; tests bring their own. */
export interface Surroundings {
  open(query: string): Wire;
  now(): number;
  random(): number;
  after(ms: number, run: () => void): () => void;
  hidden(): boolean;
}

export interface Wire {
  onmessage: ((text: string) => void) | null;
  onclose: (() => void) | null;
  close(): void;
}

export interface Handlers {
  hello(hello: Hello): void;
  event(event: ServerEvent): void;
  /** Fetch again what is shown. */
  lost(): void;
  link(link: Link): void;
  /** An attempt ended without a hello: find out why. */
  refused(): void;
}

export interface Events {
  start(): void;
  stop(): void;
  /** The page is seen again, or the network is back: do not wait any longer. */
  wake(): void;
}

export function createEvents(around: Surroundings, handlers: Handlers): Events {
  let position: Position | null = null;
  let wire: Wire | null = null;
  let attempt = 0;
  let cancelPause: (() => void) | null = null;
  let stopped = true;

  function handle(text: string): boolean {
    const message = parseMessage(text);
    if (!message) return false;
    const step = receive(position, message);
    position = step.position;
    if (message.type === 'hello') handlers.hello(message.data as Hello);
    if (step.received.kind === 'lost') handlers.lost();
    if ('event' in step.received && step.received.event) handlers.event(step.received.event);
    return true;
  }

  function connect(): void {
    cancelPause?.();
    cancelPause = null;
    handlers.link({ state: 'connecting' });
    const query = position ? `?${new URLSearchParams({ stream: position.stream, after: String(position.seq) })}` : '';
    const mine = around.open(query);
    let greeted = false;
    wire = mine;
    mine.onmessage = (text) => {
      if (wire !== mine || !handle(text) || greeted) return;
      greeted = true;
      attempt = 0;
      handlers.link({ state: 'live' });
    };
    mine.onclose = () => {
      if (wire !== mine) return;
      wire = null;
      if (!greeted) handlers.refused();
      if (!stopped) pause();
    };
  }

  function pause(): void {
    if (around.hidden()) {
      handlers.link({ state: 'waiting', retry_at_ms: null });
      return;
    }
    const ms = pauseBefore(attempt++, around.random());
    handlers.link({ state: 'waiting', retry_at_ms: around.now() + ms });
    cancelPause = around.after(ms, connect);
  }

  return {
    start() {
      stopped = false;
      if (!wire) connect();
    },
    stop() {
      stopped = true;
      cancelPause?.();
      cancelPause = null;
      wire?.close();
      wire = null;
    },
    wake() {
      if (stopped || wire) return;
      attempt = 0;
      connect();
    },
  };
}

export function browserSurroundings(): Surroundings {
  return {
    open(query) {
      const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/events${query}`);
      const opened: Wire = { onmessage: null, onclose: null, close: () => socket.close() };
      socket.onmessage = (message: MessageEvent<unknown>) => opened.onmessage?.(String(message.data));
      socket.onclose = () => opened.onclose?.();
      return opened;
    },
    now: Date.now,
    random: Math.random,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    hidden: () => document.visibilityState === 'hidden',
  };
}
