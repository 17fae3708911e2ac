// Keeps whether next was called with the layer, so that the second request cannot call it.
function compose(layers) {
  if (!Array.isArray(layers)) throw new TypeError('the layers are no array');
  const all = [...layers];
  if (all.some((layer) => typeof layer !== 'function')) throw new TypeError('a layer is no function');

  const called = new Set();
  return (context, last) => {
    const steps = [...all, last];
    const enter = async (place, given) => {
      const layer = steps[place];
      if (layer === undefined) return undefined;
      let spent = '';
      const next = (...others) => {
        if (called.has(place)) spent = 'twice';
        called.add(place);
        if (spent !== '') throw new Error(`next was called ${spent}`);
        spent = 'twice';
        return enter(place + 1, others.length > 0 ? others[0] : given);
      };
      try {
        return await layer(given, next);
      } finally {
        spent ||= 'too late';
      }
    };
    return enter(0, context);
  };
}
