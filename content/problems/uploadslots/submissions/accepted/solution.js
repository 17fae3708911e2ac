// Whoever finishes starts the next one. O(n) beside the tasks themselves.
function runAll(tasks, limit) {
  return new Promise((resolve, reject) => {
    const results = new Array(tasks.length);
    let next = 0;
    let done = 0;
    let failed = false;

    const start = () => {
      const place = next++;
      let outcome;
      try {
        outcome = Promise.resolve(tasks[place]());
      } catch (error) {
        failed = true;
        outcome = Promise.reject(error);
      }
      outcome.then(
        (result) => {
          results[place] = result;
          done++;
          if (done === tasks.length) resolve(results);
          else if (!failed && next < tasks.length) start();
        },
        (error) => {
          failed = true;
          reject(error);
        },
      );
    };

    if (tasks.length === 0) resolve(results);
    for (let i = 0; i < limit && i < tasks.length; i++) start();
  });
}
