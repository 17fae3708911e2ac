// Another way to the same: iterators written by hand, on one class that knows how a step ends.
abstract class Step implements IterableIterator<any> {
  private over = false;
  private inputs: Array<{ iterator: Iterator<any>; open: boolean }> | undefined;

  constructor(private readonly sources: Iterable<any>[]) {}

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<any> {
    if (this.over) return { value: undefined, done: true };
    try {
      if (!this.inputs) {
        this.inputs = [];
        if (this.opens()) for (const source of this.sources) this.inputs.push({ iterator: source[Symbol.iterator](), open: true });
      }
      const result = this.advance();
      if (!result.done) return result;
    } catch (error) {
      this.end([error]);
    }
    return this.return();
  }

  return(): IteratorResult<any> {
    this.end([]);
    return { value: undefined, done: true };
  }

  protected opens(): boolean {
    return true;
  }

  protected read(place = 0): IteratorResult<any> {
    const input = this.inputs![place];
    input.open = false;
    const result = input.iterator.next();
    if (result.done) return { value: undefined, done: true };
    input.open = true;
    return result;
  }

  protected end(errors: unknown[]): void {
    this.over = true;
    for (const input of this.inputs ?? []) {
      if (!input.open) continue;
      input.open = false;
      try {
        input.iterator.return?.();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  protected abstract advance(): IteratorResult<any>;
}

class Mapped extends Step {
  private number = 0;

  constructor(
    source: Iterable<any>,
    private readonly fn: (value: any, number: number) => any,
  ) {
    super([source]);
  }

  protected advance(): IteratorResult<any> {
    const { value, done } = this.read();
    return done ? { value, done } : { value: this.fn(value, this.number++), done: false };
  }
}

class Filtered extends Step {
  private number = 0;

  constructor(
    source: Iterable<any>,
    private readonly fn: (value: any, number: number) => any,
  ) {
    super([source]);
  }

  protected advance(): IteratorResult<any> {
    let result = this.read();
    while (!result.done && !this.fn(result.value, this.number++)) result = this.read();
    return result;
  }
}

class Taken extends Step {
  constructor(
    source: Iterable<any>,
    private left: number,
  ) {
    super([source]);
  }

  protected opens(): boolean {
    return this.left > 0;
  }

  protected advance(): IteratorResult<any> {
    if (this.left === 0) return { value: undefined, done: true };
    const result = this.read();
    this.left -= 1;
    if (this.left === 0) this.end([]);
    return result;
  }
}

class Zipped extends Step {
  constructor(private readonly all: Iterable<any>[]) {
    super(all);
  }

  protected advance(): IteratorResult<any> {
    const value: any[] = [];
    for (let place = 0; place < this.all.length; place++) {
      const result = this.read(place);
      if (result.done) return result;
      value.push(result.value);
    }
    return { value, done: false };
  }
}

export class Flow {
  constructor(private readonly source: Iterable<any>) {}

  [Symbol.iterator](): IterableIterator<any> {
    return new Mapped(this.source, (value) => value);
  }
  map(fn: (value: any, number: number) => any): Flow {
    return this.followed(() => new Mapped(this.source, fn));
  }
  filter(fn: (value: any, number: number) => any): Flow {
    return this.followed(() => new Filtered(this.source, fn));
  }
  take(n: number): Flow {
    return this.followed(() => new Taken(this.source, n));
  }
  zip(...others: Iterable<any>[]): Flow {
    return this.followed(() => new Zipped([this, ...others]));
  }
  find(fn: (value: any, number: number) => any): any {
    let number = 0;
    for (const value of this.source) if (fn(value, number++)) return value;
    return undefined;
  }
  toArray(): any[] {
    return Array.from(this.source);
  }
  private followed(begin: () => Iterator<any>): Flow {
    return new Flow({ [Symbol.iterator]: begin });
  }
}
