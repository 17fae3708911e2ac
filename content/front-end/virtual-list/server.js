const words = ['opened', 'read', 'written', 'closed', 'checked', 'moved', 'copied'];
const line = (at) => ({ id: 1000 + at, text: `Line ${at + 1}: file ${(at * 37) % 501} was ${words[at % words.length]}` });
let count = 10000;
return {
  lines: Array.from({ length: count }, (_, at) => line(at)),
  listen(onLine) {
    const next = () => server.after(1000, () => {
      onLine(line(count));
      count += 1;
      next();
    });
    next();
  },
};
