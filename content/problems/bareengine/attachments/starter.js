class Later {
  /** @param {function(function(any): void, function(any): void): void} executor */
  constructor(executor) {
    // Your solution goes here.
  }

  /**
   * @param {function(any): any} onFulfilled
   * @param {function(any): any} onRejected
   * @returns {Later}
   */
  then(onFulfilled, onRejected) {}

  /**
   * @param {function(any): any} onRejected
   * @returns {Later}
   */
  catch(onRejected) {}

  /**
   * @param {function(): any} callback
   * @returns {Later}
   */
  finally(callback) {}

  /**
   * @param {any} value
   * @returns {Later}
   */
  static resolve(value) {}

  /**
   * @param {any} error
   * @returns {Later}
   */
  static reject(error) {}
}
