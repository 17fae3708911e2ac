// The second call returns a promise that is rejected, which nobody may be waiting for.
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
        if (spent !== '') return Promise.reject(new Error(`next was called ${spent}`));
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
