// Keeps a promise of the language inside, which is not there.
class Later {
  constructor(executor) {
    this.inner = new Promise(executor);
  }
  then(onFulfilled, onRejected) {
    return Later.resolve(this.inner.then(onFulfilled, onRejected));
  }
  catch(onRejected) {
    return this.then(undefined, onRejected);
  }
  finally(callback) {
    return Later.resolve(this.inner.finally(callback));
  }
  static resolve(value) {
    return value instanceof Later ? value : new Later((resolve) => resolve(value));
  }
  static reject(error) {
    return new Later((_, reject) => reject(error));
  }
}
