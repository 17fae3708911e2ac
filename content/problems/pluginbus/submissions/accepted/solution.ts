// Another way to the same: a set of numbered subscriptions, gone through while it changes. What came after the emit began has a higher number.
type Listener = (this: Emitter, ...args: unknown[]) => void;

interface Subscription {
  readonly number: number;
  readonly listener: Listener;
  readonly once: boolean;
}

export class Emitter {
  private readonly byName = new Map<string, Set<Subscription>>();
  private latest = 0;

  on(name: string, listener: Listener): () => void {
    return this.add(name, listener, false);
  }

  once(name: string, listener: Listener): () => void {
    return this.add(name, listener, true);
  }

  off(name: string, listener: Listener): boolean {
    const same = [...this.all(name)].filter((subscription) => subscription.listener === listener);
    return same.length > 0 && this.all(name).delete(same[same.length - 1]);
  }

  emit(name: string, ...args: unknown[]): number {
    const errors: unknown[] = [];
    const until = this.latest;
    let called = 0;
    for (const subscription of this.all(name)) {
      if (subscription.number > until) break;
      if (subscription.once) this.all(name).delete(subscription);
      called++;
      try {
        subscription.listener.apply(this, args);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 1) throw new AggregateError(errors, 'Several listeners have failed');
    if (errors.length > 0) throw errors[0];
    return called;
  }

  count(name: string): number {
    return this.all(name).size;
  }

  private all(name: string): Set<Subscription> {
    let set = this.byName.get(name);
    if (!set) this.byName.set(name, (set = new Set()));
    return set;
  }

  private add(name: string, listener: Listener, once: boolean): () => void {
    const subscription = { number: ++this.latest, listener, once };
    this.all(name).add(subscription);
    return () => void this.all(name).delete(subscription);
  }
}
