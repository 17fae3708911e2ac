// What stands around a function that was sent in: reading its arguments, holding its result against the declared type,
// printing it. The driver, which dryrun writes for each problem, uses it. Standard output is the answer's alone: what
// the solution prints by console and process.stdout goes to standard error.
//
// With the argument --time the nanoseconds of CPU time that the calls took are left in the file `time`; trace-memory.js,
// when it is there, hears of the calls, too.
'use strict';
const fs = require('fs');
const path = require('path');
const Module = require('module');

const { writeSync: write, writeFileSync: writeFile } = fs; // before the solution can change them
const stderr = process.stderr;
Object.defineProperty(process, 'stdout', { configurable: true, enumerable: true, get: () => stderr });

const timed = process.argv[2] === '--time';
const memory = globalThis[Symbol.for('dryrun memory')]; // of trace-memory.js
const cpuUsage = process.cpuUsage.bind(process);
let spentUs = 0;

const words = { false: 'false', true: 'true', nothing: 'null' };

function ListNode(val, next) {
  this.val = val === undefined ? 0 : val;
  this.next = next === undefined ? null : next;
}
function TreeNode(val, left, right) {
  this.val = val === undefined ? 0 : val;
  this.left = left === undefined ? null : left;
  this.right = right === undefined ? null : right;
}

/** The end: a sentence for the solver on standard error. */
function fail(why) {
  waiting = null;
  write(2, `${why}\n`);
  process.exit(1);
}

let waiting = null; // what is being called
process.on('exit', () => {
  if (waiting === null) return;
  write(2, `${waiting} ended the program instead of returning\n`);
  process.exitCode = 1;
});

// ---- the arguments ----

const isBlank = (c) => c === 32 || (c >= 9 && c <= 13);
const SAFE = Number.MAX_SAFE_INTEGER;

class Input {
  constructor() {
    this.data = fs.readFileSync(0);
    this.at = 0;
    this.mid = false;
  }
  refuse(why) {
    let line = 1;
    for (let i = 0; i < this.at && i < this.data.length; i++) line += this.data[i] === 10;
    fail(`the input is not what this problem reads: line ${line}: ${why}`);
  }
  /** Moves to the next word; this.at is behind it, its beginning is returned. */
  next(what) {
    const { data } = this;
    let i = this.at;
    while (i < data.length && isBlank(data[i])) i++;
    const begin = i;
    while (i < data.length && !isBlank(data[i])) i++;
    if (i === begin) this.refuse(`it ends where ${what} is wanted`);
    this.at = i;
    this.mid = true;
    return begin;
  }
  string(what) {
    const begin = this.next(what);
    return this.data.toString('utf8', begin, this.at);
  }
  int(what) {
    const begin = this.next(what);
    const { data, at } = this;
    let i = begin;
    const minus = data[i] === 45;
    if (minus) i++;
    let value = 0;
    if (i === at) this.refuse(`a word of ${what} is no whole number`);
    for (; i < at; i++) {
      const digit = data[i] - 48;
      if (digit < 0 || digit > 9) this.refuse(`a word of ${what} is no whole number`);
      value = value * 10 + digit;
    }
    if (value > SAFE) this.refuse(`a number of ${what} is larger than 2^53 - 1`);
    return minus ? -value || 0 : value;
  }
  long(what) {
    return this.int(what);
  }
  int64(what) {
    const text = this.string(what);
    if (!/^-?[0-9]+$/.test(text)) this.refuse(`${text} is no whole number, for ${what}`);
    return BigInt(text);
  }
  double(what) {
    const text = this.string(what);
    const value = Number(text);
    if (!Number.isFinite(value)) this.refuse(`${text} is no number, for ${what}`);
    return value;
  }
  bool(what) {
    const text = this.string(what);
    if (text !== words.false && text !== words.true) this.refuse(`${text} is neither ${words.false} nor ${words.true}, for ${what}`);
    return text === words.true;
  }
  char(what) {
    const text = this.string(what);
    if (text.length !== 1) this.refuse(`${text} is no single character, for ${what}`);
    return text;
  }
  letters(what) {
    return this.string(what).split('');
  }
  optional(read, what) {
    const before = this.at;
    if (this.string(what) === words.nothing) return null;
    this.at = before;
    return read();
  }
  line(what) {
    const { data } = this;
    if (this.mid) {
      while (this.at < data.length && data[this.at] !== 10) {
        if (!isBlank(data[this.at])) this.refuse(`${what} is wanted on a line of its own`);
        this.at++;
      }
      this.at++;
    }
    this.mid = false;
    if (this.at >= data.length) this.refuse(`it ends where ${what} is wanted`);
    let end = data.indexOf(10, this.at);
    if (end < 0) end = data.length;
    const text = data.toString('utf8', this.at, end);
    this.at = end + 1;
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  }
  count(what) {
    return this.size(this.int(what), what);
  }
  size(n, what) {
    if (n < 0) this.refuse(`the size ${what} is negative`);
    return n;
  }
  list(n, read) {
    const list = [];
    for (let i = 0; i < n; i++) list.push(read());
    return list;
  }
  chain(n, what) {
    const before = new ListNode();
    let last = before;
    for (let i = 0; i < n; i++) last = last.next = new ListNode(this.int(what));
    return before.next;
  }
  tree(n, what) {
    let root = null;
    const places = [(node) => { root = node; }];
    for (let i = 0; i < n; i++) {
      const val = this.optional(() => this.int(what), what);
      if (i >= places.length) this.refuse(`${what} goes on below its last nodes`);
      if (val === null) continue;
      const node = new TreeNode(val);
      places[i](node);
      places.push((child) => { node.left = child; }, (child) => { node.right = child; });
    }
    return root;
  }
  ends() {
    while (this.at < this.data.length && isBlank(this.data[this.at])) this.at++;
    if (this.at < this.data.length) this.refuse('it goes on after all was read');
  }
}

// ---- the solution ----

const ours = [__filename, path.join(__dirname, 'driver.js'), path.join(__dirname, 'dryrun_harness.js')];

/** An error as the solver wants to see it: message and own frames. */
function describe(error) {
  if (!(error instanceof Error)) {
    let shown;
    try { shown = typeof error === 'string' ? error : JSON.stringify(error); } catch { shown = String(error); }
    return `Uncaught ${shown}`;
  }
  const frames = String(error.stack).split('\n').filter((line) => /^\s+at /.test(line));
  const own = frames.filter((line) => !ours.some((file) => line.includes(file)) && !/\((?:node:|internal\/)|at node:/.test(line));
  // The error stands last: that is the line which is told with the verdict.
  return [...own.map((line) => line.replaceAll(__dirname + path.sep, '')), `${error.name}: ${error.message}`].join('\n');
}

function tell(error) {
  fail(describe(error));
}

/** The result of something of the solution's; `what` is how it is named in messages. */
function attempt(what, call) {
  waiting = what;
  let result;
  try {
    result = call();
  } catch (error) {
    tell(error);
  }
  waiting = null;
  return result;
}

/** The result of a call of the solution. */
function run(what, call) {
  if (!timed && !memory) return attempt(what, call);
  memory?.begin();
  const begun = cpuUsage();
  const result = attempt(what, call);
  const { user, system } = cpuUsage(begun);
  spentUs += user + system;
  memory?.end();
  return result;
}

/**
 * What the source defines under these names, at its top level or in module.exports. It is compiled as a module of
 * Node.js under its own name, so that stacks show its lines.
 */
function load(file, names) {
  const full = path.join(__dirname, file);
  // Blanks in place of `export`, so that each column stays where it is.
  const source = fs.readFileSync(full, 'utf8').replace(/^export\s+(?:default\s+)?(?=(?:async|function|class|const|let|var)\b)/gm, (m) => ' '.repeat(m.length));
  const module = new Module(full, null);
  module.filename = full;
  module.paths = [];
  const ask = names.map((name) => `${JSON.stringify(name)}: typeof ${name} === 'undefined' ? undefined : ${name}`).join(', ');
  Object.assign(globalThis, { ListNode, TreeNode });
  attempt('the source', () => module._compile(`${source}\n;module.dryrun = { ${ask} };`, full));
  const found = {};
  for (const name of names) {
    found[name] = module.dryrun[name] ?? module.exports[name] ?? (module.exports.name === name ? module.exports : undefined);
  }
  return found;
}

function define(file, name, kind) {
  const found = load(file, [name])[name];
  if (typeof found !== 'function') fail(`the source defines no ${kind} ${name}${found === undefined ? '' : `: ${name} is of the type ${typeof found}`}`);
  return found;
}

function method(it, name, of) {
  if (typeof it[name] !== 'function') fail(`the class ${of} has no method ${name}`);
  return it[name].bind(it);
}

// ---- the result ----

// A type is a word, or an array of a word and types: ['list', 'int'].
const NAMES = { int: 'number', long: 'number', int64: 'bigint', double: 'number', bool: 'boolean', char: 'string', string: 'string', chain: 'ListNode | null', tree: 'TreeNode | null' };

function typeWords(type) {
  if (typeof type === 'string') return NAMES[type];
  if (type[0] === 'optional') return `${typeWords(type[1])} | null`;
  if (type[0] === 'tuple') return `[${type.slice(1).map(typeWords).join(', ')}]`;
  const inner = typeWords(type[1]);
  return `${inner.includes('|') ? `(${inner})` : inner}[]`;
}

function show(value) {
  if (value === null || value === undefined) return String(value);
  if (value instanceof Promise) return 'a Promise';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'string') return `the string ${JSON.stringify(value.slice(0, 40))}`;
  if (typeof value === 'object' || typeof value === 'function') return `a${typeof value === 'object' ? 'n object' : ' function'}`;
  return `the ${typeof value} ${String(value)}`;
}

function wrong(value, type, where) {
  fail(`${where} must be ${typeWords(type)}${['int', 'long'].includes(type) ? ', a whole one' : ''}, but is ${show(value)}`);
}

function scalar(value, type, where) {
  switch (type) {
    case 'int':
    case 'long':
    case 'int64':
      if (typeof value === 'bigint') return String(value);
      if (typeof value !== 'number' || !Number.isInteger(value)) wrong(value, type, where);
      if (!Number.isSafeInteger(value)) fail(`${where} is ${value}, which a number does not hold exactly (2^53 and more): return a BigInt`);
      return String(value === 0 ? 0 : value);
    case 'double':
      if (typeof value !== 'number') wrong(value, type, where);
      if (!Number.isFinite(value)) fail(`${where} is ${value}`);
      return String(value);
    case 'bool':
      if (typeof value !== 'boolean') wrong(value, type, where);
      return value ? words.true : words.false;
    case 'char':
      if (typeof value !== 'string') wrong(value, type, where);
      if (value.length !== 1) fail(`${where} must be a single character, but has ${value.length}`);
      return value;
    default:
      if (typeof value !== 'string') wrong(value, type, where);
      return value;
  }
}

function nodes(value, type, where) {
  const isNode = (node) => node !== null && typeof node === 'object' && 'val' in node;
  const out = [];
  if (type === 'chain') {
    for (let node = value; node !== null && node !== undefined; node = node.next) {
      if (!isNode(node)) wrong(node, type, where);
      if (out.length > 20000000) fail(`${where} does not end`);
      out.push(scalar(node.val, 'int', where));
    }
    return out;
  }
  const level = [value];
  let kept = 0;
  for (let i = 0; i < level.length; i++) {
    const node = level[i];
    if (node === null || node === undefined) {
      out.push(words.nothing);
      continue;
    }
    if (!isNode(node)) wrong(node, type, where);
    if (level.length > 40000000) fail(`${where} does not end`);
    out.push(scalar(node.val, 'int', where));
    kept = out.length;
    level.push(node.left, node.right);
  }
  return kept ? out.slice(0, kept) : [words.nothing];
}

/** The result as text; where: what it is, for messages. */
function put(value, type, where) {
  if (type === 'chain' || type === 'tree') return nodes(value, type, where).join(' ');
  if (typeof type === 'string') return scalar(value, type, where);
  if (type[0] === 'optional') return value === null || value === undefined ? words.nothing : put(value, type[1], where);
  const list = ArrayBuffer.isView(value) && !(value instanceof DataView) ? Array.from(value) : value;
  if (!Array.isArray(list)) wrong(value, type, where);
  if (type[0] === 'tuple') {
    if (list.length !== type.length - 1) fail(`${where} must be ${typeWords(type)}, but has ${list.length} values`);
    return list.map((v, i) => scalar(v, type[i + 1], `value ${i} of ${where}`)).join(' ');
  }
  const inner = type[1];
  const texts = [];
  for (let i = 0; i < list.length; i++) {
    const plain = typeof list[i] === 'number' && (inner === 'int' || inner === 'long') && Number.isSafeInteger(list[i]);
    texts.push(plain ? list[i] || 0 : put(list[i], inner, `element ${i} of ${where}`));
  }
  if (inner === 'char') return texts.join('');
  const flat = inner !== 'string' && (typeof inner === 'string' || inner[0] === 'optional');
  return texts.join(flat ? ' ' : '\n');
}

function size(value, type, where) {
  if (type === 'chain') return String(nodes(value, type, where).length);
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) wrong(value, type, where);
  return String(value.length);
}

function field(value, type, i, where) {
  put(value, type, where);
  return scalar(value[i], type[i + 1], `value ${i} of ${where}`);
}

/** Writes the answer and ends; what the solution has left to do (timers, promises) is not waited for. */
function answer(text) {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) at += write(1, bytes, at);
  if (timed) writeFile('/box/time', String(spentUs * 1000));
  process.exit(0);
}

module.exports = { Input, answer, define, describe, fail, field, load, method, put, run, size, words };
