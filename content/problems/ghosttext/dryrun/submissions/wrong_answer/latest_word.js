// Always guesses the word that was entered last, however often the others were.
class LetterNode {
  next = new Map();
  guess = null;
  entered = 0;
}

function keysPressed(words, times) {
  const root = new LetterNode();
  return words.map((word) => {
    const way = [];
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
      if (end.entered >= times) node.guess = end;
    }
    return right < 0 ? word.length : right + 1;
  });
}
