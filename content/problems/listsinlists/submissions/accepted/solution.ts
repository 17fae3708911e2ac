// Another way to the same: a stack of the open lists in place of generators within each other.
interface Open {
  list: any;
  length: number;
  next: number;
}

class Flattening implements IterableIterator<any> {
  private stack: Open[] = [];
  private state: 'new' | 'running' | 'over' = 'new';

  constructor(
    private readonly items: any,
    private readonly depth: number,
  ) {
    if (items === null || typeof items !== 'object') throw new TypeError('a list is wanted');
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<any> {
    if (this.state === 'new') this.stack = [{ list: this.items, length: this.items.length, next: 0 }];
    if (this.state !== 'over') this.state = 'running';
    while (this.stack.length > 0) {
      const top = this.stack[this.stack.length - 1];
      if (top.next >= top.length) {
        this.stack.pop();
        continue;
      }
      const place = top.next++;
      if (!Reflect.has(top.list, place)) continue;
      const entry = top.list[place];
      if (this.stack.some(({ list }) => list === entry)) continue;
      if (!this.opens(entry)) return { done: false, value: entry };
    }
    return this.return();
  }

  return(): IteratorResult<any> {
    this.stack = [];
    this.state = 'over';
    return { done: true, value: undefined };
  }

  private opens(entry: any): boolean {
    const above = this.stack.length - 1;
    if (entry === null || typeof entry !== 'object' || !(above < Math.floor(this.depth))) return false;
    const length = entry.length;
    if (typeof length !== 'number' || length < 0 || length % 1 !== 0) return false;
    this.stack.push({ list: entry, length, next: 0 });
    return true;
  }
}

export function flattenLazily(items: any, depth: number = 1): IterableIterator<any> {
  return new Flattening(items, depth);
}

export function flatten(items: any, depth?: number): any[] {
  const results: any[] = [];
  for (const result of flattenLazily(items, depth)) results.push(result);
  return results;
}
