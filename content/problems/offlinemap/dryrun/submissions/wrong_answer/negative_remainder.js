// Takes the remainder as it comes: it is negative when the turn passes from the bottom left to the top left.
const quarter = (half, row, column) => (row < half ? Number(column >= half) : 3 - Number(column >= half));

function before(size, hikerRow, hikerColumn, row, column) {
  if (size === 1) return 0;
  const half = size / 2;
  const place = (quarter(half, row, column) - quarter(half, hikerRow, hikerColumn)) % 4;
  const top = row < half ? 0 : half;
  const left = column < half ? 0 : half;
  return place * half * half + before(half, hikerRow - top, hikerColumn - left, row - top, column - left);
}

function tilesBefore(levels, hikerRow, hikerColumn, rows, columns) {
  return rows.map((row, i) => before(2 ** levels, hikerRow, hikerColumn, row, columns[i]));
}
