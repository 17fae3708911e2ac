// The longer the text, the sooner the answer: it is the old question that is answered last.
const places = [
  'Altberg', 'Amberg', 'Bergdorf', 'Bergen', 'Bergheim', 'Bergkirch', 'Bernau', 'Birkenau', 'Borkum', 'Brunnen', 'Dornberg', 'Eichenau',
  'Felsberg', 'Grünau', 'Hirschberg', 'Kaltenbach', 'Lindau', 'Moorburg', 'Neuberg', 'Seeberg', 'Tannberg', 'Waldau', 'Weinberg', 'Zellberg',
];
return {
  search(text, { signal } = {}) {
    server.log.push(text);
    return server.after(Math.max(100, 1200 - 300 * text.length), () => {
      if (/\d/.test(text)) throw new Error('no digits, please');
      const wanted = text.toLowerCase();
      return places.filter((place) => place.toLowerCase().includes(wanted)).slice(0, 8);
    }, signal);
  },
};
