class Emitter {
  /**
   * @param {string} name
   * @param {function} listener
   * @returns {function(): void} removes this subscription
   */
  on(name, listener) {
    // Your solution goes here.
    return () => {};
  }

  /**
   * @param {string} name
   * @param {function} listener
   * @returns {function(): void} removes this subscription
   */
  once(name, listener) {
    return () => {};
  }

  /**
   * @param {string} name
   * @param {function} listener
   * @returns {boolean} was there such a subscription?
   */
  off(name, listener) {
    return false;
  }

  /**
   * @param {string} name
   * @param {...any} args
   * @returns {number} how many listeners have been called
   */
  emit(name, ...args) {
    return 0;
  }

  /**
   * @param {string} name
   * @returns {number} how many subscriptions there are
   */
  count(name) {
    return 0;
  }
}
