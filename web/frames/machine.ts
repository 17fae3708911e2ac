// Inside the frame: puts a user's files together into a page, tells what they print and what fails, and runs a test on them. It is there before anything of the
// user's, takes what it needs of the browser then, and keeps the nonce to itself: a page that the user's code has turned upside down can still be told from an answer.
import type { Given, Level } from '../src/lib/frames/words.ts';
import { attach, choose, clear, click, drag, isReachable, point, press, scroll, tellFocus, type } from './act.ts';
import { clockNow, holdTime, inRealTime, pass, settle } from './clock.ts';
import { all, get, nameOf, query } from './find.ts';
import { tellSubmits } from './forms.ts';
import { Failed, type Axe } from './types.ts';

interface React {
  readonly mount: (app: unknown, root: Element) => void;
  readonly modules: Readonly<Record<string, unknown>>;
}

declare global {
  interface Window {
    dryrunMachine?: (given: Given) => void;
    /** Takes a function out of a script that is put around one. */
    dryrunTake?: (taken: unknown) => void;
    dryrunReact?: React;
    dryrunJsx?: (source: string) => string;
    axe?: Axe;
  }
}

const outer = window.parent;
const send = outer.postMessage.bind(outer);
const every = window.setInterval.bind(window);
const { stringify } = JSON;
const BEAT_MS = 500;
const LINES_MAX = 300;

let nonce = '';
const say = (word: Readonly<Record<string, unknown>>): void => send({ ...word, nonce }, '*');

// ---- what is printed, and what fails ----

let lines = 0;
let running = '';
let files: readonly string[] = [];
const uncaught: string[] = [];

function show(value: unknown, depth = 0): string {
  if (typeof value === 'string') return depth ? stringify(value) : value;
  if (typeof value === 'function') return `ƒ ${value.name || 'anonymous'}`;
  if (typeof value === 'symbol' || typeof value === 'bigint' || typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Element) return `<${value.localName}${value.id && `#${value.id}`}${[...value.classList].map((one) => `.${one}`).join('')}>`;
  if (depth > 2) return '…';
  try {
    if (Array.isArray(value)) return `[${value.slice(0, 50).map((one) => show(one, depth + 1)).join(', ')}${value.length > 50 ? ', …' : ''}]`;
    const entries = Object.entries(value).slice(0, 30);
    return `{${entries.map(([key, one]) => `${key}: ${show(one, depth + 1)}`).join(', ')}}`;
  } catch {
    return '(something that cannot be shown)';
  }
}

function tell(level: Level, text: string, file: string | null, line: number | null): void {
  lines += 1;
  if (lines <= LINES_MAX) say({ kind: 'line', level, text, file, line });
  else if (lines === LINES_MAX + 1) say({ kind: 'line', level: 'warn', text: `More than ${LINES_MAX} lines: the rest is not shown.`, file: null, line: null });
}

/** The first place in a user's file that a stack names. */
function placeIn(stack: string | undefined): { readonly file: string | null; readonly line: number | null } {
  for (const file of files) {
    const at = new RegExp(`${file.replace('.', '\\.')}:(\\d+)`).exec(stack ?? '');
    if (at) return { file, line: Number(at[1]) };
  }
  return { file: null, line: null };
}

function fail(text: string, file: string | null, line: number | null): void {
  uncaught.push(`${text}${file ? ` (${file}${line === null ? '' : `:${line}`})` : ''}`);
  tell('error', text, file, line);
}

function listen(): void {
  const levels: readonly (readonly [keyof Console, Level])[] = [['log', 'log'], ['debug', 'log'], ['info', 'info'], ['warn', 'warn'], ['error', 'error']];
  for (const [name, level] of levels) {
    Object.defineProperty(console, name, {
      configurable: true,
      value: (...given: unknown[]) => {
        const { file, line } = placeIn(new Error().stack);
        tell(level, given.map((one) => show(one)).join(' '), file, line);
      },
    });
  }
  window.addEventListener('error', (event) => {
    if (!(event instanceof ErrorEvent)) return;
    const known = files.includes(event.filename);
    const place = known ? { file: event.filename, line: event.lineno } : placeIn(event.error instanceof Error ? event.error.stack : undefined);
    fail(event.message.replace(/^Uncaught /, ''), place.file ?? (running || null), place.line ?? (event.lineno || null));
  });
  window.addEventListener('unhandledrejection', (event) => {
    const { file, line } = placeIn(event.reason instanceof Error ? event.reason.stack : undefined);
    fail(`not caught in a promise: ${show(event.reason)}`, file, line);
  });
}

// ---- loops ----

const LOOP_MS = 2000;

/** In the page each turn of a loop asks this (rounds/code/front-end/loops.ts). What runs for so long without giving anything else its turn is ended. */
function endLoops(): void {
  const clock = performance.now.bind(performance);
  const { port1, port2 } = new MessageChannel();
  const post = port2.postMessage.bind(port2);
  let since: number | null = null;
  let turns = 0;
  port1.onmessage = () => {
    since = null;
  };
  Object.defineProperty(window, 'dryrunLoop', {
    value: () => {
      turns += 1;
      if (turns % 500) return;
      if (since === null) {
        since = clock();
        post(0);
      } else if (clock() - since > LOOP_MS) throw new Error(`a loop ran for more than ${LOOP_MS / 1000} s`);
    },
  });
}

// ---- the page ----

function run(text: string, name: string): void {
  running = name;
  const script = document.createElement('script');
  script.textContent = `${text}\n//# sourceURL=${name}`;
  document.head.append(script);
  script.remove();
  running = '';
}

/** The value that a script gives to the one function that it sees. */
function take(text: string, name: string): ((given: unknown) => unknown) | null {
  let taken: unknown = null;
  window.dryrunTake = (value) => {
    taken = value;
  };
  run(`dryrunTake(function (${name === 'server.js' ? 'server' : 'test'}) {${text}\n})`, name);
  delete window.dryrunTake;
  return typeof taken === 'function' ? (taken as (given: unknown) => unknown) : null;
}

export interface Server {
  /** What was asked, in order: whatever the task's server writes down. */
  readonly log: unknown[];
  readonly after: <T>(ms: number, value: () => T, signal?: AbortSignal) => Promise<T>;
}

const aborted = (signal: AbortSignal | undefined): DOMException => (signal?.reason instanceof DOMException ? signal.reason : new DOMException('The request was called off.', 'AbortError'));

const server: Server = {
  log: [],
  /** An answer after so long; called off by the signal. */
  after: (ms, value, signal) =>
    new Promise((done, refuse) => {
      if (signal?.aborted) {
        refuse(aborted(signal));
        return;
      }
      const timer = setTimeout(() => {
        try {
          done(value());
        } catch (thrown) {
          refuse(thrown instanceof Error ? thrown : new Error(String(thrown)));
        }
      }, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        refuse(aborted(signal));
      });
    }),
};

function startServer(text: string): void {
  const made = take(text, 'server.js')?.(server);
  Object.defineProperty(window, 'api', { value: Object.freeze(made), enumerable: true });
}

function compile(jsx: string): string | null {
  try {
    return window.dryrunJsx!(jsx);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const line = /\((\d+):\d+\)/.exec(message);
    fail(`SyntaxError: ${message.replace(/\s*\(\d+:\d+\)/, '').replace('Error transforming App.jsx: ', '')}`, 'App.jsx', line ? Number(line[1]) : null);
    return null;
  }
}

function mountReact(source: string): void {
  const code = compile(source);
  const react = window.dryrunReact!;
  if (code === null) return;
  const module = { exports: {} as Record<string, unknown> };
  const require = (name: string): unknown => {
    if (Object.hasOwn(react.modules, name)) return react.modules[name];
    if (/\.css$/.test(name)) return {};
    throw new Error(`there is no module "${name}" here; there are ${Object.keys(react.modules).join(', ')}`);
  };
  window.dryrunTake = (taken) => {
    (taken as (require: unknown, module: unknown, exports: unknown) => void)(require, module, module.exports);
  };
  run(`dryrunTake(function (require, module, exports) {${code}\n})`, 'App.jsx');
  delete window.dryrunTake;
  if (module.exports['default'] === undefined) {
    if (!uncaught.length) fail('App.jsx must export a component as its default: export default function App() { … }', 'App.jsx', null);
    return;
  }
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  react.mount(module.exports['default'], root);
}

function build({ form, files: texts }: Given): void {
  const style = document.createElement('style');
  style.textContent = texts['style.css'] ?? '';
  document.head.append(style);
  document.documentElement.lang = 'en';
  if (form === 'react') mountReact(texts['App.jsx'] ?? '');
  else {
    document.body.innerHTML = texts['index.html'] ?? '';
    run(texts['main.js'] ?? '', 'main.js');
  }
  // They were over before the user's code came.
  document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
  window.dispatchEvent(new Event('load'));
}

// ---- one test ----

const AXE_RULES_OFF = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'document-title', 'html-has-lang'];

async function checkAxe({ without = [] }: { readonly without?: readonly string[] } = {}): Promise<void> {
  await settle();
  const { violations } = await inRealTime(() =>
    window.axe!.run(document, { resultTypes: ['violations'], preload: false, rules: Object.fromEntries([...AXE_RULES_OFF, ...without].map((id) => [id, { enabled: false }])) }),
  );
  if (violations.length) throw new Failed(violations.slice(0, 3).map(({ id, help, nodes }) => `${help} (${id}: ${nodes.slice(0, 2).map((node) => node.target.join(' ')).join(', ')})`).join('; '));
}

async function until(holds: () => unknown, what: string, ms = 3000): Promise<void> {
  const end = clockNow() + ms;
  for (;;) {
    if (holds()) return;
    if (clockNow() >= end) throw new Failed(`${what}: not so after ${ms} ms`);
    await pass(50);
  }
}

const tools = {
  get, query, all, nameOf, type, clear, choose, attach, press, click, point, drag, scroll, until, isReachable,
  wait: pass,
  axe: checkAxe,
  log: server.log,
  active: () => document.activeElement,
  text: (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  attribute: (element: Element, name: string) => element.getAttribute(name),
  viewport: async (width: number, height: number) => {
    say({ kind: 'viewport', width, height });
    for (let i = 0; i < 20 && (innerWidth !== width || innerHeight !== height); i += 1) await settle();
    await pass(0);
  },
  ok: (value: unknown, message: string) => {
    if (!value) throw new Failed(message);
  },
  equal: (found: unknown, wanted: unknown, what: string) => {
    if (stringify(found) !== stringify(wanted)) throw new Failed(`${what}: ${show(found, 1)}, not ${show(wanted, 1)}`);
  },
};

type Test = (t: typeof tools) => unknown;

async function attempt(given: Given, name: string, test: Test | undefined): Promise<string> {
  if (!test) return `there is no test ${name}`;
  build(given);
  await pass(0);
  try {
    await test(tools);
    await turnOver();
  } catch (thrown) {
    const why = thrown instanceof Failed ? thrown.message : `the test itself failed: ${show(thrown)}`;
    return uncaught.length && !(thrown instanceof Failed && uncaught.includes(thrown.message)) ? `${why}; an error was not caught: ${uncaught[0]}` : why;
  }
  return uncaught.length ? `an error was not caught: ${uncaught[0]}` : '';
}

/** What is thrown in promises is told a turn later. */
const turnOver = (): Promise<void> => settle();

function tryIt(given: Given, { tests, name }: NonNullable<Given['trial']>): void {
  const known = new Map<string, Test>();
  take(tests, 'tests.js')?.((test: string, work: Test) => void known.set(test, work));
  void attempt(given, name, known.get(name)).then((message) => say({ kind: 'result', state: message ? 'failed' : 'passed', message }));
}

window.dryrunMachine = (given) => {
  delete window.dryrunMachine;
  nonce = given.nonce;
  files = Object.keys(given.files);
  listen();
  tellSubmits();
  endLoops();
  const ready = (): void => {
    for (const library of given.libraries) run(library, 'library');
    startServer(given.server);
  };
  if (given.trial) {
    tellFocus();
    holdTime();
    ready();
    tryIt(given, given.trial);
    return;
  }
  every(() => say({ kind: 'beat' }), BEAT_MS);
  say({ kind: 'beat' });
  ready();
  build(given);
};
