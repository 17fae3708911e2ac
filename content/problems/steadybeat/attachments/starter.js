/**
 * @param {function(number): void} action
 * @param {number} period
 * @returns {{pause: function(): void, resume: function(): void, stop: function(): void}}
 */
function every(action, period) {
  // Your solution goes here.
  return { pause() {}, resume() {}, stop() {} };
}
