// Each batch runs the effects at its end, also within another one.
// O(what depends on it) to set, O(what it depends on) to read, but for finding the oldest effect.
let current = null; // the node whose function runs
let depth = 0; // how many batches are under way
let made = 0;
const waiting = new Set(); // effects that may have to run

class Node {
  sources = new Map(); // what the latest run has read, in its order, with the version that it had
  dependents = new Set();
  version = 0;
  runs = 0;
  running = false;
  failed = false;
  result = undefined;

  constructor(compute, isEffect) {
    this.compute = compute;
    this.isEffect = isEffect;
    this.stale = true; // may something that it depends on have changed?
    this.age = made++;
  }

  get() {
    if (!this.running) this.refresh();
    if (current !== null) {
      this.dependents.add(current);
      if (!current.sources.has(this)) current.sources.set(this, this.running ? null : this.version);
    }
    if (this.running) throw new Error('cycle');
    if (this.failed) throw this.result;
    return this.result;
  }

  refresh() {
    if (!this.stale) return;
    this.running = true;
    if (this.runs === 0 || this.#hasChanged()) this.#run();
    else this.stale = false;
    this.running = false;
  }

  settle(result, failed) {
    if (failed === this.failed && Object.is(result, this.result)) return false;
    this.result = result;
    this.failed = failed;
    this.version++;
    return true;
  }

  mark() {
    for (const node of this.dependents) {
      if (node.stale) continue;
      node.stale = true;
      if (node.isEffect) waiting.add(node);
      node.mark();
    }
  }

  unlink() {
    for (const source of this.sources.keys()) source.dependents.delete(this);
    this.sources.clear();
  }

  #hasChanged() {
    for (const [source, version] of this.sources) {
      if (source.running) return true;
      source.refresh();
      if (source.version !== version) return true;
    }
    return false;
  }

  #run() {
    this.runs++;
    this.unlink();
    this.stale = false;
    const outer = current;
    current = this;
    try {
      this.settle(this.compute(), false);
    } catch (error) {
      this.settle(error, true);
    }
    current = outer;
  }
}

function cell(value) {
  const node = new Node(null, false);
  node.stale = false;
  node.settle(value, false);
  const set = (next) => {
    if (current !== null && !current.isEffect) throw new Error('set within computed');
    batch(() => {
      if (node.settle(next, false)) node.mark();
    });
  };
  return { get: () => node.get(), set };
}

function computed(fn) {
  const node = new Node(fn, false);
  return { get: () => node.get() };
}

function effect(fn) {
  let tidy;
  const tidyUp = () => {
    const last = tidy;
    tidy = undefined;
    const outer = current;
    current = null;
    if (typeof last === 'function') last();
    current = outer;
  };
  const node = new Node(() => {
    tidyUp();
    tidy = fn();
  }, true);
  const stop = () => {
    node.unlink();
    tidyUp();
  };
  batch(() => {
    node.refresh();
    if (!node.failed) return;
    stop();
    throw node.result;
  });
  return stop;
}

function batch(fn) {
  const errors = [];
  let result;
  depth++;
  try {
    result = fn();
  } catch (error) {
    errors.push(error);
  }
  while (waiting.size > 0) {
    const next = [...waiting].reduce((a, b) => (a.age < b.age ? a : b));
    waiting.delete(next);
    const { runs } = next;
    next.refresh();
    if (next.runs > runs && next.failed) errors.push(next.result);
  }
  depth--;
  if (errors.length > 0) throw errors[0];
  return result;
}
