// run.js: calls a function of a JavaScript answer with each of many inputs and writes what comes of it, one JSON object a line
// (docs/formats/recursion.md). The answer runs in a context of its own, in which no code can be made of text. Runs in the jail: run.js ANSWER ORDER ACORN.
'use strict';

const fs = require('fs');
const vm = require('vm');

const TEXT_MAX = 2000;
const [, , answer, orderFile, parser] = process.argv;
const source = fs.readFileSync(answer, 'utf8');
const order = JSON.parse(fs.readFileSync(orderFile, 'utf8'));
const put = (record) => fs.writeSync(1, `${JSON.stringify(record)}\n`);

/** Counts the functions on the stack: calls around the body of each, on the same lines. */
function counted(text) {
  const acorn = require(parser);
  const inserts = [];
  let functions = 0;
  const names = [];
  const walk = (n, name) => {
    if (n.type === 'FunctionDeclaration' || n.type === 'FunctionExpression' || n.type === 'ArrowFunctionExpression') {
      const id = functions;
      functions += 1;
      names.push(n.id ? n.id.name : name || 'arrow');
      if (n.body.type === 'BlockStatement') {
        inserts.push([n.body.start + 1, `$frames.in(${id});try{`], [n.body.end - 1, '}finally{$frames.out(' + id + ')}']);
      } else {
        let from = n.body.start;
        let to = n.body.end;
        while (/\s|\(/.test(text[from - 1])) from -= 1; // brackets around the body belong to it
        const opened = (text.slice(from, n.body.start).match(/\(/g) ?? []).length;
        for (let closed = 0; closed < opened; to += 1) if (text[to] === ')') closed += 1;
        inserts.push([from, `{$frames.in(${id});try{return (`], [to, ')}finally{$frames.out(' + id + ')}}']);
      }
    }
    const own = n.type === 'VariableDeclarator' ? n.id.name : n.type === 'MethodDefinition' || n.type === 'Property' ? n.key.name : '';
    for (const key of Object.keys(n)) {
      for (const c of Array.isArray(n[key]) ? n[key] : [n[key]]) if (c && typeof c.type === 'string') walk(c, own);
    }
  };
  walk(acorn.parse(text, { ecmaVersion: 'latest', sourceType: 'script' }), '');
  // At one place what closes stands before what opens, the inner first.
  inserts.forEach((i, k) => i.push(k));
  inserts.sort((a, b) => a[0] - b[0] || Number(b[1].includes('finally')) - Number(a[1].includes('finally')) || (a[1].includes('finally') ? b[2] - a[2] : a[2] - b[2]));
  let result = '';
  let at = 0;
  for (const [where, what] of inserts) {
    result += text.slice(at, where) + what;
    at = where;
  }
  return { text: result + text.slice(at), names };
}

// Runs in the answer's context, before it: what it needs, and nothing of ours that leads out.
const PRELUDE = `'use strict';
let $printed = '';
const $JSON = JSON, $parse = JSON.parse, $stringify = JSON.stringify, $String = String, $freeze = Object.freeze;
const $slice = Function.prototype.call.bind(String.prototype.slice);
const console = $freeze((() => {
  const log = (...parts) => { if ($printed.length < 2000) $printed += $slice(parts.map($String).join(' ') + '\\n', 0, 2000 - $printed.length); };
  return { log, error: log, info: log, warn: log, debug: log };
})());
const $frames = (() => {
  let now = 0, most = 0, same = 0, which = -1, on = new Map();
  return $freeze({
    in(id) { now += 1; const c = (on.get(id) || 0) + 1; on.set(id, c); if (now > most) most = now; if (c > same) { same = c; which = id; } },
    out(id) { now -= 1; on.set(id, on.get(id) - 1); },
    take() { const r = [most, same, which]; now = most = same = 0; which = -1; on = new Map(); return r; },
  });
})();
const $expand = (v) => {
  if (Array.isArray(v)) { const r = []; for (const x of v) r.push($expand(x)); return r; }
  if (v === null || typeof v !== 'object') return v;
  const kind = Object.keys(v)[0], n = v[kind], r = [];
  if (kind === '$range') { for (let i = 1; i <= n; i++) r.push(i); return r; }
  if (kind === '$mixed') { for (let i = 0; i < n; i++) r.push(i * 7919 % 10007); return r; }
  if (kind === '$text') { for (let i = 0; i < n; i++) r.push(String.fromCharCode(97 + i * 7 % 26)); return r.join(''); }
  if (kind === '$repeat') return n[0].repeat(n[1]);
  if (kind === '$grid') { for (let i = 0; i < n; i++) r.push(new Array(n).fill(1)); return r; }
  let made = kind === '$chain' || kind === '$left' ? null : 1;
  for (let i = 0; i < n; i++) made = kind === '$chain' ? [i, null, made] : kind === '$left' ? [i, made, null] : [made];
  return made;
};
const $plain = (_, x) => (typeof x === 'number' && x - x !== 0 ? $String(x) : x);
const $valueText = (v) => { const t = $stringify(v, $plain); return t === undefined ? 'undefined' : t; };
let $args = null;
`;

function lineOf(e) {
  const found = /answer\.js:(\d+)/.exec(String(e && e.stack));
  return found ? Number(found[1]) : 0;
}

function refused(e) {
  let text = 'something that is no error was thrown';
  try {
    text = e !== null && typeof e === 'object' && typeof e.name === 'string' ? `${e.name}: ${e.message}` : `thrown: ${String(e)}`;
  } catch { /* its text throws too */ }
  let line = 0;
  try { line = lineOf(e); } catch { /* so does its stack */ }
  return { error: text.slice(0, 300), line };
}

const isSlow = (e) => e && e.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

function valueRecord(text) {
  if (text.length <= TEXT_MAX) return { value: text };
  return { value: text.slice(0, 100), length: text.length, hash: require('crypto').createHash('sha256').update(text).digest('hex').slice(0, 16) };
}

function main() {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const run = (code, timeout) => vm.runInContext(code, context, { filename: 'ours.js', timeout });
  run(PRELUDE, 20000);
  let names = [];
  try {
    let text = source;
    if (order.frames) ({ text, names } = counted(source));
    vm.runInContext(text, context, { filename: 'answer.js', timeout: 5000 });
    if (run(`typeof ${order.function}`, 20000) !== 'function') return put({ load: true, error: `there is no function ${order.function}`, line: 0 });
  } catch (e) {
    return put(isSlow(e) ? { load: true, slow: true } : { load: true, ...refused(e) });
  }
  for (const one of order.inputs) {
    let record;
    try {
      run(`$args = $expand($parse(${JSON.stringify(JSON.stringify(one.args))}));$frames.take();0`, 20000);
      record = valueRecord(String(run(`$valueText(${order.function}(...$args))`, one.ms)));
    } catch (e) {
      record = isSlow(e) ? { slow: true } : refused(e);
    }
    if (order.frames) {
      const [most, same, which] = run('$frames.take()', 20000);
      Object.assign(record, { frames: most, same, which: names[which] ?? '' });
    }
    const printed = String(run('{const p = $printed; $printed = ""; p}', 20000));
    if (printed) record.printed = printed;
    put(record);
    if (record.slow) return undefined;
  }
  return undefined;
}

main();
