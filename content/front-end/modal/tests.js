const QUESTION = 'Delete this note?';
const dialog = (t) => t.get('dialog', { name: QUESTION });
const isOpen = (t) => t.all('dialog').length > 0;
const inside = (t, name) => t.get('button', { name, within: dialog(t) });
const opener = (t, title = 'Dentist on Monday') => t.get('button', { name: `Delete ${title}` });
const open = async (t, title = 'Dentist on Monday') => {
  await t.until(() => t.query('button', { name: `Delete ${title}` }), `the button “Delete ${title}”`);
  const button = opener(t, title);
  await t.click(button);
  await t.until(() => isOpen(t), 'a dialog after the click');
  return button;
};

test('opens', async (t) => {
  await t.wait(200);
  t.ok(!isOpen(t), 'at first there is no dialog');
  await open(t);
  t.ok(t.text(dialog(t)).includes('Dentist on Monday'), 'the note’s title stands in the dialog');
  inside(t, 'Keep it');
  inside(t, 'Delete it');
});

test('first-focus', async (t) => {
  await open(t);
  t.ok(t.active() === inside(t, 'Keep it'), 'the focus is on “Keep it”');
});

test('trap', async (t) => {
  await open(t);
  const seen = new Set([t.active()]);
  for (let i = 0; i < 6; i += 1) {
    await t.press('Tab');
    t.ok(dialog(t).contains(t.active()), `the focus has left the dialog after ${i + 1} × Tab`);
    seen.add(t.active());
  }
  t.ok(seen.has(inside(t, 'Keep it')) && seen.has(inside(t, 'Delete it')), 'Tab reaches both buttons');
  inside(t, 'Keep it').focus();
  for (let i = 0; i < 6; i += 1) {
    await t.press('Tab', { shift: true });
    t.ok(dialog(t).contains(t.active()), `the focus has left the dialog after ${i + 1} × Shift+Tab`);
  }
});

test('escape', async (t) => {
  await open(t);
  await t.press('Escape');
  await t.wait(1000);
  t.ok(!isOpen(t), 'the dialog is closed after Escape');
  opener(t);
  t.equal(t.log, [], 'removed after Escape');
});

test('returns-focus', async (t) => {
  const first = await open(t, 'Ideas for the talk');
  await t.click(inside(t, 'Keep it'));
  await t.wait(500);
  t.ok(!isOpen(t), 'the dialog is closed after “Keep it”');
  t.ok(t.active() === first, 'the focus is on “Delete Ideas for the talk” again');
  const second = await open(t, 'Books to return');
  await t.press('Escape');
  await t.wait(500);
  t.ok(t.active() === second, 'the focus is on “Delete Books to return” again, after Escape');
});

test('outside', async (t) => {
  await open(t);
  const box = dialog(t).getBoundingClientRect();
  const words = [...dialog(t).querySelectorAll('*')].find((one) => one.children.length === 0 && !one.closest('button') && t.text(one));
  await t.click(words || dialog(t));
  await t.wait(200);
  t.ok(isOpen(t), 'a click on the words in it leaves it open');
  // Where a finger would come to lie beside it: the backdrop of a <dialog> is the dialog itself.
  const x = box.left > 8 ? box.left / 2 : (box.right + innerWidth) / 2;
  const y = box.top > 8 ? box.top / 2 : (box.bottom + innerHeight) / 2;
  const under = document.elementFromPoint(x, y);
  const hit = under && under !== document.documentElement ? under : document.body;
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    hit.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, detail: 1 }));
  }
  await t.wait(500);
  t.ok(!isOpen(t), 'a click beside it closes it');
  t.equal(t.log, [], 'removed after a click beside it');
});

test('background', async (t) => {
  const button = await open(t);
  const others = t.all('button').filter((one) => !dialog(t).contains(one));
  t.equal(others.filter((one) => t.isReachable(one)).map((one) => t.nameOf(one)), [], 'buttons behind the dialog that the mouse reaches');
  const hidden = (one) => one.closest('[inert], [aria-hidden="true"]') || dialog(t).matches(':modal');
  t.ok(hidden(button), 'what is behind is inert, or the dialog is a modal <dialog>: a screen reader and the keyboard do not get there');
  button.focus();
  t.ok(t.active() !== button, 'a button behind the dialog cannot be focused');
  await t.press('Escape');
  await t.wait(500);
  t.ok(t.isReachable(opener(t)), 'the buttons can be used again when it is closed');
});

test('scroll-lock', async (t) => {
  const locked = () => [document.documentElement, document.body].some((one) => ['hidden', 'clip'].includes(getComputedStyle(one).overflowY));
  await open(t);
  t.ok(locked(), 'the overflow of the page is hidden while the dialog is open');
  await t.press('Escape');
  await t.wait(500);
  t.ok(!locked(), 'the page scrolls again when it is closed');
});

test('deletes', async (t) => {
  await open(t);
  const button = inside(t, 'Delete it');
  await t.click(button);
  t.ok(isOpen(t), 'the dialog stays until the note is gone');
  await t.press('Enter');
  if (button.isConnected && !button.matches(':disabled')) button.click();
  await t.wait(1500);
  t.equal(t.log, [2], 'notes that were removed');
  t.ok(!isOpen(t), 'the dialog is closed when the note is gone');
  t.ok(!t.query('button', { name: 'Delete Dentist on Monday' }), 'the note is gone from the page');
  t.ok(t.query('button', { name: 'Delete Groceries' }), 'the others are still there');
  t.equal(t.text(t.active()), 'Notes', 'what has the focus');
});

test('titles', async (t) => {
  const title = 'Bread & <b>butter</b>';
  await open(t, title);
  t.ok(t.text(dialog(t)).includes(title), `the title stands in the dialog as it was written: ${title}`);
});

test('axe', async (t) => {
  await t.until(() => t.query('button', { name: 'Delete Groceries' }), 'the notes');
  await t.axe();
  await open(t);
  await t.axe();
});
