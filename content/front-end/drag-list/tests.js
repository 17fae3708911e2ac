const TITLES = ['Paint the door', 'Mend the lamp', 'Sweep the yard', 'Oil the gate', 'Call the plumber'];
const list = (t) => t.get('list', { name: 'Tasks' });
const handle = (t, title) => t.get('button', { name: `Move ${title}` });
/** The order, as the numbers that the tasks have at first. */
const order = (t) => t.all('button', { within: list(t) }).map((one) => TITLES.indexOf(t.nameOf(one).replace(/^Move /, '')) + 1);
const held = (t) => t.all('button', { within: list(t) }).filter((one) => t.attribute(one, 'aria-pressed') === 'true').map((one) => t.nameOf(one).replace(/^Move /, ''));
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const failed = (t) => t.all('alert').some((one) => /could not be saved/i.test(t.text(one)));
const pick = async (t, title, key = 'Enter') => {
  handle(t, title).focus();
  await t.press(key);
};
const FIRST = [1, 2, 3, 4, 5];

test('list', async (t) => {
  t.equal(t.all('listitem', { within: list(t) }).map((one) => TITLES.find((title) => t.text(one).includes(title))), TITLES, 'tasks of the list “Tasks”');
  t.equal(order(t), FIRST, 'handles, in their order');
});

test('picks-up', async (t) => {
  t.equal(t.attribute(handle(t, 'Mend the lamp'), 'aria-pressed'), 'false', 'aria-pressed of a handle at first');
  for (const key of ['Enter', ' ']) {
    const word = key === ' ' ? 'Space' : key;
    await pick(t, 'Mend the lamp', key);
    t.equal(held(t), ['Mend the lamp'], `what is picked up after ${word}`);
    await t.press(key);
    t.equal(held(t), [], `what is picked up after ${word} again`);
  }
});

test('arrows', async (t) => {
  handle(t, 'Mend the lamp').focus();
  await t.press('ArrowDown');
  t.equal(order(t), FIRST, 'order after the arrow down, with nothing picked up');
  await pick(t, 'Mend the lamp');
  for (const [key, wanted] of [['ArrowDown', [1, 3, 2, 4, 5]], ['ArrowUp', FIRST], ['ArrowUp', [2, 1, 3, 4, 5]], ['ArrowUp', [2, 1, 3, 4, 5]]]) {
    await t.press(key);
    t.equal(order(t), wanted, `order after ${key}`);
  }
  for (let i = 0; i < 5; i += 1) await t.press('ArrowDown');
  t.equal(order(t), [1, 3, 4, 5, 2], 'order after the arrow down, five times');
});

test('saves', async (t) => {
  await pick(t, 'Sweep the yard');
  await t.press('ArrowUp');
  await t.press('ArrowUp');
  await t.wait(500);
  t.equal(t.log, [], 'what was saved while it is picked up');
  await t.press(' ');
  await t.wait(1000);
  t.equal(t.log, [[3, 1, 2, 4, 5]], 'what was saved when it was dropped');
  t.equal(order(t), [3, 1, 2, 4, 5], 'order when it is saved');
});

test('escape', async (t) => {
  await pick(t, 'Sweep the yard');
  await t.press('ArrowDown');
  await t.press('ArrowDown');
  await t.press('Escape');
  t.equal([order(t), held(t)], [FIRST, []], 'order, and what is picked up, after Escape');
  await t.wait(1000);
  t.equal(t.log, [], 'what was saved');
});

test('focus', async (t) => {
  const isAt = (when) => t.ok(t.active() === handle(t, 'Mend the lamp'), `the focus is on “Move Mend the lamp” ${when}`);
  await pick(t, 'Mend the lamp');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await t.press(key);
    isAt(`after ${key}`);
  }
  await t.press('Enter');
  await t.wait(500);
  isAt('when it was dropped');
  await t.press('Enter');
  await t.press('ArrowUp');
  await t.press('Escape');
  isAt('when it was put back');
});

test('says', async (t) => {
  await pick(t, 'Mend the lamp');
  t.equal(status(t), 'Mend the lamp picked up, place 2 of 5', 'the status when it is picked up');
  await t.press('ArrowDown');
  t.equal(status(t), 'Mend the lamp, place 3 of 5', 'the status when it was moved');
  await t.press('Enter');
  t.equal(status(t), 'Mend the lamp dropped, place 3 of 5', 'the status when it was dropped');
  await t.press('Enter');
  await t.press('ArrowDown');
  await t.press('Escape');
  t.equal(status(t), 'Mend the lamp put back, place 3 of 5', 'the status when it was put back');
});

test('drags', async (t) => {
  await t.drag(handle(t, 'Paint the door'), handle(t, 'Oil the gate'), () => {
    t.equal(order(t), [2, 3, 4, 1, 5], 'order with the pointer over the fourth place');
    t.equal(t.log, [], 'what was saved before letting go');
  });
  await t.wait(1000);
  t.equal([order(t), t.log], [[2, 3, 4, 1, 5], [[2, 3, 4, 1, 5]]], 'order, and what was saved, after letting go');
  t.equal(held(t), [], 'what is picked up after letting go');
  await t.drag(handle(t, 'Call the plumber'), handle(t, 'Sweep the yard'));
  await t.wait(1000);
  t.equal([order(t), t.log.length], [[2, 5, 3, 4, 1], 2], 'order, and how often it was saved, after another one was dragged up');
});

test('drag-escape', async (t) => {
  await t.drag(handle(t, 'Paint the door'), handle(t, 'Oil the gate'), () => t.press('Escape'));
  await t.wait(1000);
  t.equal([order(t), t.log], [FIRST, []], 'order, and what was saved, after Escape and letting go');
});

test('same-place', async (t) => {
  await pick(t, 'Mend the lamp');
  await t.press('ArrowDown');
  await t.press('ArrowUp');
  await t.press('Enter');
  await t.drag(handle(t, 'Oil the gate'), handle(t, 'Oil the gate'));
  await t.wait(1000);
  t.equal([order(t), t.log], [FIRST, []], 'order, and what was saved, after two were dropped where they were');
});

test('failure', async (t) => {
  await pick(t, 'Call the plumber');
  for (let i = 0; i < 4; i += 1) await t.press('ArrowUp');
  await t.press('Enter');
  t.equal(order(t), [5, 1, 2, 3, 4], 'order when it was dropped');
  await t.wait(1000);
  t.equal(order(t), FIRST, 'order when it could not be saved');
  t.ok(failed(t), 'an alert says “The order could not be saved”');
  await pick(t, 'Mend the lamp');
  t.ok(!failed(t), 'the alert is gone when the next task is picked up');
});

test('tab-away', async (t) => {
  await pick(t, 'Mend the lamp');
  await t.press('ArrowDown');
  await t.press('Tab');
  t.equal([order(t), held(t)], [FIRST, []], 'order, and what is picked up, after Tab');
  await t.wait(1000);
  t.equal(t.log, [], 'what was saved');
});

test('axe', async (t) => {
  await t.axe();
  await pick(t, 'Mend the lamp');
  await t.press('ArrowDown');
  await t.axe();
});
