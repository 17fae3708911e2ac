// Keeps one savepoint for each name, so that a second one of the same name replaces the first.
function afterImport(kinds, numbers) {
  let rows = 0;
  let failed = 0;
  const savepoints = new Map(); // in the order in which they were set
  kinds.forEach((kind, i) => {
    const number = numbers[i];
    if (kind === 'insert') {
      rows += number;
    } else if (kind === 'savepoint') {
      savepoints.delete(number);
      savepoints.set(number, rows);
    } else if (!savepoints.has(number)) {
      failed++;
    } else {
      const names = [...savepoints.keys()];
      for (const name of names.slice(names.indexOf(number) + 1)) savepoints.delete(name);
      if (kind === 'rollback') rows = savepoints.get(number);
      else savepoints.delete(number);
    }
  });
  return [rows, savepoints.size, failed];
}
