// What is learned by heart: each cell calls its subscribers when it is set, and a computed value is an effect that sets a cell.
let active = null;
let depth = 0;
const pending = new Set();

function cell(value) {
  const subscribers = new Set();
  return {
    get() {
      if (active) subscribers.add(active);
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const run of [...subscribers]) {
        if (depth > 0) pending.add(run);
        else run();
      }
    },
  };
}

function effect(fn) {
  let stopped = false;
  let tidy;
  const run = () => {
    if (stopped) return;
    if (typeof tidy === 'function') tidy();
    const outer = active;
    active = run;
    try {
      tidy = fn();
    } finally {
      active = outer;
    }
  };
  run();
  return () => {
    stopped = true;
    if (typeof tidy === 'function') tidy();
  };
}

function computed(fn) {
  const result = cell(undefined);
  let begun = false;
  return {
    get() {
      if (!begun) {
        begun = true;
        effect(() => result.set(fn()));
      }
      return result.get();
    },
  };
}

function batch(fn) {
  depth++;
  try {
    return fn();
  } finally {
    depth--;
    if (depth === 0) {
      const runs = [...pending];
      pending.clear();
      for (const run of runs) run();
    }
  }
}
