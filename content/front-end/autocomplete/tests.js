const field = (t) => t.get('combobox', { name: 'Place' });
const options = (t) => t.all('option').map((option) => t.text(option));
const isClosed = (t) => t.all('listbox').length === 0 && t.attribute(field(t), 'aria-expanded') === 'false';
const active = (t) => {
  const id = t.attribute(field(t), 'aria-activedescendant');
  const option = id && document.getElementById(id);
  return option ? t.text(option) : null;
};
const offer = async (t, text = 'berg') => {
  await t.type(field(t), text);
  await t.until(() => t.all('option').length > 0, `options for “${text}”`);
};

test('combobox', async (t) => {
  t.ok(isClosed(t), 'at first the list is closed: aria-expanded is "false" and no listbox is to be seen');
  await t.axe();
  await offer(t);
  await t.axe();
});

test('asks-once', async (t) => {
  await t.type(field(t), 'berg', { every: 100 });
  t.equal(t.log, [], 'asked while typing, a letter every 100 ms');
  await t.wait(1500);
  t.equal(t.log, ['berg'], 'asked after typing');
});

test('offers', async (t) => {
  await offer(t, 'berge');
  t.equal(t.attribute(field(t), 'aria-expanded'), 'true', 'aria-expanded with the list open');
  const list = t.get('listbox');
  t.ok(list.id && (t.attribute(field(t), 'aria-controls') || '').split(' ').includes(list.id), 'aria-controls must name the listbox');
  t.equal(t.all('option', { within: list }).map((option) => t.text(option)), ['Bergen'], 'options for “berge”');
});

test('latest-wins', async (t) => {
  await t.type(field(t), 'b');
  await t.wait(300);
  await t.type(field(t), 'ern');
  await t.until(() => options(t).includes('Bernau'), 'Bernau is offered for “bern”');
  await t.wait(2000);
  t.equal(options(t), ['Bernau'], 'options for “bern”, after the late answer to “b”');
});

test('emptied', async (t) => {
  await t.type(field(t), 'b');
  await t.wait(300);
  await t.clear(field(t));
  await t.wait(2500);
  t.ok(isClosed(t), 'no list is open for an empty field, even after a late answer');
  t.ok(!t.log.includes(''), 'nothing is asked for an empty field');
});

test('blanks', async (t) => {
  await t.type(field(t), '  ');
  await t.wait(1500);
  t.equal(t.log, [], 'what was asked for two blanks');
  await t.type(field(t), 'bergk ');
  await t.until(() => t.all('option').length > 0, 'options for “bergk” with blanks around it');
  t.equal(t.log, ['bergk'], 'what was asked for “bergk” with blanks around it');
});

test('arrows', async (t) => {
  await offer(t, 'bergk');
  await t.clear(field(t));
  await offer(t, 'bergd');
  await t.clear(field(t));
  await offer(t, 'nau');
  t.equal(options(t), ['Bernau', 'Birkenau', 'Eichenau', 'Grünau'].filter((name) => name.includes('nau')), 'options for “nau”');
  await t.press('ArrowDown');
  t.equal(active(t), 'Bernau', 'active after the arrow down');
  const selected = t.all('option').filter((option) => t.attribute(option, 'aria-selected') === 'true');
  t.equal(selected.map((option) => t.text(option)), ['Bernau'], 'with aria-selected="true"');
  await t.press('ArrowDown');
  t.equal(active(t), 'Birkenau', 'active after two arrows down');
  await t.press('ArrowDown');
  await t.press('ArrowDown');
  await t.press('ArrowDown');
  t.equal(active(t), 'Bernau', 'active after the arrow down on the last');
  await t.press('ArrowUp');
  t.equal(active(t), 'Grünau', 'active after the arrow up on the first');
  t.ok(t.active() === field(t), 'the focus stays in the field');
});

test('enter-chooses', async (t) => {
  await offer(t, 'nau');
  await t.press('ArrowDown');
  await t.press('ArrowDown');
  await t.press('Enter');
  await t.wait(2500);
  t.equal(field(t).value, 'Birkenau', 'in the field after Enter');
  t.ok(isClosed(t), 'the list is closed after Enter, and stays so');
});

test('click-chooses', async (t) => {
  await offer(t, 'nau');
  await t.click(t.get('option', { name: 'Eichenau' }));
  await t.wait(2500);
  t.equal(field(t).value, 'Eichenau', 'in the field after the click');
  t.ok(isClosed(t), 'the list is closed after the click, and stays so');
  t.ok(t.active() === field(t), 'the focus is in the field after the click');
});

test('escape-closes', async (t) => {
  await offer(t, 'nau');
  await t.press('Escape');
  t.ok(isClosed(t), 'the list is closed after Escape');
  t.equal(field(t).value, 'nau', 'in the field after Escape');
});

test('nothing-found', async (t) => {
  await t.type(field(t), 'xyz');
  await t.until(() => t.all('status').some((one) => /no places found/i.test(t.text(one))), 'a status says “No places found”');
  t.ok(isClosed(t), 'no list is open when nothing fits');
});

test('search-fails', async (t) => {
  await t.type(field(t), 'ber9');
  await t.until(() => t.all('alert').some((one) => /the search failed/i.test(t.text(one))), 'an alert says “The search failed”');
  await t.press('Backspace');
  await t.until(() => options(t).includes('Bergen'), 'options after the digit is gone');
  t.ok(!t.all('alert').some((one) => /failed/i.test(t.text(one))), 'the alert is gone after the next answer');
});
