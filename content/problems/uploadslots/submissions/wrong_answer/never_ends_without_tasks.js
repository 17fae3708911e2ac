// Forgets that there may be no tasks: nobody is ever done then.
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
          if (done === tasks.length) resolve(results);
          else startNext();
        },
        (error) => {
          failed = true;
          reject(error);
        },
      );
    };

    for (let i = 0; i < limit && i < tasks.length; i++) startNext();
  });
}
