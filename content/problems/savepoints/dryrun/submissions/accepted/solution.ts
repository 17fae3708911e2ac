// A stack of savepoints, each with the rows that there were when it was set, and for each name how often it is in the stack. O(n).
function afterImport(kinds: string[], numbers: number[]): [number, number, number] {
  let rows = 0;
  let failed = 0;
  const savepoints: { name: number; rows: number }[] = [];
  const times = new Map<number, number>();
  const pop = (): void => {
    const { name } = savepoints.pop()!;
    times.set(name, times.get(name)! - 1);
  };
  kinds.forEach((kind, i) => {
    const number = numbers[i]!;
    if (kind === 'insert') {
      rows += number;
    } else if (kind === 'savepoint') {
      savepoints.push({ name: number, rows });
      times.set(number, (times.get(number) ?? 0) + 1);
    } else if (!times.get(number)) {
      failed++;
    } else {
      while (savepoints[savepoints.length - 1]!.name !== number) pop();
      if (kind === 'rollback') rows = savepoints[savepoints.length - 1]!.rows;
      else pop();
    }
  });
  return [rows, savepoints.length, failed];
}
