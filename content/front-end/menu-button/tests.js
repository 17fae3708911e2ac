const LABELS = ['Open', 'Rename', 'Share', 'Star', 'Delete', 'Print'];
const button = (t) => t.get('button', { name: 'Actions' });
const menu = (t) => t.get('menu', { name: 'Actions' });
const item = (t, name) => t.get('menuitem', { name, within: menu(t) });
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const failed = (t) => t.all('alert').some((one) => /share did not work/i.test(t.text(one)));
const focused = (t) => (t.active() && t.active() !== document.body ? t.nameOf(t.active()) : 'nothing');
const isClosed = (t) => t.all('menu').length === 0 && t.attribute(button(t), 'aria-expanded') === 'false';
const isAt = (t, name, when) => t.equal(focused(t), name, `what has the focus ${when}`);
const open = async (t, name = 'Open') => {
  await t.click(button(t));
  t.ok(t.all('menu').length > 0, 'the menu is open after a click on the button');
  if (name !== 'Open') item(t, name).focus();
};
/** A button of the page beside the user's own: what comes after the menu. */
const help = () => {
  const made = document.createElement('button');
  made.textContent = 'Help';
  document.body.append(made);
  return made;
};

test('button', async (t) => {
  t.equal(t.attribute(button(t), 'aria-haspopup'), 'menu', 'aria-haspopup of the button');
  t.equal(t.attribute(button(t), 'aria-expanded'), 'false', 'aria-expanded of the button at first');
  t.equal(t.all('menu').length + t.all('menuitem').length, 0, 'menus and items at first');
});

test('opens', async (t) => {
  await t.click(button(t));
  t.equal(t.all('menuitem', { within: menu(t) }).map((one) => t.nameOf(one)), LABELS, 'items of the menu “Actions”');
  t.equal(t.attribute(button(t), 'aria-expanded'), 'true', 'aria-expanded of the button when it is open');
  isAt(t, 'Open', 'after the click');
  await t.click(button(t));
  t.ok(isClosed(t), 'the next click closes it: no menu, and aria-expanded is "false"');
});

test('opens-by-key', async (t) => {
  for (const [key, name] of [['Enter', 'Open'], [' ', 'Open'], ['ArrowDown', 'Open'], ['ArrowUp', 'Print']]) {
    const word = key === ' ' ? 'Space' : key;
    button(t).focus();
    await t.press(key);
    t.ok(t.all('menu').length === 1, `${word} opens the menu`);
    isAt(t, name, `after ${word}`);
    await t.press('Escape');
    t.ok(isClosed(t), `it is closed again after ${word} and Escape`);
  }
});

test('arrows', async (t) => {
  await open(t);
  for (const [key, name] of [['ArrowDown', 'Rename'], ['ArrowDown', 'Share'], ['ArrowUp', 'Rename'], ['ArrowUp', 'Open'], ['ArrowUp', 'Print'], ['ArrowDown', 'Open']]) {
    await t.press(key);
    isAt(t, name, `after ${key}`);
  }
});

test('home-end', async (t) => {
  await open(t, 'Rename');
  await t.press('End');
  isAt(t, 'Print', 'after End');
  await t.press('Home');
  isAt(t, 'Open', 'after Home');
});

test('letters', async (t) => {
  await open(t);
  for (const [key, name] of [['s', 'Share'], ['s', 'Star'], ['s', 'Share'], ['p', 'Print'], ['r', 'Rename'], ['x', 'Rename'], ['S', 'Share']]) {
    await t.press(key);
    isAt(t, name, `after the letter ${key}`);
  }
});

test('escape', async (t) => {
  await open(t, 'Share');
  await t.press('Escape');
  t.ok(isClosed(t), 'the menu is closed after Escape');
  t.ok(t.active() === button(t), 'the focus is on the button after Escape');
  t.equal(t.log, [], 'what was run');
});

test('tab', async (t) => {
  const after = help();
  await open(t, 'Rename');
  await t.press('Tab');
  t.ok(isClosed(t), 'the menu is closed after Tab');
  t.ok(t.active() === after, `the focus is on what comes after the button, not on ${focused(t)}`);
  t.equal(t.log, [], 'what was run');
  await t.press('Tab', { shift: true });
  t.ok(t.active() === button(t), 'Shift+Tab goes back to the button');
});

test('outside', async (t) => {
  const after = help();
  await open(t);
  await t.click(after);
  t.ok(isClosed(t), 'the menu is closed after a press outside');
  t.ok(t.active() === after, 'the focus stays with what was pressed');
  t.equal(t.log, [], 'what was run');
});

test('runs', async (t) => {
  await open(t);
  await t.click(item(t, 'Rename'));
  t.ok(isClosed(t), 'the menu is closed after a click on an item');
  t.ok(t.active() === button(t), 'the focus is on the button after a click on an item');
  await t.until(() => /renamed/i.test(status(t)), 'the status says “Renamed”');
  for (const [key, name, words] of [['Enter', 'Star', /starred/i], [' ', 'Print', /printer/i]]) {
    await open(t, name);
    await t.press(key);
    t.ok(isClosed(t) && t.active() === button(t), `the menu is closed and the focus on the button after ${key === ' ' ? 'Space' : key} on an item`);
    await t.until(() => words.test(status(t)), `the status says what “${name}” did`);
  }
  t.equal(t.log, ['rename', 'star', 'print'], 'what was run');
});

test('failure', async (t) => {
  await open(t);
  await t.click(item(t, 'Share'));
  await t.until(() => failed(t), 'an alert says “Share did not work”');
  t.ok(!/opened|renamed|starred|printer/i.test(status(t)), 'the status says nothing of success');
  await open(t);
  await t.click(item(t, 'Star'));
  await t.until(() => /starred/i.test(status(t)), 'the status says “Starred”');
  t.ok(!failed(t), 'the alert is gone with the next action');
});

test('disabled', async (t) => {
  await open(t);
  t.equal(LABELS.filter((name) => t.attribute(item(t, name), 'aria-disabled') === 'true'), ['Delete'], 'items with aria-disabled="true"');
  const one = item(t, 'Delete');
  await t.click(one);
  if (one.isConnected) {
    one.focus();
    await t.press('Enter');
  }
  await t.wait(1000);
  t.equal(t.log, [], 'what was run');
});

test('reaches-disabled', async (t) => {
  await open(t, 'Star');
  await t.press('ArrowDown');
  isAt(t, 'Delete', 'after the arrow down from “Star”');
  await t.press('ArrowDown');
  isAt(t, 'Print', 'after the next arrow down');
  await t.press('ArrowUp');
  isAt(t, 'Delete', 'after the arrow up');
});

test('axe', async (t) => {
  await t.axe();
  await open(t);
  await t.axe();
});
