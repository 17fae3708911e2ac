// Takes the end of the last task for the end of all.
function runAll(tasks, limit) {
  return new Promise((resolve, reject) => {
    const results = new Array(tasks.length);
    let next = 0;
    let done = 0;
    let failed = false;

    const startNext = () => {
      if (failed || next === tasks.length) return;
      const place = next++;
      new Promise((settle) => settle(tasks[place]())).then(
        (result) => {
          results[place] = result;
          done++;
          if (place === tasks.length - 1) resolve(results);
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
