// Collects the results in the order in which they come.
function runAll(tasks, limit) {
  return new Promise((resolve, reject) => {
    const results = [];
    let next = 0;
    let done = 0;
    let failed = false;

    const startNext = () => {
      if (failed || next === tasks.length) return;
      const place = next++;
      new Promise((settle) => settle(tasks[place]())).then(
        (result) => {
          results.push(result);
          done++;
          if (done === tasks.length) resolve(results);
          else startNext();
        },
        (error) => {
          failed = true;
          reject(error);
        },
      );
    };

    if (tasks.length === 0) resolve(results);
    for (let i = 0; i < limit && i < tasks.length; i++) startNext();
  });
}
