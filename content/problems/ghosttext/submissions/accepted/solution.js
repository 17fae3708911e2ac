// A trie whose nodes remember the guess for the letters that lead to them, as the node at which that word ends. O(all letters).
'use strict';
const fs = require('fs');

const newNode = () => ({ next: {}, guess: undefined, entered: 0 });

function keysPressed(words, times) {
  const root = newNode();
  return words.map((word) => {
    const way = [];
    let end = root;
    for (const letter of word) {
      way.push(end);
      end = end.next[letter] ??= newNode();
    }
    const right = way.findIndex(({ guess }) => guess === end);

    end.entered++;
    // The root stands for no letters, and has no guess.
    for (const node of way.slice(1)) {
      if (end.entered >= Math.max(times, node.guess?.entered ?? 0)) node.guess = end;
    }
    return right < 0 ? word.length : right + 1;
  });
}

const [, times, ...words] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
console.log(keysPressed(words, Number(times)).join(' '));
