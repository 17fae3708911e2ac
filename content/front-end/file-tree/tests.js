const tree = (t) => t.get('tree', { name: 'Files' });
const items = (t) => t.all('treeitem', { within: tree(t) });
const names = (t) => items(t).map((item) => t.nameOf(item));
const item = (t, name) => t.get('treeitem', { name, within: tree(t) });
const expanded = (t, name) => t.attribute(item(t, name), 'aria-expanded');
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const failed = (t) => t.all('alert').some((one) => /music could not be loaded/i.test(t.text(one)));
const selected = (t) => items(t).filter((one) => t.attribute(one, 'aria-selected') === 'true').map((one) => t.nameOf(one));
const ready = (t) => t.until(() => t.query('tree', { name: 'Files' }) && t.query('treeitem', { name: 'todo.txt' }), 'the tree “Files”');
/** Where a finger would press it: in its first line, not in what is in it. */
const press = async (t, name) => {
  const one = item(t, name);
  const box = one.getBoundingClientRect();
  const hit = document.elementFromPoint(box.left + Math.min(60, box.width / 2), box.top + 8);
  await t.click(hit && one.contains(hit) ? hit : one);
};
const open = async (t, name, child) => {
  await press(t, name);
  await t.until(() => t.query('treeitem', { name: child }), `“${child}” after opening “${name}”`);
};
const isAt = (t, name, when) => t.equal(t.active() && t.active() !== document.body ? t.nameOf(t.active()) : 'nothing', name, `what has the focus ${when}`);
/** A folder has the name of its own line alone; this rule would have all that is in it named. */
const axe = (t) => t.axe({ without: ['label-content-name-mismatch'] });
const TOP = ['Documents', 'Music', 'notes.txt', 'todo.txt'];
const OPENED = ['Documents', 'Letters', 'bank.txt', 'landlord.txt', 'report.pdf', 'Music', 'notes.txt', 'todo.txt'];

test('loading', async (t) => {
  await t.wait(100);
  t.ok(/^loading/i.test(status(t)), `the status says “Loading…” at first, not “${status(t)}”`);
  t.equal(t.all('tree').length, 0, 'trees before the top is there');
  await ready(t);
  t.ok(!/loading/i.test(status(t)), 'the status does not say “Loading…” any more when it is');
});

test('roles', async (t) => {
  await ready(t);
  t.equal(names(t), TOP, 'treeitems at first');
  t.equal(items(t).map((one) => t.attribute(one, 'aria-expanded')), ['false', 'false', null, null], 'aria-expanded of the treeitems at first');
  await axe(t);
  await open(t, 'Documents', 'Letters');
  await open(t, 'Letters', 'bank.txt');
  t.equal(names(t), OPENED, 'treeitems with “Documents” and “Letters” open');
  t.equal(items(t).map((one) => t.attribute(one, 'aria-level')), ['1', '2', '3', '3', '2', '1', '1', '1'], 'aria-level of the treeitems');
  await axe(t);
});

test('opens', async (t) => {
  await ready(t);
  await press(t, 'Documents');
  t.equal([expanded(t, 'Documents'), t.attribute(item(t, 'Documents'), 'aria-busy')], ['true', 'true'], 'aria-expanded and aria-busy while it is loaded');
  await t.wait(600);
  t.equal(names(t), ['Documents', 'Letters', 'report.pdf', 'Music', 'notes.txt', 'todo.txt'], 'treeitems when “Documents” is open');
  t.ok(t.attribute(item(t, 'Documents'), 'aria-busy') !== 'true', 'it is not busy any more');
  await press(t, 'Documents');
  t.equal([expanded(t, 'Documents'), names(t)], ['false', TOP], 'aria-expanded and treeitems when it is closed again');
});

test('asks-once', async (t) => {
  await ready(t);
  t.equal(t.log, [''], 'what was asked for at first');
  await open(t, 'Documents', 'report.pdf');
  await press(t, 'Documents');
  await press(t, 'Documents');
  await t.wait(1000);
  t.equal(t.log, ['', 'documents'], 'what was asked for after opening “Documents” twice');
  t.equal(names(t), ['Documents', 'Letters', 'report.pdf', 'Music', 'notes.txt', 'todo.txt'], 'treeitems when it is open again');
});

test('arrows', async (t) => {
  await ready(t);
  await open(t, 'Documents', 'Letters');
  item(t, 'Documents').focus();
  for (const [key, name] of [['ArrowUp', 'Documents'], ['ArrowDown', 'Letters'], ['ArrowDown', 'report.pdf'], ['ArrowDown', 'Music'], ['ArrowUp', 'report.pdf'], ['ArrowDown', 'Music'], ['ArrowDown', 'notes.txt'], ['ArrowDown', 'todo.txt'], ['ArrowDown', 'todo.txt']]) {
    await t.press(key);
    isAt(t, name, `after ${key}`);
  }
});

test('right-left', async (t) => {
  await ready(t);
  item(t, 'Documents').focus();
  await t.press('ArrowRight');
  await t.until(() => t.query('treeitem', { name: 'Letters' }), '“Letters” after the arrow right');
  isAt(t, 'Documents', 'after the arrow right has opened it');
  await t.press('ArrowRight');
  isAt(t, 'Letters', 'after the next arrow right');
  await t.press('ArrowRight');
  await t.until(() => t.query('treeitem', { name: 'bank.txt' }), '“bank.txt” after the arrow right');
  await t.press('ArrowRight');
  isAt(t, 'bank.txt', 'after the arrow right in “Letters”');
  await t.press('ArrowRight');
  isAt(t, 'bank.txt', 'after the arrow right on a file');
  await t.press('ArrowLeft');
  isAt(t, 'Letters', 'after the arrow left on a file');
  await t.press('ArrowLeft');
  t.equal(expanded(t, 'Letters'), 'false', 'aria-expanded of “Letters” after the arrow left on it');
  isAt(t, 'Letters', 'after the arrow left that has closed it');
  await t.press('ArrowLeft');
  isAt(t, 'Documents', 'after the arrow left on a closed folder');
});

test('home-end', async (t) => {
  await ready(t);
  await open(t, 'Documents', 'Letters');
  item(t, 'Letters').focus();
  await t.press('End');
  isAt(t, 'todo.txt', 'after End');
  await t.press('Home');
  isAt(t, 'Documents', 'after Home');
});

test('enter', async (t) => {
  await ready(t);
  item(t, 'Documents').focus();
  await t.press('Enter');
  await t.until(() => t.query('treeitem', { name: 'Letters' }), '“Letters” after Enter on “Documents”');
  await t.press('Enter');
  t.equal(names(t), TOP, 'treeitems after Enter on an open folder');
  await t.press('End');
  await t.press('Enter');
  t.equal([selected(t), status(t)], [['todo.txt'], 'Selected: todo.txt'], 'what is selected, and the status, after Enter on a file');
});

test('selects', async (t) => {
  await ready(t);
  t.equal(selected(t), [], 'what is selected at first');
  await press(t, 'notes.txt');
  t.equal([selected(t), status(t)], [['notes.txt'], 'Selected: notes.txt'], 'what is selected, and the status, after a click on a file');
  await press(t, 'todo.txt');
  await open(t, 'Documents', 'Letters');
  t.equal([selected(t), status(t)], [['todo.txt'], 'Selected: todo.txt'], 'what is selected, and the status, after another one, and after opening a folder');
});

test('one-stop', async (t) => {
  await ready(t);
  const before = document.createElement('button');
  const after = document.createElement('button');
  document.body.prepend(before);
  document.body.append(after);
  before.focus();
  await t.press('Tab');
  isAt(t, 'Documents', 'after Tab at first');
  await t.press('ArrowDown');
  await t.press('ArrowDown');
  await t.press('Tab');
  t.ok(t.active() === after, 'the next Tab leaves the tree');
  await t.press('Tab', { shift: true });
  isAt(t, 'notes.txt', 'after Shift+Tab, where it was last');
});

test('closed-meanwhile', async (t) => {
  await ready(t);
  await press(t, 'Documents');
  await t.wait(100);
  await press(t, 'Documents');
  await t.wait(1000);
  t.equal([expanded(t, 'Documents'), names(t)], ['false', TOP], 'aria-expanded and treeitems when the answer has come');
});

test('failure', async (t) => {
  await ready(t);
  await press(t, 'Music');
  await t.until(() => failed(t), 'an alert says “Music could not be loaded”');
  t.equal([expanded(t, 'Music'), t.attribute(item(t, 'Music'), 'aria-busy') === 'true'], ['false', false], 'aria-expanded of “Music”, and whether it is busy, after the failure');
  await open(t, 'Music', 'song.mp3');
  t.ok(!failed(t), 'the alert is gone');
  t.equal(t.log, ['', 'music', 'music'], 'what was asked for');
});

test('remembers', async (t) => {
  await ready(t);
  await open(t, 'Documents', 'Letters');
  await open(t, 'Letters', 'bank.txt');
  await press(t, 'Documents');
  t.equal(names(t), TOP, 'treeitems when “Documents” is closed');
  await press(t, 'Documents');
  await t.wait(100);
  t.equal(names(t), OPENED, 'treeitems when “Documents” is open again');
});
