// Starts the next task by a timer, a millisecond too late.
function runAll(tasks, limit) {
  return new Promise((resolve, reject) => {
    const results = new Array(tasks.length);
    let next = 0;
    let done = 0;
    let failed = false;
    const startNext = async () => {
      if (failed || next === tasks.length) return;
      const place = next++;
      try {
        results[place] = await tasks[place]();
        if (++done === tasks.length) resolve(results);
        else setTimeout(startNext, 1);
      } catch (error) {
        failed = true;
        reject(error);
      }
    };
    if (tasks.length === 0) resolve(results);
    for (let i = 0; i < limit && i < tasks.length; i++) startNext();
  });
}
