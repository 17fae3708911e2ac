// What is learned by heart: one index for the whole request tells who has called next twice, and a call that is too late runs.
function compose(layers) {
  if (!Array.isArray(layers)) throw new TypeError('layers must be an array');
  for (const layer of layers) if (typeof layer !== 'function') throw new TypeError('a layer must be a function');
  return (context, last) => {
    let index = -1;
    const dispatch = (place) => {
      if (place <= index) return Promise.reject(new Error('next was called twice'));
      index = place;
      const layer = place === layers.length ? last : layers[place];
      if (!layer) return Promise.resolve();
      try {
        return Promise.resolve(layer(context, () => dispatch(place + 1)));
      } catch (error) {
        return Promise.reject(error);
      }
    };
    return dispatch(0);
  };
}
