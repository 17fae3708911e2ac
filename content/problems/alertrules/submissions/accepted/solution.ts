// Another way to the same: the arguments by the number of their place, and the numbers of the open places in front of them.
export function curry(fn: (...args: any[]) => any, gap: unknown, arity: number = fn.length): (...args: any[]) => any {
  const same = (value: unknown): boolean => new Set([gap]).has(value);

  const collect = (known: ReadonlyMap<number, unknown>, end: number): ((...args: any[]) => any) => {
    const countOpen = (values: ReadonlyMap<number, unknown>): number => {
      let open = 0;
      for (let place = 0; place < arity; place++) if (!values.has(place)) open++;
      return open;
    };
    const curried = function (this: unknown, ...args: any[]): any {
      const next = new Map(known);
      let place = 0;
      let last = end;
      for (const arg of args) {
        while (known.has(place)) place++;
        if (!same(arg)) next.set(place, arg);
        place++;
        last = Math.max(last, place);
      }
      if (countOpen(next) > 0) return collect(next, last);
      return fn.apply(this, Array.from({ length: last }, (_, i) => next.get(i)));
    };
    return Object.defineProperties(curried, { name: { value: fn.name }, length: { value: countOpen(known) } });
  };
  return collect(new Map(), 0);
}
