// Counts the quarters before the one with the tile, and asks again within it. O(levels) for each place.
const quarter = (half: number, row: number, column: number): number => (row < half ? Number(column >= half) : 3 - Number(column >= half));

function before(size: number, hikerRow: number, hikerColumn: number, row: number, column: number): number {
  if (size === 1) return 0;
  const half = size / 2;
  const place = (quarter(half, row, column) - quarter(half, hikerRow, hikerColumn) + 4) % 4;
  const top = row < half ? 0 : half;
  const left = column < half ? 0 : half;
  return place * half * half + before(half, hikerRow - top, hikerColumn - left, row - top, column - left);
}

function tilesBefore(levels: number, hikerRow: number, hikerColumn: number, rows: number[], columns: number[]): number[] {
  return rows.map((row, i) => before(2 ** levels, hikerRow, hikerColumn, row, columns[i]));
}
