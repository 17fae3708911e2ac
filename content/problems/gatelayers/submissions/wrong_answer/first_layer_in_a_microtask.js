// Begins a layer only after the promise of the call is made.
function compose(layers) {
  if (!Array.isArray(layers)) throw new TypeError('the layers are no array');
  const all = [...layers];
  if (all.some((layer) => typeof layer !== 'function')) throw new TypeError('a layer is no function');

  return (context, last) => {
    const steps = [...all, last];
    const enter = async (place, given) => {
      const layer = steps[place];
      if (layer === undefined) return undefined;
      let spent = '';
      const next = (...others) => {
        if (spent !== '') throw new Error(`next was called ${spent}`);
        spent = 'twice';
        return enter(place + 1, others.length > 0 ? others[0] : given);
      };
      try {
        await null;
        return await layer(given, next);
      } finally {
        spent ||= 'too late';
      }
    };
    return enter(0, context);
  };
}
