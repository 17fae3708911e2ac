// read.js: reads a JavaScript answer for the drills on recursion and loops, without running it, and writes what is in it as JSON
// (docs/formats/recursion.md): functions, loops, calls, where functions may flow to, and the flow of control. Says nothing of right and wrong.
// Runs in the jail: read.js ANSWER ACORN.
'use strict';

const ELEM = 0; // the node of what any container may hold
const OUTLINE_DEPTH = 7;
const TEXT_MAX = 70;
const OUTLINE_MAX = 400;
const LOOPS = { ForStatement: 'a for loop', ForInStatement: 'a for-in loop', ForOfStatement: 'a for-of loop', WhileStatement: 'a while loop', DoWhileStatement: 'a do-while loop' };
const isFunction = (n) => n.type === 'FunctionDeclaration' || n.type === 'FunctionExpression' || n.type === 'ArrowFunctionExpression';
const isNode = (n) => n !== null && typeof n === 'object' && typeof n.type === 'string';

function children(n) {
  const found = [];
  for (const key of Object.keys(n)) {
    const v = n[key];
    if (Array.isArray(v)) found.push(...v.filter(isNode));
    else if (isNode(v)) found.push(v);
  }
  return found;
}

class Scope {
  constructor(parent, fn) {
    this.parent = parent;
    this.fn = fn;
    this.vars = new Map();
  }
}

class Reader {
  constructor(acorn, text) {
    this.text = text;
    this.nodes = 1;
    Object.assign(this, { functions: [], loops: [], names: [], mentions: [], odd: [], copies: [], holds: [], calls: [], flow: [] });
    this.props = new Map();
    this.defined = new Set();
    this.supers = [];
    this.outlined = 0;
    this.tree = acorn.parse(text, { ecmaVersion: 'latest', sourceType: 'script', locations: true, allowHashBang: false });
    this.module = new Scope(null, this.newFunction('', null));
  }

  // ---- what is noted ----
  node() { this.nodes += 1; return this.nodes - 1; }

  at(n) { return { line: n.loc.start.line, column: n.loc.start.column + 1 }; }

  newFunction(name, n) {
    this.functions.push({ name, ...(n ? this.at(n) : { line: 1, column: 1 }), in: this.node(), out: this.node() });
    return this.functions.length - 1;
  }

  copy(from, to) { if (from !== null && to !== null && from !== to) this.copies.push([from, to]); }

  prop(name) {
    if (!this.props.has(name)) {
      this.props.set(name, this.node());
      this.copies.push([ELEM, this.props.get(name)]);
    }
    return this.props.get(name);
  }

  strange(n, what) { this.odd.push({ ...this.at(n), what }); }

  define(name, value) { this.defined.add(name); this.copy(value, this.prop(name)); }

  held(fn) { const h = this.node(); this.holds.push([h, fn]); return h; }

  // ---- names: blocks count as part of their function, which can only make a name mean more ----
  declare(scope, name) {
    if (!scope.vars.has(name)) scope.vars.set(name, this.node());
    return scope.vars.get(name);
  }

  lookup(scope, name) {
    for (let s = scope; s !== null; s = s.parent) if (s.vars.has(name)) return s.vars.get(name);
    return null;
  }

  patternNames(p, found) {
    if (p === null) return;
    if (p.type === 'Identifier') found.push(p.name);
    else if (p.type === 'ObjectPattern') p.properties.forEach((q) => this.patternNames(q.type === 'Property' ? q.value : q, found));
    else if (p.type === 'ArrayPattern') p.elements.forEach((q) => this.patternNames(q, found));
    else if (p.type === 'AssignmentPattern') this.patternNames(p.left, found);
    else if (p.type === 'RestElement') this.patternNames(p.argument, found);
  }

  hoist(scope, n) {
    const todo = [n];
    while (todo.length > 0) {
      const m = todo.pop();
      const names = [];
      if (m.type === 'VariableDeclarator') this.patternNames(m.id, names);
      if (m.type === 'CatchClause') this.patternNames(m.param, names);
      if ((m.type === 'FunctionDeclaration' || m.type === 'ClassDeclaration') && m.id) names.push(m.id.name);
      names.forEach((name) => this.declare(scope, name));
      if (m === n || !isFunction(m)) todo.push(...children(m));
    }
  }

  bind(scope, p, value) {
    if (p === null) return;
    if (p.type === 'Identifier') {
      let to = this.lookup(scope, p.name);
      if (to === null) to = this.declare(this.module, p.name); // sloppy: a global of the program
      this.copy(value, to);
    } else if (p.type === 'MemberExpression') {
      this.expr(scope, p.object);
      if (!p.computed || p.property.type === 'Literal' && typeof p.property.value === 'string') {
        const name = p.computed ? p.property.value : p.property.name;
        this.mention(scope, p.property, name, -1, true);
        this.define(name, value);
      } else {
        this.expr(scope, p.property);
        this.copy(value, ELEM);
      }
    } else if (p.type === 'ObjectPattern') {
      for (const q of p.properties) {
        if (q.type === 'RestElement') { this.bind(scope, q.argument, value); continue; }
        if (q.computed) this.expr(scope, q.key);
        const name = q.computed ? null : q.key.name ?? String(q.key.value);
        if (name !== null) this.mention(scope, q.key, name, -1);
        this.bind(scope, q.value, name === null ? ELEM : this.prop(name));
      }
    } else if (p.type === 'ArrayPattern') {
      this.copy(value, ELEM);
      p.elements.forEach((q) => this.bind(scope, q, ELEM));
    } else if (p.type === 'AssignmentPattern') {
      const both = this.node();
      this.copy(value, both);
      this.copy(this.expr(scope, p.right), both);
      this.bind(scope, p.left, both);
    } else if (p.type === 'RestElement') {
      this.copy(value, ELEM);
      this.bind(scope, p.argument, ELEM);
    }
  }

  mention(scope, n, name, args, write = false) {
    this.mentions.push({ function: scope.fn, ...this.at(n), name, method: true, args, write });
  }

  // ---- functions and classes ----
  function(scope, n, name) {
    const fn = this.newFunction(name, n);
    const inner = new Scope(scope, fn);
    if (n.async) this.strange(n, 'async and await');
    if (n.type === 'FunctionExpression' && n.id) this.copy(this.held(fn), this.declare(inner, n.id.name));
    const names = [];
    n.params.forEach((p) => this.patternNames(p, names));
    names.forEach((p) => this.declare(inner, p));
    this.hoist(inner, n.body);
    this.copies.push([this.functions[fn].in, ELEM].slice(0, n.params.some((p) => p.type === 'RestElement') ? 2 : 0));
    if (this.copies[this.copies.length - 1].length === 0) this.copies.pop();
    n.params.forEach((p) => this.bind(inner, p, this.functions[fn].in));
    if (n.body.type === 'BlockStatement') this.stmt(inner, n.body);
    else this.copy(this.expr(inner, n.body), this.functions[fn].out);
    return this.held(fn);
  }

  class(scope, n) {
    const parent = n.superClass ? this.expr(scope, n.superClass) : null;
    const made = this.node();
    this.copy(parent, made);
    this.supers.push(parent);
    for (const m of n.body.body) {
      if (m.type === 'StaticBlock') { m.body.forEach((s) => this.stmt(scope, s)); continue; }
      if (m.kind === 'get' || m.kind === 'set') this.strange(m, 'a getter or setter, which hides a call');
      if (m.computed) this.expr(scope, m.key);
      const name = m.computed ? null : m.key.name ?? String(m.key.value);
      const value = m.value ? this.expr(scope, m.value, name ?? '') : null;
      if (m.kind === 'constructor') this.copy(value, made);
      else if (name === null) this.copy(value, ELEM);
      else {
        if (['toString', 'valueOf', 'toJSON', 'next'].includes(name)) this.strange(m, `the method ${name}, which is called by itself`);
        this.define(name, value);
      }
    }
    this.supers.pop();
    return made;
  }

  // ---- statements ----
  stmt(scope, n) {
    if (LOOPS[n.type]) this.loops.push({ function: scope.fn, ...this.at(n), what: LOOPS[n.type] });
    switch (n.type) {
      case 'FunctionDeclaration':
        this.copy(this.function(scope, n, n.id.name), this.declare(scope, n.id.name));
        break;
      case 'ClassDeclaration':
        this.copy(this.class(scope, n), this.declare(scope, n.id.name));
        break;
      case 'ReturnStatement':
        if (n.argument) this.copy(this.expr(scope, n.argument), this.functions[scope.fn].out);
        break;
      case 'VariableDeclaration':
        for (const d of n.declarations) this.bind(scope, d.id, d.init ? this.expr(scope, d.init, d.id.name ?? '') : null);
        break;
      case 'ForOfStatement':
      case 'ForInStatement':
        if (n.await) this.strange(n, 'async and await');
        this.copy(this.expr(scope, n.right), ELEM);
        if (n.left.type === 'VariableDeclaration') this.bind(scope, n.left.declarations[0].id, ELEM);
        else this.bind(scope, n.left, ELEM);
        this.stmt(scope, n.body);
        break;
      case 'WithStatement':
        this.strange(n, 'with, which hides what a name means');
        children(n).forEach((c) => this.any(scope, c));
        break;
      default:
        if (n.type.endsWith('Statement') || ['SwitchCase', 'CatchClause', 'Program'].includes(n.type)) children(n).forEach((c) => this.any(scope, c, n));
    }
  }

  any(scope, n, parent) {
    if (parent && (n === parent.label || parent.type === 'CatchClause' && n === parent.param)) return;
    if (n.type.endsWith('Statement') || n.type.endsWith('Declaration') || ['SwitchCase', 'CatchClause'].includes(n.type)) this.stmt(scope, n);
    else this.expr(scope, n);
  }

  // ---- expressions: the node of what functions the value may be, or null ----
  expr(scope, n, name = '') {
    const union = (...parts) => {
      const result = this.node();
      parts.forEach((p) => this.copy(p, result));
      return result;
    };
    switch (n.type) {
      case 'Identifier': {
        const held = this.lookup(scope, n.name);
        if (n.name === 'arguments') this.strange(n, '"arguments", by which a function can reach itself');
        if (held === null) this.names.push({ function: scope.fn, ...this.at(n), name: n.name, method: false, args: -1 });
        return held;
      }
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return this.function(scope, n, n.id ? n.id.name : name || 'arrow');
      case 'ClassExpression':
        return this.class(scope, n);
      case 'AssignmentExpression': {
        const value = this.expr(scope, n.right, n.left.name ?? '');
        this.bind(scope, n.left, value);
        return value;
      }
      case 'MemberExpression':
        return this.member(scope, n, -1).value;
      case 'ChainExpression':
        return this.expr(scope, n.expression);
      case 'CallExpression':
      case 'NewExpression':
        return this.call(scope, n, n.callee, n.arguments);
      case 'TaggedTemplateExpression':
        return this.call(scope, n, n.tag, n.quasi.expressions);
      case 'ConditionalExpression':
        this.expr(scope, n.test);
        return union(this.expr(scope, n.consequent), this.expr(scope, n.alternate));
      case 'LogicalExpression':
        return union(this.expr(scope, n.left), this.expr(scope, n.right));
      case 'SequenceExpression':
        return n.expressions.map((e) => this.expr(scope, e)).pop();
      case 'ArrayExpression':
        n.elements.forEach((e) => { if (e) this.copy(this.expr(scope, e), ELEM); });
        return null;
      case 'SpreadElement':
        this.copy(this.expr(scope, n.argument), ELEM);
        return ELEM;
      case 'ObjectExpression':
        n.properties.forEach((p) => this.property(scope, p));
        return null;
      case 'YieldExpression': {
        const value = n.argument ? this.expr(scope, n.argument) : null;
        if (n.delegate) this.loops.push({ function: scope.fn, ...this.at(n), what: 'yield*, which walks what it is given' });
        this.copy(value, ELEM);
        this.copy(value, this.functions[scope.fn].out);
        return ELEM;
      }
      case 'AwaitExpression':
        this.strange(n, 'async and await');
        return this.expr(scope, n.argument);
      case 'ImportExpression':
      case 'MetaProperty':
        this.strange(n, 'import and meta properties');
        return null;
      default:
        children(n).forEach((c) => { if (c.type !== 'TemplateElement') this.expr(scope, c); });
        return null;
    }
  }

  property(scope, p) {
    if (p.type === 'SpreadElement') { this.expr(scope, p); return; }
    if (p.kind !== 'init') this.strange(p, 'a getter or setter, which hides a call');
    if (p.computed) this.expr(scope, p.key);
    const name = p.computed ? null : p.key.name ?? String(p.key.value);
    const value = this.expr(scope, p.value, name ?? '');
    if (name !== null && ['toString', 'valueOf', 'toJSON', '__proto__'].includes(name)) this.strange(p, `the property ${name}, which is used by itself`);
    this.copy(value, ELEM);
    if (name !== null && isFunction(p.value)) this.define(name, value);
    else if (name !== null) this.copy(value, this.prop(name));
  }

  /** args: how many are given when it is called, -1: it is not, -2: nobody can tell. */
  member(scope, n, args) {
    const receiver = n.object.type === 'Super' ? null : this.expr(scope, n.object);
    if (n.computed && !(n.property.type === 'Literal' && typeof n.property.value === 'string')) {
      this.expr(scope, n.property);
      return { receiver, value: ELEM, name: '' };
    }
    const name = n.computed ? n.property.value : n.property.name;
    this.mention(scope, n.property, name, args);
    return { receiver, value: this.prop(name), name };
  }

  call(scope, n, callee, args) {
    const count = args.some((a) => a.type === 'SpreadElement') ? -2 : args.length;
    let target = { receiver: null, value: null, name: '' };
    const plain = callee.type === 'ChainExpression' ? callee.expression : callee;
    if (plain.type === 'MemberExpression') target = this.member(scope, plain, count);
    else if (plain.type === 'Super') target.value = this.supers[this.supers.length - 1] ?? null;
    else if (plain.type !== 'Import') {
      target.value = this.expr(scope, plain);
      if (plain.type === 'Identifier' && target.value === null) this.names[this.names.length - 1].args = count;
    }
    const values = args.map((a) => this.expr(scope, a)).filter((v) => v !== null && v !== undefined);
    const result = this.node();
    this.calls.push({ function: scope.fn, ...this.at(n), callee: target.value, receiver: target.receiver, method: target.name, args: values, result });
    if (target.name) values.forEach((v) => this.copy(v, ELEM));
    return result;
  }

  // ---- the flow of control, for the picture ----
  words(n) {
    const text = this.text.slice(n.start, n.end).replace(/\s+/g, ' ');
    return text.length <= TEXT_MAX ? text : `${text.slice(0, TEXT_MAX - 1)}…`;
  }

  body(n, depth) {
    if (!n) return [];
    const steps = [];
    for (const s of n.type === 'BlockStatement' ? n.body : [n]) {
      if (this.outlined >= OUTLINE_MAX || depth >= OUTLINE_DEPTH) break;
      const step = this.step(s, depth);
      if (step) steps.push(step);
    }
    return steps;
  }

  step(s, depth) {
    const made = (kind, text, body, otherwise) => {
      this.outlined += 1;
      return { kind, text, line: s.loc.start.line, body: body ? this.body(body, depth + 1) : [], otherwise: otherwise ? this.body(otherwise, depth + 1) : [] };
    };
    switch (s.type) {
      case 'IfStatement': return made('if', this.words(s.test), s.consequent, s.alternate);
      case 'ForStatement': return made('loop', [s.init, s.test, s.update].map((p) => (p ? this.words(p) : '')).join('; '), s.body);
      case 'ForOfStatement': return made('loop', `${this.words(s.left)} of ${this.words(s.right)}`, s.body);
      case 'ForInStatement': return made('loop', `${this.words(s.left)} in ${this.words(s.right)}`, s.body);
      case 'WhileStatement':
      case 'DoWhileStatement': return made('loop', this.words(s.test), s.body);
      case 'ReturnStatement': return made('return', s.argument ? this.words(s.argument) : '');
      case 'ThrowStatement': return made('throw', this.words(s.argument));
      case 'BreakStatement':
      case 'ContinueStatement': return made('jump', s.type === 'BreakStatement' ? 'break' : 'continue');
      case 'TryStatement': return made('try', '', s.block, s.handler ? s.handler.body : s.finalizer);
      case 'SwitchStatement': return made('switch', this.words(s.discriminant), { type: 'BlockStatement', body: s.cases.flatMap((c) => c.consequent) });
      case 'LabeledStatement': return this.step(s.body, depth);
      case 'BlockStatement': return made('do', '', s);
      case 'ExpressionStatement':
      case 'VariableDeclaration': return made('do', this.words(s).replace(/;$/, ''));
      default: return null;
    }
  }

  read() {
    this.hoist(this.module, this.tree);
    this.tree.body.forEach((s) => this.stmt(this.module, s));
    const top = [];
    for (const s of this.tree.body) {
      const found = [];
      if (s.type === 'FunctionDeclaration' || s.type === 'ClassDeclaration') found.push([s.id.name, s]);
      if (s.type === 'VariableDeclaration') s.declarations.forEach((d) => { if (d.id.type === 'Identifier') found.push([d.id.name, d.init]); });
      for (const [name, value] of found) {
        top.push({ name, node: this.module.vars.get(name) });
        if (value && isFunction(value)) {
          const body = value.body.type === 'BlockStatement' ? this.body(value.body, 0)
            : [{ kind: 'return', text: this.words(value.body), line: value.body.loc.start.line, body: [], otherwise: [] }];
          this.flow.push({ name, line: s.loc.start.line, body });
        }
      }
    }
    const mentions = this.mentions.filter((m) => !this.defined.has(m.name) || m.write);
    const names = this.names.concat(mentions).map(({ write: _, ...rest }) => rest);
    return { format: 1, nodes: this.nodes, functions: this.functions, loops: this.loops, names, imports: [], odd: this.odd, copies: this.copies, holds: this.holds, calls: this.calls, top, flow: this.flow };
  }
}

const [, , file, parser] = process.argv;
const text = require('fs').readFileSync(file, 'utf8');
let facts;
try {
  facts = new Reader(require(parser), text).read();
} catch (e) {
  if (e instanceof SyntaxError) {
    facts = { format: 1, error: { line: e.loc?.line ?? 1, column: (e.loc?.column ?? 0) + 1, text: String(e.message).replace(/ \(\d+:\d+\)$/, '') } };
  } else if (e instanceof RangeError) {
    facts = { format: 1, error: { line: 1, column: 1, text: 'it is nested too deeply to be read' } };
  } else throw e;
}
process.stdout.write(JSON.stringify(facts));
