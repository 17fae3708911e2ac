/**
 * @param {function[]} layers
 * @returns {function(any, function): Promise<any>}
 */
function compose(layers) {
  // Your solution goes here.
  return (context, last) => Promise.resolve();
}
