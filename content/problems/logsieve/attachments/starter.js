class Flow {
  /** @param {Iterable<any>} source */
  constructor(source) {
    // Your solution goes here.
  }

  /** @returns {Iterator<any>} */
  [Symbol.iterator]() {}

  /**
   * @param {function(any, number): any} fn
   * @returns {Flow}
   */
  map(fn) {}

  /**
   * @param {function(any, number): any} fn
   * @returns {Flow}
   */
  filter(fn) {}

  /**
   * @param {number} n
   * @returns {Flow}
   */
  take(n) {}

  /**
   * @param {...Iterable<any>} others
   * @returns {Flow}
   */
  zip(...others) {}

  /**
   * @param {function(any, number): any} fn
   * @returns {any}
   */
  find(fn) {}

  /** @returns {any[]} */
  toArray() {}
}
