// Reads no further item when the race is decided.
function walk(items, reject, visit) {
  try {
    let place = 0;
    for (const item of items) visit(Promise.resolve(item), place++);
  } catch (error) {
    reject(error);
  }
}

// A list with a place for each item, complete when the walk is over and each item has been heard.
function gather(items, complete, reject, listen) {
  const list = [];
  let open = 1; // the walk, and each item that was not heard yet
  const close = () => {
    if (--open === 0) complete(list);
  };
  walk(items, reject, (promise, place) => {
    let heard = false;
    const fill = (value) => {
      if (heard) return;
      heard = true;
      list[place] = value;
      close();
    };
    open++;
    listen(promise, fill);
  });
  close();
}

function promiseAll(items) {
  return new Promise((resolve, reject) => {
    gather(items, resolve, reject, (promise, fill) => promise.then(fill, reject));
  });
}

function promiseAllSettled(items) {
  return new Promise((resolve, reject) => {
    gather(items, resolve, reject, (promise, fill) => {
      promise.then((value) => fill({ status: 'fulfilled', value }), (reason) => fill({ status: 'rejected', reason }));
    });
  });
}

function promiseRace(items) {
  return new Promise((resolve, reject) => {
    let decided = false;
    const first = (settle) => (value) => {
      decided = true;
      settle(value);
    };
    try {
      for (const item of items) {
        if (decided) break;
        Promise.resolve(item).then(first(resolve), first(reject));
      }
    } catch (error) {
      reject(error);
    }
  });
}

function promiseAny(items) {
  return new Promise((resolve, reject) => {
    const none = (errors) => reject(new AggregateError(errors, 'No item was fulfilled'));
    gather(items, none, reject, (promise, fill) => promise.then(resolve, fill));
  });
}
