// Keeps only the way on which the first service has written least.
function mergedLog(first: string, second: string, merged: string): [number, number] {
  let [i, j, explained] = [0, 0, 0];
  for (const message of merged) {
    const b = second.indexOf(message, j);
    const a = first.indexOf(message, i);
    if (b >= 0) j = b + 1;
    else if (a >= 0) i = a + 1;
    else break;
    explained++;
  }
  return [explained, i + j];
}
