// Follows promises of its own kind only: every other object is a value.
class Later {
  #state = 'pending';
  #value;
  #waiting = []; // what is to be done when it is settled

  constructor(executor) {
    const { resolve, reject } = this.#ends();
    try {
      executor(resolve, reject);
    } catch (error) {
      reject(error);
    }
  }

  then(onFulfilled, onRejected) {
    let ends;
    const next = new Later((resolve, reject) => {
      ends = { resolve, reject };
    });
    const react = () => {
      const fulfilled = this.#state === 'fulfilled';
      const handler = fulfilled ? onFulfilled : onRejected;
      if (typeof handler !== 'function') {
        if (fulfilled) ends.resolve(this.#value);
        else ends.reject(this.#value);
        return;
      }
      try {
        ends.resolve(handler(this.#value));
      } catch (error) {
        ends.reject(error);
      }
    };
    if (this.#state === 'pending') this.#waiting.push(react);
    else queueMicrotask(react);
    return next;
  }

  catch(onRejected) {
    return this.then(undefined, onRejected);
  }

  finally(callback) {
    if (typeof callback !== 'function') return this.then(callback, callback);
    return this.then(
      (value) => Later.resolve(callback()).then(() => value),
      (error) => Later.resolve(callback()).then(() => Later.#fail(error)),
    );
  }

  static resolve(value) {
    return value instanceof Later ? value : new Later((resolve) => resolve(value));
  }

  static reject(error) {
    return new Later((_, reject) => reject(error));
  }

  static #fail(error) {
    throw error;
  }

  // A pair of functions of which only the first call counts.
  #ends() {
    let called = false;
    const first = (action) => (value) => {
      if (called) return;
      called = true;
      action(value);
    };
    return { resolve: first((value) => this.#resolve(value)), reject: first((error) => this.#settle('rejected', error)) };
  }

  #resolve(value) {
    if (value === this) {
      this.#settle('rejected', new TypeError('a promise cannot become what it becomes itself'));
      return;
    }
    let then;
    try {
      then = value instanceof Later ? value.then : undefined;
    } catch (error) {
      this.#settle('rejected', error);
      return;
    }
    if (typeof then === 'function') queueMicrotask(() => this.#follow(value, then));
    else this.#settle('fulfilled', value);
  }

  #follow(other, then) {
    const { resolve, reject } = this.#ends();
    try {
      then.call(other, resolve, reject);
    } catch (error) {
      reject(error);
    }
  }

  #settle(state, value) {
    this.#state = state;
    this.#value = value;
    for (const react of this.#waiting) queueMicrotask(react);
    this.#waiting = [];
  }
}
