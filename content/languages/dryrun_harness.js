// Problems whose solutions are JavaScript that a harness tries: a clock that stands still until it is told to go on, and
// a log of what happened. The package's include/javascript/harness.js exports an async function that gets what is
// described in docs/formats/function.md; each test's standard input is its script.
//
// While a solution runs, setTimeout and its relatives, Date and performance are the clock's. Promises are the real ones:
// after each task, all microtasks run before the next, as everywhere.
'use strict';
const fs = require('fs');
const path = require('path');
const { answer, describe, fail, load } = require('./dryrun_function.js');

const realImmediate = setImmediate;
const RealDate = Date;
const EPOCH = 1700000000000; // what Date.now() is at the beginning: large, as in life
const UPTIME = 5000; // and performance.now()
const FIRED_MAX = 200000;
const PENDING_MAX = 200000;
const LINES_MAX = 200000;

// ---- the clock ----

let now = 0;
let lastId = 0;
let fired = 0;
const timers = new Map(); // id -> { id, at, callback, args, every }

function delayOf(ms, least) {
  const number = Math.trunc(Number(ms));
  return number > least && number <= 2147483647 ? number : least;
}

function add(callback, ms, args, repeats) {
  if (typeof callback !== 'function') throw new TypeError(`The "callback" argument must be of type function. Received ${callback === null ? 'null' : typeof callback}`);
  if (timers.size >= PENDING_MAX) fail(`more than ${PENDING_MAX} timers are waiting at once`);
  const delay = delayOf(ms, repeats ? 1 : 0);
  const id = ++lastId;
  timers.set(id, { id, at: now + delay, callback, args, every: repeats ? delay : 0 });
  return id;
}

function remove(id) {
  timers.delete(typeof id === 'object' && id !== null ? Number(id) : Number(id));
}

const fakes = {
  setTimeout: (callback, ms, ...args) => add(callback, ms, args, false),
  setInterval: (callback, ms, ...args) => add(callback, ms, args, true),
  setImmediate: (callback, ...args) => add(callback, 0, args, false),
  clearTimeout: remove,
  clearInterval: remove,
  clearImmediate: remove,
  requestAnimationFrame: (callback) => add(() => callback(UPTIME + now), 16, [], false),
  cancelAnimationFrame: remove,
};

class FakeDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(EPOCH + now);
    else super(...args);
  }
  static now() {
    return EPOCH + now;
  }
}

function install() {
  Object.assign(globalThis, fakes);
  globalThis.Date = FakeDate;
  Object.defineProperty(globalThis, 'performance', { configurable: true, writable: true, value: { now: () => UPTIME + now, timeOrigin: EPOCH - UPTIME } });
  // For those who ask Node.js for them by name.
  const { requestAnimationFrame, cancelAnimationFrame, ...ofNode } = fakes;
  Object.assign(require('timers'), ofNode);
  const sleep = (ms, value) => new Promise((resolve) => { fakes.setTimeout(resolve, ms, value); });
  Object.assign(require('timers/promises'), { setTimeout: sleep, setImmediate: (value) => sleep(0, value) });
}

/** All microtasks that there are, and those that they make. */
function drain() {
  return new Promise((resolve) => { realImmediate(resolve); });
}

/** The timer that is due first; of those at one moment, the one that was set first. */
function first() {
  let best = null;
  for (const timer of timers.values()) if (best === null || timer.at < best.at) best = timer;
  return best;
}

async function fire(timer) {
  if (++fired > FIRED_MAX) fail(`more than ${FIRED_MAX} timers have fired: they seem to start each other without end`);
  now = Math.max(now, timer.at);
  timers.delete(timer.id);
  // A repeated one is set again first, behind those that wait for the same moment; the callback may clear it.
  if (timer.every) timers.set(timer.id, { ...timer, at: now + timer.every });
  try {
    timer.callback.apply(undefined, timer.args);
  } catch (error) {
    fail(`${describe(error)} (thrown in a timer at ${now} ms)`);
  }
  await drain();
}

const clock = {
  /** Milliseconds since the beginning. */
  now: () => now,
  /** How many timers wait. */
  pending: () => timers.size,
  drain,
  /** Lets time pass; everything that becomes due happens in its order. */
  async advance(ms) {
    const end = now + ms;
    await drain();
    for (let timer = first(); timer !== null && timer.at <= end; timer = first()) await fire(timer);
    now = end;
  },
  /** Until no timer is left. */
  async finish() {
    await drain();
    for (let timer = first(); timer !== null; timer = first()) await fire(timer);
  },
  /** Until the promise is settled: its state as of watch(); 'pending' when no timer is left that could settle it. */
  async until(promise) {
    const seen = watch(promise);
    await drain();
    for (let timer = first(); seen.state === 'pending' && timer !== null; timer = first()) await fire(timer);
    return seen;
  },
};

// ---- what is seen ----

/** { state: 'pending' | 'fulfilled' | 'rejected', value, error, at }: kept up to date. */
function watch(promise) {
  const seen = { state: 'pending', value: undefined, error: undefined, at: null };
  Promise.resolve(promise).then(
    (value) => Object.assign(seen, { state: 'fulfilled', value, at: now }),
    (error) => Object.assign(seen, { state: 'rejected', error, at: now }),
  );
  return seen;
}

/** A value as one line, the same everywhere. */
function show(value, depth = 0) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `function ${value.name || '(anonymous)'}`;
  if (typeof value === 'symbol') return String(value);
  if (Object.is(value, -0)) return '-0';
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Error) return `${value.name}(${JSON.stringify(value.message)})`;
  if (depth > 6) return '...';
  if (value instanceof Promise) return 'Promise';
  if (Array.isArray(value)) {
    const texts = [];
    for (let i = 0; i < value.length; i++) texts.push(i in value ? show(value[i], depth + 1) : '(hole)');
    return `[${texts.join(', ')}]`;
  }
  if (value instanceof RealDate) return `Date(${value.getTime()})`;
  if (value instanceof Map) return `Map{${[...value].map(([k, v]) => `${show(k, depth + 1)} => ${show(v, depth + 1)}`).join(', ')}}`;
  if (value instanceof Set) return `Set{${[...value].map((v) => show(v, depth + 1)).join(', ')}}`;
  return `{${Object.keys(value).map((key) => `${key}: ${show(value[key], depth + 1)}`).join(', ')}}`;
}

// ---- the whole ----

let finished = false;

function ended() {
  if (!finished) fail('it waits for something that can never happen: a promise that nobody settles, or a timer that nobody sets');
}

async function start(file, names, harness) {
  const lines = [];
  const log = (line) => {
    if (lines.length >= LINES_MAX) fail(`more than ${LINES_MAX} things have happened`);
    lines.push(String(line));
  };
  process.on('unhandledRejection', (error) => fail(`${describe(error)} (a promise was rejected and nobody handles it)`));
  process.on('uncaughtException', (error) => fail(describe(error)));
  process.on('beforeExit', ended);
  const script = fs.readFileSync(0, 'utf8');
  const test = require(path.resolve(__dirname, harness));
  install();
  const solution = load(file, names);
  for (const name of names) {
    if (solution[name] === undefined) fail(`the source defines no ${name}`);
    if (typeof solution[name] !== 'function') fail(`${name} must be a function or a class, but is ${show(solution[name]).slice(0, 60)}`);
  }
  try {
    await test({ solution, script, clock, log, watch, show, fail });
  } catch (error) {
    fail(describe(error));
  }
  finished = true;
  answer(lines.map((line) => `${line}\n`).join(''));
}

module.exports = { start };
