// Forgets that a quarter turn exchanges width and height.
function faceTags(width: number, height: number, edits: string, tags: [number, number][]): [number, number][] {
  let [w, h] = [width, height];
  let points: [number, number][] = [[0, 0], [1, 0], [0, 1]];
  for (const edit of edits) {
    const side = Math.min(w, h);
    points = points.map(([x, y]): [number, number] => {
      if (edit === 'R') return [h - 1 - y, x];
      if (edit === 'L') return [y, w - 1 - x];
      if (edit === 'M') return [w - 1 - x, y];
      if (edit === 'F') return [x, h - 1 - y];
      return [x - Math.floor((w - side) / 2), y - Math.floor((h - side) / 2)];
    });
    if (edit === 'C') w = h = side;
  }
  const [origin, right, down] = points;
  return tags.map(([x, y]): [number, number] => {
    const column = origin[0] + x * (right[0] - origin[0]) + y * (down[0] - origin[0]);
    const row = origin[1] + x * (right[1] - origin[1]) + y * (down[1] - origin[1]);
    return column >= 0 && column < w && row >= 0 && row < h ? [column, row] : [-1, -1];
  });
}
