// For each number of lines of the first service that can be reached, the fewest lines of the second. O(|merged| · |first|) time.
function mergedLog(first: string, second: string, merged: string): [number, number] {
  const next = (log: string, letter: string): number[] => {
    const table: number[] = new Array(log.length + 1).fill(Infinity);
    for (let i = log.length - 1; i >= 0; i--) table[i] = log[i] === letter ? i + 1 : table[i + 1];
    return table;
  };
  let fewest = new Map<number, number>([[0, 0]]);
  let explained = 0;
  for (const message of merged) {
    const ofFirst = next(first, message);
    const ofSecond = next(second, message);
    const then = new Map<number, number>();
    const reach = (i: number, j: number) => {
      if (i + j < Infinity && j < (then.get(i) ?? Infinity)) then.set(i, j);
    };
    for (const [i, j] of fewest) {
      reach(ofFirst[i], j);
      reach(i, ofSecond[j]);
    }
    if (then.size === 0) break;
    explained++;
    fewest = then;
  }
  return [explained, Math.min(...[...fewest].map(([i, j]) => i + j))];
}
