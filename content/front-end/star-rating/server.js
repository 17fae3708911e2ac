// Twelve have rated, the user among them. Many stars are kept sooner than few, so that of two answers the older one can come last. Two stars fail when they are given first.
const others = { count: 11, sum: 47 };
let mine = 3;
let failed = false;
const rating = () => {
  const count = others.count + (mine ? 1 : 0);
  return { mine, count, average: (others.sum + mine) / count };
};
return {
  rating: () => server.after(500, rating),
  rate(stars) {
    server.log.push(stars);
    if (stars === 2 && !failed) {
      failed = true;
      return server.after(800, () => {
        throw new Error('the line went dead');
      });
    }
    mine = stars;
    const answer = rating();
    return server.after(1500 - 200 * stars, () => answer);
  },
};
