type Fn = (value: any, number: number) => any;

class Flow {
  constructor(source: Iterable<any>) {
    // Your solution goes here.
  }

  [Symbol.iterator](): IterableIterator<any> {
    return [].values();
  }

  map(fn: Fn): Flow {
    return this;
  }

  filter(fn: Fn): Flow {
    return this;
  }

  take(n: number): Flow {
    return this;
  }

  zip(...others: Iterable<any>[]): Flow {
    return this;
  }

  find(fn: Fn): any {}

  toArray(): any[] {
    return [];
  }
}
