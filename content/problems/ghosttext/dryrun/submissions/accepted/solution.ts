// A trie whose nodes remember the guess for the letters that lead to them, as the node at which that word ends. O(all letters).
class LetterNode {
  next = new Map<string, LetterNode>();
  guess: LetterNode | null = null;
  entered = 0;
}

function keysPressed(words: string[], times: number): number[] {
  const root = new LetterNode();
  return words.map((word) => {
    const way: LetterNode[] = [];
    let end = root;
    for (const letter of word) {
      way.push(end);
      let next = end.next.get(letter);
      if (!next) {
        next = new LetterNode();
        end.next.set(letter, next);
      }
      end = next;
    }
    const right = way.findIndex(({ guess }) => guess === end);

    end.entered++;
    for (const node of way.slice(1)) {
      if (end.entered >= Math.max(times, node.guess?.entered ?? 0)) node.guess = end;
    }
    return right < 0 ? word.length : right + 1;
  });
}
