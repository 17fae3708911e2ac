class Loader {
  /**
   * @param {function(any[]): Promise<any[]>} fetchMany
   * @param {{limit: number}} options
   */
  constructor(fetchMany, { limit = Infinity } = {}) {
    // Your solution goes here.
  }

  /**
   * @param {any} key
   * @returns {Promise<any>}
   */
  async load(key) {}

  /**
   * @param {any[]} keys
   * @returns {Promise<any[]>}
   */
  async loadAll(keys) {}

  /** @param {any} key */
  forget(key) {}
}
