// take(0) opens the source to close it.
function* map(source, fn) {
  let number = 0;
  for (const value of source) yield fn(value, number++);
}

function* filter(source, fn) {
  let number = 0;
  for (const value of source) if (fn(value, number++)) yield value;
}

function* take(source, n) {
  if (n === 0) {
    for (const _ of source) break;
    return;
  }
  const last = [];
  let left = n;
  for (const value of source) {
    if (--left === 0) {
      last.push(value);
      break;
    }
    yield value;
  }
  yield* last;
}

// What is open is closed, each once; the first error counts, also one that there was before.
function closeAll(inputs, errors) {
  for (const input of inputs.filter(({ open }) => open)) {
    try {
      input.iterator.return?.();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

function* zip(sources) {
  const inputs = [];
  const errors = [];
  const read = (input) => {
    input.open = false; // what throws is not closed
    const { value, done } = input.iterator.next();
    input.open = !done;
    return value;
  };
  try {
    for (const source of sources) inputs.push({ iterator: source[Symbol.iterator](), open: true });
    for (;;) {
      const row = [];
      for (const input of inputs) {
        row.push(read(input));
        if (!input.open) return;
      }
      yield row;
    }
  } catch (error) {
    errors.push(error);
  } finally {
    closeAll(inputs, errors);
  }
}

class Flow {
  #source;

  constructor(source) {
    this.#source = source;
  }

  *[Symbol.iterator]() {
    for (const value of this.#source) yield value;
  }

  map(fn) {
    return Flow.#made(() => map(this, fn));
  }

  filter(fn) {
    return Flow.#made(() => filter(this, fn));
  }

  take(n) {
    return Flow.#made(() => take(this, n));
  }

  zip(...others) {
    return Flow.#made(() => zip([this, ...others]));
  }

  find(fn) {
    const [found] = this.filter(fn);
    return found;
  }

  toArray() {
    return [...this];
  }

  static #made(begin) {
    return new Flow({ [Symbol.iterator]: begin });
  }
}
