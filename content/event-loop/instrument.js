// instrument.js: puts calls of the recorder (record.js) into a program, by its syntax tree. What the program does, and in which order, stays the same:
// calls are added in front of statements, around the bodies of functions, and around what is awaited or yielded; no line is moved.
//
//   function f(a) { return g(a); }     becomes     function f(a) {const $f=$r.enter(1);try{$r.at($f,1);return g(a);}finally{$r.leave($f)}}
//   await x                            becomes     $r.back($f,await $r.leaves($f,1,"await",(x)))
//   yield x                            becomes     $r.back($f,yield $r.leaves($f,1,"yield",(x)))
//   for await (const x of y)           becomes     for await (const x of $r.each($f,1,(y)))
//   return x (async generator)         becomes     return $r.leaves($f,1,"await",(x))
//   new Promise(x)                     becomes     new Promise($r.executor((x)))
'use strict';

/** A name that the program does not use. */
function free(source, name) {
  let found = name;
  while (source.includes(found)) found += '_';
  return found;
}

function nameOf(node, parent) {
  if (node.id) return node.id.name;
  const key = parent && (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') ? parent.key
    : parent && parent.type === 'VariableDeclarator' ? parent.id
      : parent && parent.type === 'AssignmentExpression' ? parent.left
        : null;
  if (key === null || parent.value !== undefined && parent.value !== node) return '';
  return key.type === 'Identifier' || key.type === 'PrivateIdentifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
}

const isFunction = (node) => node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';

/** The statements of a block behind its directives ('use strict'). */
function behindDirectives(statements) {
  let first = 0;
  while (first < statements.length && statements[first].directive !== undefined) first += 1;
  return statements.slice(first);
}

class Instrumenter {
  constructor(acorn, source) {
    this.source = source;
    this.arrows = [];
    this.tree = acorn.parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      allowReturnOutsideFunction: true,
      allowHashBang: true,
      locations: true,
      onToken: (token) => { if (token.type.label === '=>') this.arrows.push(token.end); },
    });
    this.r = free(source, '$r');
    this.f = free(source, '$f');
    this.functions = [{ name: '', line: 1, kind: 'script' }];
    this.kinds = ['script']; // of the functions around, the innermost last
    // At one place what closes stands before what opens; of those that open, the outer before the inner.
    this.inserts = [];
  }

  open(at, text) { this.inserts.push({ at, rank: 1, text }); }

  close(at, text) { this.inserts.push({ at, rank: 0, text }); }

  step(node) { return `${this.r}.at(${this.f},${node.loc.start.line});`; }

  statements(list) {
    for (const node of behindDirectives(list)) {
      if (node.type !== 'FunctionDeclaration' && node.type !== 'EmptyStatement' && node.type !== 'BlockStatement') this.open(node.start, this.step(node));
    }
  }

  around(node, before, behind) {
    this.open(node.start, before);
    return () => this.close(node.end, behind);
  }

  /** The body of an if or of a loop, which may be a single statement. */
  single(node) {
    if (!node || node.type === 'BlockStatement' || node.type === 'EmptyStatement' || node.type === 'FunctionDeclaration') return null;
    this.open(node.start, `{${this.step(node)}`);
    return () => this.close(node.end, '}');
  }

  body(node, parent) {
    const id = this.functions.length;
    const kind = `${node.async ? 'async ' : ''}${node.generator ? 'generator' : 'function'}`;
    this.functions.push({ name: nameOf(node, parent), line: node.loc.start.line, kind });
    this.kinds.push(kind);
    const enter = `const ${this.f}=${this.r}.enter(${id});try{`;
    const leave = `}finally{${this.r}.leave(${this.f})}`;
    if (node.body.type === 'BlockStatement') {
      const all = node.body.body;
      const rest = behindDirectives(all);
      const last = all.length === rest.length ? node.body.start + 1 : all[all.length - rest.length - 1].end;
      const before = last === node.body.start + 1 ? '' : ';';
      this.open(last, rest.length ? `${before}${enter}` : `${before}${enter}${leave}`);
      return () => { if (rest.length) this.close(node.body.end - 1, leave); };
    }
    const arrow = this.arrows.filter((end) => end <= node.body.start).pop();
    this.open(arrow, `{${enter}${this.step(node.body)}return (`);
    return () => this.close(node.end, `)${leave}}`);
  }

  /** await, yield and what for await goes through. */
  waiting(node) {
    const line = node.loc.start.line;
    if (node.type === 'ForOfStatement') {
      return this.around(node.right, `${this.r}.each(${this.f},${line},(`, '))');
    }
    // Only the yield of a generator that is not async waits for no promise.
    const how = node.type === 'AwaitExpression' ? 'await' : this.kinds.at(-1) === 'generator' ? 'yield' : 'yield await';
    const leaves = `${this.r}.leaves(${this.f},${line},"${how}",(`;
    this.open(node.start, `${this.r}.back(${this.f},`);
    if (!node.argument) return () => this.close(node.end, ` ${leaves}void 0)))`);
    return { argument: node.argument, open: leaves, end: node.end };
  }

  visit(node, parent) {
    const closers = [];
    const wraps = new Map(); // child -> what is done before it is visited, which gives what is done after
    if (node.type === 'Program' || node.type === 'BlockStatement' || node.type === 'StaticBlock') this.statements(node.body);
    if (node.type === 'SwitchCase') this.statements(node.consequent);
    if (isFunction(node)) closers.push(this.body(node, parent));
    if (node.type === 'IfStatement') closers.push([node.consequent, node.alternate]);
    else if (/^(For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type)) closers.push([node.body]);
    if (node.type === 'ReturnStatement' && node.argument && this.kinds.at(-1) === 'async generator') {
      wraps.set(node.argument, () => this.around(node.argument, `${this.r}.leaves(${this.f},${node.loc.start.line},"await",(`, '))'));
    }
    if (node.type === 'NewExpression' && node.callee.name === 'Promise' && node.arguments.length === 1 && node.arguments[0].type !== 'SpreadElement') {
      wraps.set(node.arguments[0], () => this.around(node.arguments[0], `${this.r}.executor((`, '))'));
    }
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression' || node.type === 'ForOfStatement' && node.await) closers.push(this.waiting(node));
    const ends = [];
    for (const closer of closers) {
      if (Array.isArray(closer)) for (const one of closer) wraps.set(one, () => this.single(one));
      else if (typeof closer === 'function') ends.push(closer);
      else {
        wraps.set(closer.argument, () => {
          this.open(closer.argument.start, closer.open);
          return null;
        });
        ends.push(() => this.close(closer.end, ')))'));
      }
    }
    for (const key of Object.keys(node)) {
      const value = node[key];
      for (const child of Array.isArray(value) ? value : [value]) {
        if (!child || typeof child.type !== 'string') continue;
        const end = wraps.get(child)?.();
        this.visit(child, node);
        if (end) end();
      }
    }
    ends.reverse().forEach((end) => end());
    if (isFunction(node)) this.kinds.pop();
  }

  result() {
    const rest = behindDirectives(this.tree.body);
    const directives = this.tree.body.length - rest.length;
    const first = directives ? this.tree.body[directives - 1].end : rest.length ? rest[0].start : this.source.length;
    this.open(first, `${directives ? ';' : ''}const ${this.r}=globalThis[Symbol.for("dryrun loop")],${this.f}=${this.r}.enter(0);`);
    this.visit(this.tree, null);
    const sorted = this.inserts.map((insert, order) => ({ ...insert, order }))
      .sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
    let code = '';
    let at = 0;
    for (const insert of sorted) {
      code += this.source.slice(at, insert.at) + insert.text;
      at = insert.at;
    }
    return { code: code + this.source.slice(at), functions: this.functions };
  }
}

/** { code, functions: [{ name, line, kind }] }; throws acorn's SyntaxError. */
module.exports = (acorn, source) => new Instrumenter(acorn, source).result();
