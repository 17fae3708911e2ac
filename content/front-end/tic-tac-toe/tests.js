const board = (t) => t.get('group', { name: 'Board' });
const fields = (t) => t.all('button', { within: board(t) });
const place = (field) => `row ${Math.floor(field / 3) + 1}, column ${(field % 3) + 1}`;
/** As nine letters, as "X..OX....". */
const shown = (t) => fields(t).map((one) => ({ X: 'X', O: 'O', empty: '.' })[t.nameOf(one).split(': ')[1]] ?? '?').join('');
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const play = async (t, moves) => {
  for (const field of moves) await t.click(fields(t)[field]);
};
const list = (t) => t.get('list', { name: 'Moves' });
const positions = (t) => t.all('button', { within: list(t) });
const names = (t) => positions(t).map((one) => t.nameOf(one));
const goTo = (t, at) => t.click(positions(t)[at]);
const won = () => document.querySelectorAll('.won').length;
const newGame = (t) => t.click(t.get('button', { name: 'New game' }));
const isAt = (t, field, when) => t.ok(t.active() === fields(t)[field], `the focus is on ${place(field)} ${when}`);

test('board', async (t) => {
  const wanted = Array.from({ length: 9 }, (_, field) => `Row ${place(field).slice(4)}: empty`);
  t.equal(fields(t).map((one) => t.nameOf(one)), wanted, 'fields of the group “Board”');
  t.equal(status(t), 'X to move', 'the status at first');
});

test('moves', async (t) => {
  await play(t, [4]);
  t.equal([shown(t), status(t)], ['....X....', 'O to move'], 'board and status after the first move');
  await play(t, [0, 8]);
  t.equal([shown(t), status(t)], ['O...X...X', 'O to move'], 'board and status after three moves');
});

test('refuses', async (t) => {
  await play(t, [4, 4]);
  t.equal([shown(t), status(t)], ['....X....', 'O to move'], 'after a press on a field that is taken');
  await play(t, [0, 3, 1, 5]);
  t.equal(status(t), 'X has won', 'the status when X has the second row');
  await play(t, [8]);
  t.equal([shown(t), status(t), names(t).length], ['OO.XXX...', 'X has won', 6], 'board, status and length of the list after a press when the game is over');
});

test('wins', async (t) => {
  const games = [[[0, 1, 2], [3, 4]], [[3, 4, 5], [0, 1]], [[6, 7, 8], [0, 1]], [[0, 3, 6], [1, 2]], [[1, 4, 7], [0, 2]], [[2, 5, 8], [0, 1]], [[0, 4, 8], [1, 2]], [[2, 4, 6], [0, 1]]];
  for (const [line, others] of games) {
    await newGame(t);
    await play(t, [line[0], others[0], line[1], others[1]]);
    t.equal(status(t), 'X to move', 'the status before the last move');
    await play(t, [line[2]]);
    t.equal(status(t), 'X has won', `the status when X has the fields ${line.map((field) => field + 1).join(', ')}`);
  }
  await newGame(t);
  await play(t, [8, 0, 7, 1, 5, 2]);
  t.equal(status(t), 'O has won', 'the status when O has the first row');
});

test('draw', async (t) => {
  await play(t, [0, 1, 2, 4, 3, 5, 7, 6]);
  t.equal(status(t), 'X to move', 'the status before the last move');
  await play(t, [8]);
  t.equal(status(t), 'A draw', 'the status when all fields are taken');
  await newGame(t);
  await play(t, [0, 1, 2, 3, 4, 5, 7, 6, 8]);
  t.equal(status(t), 'X has won', 'the status when the ninth move has made a diagonal');
});

test('marks', async (t) => {
  await play(t, [0, 3, 1, 4]);
  t.equal(won(), 0, 'marked fields before somebody has won');
  await play(t, [2]);
  t.equal(fields(t).map((one) => one.classList.contains('won')), [true, true, true, false, false, false, false, false, false], 'fields with the class “won” after the first row');
  await newGame(t);
  t.equal(won(), 0, 'marked fields in a new game');
  await play(t, [0, 3, 1, 4, 5, 6, 8, 7, 2]);
  t.equal(fields(t).map((one) => one.classList.contains('won')), [true, true, true, false, false, true, false, false, true], 'fields with the class “won” after a row and a column at once');
});

test('history', async (t) => {
  t.equal(names(t), ['Start'], 'the list at first');
  await play(t, [1, 8, 3]);
  t.equal(names(t), ['Start', '1: X at row 1, column 2', '2: O at row 3, column 3', '3: X at row 2, column 1'], 'the list after three moves');
});

test('goes-back', async (t) => {
  await play(t, [0, 3, 1, 4, 2]);
  await goTo(t, 1);
  t.equal([shown(t), status(t), won()], ['X........', 'O to move', 0], 'board, status and marked fields of the first move');
  t.ok(t.active() === positions(t)[1], 'the focus is on the button that was pressed');
  await goTo(t, 0);
  t.equal([shown(t), status(t)], ['.........', 'X to move'], 'board and status of the start');
  t.equal(names(t).length, 6, 'buttons of the list after going back');
  await goTo(t, 5);
  t.equal([shown(t), status(t), won()], ['XXXOO....', 'X has won', 3], 'board, status and marked fields of the last move again');
});

test('current', async (t) => {
  const current = () => positions(t).map((one, at) => (t.attribute(one, 'aria-current') === 'step' ? at : t.attribute(one, 'aria-current') === null ? null : 'another')).filter((at) => at !== null);
  t.equal(current(), [0], 'places of the list with aria-current at first');
  await play(t, [0, 1]);
  t.equal(current(), [2], 'after two moves');
  await goTo(t, 1);
  t.equal(current(), [1], 'after going back to the first');
});

test('plays-on', async (t) => {
  await play(t, [0, 1, 2, 3]);
  await goTo(t, 2);
  await play(t, [8]);
  t.equal([shown(t), status(t)], ['XO......X', 'O to move'], 'board and status after another third move');
  t.equal(names(t), ['Start', '1: X at row 1, column 1', '2: O at row 1, column 2', '3: X at row 3, column 3'], 'the list after another third move');
});

test('new-game', async (t) => {
  await play(t, [0, 3, 1, 4, 2]);
  await newGame(t);
  t.equal([shown(t), status(t), names(t)], ['.........', 'X to move', ['Start']], 'board, status and list after “New game”');
  await play(t, [5]);
  t.equal(shown(t), '.....X...', 'the board after the first move of the new game');
});

test('arrows', async (t) => {
  fields(t)[0].focus();
  for (const [key, field] of [['ArrowRight', 1], ['ArrowRight', 2], ['ArrowRight', 2], ['ArrowDown', 5], ['ArrowDown', 8], ['ArrowDown', 8], ['ArrowLeft', 7], ['ArrowUp', 4], ['ArrowLeft', 3], ['ArrowLeft', 3]]) {
    await t.press(key);
    isAt(t, field, `after ${key}`);
  }
  await t.press('Enter');
  t.equal(shown(t), '...X.....', 'the board after Enter');
  isAt(t, 3, 'after the move');
  await t.press('ArrowRight');
  await t.press(' ');
  t.equal(shown(t), '...XO....', 'the board after Space on the field beside');
});

test('one-stop', async (t) => {
  const before = document.createElement('button');
  document.body.prepend(before);
  before.focus();
  const tabTo = async () => {
    for (let i = 0; i < 4; i += 1) {
      await t.press('Tab');
      if (board(t).contains(t.active())) return;
    }
  };
  await tabTo();
  isAt(t, 0, 'after Tab at first');
  await t.press('ArrowDown');
  await t.press('Tab');
  t.ok(!board(t).contains(t.active()), 'the next Tab leaves the board');
  await t.press('Tab', { shift: true });
  isAt(t, 3, 'after Shift+Tab, where it was last');
});

test('axe', async (t) => {
  await t.axe();
  await play(t, [0, 3, 1, 4, 2]);
  await t.axe();
});
