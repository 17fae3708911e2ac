import { describe, expect, it } from 'vitest';
import { beside, curveOf, kinOf, layOut, type Placed } from './layout.ts';

const sizes = { across: 100, down: 50, leap: 0.5, margin: 10 };
const nodes: readonly Placed[] = [
  { id: 'a', layer: 0, needs: [] },
  { id: 'b', layer: 0, needs: [] },
  { id: 'c', layer: 1, needs: ['b'] },
  { id: 'd', layer: 1, needs: ['a'] },
  { id: 'e', layer: 2, needs: ['d', 'b'] },
];

describe('the layout', () => {
  it('puts layers from left to right, and every need goes right', () => {
    const layout = layOut(nodes, sizes);
    expect(layout.width).toBe(220);
    expect([...layout.at.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const edge of layout.edges) edge.points.slice(1).forEach((point, i) => expect(point.x).toBe(edge.points[i]!.x + 100));
    expect(layout.edges).toHaveLength(4);
  });

  it('gives a need that leaps over a layer a place in it', () => {
    const edge = layOut(nodes, sizes).edges.find((one) => one.from === 'b' && one.to === 'e')!;
    expect(edge.points).toHaveLength(3);
    const layout = layOut(nodes, sizes);
    for (const id of ['c', 'd']) expect(Math.abs(layout.at.get(id)!.y - edge.points[1]!.y)).toBeGreaterThanOrEqual(30);
  });

  it('takes crossings out', () => {
    const { at } = layOut(nodes.slice(0, 4), sizes);
    expect(Math.sign(at.get('a')!.y - at.get('b')!.y)).toBe(Math.sign(at.get('d')!.y - at.get('c')!.y));
  });

  it('keeps nodes of a layer apart, and within the picture', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ id: `n${i}`, layer: i % 4, needs: i >= 4 ? [`n${i - 1}`].filter((one) => Number(one.slice(1)) % 4 < i % 4) : [] }));
    const layout = layOut(many, sizes);
    const columns = new Map<number, number[]>();
    for (const { x, y } of layout.at.values()) columns.set(x, [...(columns.get(x) ?? []), y]);
    for (const ys of columns.values()) ys.sort((p, q) => p - q).slice(1).forEach((y, i) => expect(y - ys[i]!).toBeGreaterThanOrEqual(50));
    for (const { y } of layout.at.values()) expect(y > 0 && y < layout.height).toBe(true);
  });

  it('is empty without nodes, and passes over needs that are not there', () => {
    expect(layOut([], sizes)).toMatchObject({ width: 20, height: 20, edges: [] });
    expect(layOut([{ id: 'a', layer: 0, needs: ['z'] }], sizes).edges).toEqual([]);
    expect(curveOf([])).toBe('');
  });
});

describe('walking by keys', () => {
  const layout = layOut(nodes, sizes);
  it('goes up and down within a layer, left and right between them, and stops at the ends', () => {
    const upper = layout.at.get('a')!.y < layout.at.get('b')!.y ? ['a', 'b'] : ['b', 'a'];
    expect(beside(layout, upper[0]!, 'ArrowDown')).toBe(upper[1]);
    expect(beside(layout, upper[1]!, 'ArrowDown')).toBeNull();
    expect(beside(layout, upper[0]!, 'ArrowUp')).toBeNull();
    expect(['c', 'd']).toContain(beside(layout, 'a', 'ArrowRight'));
    expect(beside(layout, 'e', 'ArrowRight')).toBeNull();
    expect(beside(layout, 'e', 'ArrowLeft')).not.toBeNull();
    expect(beside(layout, 'z', 'ArrowLeft')).toBeNull();
    expect(beside(layout, 'a', 'x')).toBeNull();
  });
  it('knows who is kin', () => {
    expect([...kinOf(nodes, 'd')].sort()).toEqual(['a', 'd', 'e']);
    expect([...kinOf(nodes, 'c')].sort()).toEqual(['b', 'c']);
  });
});
