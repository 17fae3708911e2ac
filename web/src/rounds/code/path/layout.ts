// Where everything stands in a picture of what needs what: layers from left to right, each need an arrow that goes right. A need that leaps over layers gets a place
// in each of them (Sugiyama, Tagawa & Toda, IEEE Trans. SMC 11, 1981), and the order within a layer is that of the mean place of the neighbours, a few times to and fro.

export interface Placed {
  readonly id: string;
  readonly layer: number;
  readonly needs: readonly string[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** From the one to the other, by way of its places in the layers between. */
  readonly points: readonly Point[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly at: ReadonlyMap<string, Point>;
  readonly edges: readonly Edge[];
}

export interface Sizes {
  /** From layer to layer, and from one to the next within a layer. */
  readonly across: number;
  readonly down: number;
  /** How much place a need takes in a layer that it leaps over, in parts of `down`. */
  readonly leap: number;
  readonly margin: number;
}

interface Spot {
  readonly key: string;
  /** null: a need on its way. */
  readonly id: string | null;
  before: Spot[];
  after: Spot[];
}

const SWEEPS = 12;

function spotsOf(nodes: readonly Placed[]): { readonly layers: Spot[][]; readonly ways: ReadonlyMap<string, readonly Spot[]> } {
  const count = nodes.reduce((most, node) => Math.max(most, node.layer + 1), 0);
  const layers: Spot[][] = Array.from({ length: count }, () => []);
  const spots = new Map<string, Spot>();
  const layerOf = new Map(nodes.map((node) => [node.id, node.layer]));
  const add = (key: string, id: string | null, layer: number): Spot => {
    const spot: Spot = { key, id, before: [], after: [] };
    layers[layer]!.push(spot);
    return spot;
  };
  for (const node of nodes) spots.set(node.id, add(node.id, node.id, node.layer));
  const ways = new Map<string, readonly Spot[]>();
  for (const node of nodes) {
    for (const need of node.needs) {
      const from = spots.get(need);
      if (!from) continue;
      const way = [from];
      for (let layer = layerOf.get(need)! + 1; layer < node.layer; layer++) way.push(add(`${need}>${node.id}@${layer}`, null, layer));
      way.push(spots.get(node.id)!);
      way.slice(1).forEach((spot, i) => {
        way[i]!.after.push(spot);
        spot.before.push(way[i]!);
      });
      ways.set(`${need}>${node.id}`, way);
    }
  }
  return { layers, ways };
}

function sortBy(layer: Spot[], side: 'before' | 'after', place: ReadonlyMap<Spot, number>): void {
  const mean = new Map(layer.map((spot, i) => {
    const near = spot[side].map((one) => place.get(one) ?? 0);
    return [spot, near.length > 0 ? near.reduce((sum, one) => sum + one, 0) / near.length : (place.get(spot) ?? i)] as const;
  }));
  layer.sort((a, b) => mean.get(a)! - mean.get(b)! || (a.key < b.key ? -1 : 1));
}

/** Places within a layer as shares of it, so that layers of different length can be compared. */
function placesOf(layers: readonly Spot[][]): Map<Spot, number> {
  return new Map(layers.flatMap((layer) => layer.map((spot, i) => [spot, (i + 0.5) / layer.length] as const)));
}

function crossings(layers: readonly Spot[][]): number {
  let count = 0;
  layers.slice(1).forEach((layer, i) => {
    const place = new Map(layers[i]!.map((spot, k) => [spot, k]));
    const ends = layer.flatMap((spot, to) => spot.before.map((from) => [place.get(from)!, to] as const));
    for (const [from, to] of ends) for (const [otherFrom, otherTo] of ends) if (from < otherFrom && to > otherTo) count++;
  });
  return count;
}

function order(layers: Spot[][]): void {
  let best = layers.map((layer) => [...layer]);
  let least = crossings(layers);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    const forward = sweep % 2 === 0;
    const at = forward ? layers : [...layers].reverse();
    for (const layer of at.slice(1)) sortBy(layer, forward ? 'before' : 'after', placesOf(layers));
    const now = crossings(layers);
    if (now < least) {
      least = now;
      best = layers.map((layer) => [...layer]);
    }
  }
  best.forEach((layer, i) => (layers[i] = layer));
}

export function layOut(nodes: readonly Placed[], sizes: Sizes): Layout {
  const { layers, ways } = spotsOf(nodes);
  order(layers);
  const room = (spot: Spot): number => (spot.id === null ? sizes.leap : 1) * sizes.down;
  const heights = layers.map((layer) => layer.reduce((sum, spot) => sum + room(spot), 0));
  const most = Math.max(0, ...heights);
  const points = new Map<Spot, Point>();
  layers.forEach((layer, i) => {
    let y = sizes.margin + (most - heights[i]!) / 2;
    for (const spot of layer) {
      points.set(spot, { x: sizes.margin + i * sizes.across, y: y + room(spot) / 2 });
      y += room(spot);
    }
  });
  const at = new Map<string, Point>();
  for (const [spot, point] of points) if (spot.id !== null) at.set(spot.id, point);
  const edges = [...ways].map(([key, way]) => ({ from: key.slice(0, key.indexOf('>')), to: key.slice(key.indexOf('>') + 1), points: way.map((spot) => points.get(spot)!) }));
  return { width: 2 * sizes.margin + Math.max(0, layers.length - 1) * sizes.across, height: 2 * sizes.margin + most, at, edges };
}

/** A smooth line through the points, level where it leaves and arrives. */
export function curveOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let from = first;
  return `M${first.x} ${first.y}` + rest.map((to) => {
    const middle = (from.x + to.x) / 2;
    const piece = `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
    from = to;
    return piece;
  }).join('');
}

/** The one to go to from another with an arrow key; null: there is none. */
export function beside(layout: Layout, id: string, key: string): string | null {
  const here = layout.at.get(id);
  if (!here) return null;
  const others = [...layout.at].filter(([other]) => other !== id);
  const nearest = (list: readonly (readonly [string, Point])[], far: (point: Point) => number): string | null =>
    list.reduce<readonly [string, number] | null>((best, [other, point]) => (best && best[1] <= far(point) ? best : [other, far(point)]), null)?.[0] ?? null;
  const slant = (point: Point): number => Math.abs(point.x - here.x) * 4 + Math.abs(point.y - here.y);
  switch (key) {
    case 'ArrowDown': return nearest(others.filter(([, point]) => point.x === here.x && point.y > here.y), (point) => point.y - here.y);
    case 'ArrowUp': return nearest(others.filter(([, point]) => point.x === here.x && point.y < here.y), (point) => here.y - point.y);
    case 'ArrowRight': return nearest(others.filter(([, point]) => point.x > here.x), slant);
    case 'ArrowLeft': return nearest(others.filter(([, point]) => point.x < here.x), slant);
    default: return null;
  }
}

/** All that one needs, and all that needs it, with itself. */
export function kinOf(nodes: readonly Placed[], id: string): ReadonlySet<string> {
  const kin = new Set([id]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (from: string, next: (of: string) => readonly string[]): void => {
    for (const one of next(from)) {
      if (kin.has(one)) continue;
      kin.add(one);
      walk(one, next);
    }
  };
  walk(id, (of) => byId.get(of)?.needs ?? []);
  walk(id, (of) => nodes.filter((node) => node.needs.includes(of)).map((node) => node.id));
  return kin;
}
