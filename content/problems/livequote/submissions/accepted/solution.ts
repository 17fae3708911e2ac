// Another way to the same: nothing is marked. A clock counts what is set; whoever is older than it looks at what it has read.
type Outcome = { kind: 'value' | 'error'; it: unknown };
interface Source {
  outcome(): Outcome | null; // null while it is being found out
}

let time = 1;
let open = 0;
const readers: Reader[] = [];
const effects: Watch[] = [];

class Reader implements Source {
  protected seen = new Map<Source, Outcome | null>();
  protected last: Outcome | null = null;
  private asOf = 0;
  private busy = false;

  constructor(
    private readonly action: () => unknown,
    readonly mayset: boolean,
  ) {}

  outcome(): Outcome | null {
    if (this.busy) return null;
    if (this.asOf === time) return this.last;
    this.busy = true;
    if (this.last === null || this.outdated()) this.perform();
    else this.asOf = time;
    this.busy = false;
    return this.last;
  }

  note(source: Source, outcome: Outcome | null): void {
    if (!this.seen.has(source)) this.seen.set(source, outcome);
  }

  private outdated(): boolean {
    for (const [source, outcome] of this.seen) {
      const now = source.outcome();
      if (now === null || now !== outcome) return true;
    }
    return false;
  }

  protected perform(): void {
    this.seen = new Map();
    this.asOf = time;
    readers.push(this);
    let next: Outcome;
    try {
      next = { kind: 'value', it: this.action() };
    } catch (error) {
      next = { kind: 'error', it: error };
    }
    readers.pop();
    // An outcome is told from another one by being another object.
    if (this.last?.kind !== next.kind || !Object.is(this.last.it, next.it)) this.last = next;
  }
}

class Watch extends Reader {
  runs = 0;
  protected perform(): void {
    this.runs++;
    super.perform();
  }
}

function readFrom(source: Source): any {
  const outcome = source.outcome();
  readers[readers.length - 1]?.note(source, outcome);
  if (outcome === null) throw new Error('cycle');
  if (outcome.kind === 'error') throw outcome.it;
  return outcome.it;
}

export function cell(value: any): { get(): any; set(value: any): void } {
  let now: Outcome = { kind: 'value', it: value };
  const source: Source = { outcome: () => now };
  return {
    get: () => readFrom(source),
    set(next) {
      const reader = readers[readers.length - 1];
      if (reader && !reader.mayset) throw new Error('set within computed');
      if (Object.is(next, now.it)) return;
      batch(() => {
        now = { kind: 'value', it: next };
        time++;
      });
    },
  };
}

export function computed(fn: () => any): { get(): any } {
  const source = new Reader(fn, false);
  return { get: () => readFrom(source) };
}

export function effect(fn: () => any): () => void {
  let after: unknown;
  const clean = (): void => {
    const action = after;
    after = undefined;
    if (typeof action !== 'function') return;
    const pause = readers.splice(0);
    action();
    readers.push(...pause);
  };
  const watch = new Watch(() => {
    clean();
    after = fn();
  }, true);
  const stop = (): void => {
    const place = effects.indexOf(watch);
    if (place >= 0) effects.splice(place, 1);
    clean();
  };
  batch(() => {
    effects.push(watch);
    const outcome = watch.outcome();
    if (outcome?.kind === 'error') {
      stop();
      throw outcome.it;
    }
  });
  return stop;
}

export function batch(fn: () => any): any {
  const errors: unknown[] = [];
  let result: any;
  open++;
  try {
    result = fn();
  } catch (error) {
    errors.push(error);
  }
  for (let place = 0; open === 1 && place < effects.length; place++) {
    const { runs } = effects[place];
    const outcome = effects[place].outcome();
    if (effects[place].runs === runs) continue;
    if (outcome?.kind === 'error') errors.push(outcome.it);
    place = -1; // an older one may have to run again
  }
  open--;
  if (errors.length > 0) throw errors[0];
  return result;
}
