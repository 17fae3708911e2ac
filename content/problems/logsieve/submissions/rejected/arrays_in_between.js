// Makes an array of each step.
class Flow {
  constructor(source) {
    this.source = source;
  }
  *[Symbol.iterator]() {
    yield* this.source;
  }
  map(fn) {
    return new Flow([...this.source].map((value, number) => fn(value, number)));
  }
  filter(fn) {
    return new Flow([...this.source].filter((value, number) => fn(value, number)));
  }
  take(n) {
    return new Flow([...this.source].slice(0, n));
  }
  zip(...others) {
    const all = [this, ...others].map((one) => [...one]);
    return new Flow(all[0].map((_, i) => all.map((one) => one[i])).slice(0, Math.min(...all.map((one) => one.length))));
  }
  find(fn) {
    return [...this.source].find((value, number) => fn(value, number));
  }
  toArray() {
    return [...this.source];
  }
}
