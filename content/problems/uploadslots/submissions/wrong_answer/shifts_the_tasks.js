// Takes the tasks off the array of the caller.
function runAll(tasks, limit) {
  return new Promise((resolve, reject) => {
    const n = tasks.length;
    const results = new Array(n);
    let next = 0;
    let done = 0;
    let failed = false;

    const startNext = () => {
      if (failed || next === n) return;
      const place = next++;
      new Promise((settle) => settle(tasks.shift()())).then(
        (result) => {
          results[place] = result;
          done++;
          if (done === n) resolve(results);
          else startNext();
        },
        (error) => {
          failed = true;
          reject(error);
        },
      );
    };

    if (n === 0) resolve(results);
    for (let i = 0; i < limit && i < n; i++) startNext();
  });
}
