// Lists of subscriptions by name, each of which knows whether it has gone. O(k) for k subscriptions of a name.
class Emitter {
  #lists = new Map();

  on(name, listener) {
    return this.#subscribe({ name, listener, once: false, gone: false });
  }

  once(name, listener) {
    return this.#subscribe({ name, listener, once: true, gone: false });
  }

  off(name, listener) {
    const last = this.#list(name).findLast((subscription) => subscription.listener === listener);
    if (last) this.#remove(last);
    return last !== undefined;
  }

  emit(name, ...args) {
    const errors = [];
    let called = 0;
    for (const subscription of [...this.#list(name)]) {
      if (subscription.gone) continue;
      if (subscription.once) this.#remove(subscription); // first: the listener may emit, or throw
      called++;
      try {
        subscription.listener.apply(this, args);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors);
    return called;
  }

  count(name) {
    return this.#list(name).length;
  }

  #list(name) {
    return this.#lists.get(name) ?? [];
  }

  #subscribe(subscription) {
    this.#lists.set(subscription.name, [...this.#list(subscription.name), subscription]);
    return () => this.#remove(subscription);
  }

  #remove(subscription) {
    subscription.gone = true;
    const rest = this.#list(subscription.name).filter((other) => other !== subscription);
    if (rest.length > 0) this.#lists.set(subscription.name, rest);
    else this.#lists.delete(subscription.name);
  }
}
