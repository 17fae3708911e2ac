// Goes through the list itself by index: when one is removed, the next one moves into its place and is passed over.
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
    const list = this.#list(name);
    const n = list.length;
    for (let i = 0; i < n && i < list.length; i++) {
      const subscription = list[i];
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
    if (!this.#lists.has(subscription.name)) this.#lists.set(subscription.name, []);
    this.#list(subscription.name).push(subscription);
    return () => this.#remove(subscription);
  }

  #remove(subscription) {
    const list = this.#list(subscription.name);
    const place = list.indexOf(subscription);
    if (place >= 0) list.splice(place, 1);
  }
}
