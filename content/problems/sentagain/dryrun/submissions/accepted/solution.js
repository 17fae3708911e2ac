// Marks what is confirmed. All packets before `undecided` are confirmed or sent again; this border only moves up. O(32 n + packets).
function sentAgain(reports) {
  const confirmed = new Set();
  const again = [];
  let undecided = 1;
  for (const [a, b] of reports) {
    confirmed.add(a);
    for (let i = 0; i < 32; i++) if ((b >>> i) & 1) confirmed.add(a - 1 - i);
    for (; undecided < a - 32; undecided++) if (!confirmed.has(undecided)) again.push(undecided);
  }
  return again;
}
