const list = (t) => t.query('list', { name: 'Shopping' });
const boxes = (t) => t.all('checkbox');
const box = (t, name) => t.get('checkbox', { name });
/** As "Bread Milk Eggs+": what is done has a plus. */
const shown = (t) => boxes(t).map((one) => t.nameOf(one) + (one.checked || t.attribute(one, 'aria-checked') === 'true' ? '+' : '')).join(' ');
const field = (t) => t.get('textbox', { name: 'Item' });
const button = (t, name) => t.get('button', { name });
const press = (t, name) => t.click(button(t, name));
const remove = (t, name) => press(t, `Remove ${name}`);
const isOff = (t, name) => button(t, name).matches(':disabled') || t.attribute(button(t, name), 'aria-disabled') === 'true';
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const add = async (t, text) => {
  await t.type(field(t), text);
  await press(t, 'Add');
};
const FIRST = 'Bread Milk Eggs+';

test('list', async (t) => {
  t.ok(list(t), 'there is a list named “Shopping”');
  t.equal(shown(t), FIRST, 'entries at first');
  t.equal(t.all('button', { within: list(t) }).map((one) => t.nameOf(one)), ['Remove Bread', 'Remove Milk', 'Remove Eggs'], 'buttons of the list');
  await t.click(box(t, 'Milk'));
  t.equal(shown(t), 'Bread Milk+ Eggs+', 'entries after a click on a checkbox');
});

test('adds', async (t) => {
  await add(t, 'Tea');
  t.equal([shown(t), field(t).value], [`${FIRST} Tea`, ''], 'entries and field after “Add”');
  t.ok(t.active() === field(t), 'the focus is in the field after “Add”');
  await t.type(field(t), 'Figs');
  await t.press('Enter');
  t.equal(shown(t), `${FIRST} Tea Figs`, 'entries after Enter in the field');
  await t.type(field(t), '  ');
  await t.press('Enter');
  t.equal(boxes(t).length, 5, 'number of entries after blanks and Enter');
});

test('undoes-adding', async (t) => {
  await add(t, 'Tea');
  await add(t, 'Figs');
  await press(t, 'Undo');
  t.equal(shown(t), `${FIRST} Tea`, 'entries after “Undo”');
  await press(t, 'Undo');
  t.equal(shown(t), FIRST, 'entries after “Undo”, twice');
});

test('undoes-removing', async (t) => {
  await remove(t, 'Milk');
  t.equal(shown(t), 'Bread Eggs+', 'entries after “Remove Milk”');
  await press(t, 'Undo');
  t.equal(shown(t), FIRST, 'entries after “Undo”');
  await remove(t, 'Eggs');
  await remove(t, 'Bread');
  await press(t, 'Undo');
  await press(t, 'Undo');
  t.equal(shown(t), FIRST, 'entries after two were removed and brought back');
});

test('undoes-ticking', async (t) => {
  await t.click(box(t, 'Bread'));
  await t.click(box(t, 'Eggs'));
  t.equal(shown(t), 'Bread+ Milk Eggs', 'entries after two clicks');
  await press(t, 'Undo');
  t.equal(shown(t), 'Bread+ Milk Eggs+', 'entries after “Undo”');
  await press(t, 'Undo');
  t.equal(shown(t), FIRST, 'entries after “Undo”, twice');
});

test('redoes', async (t) => {
  await add(t, 'Tea');
  await t.click(box(t, 'Tea'));
  await remove(t, 'Bread');
  for (let i = 0; i < 3; i += 1) await press(t, 'Undo');
  t.equal(shown(t), FIRST, 'entries after “Undo”, three times');
  await press(t, 'Redo');
  t.equal(shown(t), `${FIRST} Tea`, 'entries after “Redo”');
  await press(t, 'Redo');
  t.equal(shown(t), `${FIRST} Tea+`, 'entries after “Redo”, twice');
  await press(t, 'Redo');
  t.equal(shown(t), 'Milk Eggs+ Tea+', 'entries after “Redo”, three times');
  await press(t, 'Undo');
  t.equal(shown(t), `${FIRST} Tea+`, 'entries after “Undo” again');
});

test('new-change', async (t) => {
  await add(t, 'Tea');
  await press(t, 'Undo');
  await t.click(box(t, 'Milk'));
  t.ok(isOff(t, 'Redo'), '“Redo” is disabled after another change');
  await press(t, 'Redo');
  t.equal(shown(t), 'Bread Milk+ Eggs+', 'entries after “Redo”, when there is nothing to do again');
  await press(t, 'Undo');
  t.equal(shown(t), FIRST, 'entries after “Undo”');
});

test('buttons', async (t) => {
  t.equal([isOff(t, 'Undo'), isOff(t, 'Redo')], [true, true], 'whether “Undo” and “Redo” are disabled at first');
  await add(t, 'Tea');
  t.equal([isOff(t, 'Undo'), isOff(t, 'Redo')], [false, true], 'after a change');
  await press(t, 'Undo');
  t.equal([isOff(t, 'Undo'), isOff(t, 'Redo')], [true, false], 'when it is taken back');
  await press(t, 'Undo');
  t.equal(shown(t), FIRST, 'entries after “Undo”, when there is nothing to take back');
});

test('says', async (t) => {
  t.equal(status(t), '', 'the status at first');
  await add(t, 'Tea');
  await press(t, 'Undo');
  t.equal(status(t), 'Undone: added Tea', 'the status after “Undo”');
  await remove(t, 'Milk');
  t.equal(status(t), '', 'the status after another change');
  await press(t, 'Undo');
  t.equal(status(t), 'Undone: removed Milk', 'the status after “Undo”');
  await t.click(box(t, 'Bread'));
  await t.click(box(t, 'Eggs'));
  await press(t, 'Undo');
  await press(t, 'Undo');
  await press(t, 'Redo');
  t.equal(status(t), 'Redone: ticked Bread', 'the status after “Redo”');
  await press(t, 'Redo');
  t.equal(status(t), 'Redone: unticked Eggs', 'the status after the next “Redo”');
});

test('keys', async (t) => {
  await t.click(box(t, 'Milk'));
  await t.click(box(t, 'Bread'));
  await t.press('z', { ctrl: true });
  t.equal(shown(t), 'Bread Milk+ Eggs+', 'entries after Ctrl+Z on a checkbox');
  button(t, 'Remove Milk').focus();
  await t.press('z', { ctrl: true });
  t.equal(shown(t), FIRST, 'entries after Ctrl+Z on a button');
  await t.press('y', { ctrl: true });
  t.equal(shown(t), 'Bread Milk+ Eggs+', 'entries after Ctrl+Y');
  await t.press('Z', { ctrl: true, shift: true });
  t.equal(shown(t), 'Bread+ Milk+ Eggs+', 'entries after Ctrl+Shift+Z');
  t.active().blur();
  await t.press('z', { ctrl: true });
  t.equal(shown(t), 'Bread Milk+ Eggs+', 'entries after Ctrl+Z with the focus nowhere');
  await t.press('z');
  t.equal(shown(t), 'Bread Milk+ Eggs+', 'entries after the letter z alone');
});

test('limit', async (t) => {
  for (let i = 0; i < 23; i += 1) await t.click(box(t, 'Bread'));
  for (let i = 0; i < 20; i += 1) {
    t.ok(!isOff(t, 'Undo'), `“Undo” can be pressed for the ${i + 1}. time after 23 changes`);
    await press(t, 'Undo');
  }
  t.equal([shown(t), isOff(t, 'Undo')], ['Bread+ Milk Eggs+', true], 'entries, and whether “Undo” is disabled, after “Undo” 20 times');
});

test('focus', async (t) => {
  await remove(t, 'Bread');
  t.ok(t.active() === button(t, 'Remove Milk'), 'the focus is on “Remove Milk” after “Remove Bread”');
  await remove(t, 'Eggs');
  t.ok(t.active() === button(t, 'Remove Milk'), 'the focus is on “Remove Milk” after “Remove Eggs”, the last one');
  await remove(t, 'Milk');
  t.ok(t.active() === field(t), 'the focus is in the field when the list is empty');
});

test('typing', async (t) => {
  await t.click(box(t, 'Milk'));
  await t.type(field(t), 'Te');
  let prevented = false;
  const look = (event) => {
    prevented = event.defaultPrevented;
  };
  window.addEventListener('keydown', look);
  await t.press('z', { ctrl: true });
  window.removeEventListener('keydown', look);
  t.equal(shown(t), 'Bread Milk+ Eggs+', 'entries after Ctrl+Z in the field');
  t.ok(!prevented, 'Ctrl+Z in the field is left to the browser');
});

test('axe', async (t) => {
  await t.axe();
  for (const name of ['Bread', 'Milk', 'Eggs']) await remove(t, name);
  await t.axe();
});
