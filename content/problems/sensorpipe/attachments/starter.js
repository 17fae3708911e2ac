class Channel {
  /** @param {number} size */
  constructor(size) {
    // Your solution goes here.
  }

  /**
   * @param {any} value
   * @returns {Promise<boolean>}
   */
  async send(value) {}

  /** @param {any} error */
  close(error) {}

  /** @returns {Promise<{value: any, done: boolean}>} */
  async next() {}

  /**
   * @param {any} value
   * @returns {Promise<{value: any, done: boolean}>}
   */
  async return(value) {}

  /**
   * @param {any} error
   * @returns {Promise<{value: any, done: boolean}>}
   */
  async throw(error) {}

  [Symbol.asyncIterator]() {
    return this;
  }
}
