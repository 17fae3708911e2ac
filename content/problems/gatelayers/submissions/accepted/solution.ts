// Another way to the same: from the inside out, each layer is wrapped round what lies within it; promises are chained by hand.
type Next = (...others: unknown[]) => Promise<unknown>;
type Layer = (context: unknown, next: any) => unknown;
type Core = (context: unknown) => Promise<unknown>;

class Pass {
  private called = false;
  private over = false;

  constructor(
    private readonly context: unknown,
    private readonly within: Core,
  ) {}

  readonly next: Next = (...others) => {
    if (this.called) throw new Error('next was called twice');
    if (this.over) throw new Error('next was called too late');
    this.called = true;
    return this.within(others.length === 0 ? this.context : others[0]);
  };

  through(layer: Layer): Promise<unknown> {
    const result = new Promise((resolve) => resolve(layer(this.context, this.next)));
    const close = (): void => {
      this.over = true;
    };
    result.then(close, close);
    return result;
  }
}

const nothing: Core = () => Promise.resolve(undefined);
const wrap = (layer: Layer, within: Core): Core => (context) => new Pass(context, within).through(layer);

export function compose(layers: readonly Layer[]): (context?: unknown, last?: Layer) => Promise<unknown> {
  if (!Array.isArray(layers)) throw new TypeError('an array of layers is wanted');
  const inward: Layer[] = Array.from(layers);
  for (const layer of inward) {
    if (typeof layer !== 'function') throw new TypeError(`a layer is ${typeof layer}`);
  }
  return (context, last) => {
    const core = last === undefined ? nothing : wrap(last, nothing);
    return inward.reduceRight<Core>((within, layer) => wrap(layer, within), core)(context);
  };
}
