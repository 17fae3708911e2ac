// Goes through a set while it grows: a listener that is added during an emit is called by it.
class Emitter {
  #lists = new Map();

  on(name, listener) {
    return this.#subscribe({ name, listener, once: false, gone: false });
  }

  once(name, listener) {
    return this.#subscribe({ name, listener, once: true, gone: false });
  }

  off(name, listener) {
    const last = [...this.#list(name)].findLast((subscription) => subscription.listener === listener);
    if (last) this.#remove(last);
    return last !== undefined;
  }

  emit(name, ...args) {
    const errors = [];
    let called = 0;
    for (const subscription of this.#list(name)) {
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
    return this.#list(name).size;
  }

  #list(name) {
    return this.#lists.get(name) ?? new Set();
  }

  #subscribe(subscription) {
    if (!this.#lists.has(subscription.name)) this.#lists.set(subscription.name, new Set());
    this.#list(subscription.name).add(subscription);
    return () => this.#remove(subscription);
  }

  #remove(subscription) {
    subscription.gone = true;
    this.#list(subscription.name).delete(subscription);
  }
}
