// Lets one value more in than there is room for.
class Channel {
  #size;
  #queue = []; // { value, resolve, reject } of sends
  #readers = []; // calls of next that wait; if there are any, the queue is empty
  #late = null; // what a send is answered with after the end
  #over = false;
  #failures = []; // an error that the first to come to the end shall meet

  constructor(size) {
    this.#size = size;
  }

  send(value) {
    if (this.#late !== null) return this.#late();
    return new Promise((resolve, reject) => {
      this.#queue.push({ value, resolve, reject });
      if (this.#queue.length <= this.#size + 1) resolve(true);
      if (this.#readers.length > 0) this.#readers.shift()(this.next());
    });
  }

  next() {
    if (this.#queue.length > 0) {
      const { value, resolve } = this.#queue.shift();
      resolve(true);
      this.#queue[this.#size - 1]?.resolve(true);
      return Promise.resolve({ value, done: false });
    }
    if (!this.#over) return new Promise((resolve) => this.#readers.push(resolve));
    return this.#failures.length > 0 ? Promise.reject(this.#failures.pop()) : Promise.resolve({ value: undefined, done: true });
  }

  close(...failures) {
    if (this.#late !== null) return;
    this.#end(() => Promise.reject(new Error('the channel is closed')), failures);
  }

  return(value) {
    for (const { resolve } of this.#stop()) resolve(false);
    this.#end(() => Promise.resolve(false), []);
    return Promise.resolve({ value, done: true });
  }

  throw(error) {
    for (const { reject } of this.#stop()) reject(error);
    this.#end(() => Promise.reject(error), []);
    return Promise.reject(error);
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  // Empties the queue; gives the sends that wait.
  #stop() {
    return this.#queue.splice(0).slice(this.#size);
  }

  #end(late, failures) {
    this.#late ??= late;
    this.#over = true;
    this.#failures = failures;
    for (const resolve of this.#readers.splice(0)) resolve(this.next());
  }
}
