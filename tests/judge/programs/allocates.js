// expect: MLE
const x = [];
for (;;) x.push(new Array(100000).fill(1.5));
