// record.js: runs a program and writes down what the event loop does with it (docs/formats/event-loop.md, "The trace").
//
//   node --expose-internals --no-warnings record.js PROGRAM TRACE ACORN
//
// The program prints what it prints without the recorder, in the same order. Functions and statements tell by calls that instrument.js has put into it;
// promises by V8's hooks, timers and everything else of Node.js by async_hooks. That a promise is settled is seen at the next thing that happens, and
// counts for where it was resolved. The queue of microtasks is kept here as V8 should keep it; what comes out in another order is counted in `unsure`,
// and what was never seen going in (V8 tells of no parent of promises that are of a subclass, as some of Node.js's own are) in `unseen`.
'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const util = require('node:util');
const v8 = require('node:v8');
const { createHook } = require('node:async_hooks');
const { getPromiseDetails } = require('internal/test/binding').internalBinding('util');

const EVENTS_MAX = 5000;
const LINES_MAX = 200; // statements in a row while nothing else happens: loops that compute
const TEXT_MAX = 2000;
const [main, target, acorn] = process.argv.slice(2).map((name) => path.resolve(name));
const now = () => Math.round(performance.now() - started);
const started = performance.now();

const events = [];
let truncated = false;
let muted = 0; // inside of the recorder, or of console.log: what is made there is not the program's
let unsure = 0;
let unseen = 0;

let lines = 0;
function add(event) {
  lines = event.do === 'line' ? lines + 1 : 0;
  if (events.length >= EVENTS_MAX || lines > LINES_MAX) truncated = true;
  else events.push({ ...event, ms: now() });
}

/** What is made by f is none of the program's. */
function quietly(f) {
  muted += 1;
  try {
    return f();
  } finally {
    muted -= 1;
  }
}

/** The program's line that this is called from, and the function of Node.js or of the language that it has called. */
function where() {
  return quietly(() => {
    const { prepareStackTrace, stackTraceLimit } = Error;
    Error.prepareStackTrace = (_, sites) => sites;
    Error.stackTraceLimit = 50;
    const at = {};
    Error.captureStackTrace(at, where);
    const sites = at.stack;
    Object.assign(Error, { prepareStackTrace, stackTraceLimit });
    let called = '';
    for (const site of sites) {
      if (site.isAsync()) break;
      if (site.getFileName() === main) return { line: site.getLineNumber(), called };
      called = site.getFunctionName() ?? '';
    }
    return null;
  });
}

// ---- what runs ----

let lastJob = 0;
const running = []; // jobs, the innermost last
const kinds = new Set(['then', 'catch', 'finally', 'all', 'allSettled', 'any', 'race']);
const job = (kind, line, more) => ({ id: ++lastJob, kind, line, ...more });
const jobLine = () => running.at(-1)?.line ?? null;
const byWhom = () => running.at(-1)?.id ?? null;

function begin(one) {
  running.push(one);
  add({ do: 'begin', job: one.id, kind: one.kind });
}

function end(one) {
  const at = running.lastIndexOf(one);
  if (at < 0) return;
  running.length = at;
  add({ do: 'end', job: one.id });
}

// ---- the stack ----

const stack = [];
let frames = 0;
let waits = null; // what the await that was just reached waits for: { line, value }
let made = null; // the promise that was made last
let functions = [];

function push(frame) {
  // Node.js itself calls a function of the program: the listener of an event of the process.
  if (running.length === 0) begin(Object.assign(job('node', null), { closes: true }));
  stack.push(frame);
}

function pop(frame) {
  const at = stack.lastIndexOf(frame);
  if (at >= 0) stack.splice(at, 1);
  if (stack.length === 0 && running.at(-1)?.closes) end(running.at(-1));
}

/** Everything on the stack is left. */
function unwind() {
  while (stack.length) {
    add({ do: 'return', frame: stack.at(-1).id });
    stack.pop();
  }
}

function resume(frame, line) {
  if (!frame.left) return;
  frame.left = false;
  push(frame);
  add({ do: 'resume', frame: frame.id, line });
}

globalThis[Symbol.for('dryrun loop')] = {
  enter(id) {
    sweep();
    waits = null;
    // The promise of an async function is made by its call.
    const promise = functions[id].kind === 'async function' ? made : null;
    const frame = { id: ++frames, line: functions[id].line, left: false, promise };
    push(frame);
    add({ do: 'call', frame: frame.id, function: id, line: frame.line });
    return frame;
  },
  at(frame, line) {
    sweep();
    resume(frame, line);
    const last = events.at(-1);
    if (last?.do !== 'line' || last.frame !== frame.id || frame.line !== line) add({ do: 'line', frame: frame.id, line });
    frame.line = line;
  },
  leaves(frame, line, how, value) {
    sweep();
    frame.left = true;
    frame.line = line;
    waits = how === 'yield' ? null : { line, value };
    add({ do: 'leave', frame: frame.id, line, how: how === 'await' ? how : 'yield' });
    pop(frame);
    return value;
  },
  back(frame, value) {
    sweep();
    resume(frame, frame.line);
    return value;
  },
  leave(frame) {
    sweep();
    resume(frame, frame.line);
    if (frame.promise) resolved.push({ promise: frame.promise, line: frame.line, by: byWhom() });
    add({ do: 'return', frame: frame.id });
    pop(frame);
  },
  /** The same executor; what resolves the promise with something that has a then is seen. */
  executor(given) {
    if (typeof given !== 'function') return given;
    return function executor(resolve, reject) {
      const promise = made;
      return given.call(undefined, (value) => {
        const line = where()?.line ?? jobLine();
        resolve(value);
        resolved.push({ promise, line, by: byWhom() });
      }, reject);
    };
  },
  /** The same iterable; the frame is left while one of its answers is awaited. */
  each(frame, line, iterable) {
    const async = typeof iterable?.[Symbol.asyncIterator] === 'function';
    const symbol = async ? Symbol.asyncIterator : Symbol.iterator;
    if (typeof iterable?.[symbol] !== 'function') return iterable;
    const { leaves } = this;
    const asked = (inner, name) => function ask(...args) {
      const capability = made;
      resume(frame, line);
      const answer = inner[name](...args);
      leaves(frame, line, 'await', answer);
      if (!async) {
        waits = { line, any: true };
        unwraps(answer?.value, capability, line);
      }
      return answer;
    };
    return {
      [symbol]() {
        const inner = iterable[symbol]();
        const outer = { next: asked(inner, 'next') };
        for (const name of ['return', 'throw']) if (typeof inner[name] === 'function') outer[name] = asked(inner, name);
        return outer;
      },
    };
  },
};

// ---- microtasks and ticks ----

const microtasks = [];
const ticks = [];

function queue(list, name, one, late = false) {
  list.push(one);
  const { id, kind, line, by, promise } = one;
  add({ do: 'queue', queue: name, job: id, kind, line, by, ...(promise ? { promise: promise.id } : {}), ...(late ? { late } : {}) });
}

function take(list, fits) {
  const at = list.findIndex(fits);
  if (at > 0) unsure += 1;
  return at < 0 ? null : list.splice(at, 1)[0];
}

// ---- promises ----

const promises = new WeakMap(); // promise -> { id, settled, waiting, adopts, running, waits, hidden }
let lastPromise = 0;
let resolved = []; // that were resolved since the last sweep: { promise, line, by }

function known(promise) {
  let info = promises.get(promise);
  if (!info) promises.set(promise, info = { id: ++lastPromise, settled: getPromiseDetails(promise)[0] !== 0, waiting: [], adopts: false });
  return info;
}

/** It was resolved with something that has a then: a microtask will call that. */
function adopt(info, line, by) {
  if (info.adopts) return;
  info.adopts = true;
  queue(microtasks, 'microtasks', job('adopt', line, { by, promise: info }));
}

/** What has become of those that were resolved. */
function sweep() {
  if (resolved.length === 0) return;
  const all = resolved;
  resolved = [];
  for (const { promise, line, by } of all) {
    const info = known(promise);
    const [state] = getPromiseDetails(promise);
    if (info.settled) continue;
    if (state === 0) {
      adopt(info, line, by);
      continue;
    }
    info.settled = true;
    // It looked as if it waited for another one; but it was made within Node.js or the language to stand for a value that is awaited.
    if (info.waits) info.waits.waiting = info.waits.waiting.filter((reaction) => reaction.promise !== info);
    if (!info.hidden) add({ do: 'settle', promise: info.id, state: state === 1 ? 'fulfilled' : 'rejected', line });
    for (const reaction of info.waiting.splice(0)) queue(microtasks, 'microtasks', Object.assign(reaction, { by }));
  }
}

/** Of an iterator that is not async the language awaits each value for the promise that stands for the answer, which was made just before. */
function unwraps(value, capability, line) {
  if (!capability) return;
  const reaction = job('then', line, { by: byWhom(), promise: known(capability) });
  const before = util.types.isPromise(value) ? known(value) : null;
  if (!before || before.settled) queue(microtasks, 'microtasks', reaction);
  else before.waiting.push(reaction);
}

v8.promiseHooks.createHook({
  init(promise, parent) {
    if (muted) return;
    sweep();
    made = promise;
    const info = known(promise);
    const at = where();
    const line = at?.line ?? jobLine();
    if (parent === undefined) {
      if (at?.called === 'resolve' || at?.called === 'Promise.resolve') resolved.push({ promise, line, by: byWhom() });
      return;
    }
    const awaited = waits;
    if (awaited && !awaited.any && awaited.value !== parent) {
      // What is awaited is no promise: this is the one that stands for it.
      awaited.value = promise;
      resolved.push({ promise, line, by: byWhom() });
      return;
    }
    waits = null;
    const called = at?.called.replace(/^.*\./, '');
    const kind = awaited ? 'await' : kinds.has(called) ? called : 'then';
    const reaction = job(kind, awaited?.line ?? line, { by: byWhom(), promise: info });
    info.hidden = awaited !== null; // await makes one that nobody can see
    const before = known(parent);
    if (before.settled) queue(microtasks, 'microtasks', reaction);
    else before.waiting.push(reaction);
    info.waits = before;
  },
  before(promise) {
    if (muted) return;
    sweep();
    const info = known(promise);
    let one = take(microtasks, (other) => other.promise === info);
    if (!one) {
      unseen += 1;
      one = job('then', null, { by: null, promise: info });
      queue(microtasks, 'microtasks', one, true);
      microtasks.pop();
    }
    info.running = one;
    begin(one);
  },
  after(promise) {
    if (muted) return;
    sweep();
    const info = known(promise);
    // Whatever a callback returned or threw has settled its promise; if not, it is to follow another one.
    if (info.running.kind !== 'adopt' && info.running.kind !== 'await' && getPromiseDetails(promise)[0] === 0) adopt(info, jobLine(), info.running.id);
    end(info.running);
  },
  settled(promise) {
    if (muted) return;
    resolved = resolved.filter((other) => other.promise !== promise);
    resolved.push({ promise, line: where()?.line ?? jobLine(), by: byWhom() });
  },
});

// ---- timers, immediates, ticks, messages, input and output ----

const tasks = new Map(); // asyncId -> job
const ports = new Map(); // asyncId of a port -> what was sent to it and has not arrived
const portIds = new WeakMap();

function init(asyncId, type, trigger, resource) {
  if (muted || type === 'PROMISE') return;
  sweep();
  if (type === 'MESSAGEPORT') {
    ports.set(asyncId, []);
    portIds.set(resource, asyncId);
    return;
  }
  const at = where();
  if (at === null) return;
  const by = byWhom();
  if (type === 'Timeout') {
    const every = resource._repeat !== null && resource._repeat !== undefined;
    const one = job(every ? 'interval' : 'timer', at.line, { by, asyncId, resource, delay: resource._idleTimeout });
    tasks.set(asyncId, one);
    add({ do: 'arm', job: one.id, kind: one.kind, line: at.line, by, delay: one.delay });
  } else if (type === 'TickObject') {
    const one = job('tick', at.line, { by, asyncId });
    tasks.set(asyncId, one);
    queue(ticks, 'ticks', one);
  } else if (type === 'Microtask') {
    const one = job('microtask', at.line, { by, asyncId });
    tasks.set(asyncId, one);
    queue(microtasks, 'microtasks', one);
  } else {
    const one = job(type === 'Immediate' ? 'immediate' : 'io', at.line, { by, resource: type === 'Immediate' ? resource : null });
    tasks.set(asyncId, one);
    add({ do: 'arm', job: one.id, kind: one.kind, line: at.line, by });
  }
}

/** Timers and immediates that somebody has cleared. */
function sweepTimers(line) {
  for (const [asyncId, one] of tasks) {
    if (!one.resource?._destroyed) continue;
    tasks.delete(asyncId);
    if (!one.ran || one.kind === 'interval') add({ do: 'clear', job: one.id, line, by: byWhom() });
  }
}

createHook({
  init,
  before(asyncId) {
    if (muted) return;
    sweep();
    sweepTimers(null);
    if (ports.get(asyncId)?.length) tasks.set(asyncId, ports.get(asyncId).shift());
    const one = tasks.get(asyncId);
    if (!one) return;
    if (one.kind === 'tick') take(ticks, (other) => other === one);
    if (one.kind === 'microtask') take(microtasks, (other) => other === one);
    one.ran = true;
    begin(one);
  },
  after(asyncId) {
    if (muted) return;
    sweep();
    const one = tasks.get(asyncId) ?? running.find((other) => other.asyncId === asyncId);
    if (!one) return;
    if (one.kind === 'interval') sweepTimers(null);
    end(one);
    if (one.kind === 'interval' && !one.resource._destroyed) add({ do: 'arm', job: one.id, kind: 'interval', line: one.line, by: one.id, delay: one.delay });
    else if (one.kind !== 'io') tasks.delete(asyncId);
  },
}).enable();

for (const name of ['clearTimeout', 'clearInterval', 'clearImmediate']) {
  const real = globalThis[name];
  globalThis[name] = require('node:timers')[name] = Object.defineProperty(function clear(timer) {
    real(timer);
    sweepTimers(where()?.line ?? null);
  }, 'name', { value: name });
}

const RealChannel = MessageChannel;
const others = new WeakMap();
globalThis.MessageChannel = require('node:worker_threads').MessageChannel = function MessageChannel() {
  const channel = new RealChannel();
  others.set(channel.port1, channel.port2);
  others.set(channel.port2, channel.port1);
  return channel;
};
const { postMessage } = MessagePort.prototype;
MessagePort.prototype.postMessage = function post(...args) {
  sweep();
  postMessage.apply(this, args);
  const waiting = ports.get(portIds.get(others.get(this)));
  const at = where();
  if (!waiting || !at) return;
  queue(waiting, 'messages', job('message', at.line, { by: byWhom() }));
};

// ---- what is printed, and the end ----

for (const name of ['log', 'info', 'debug']) {
  const real = console[name];
  console[name] = function print(...args) {
    sweep();
    const at = where();
    quietly(() => {
      add({ do: 'print', line: at?.line ?? null, text: util.format(...args).slice(0, TEXT_MAX) });
      real.apply(console, args);
    });
  };
}

process.on('uncaughtExceptionMonitor', (error) => {
  sweep();
  add({ do: 'uncaught', text: quietly(() => String(error)).slice(0, TEXT_MAX) });
  unwind();
  while (running.length) end(running.at(-1));
});
process.on('exit', () => {
  if (functions.length === 0) return; // it was not even read
  sweep();
  unwind(); // process.exit
  while (running.length) end(running.at(-1));
  quietly(() => fs.writeFileSync(target, JSON.stringify({ format: 1, node: process.versions.node, functions, events, truncated, unsure, unseen })));
});

function load() {
  const made = require('./instrument.js')(require(acorn), fs.readFileSync(main, 'utf8'));
  functions = made.functions;
  const module = new Module(main, null);
  module.filename = main;
  module.paths = Module._nodeModulePaths(path.dirname(main));
  require.main = process.mainModule = module;
  process.argv.splice(1, process.argv.length - 1, main);
  return { module, code: made.code };
}

const { module: program, code } = quietly(() => {
  void process.stdout;
  void process.stderr;
  return load();
});
const script = job('script', 1);
begin(script);
try {
  program._compile(code, main);
} finally {
  sweep();
  unwind();
  end(script);
}
