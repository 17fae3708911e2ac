// Takes for granted that every task returns a promise: what is not one, or throws, breaks it in one way or another.
function runAll(tasks, limit) {
  return new Promise((resolve, reject) => {
    const results = new Array(tasks.length);
    let next = 0;
    let done = 0;
    let failed = false;
    const startNext = () => {
      if (failed || next === tasks.length) return;
      const place = next++;
      tasks[place]().then(
        (result) => {
          results[place] = result;
          if (++done === tasks.length) resolve(results);
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
