const NAMES = ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'];
const group = (t) => t.get('radiogroup', { name: 'Your rating' });
const star = (t, n) => t.get('radio', { name: NAMES[n - 1], within: group(t) });
const isChecked = (radio) => (radio instanceof HTMLInputElement ? radio.checked : radio.getAttribute('aria-checked') === 'true');
const checked = (t) => t.all('radio').filter(isChecked).map((radio) => t.nameOf(radio));
const filled = (t) => group(t).querySelectorAll('.filled').length;
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const failed = (t) => t.all('alert').some((one) => /could not be saved/i.test(t.text(one)));
const says = (text) => document.body.textContent.replace(/\s+/g, ' ').includes(text);
const ready = (t) => t.until(() => t.query('radio', { name: '5 stars' }), 'the stars');
const gives = (t, n, when) => {
  t.equal(checked(t), n ? [NAMES[n - 1]] : [], `checked ${when}`);
  t.equal(filled(t), n, `filled stars ${when}`);
};
const fail = async (t) => {
  await ready(t);
  await t.click(star(t, 2));
  await t.until(() => failed(t), 'an alert says “Your rating could not be saved”');
};

test('loading', async (t) => {
  await t.wait(100);
  t.ok(/^loading/i.test(status(t)), `the status says “Loading…” at first, not “${status(t)}”`);
  t.equal(t.all('radio').length, 0, 'stars before the rating is there');
  await ready(t);
  t.ok(!/loading/i.test(status(t)), 'the status does not say “Loading…” any more when the stars are there');
});

test('radios', async (t) => {
  await ready(t);
  t.equal(t.all('radio', { within: group(t) }).map((one) => t.nameOf(one)), NAMES, 'radios of the group “Your rating”');
  gives(t, 3, 'at first');
});

test('average', async (t) => {
  await ready(t);
  t.ok(says('4.2 of 5 (12 ratings)'), 'at first the page says “4.2 of 5 (12 ratings)”');
  await t.click(star(t, 1));
  t.ok(says('4.2 of 5 (12 ratings)'), 'the average stays until the answer is there');
  await t.wait(2000);
  t.ok(says('4.0 of 5 (12 ratings)'), 'with one star from this reader the page says “4.0 of 5 (12 ratings)”');
});

test('click', async (t) => {
  await ready(t);
  await t.click(star(t, 5));
  await t.wait(2000);
  gives(t, 5, 'after a click on the fifth');
  t.equal(t.log, [5], 'what was saved');
});

test('arrows', async (t) => {
  await ready(t);
  star(t, 3).focus();
  for (const [key, n] of [['ArrowRight', 4], ['ArrowDown', 5], ['ArrowRight', 1], ['ArrowLeft', 5], ['ArrowUp', 4]]) {
    await t.press(key);
    gives(t, n, `after ${key}`);
    t.ok(t.active() === star(t, n), `the focus is on “${NAMES[n - 1]}” after ${key}`);
  }
});

test('one-stop', async (t) => {
  await ready(t);
  const before = document.createElement('button');
  const after = document.createElement('button');
  document.body.prepend(before);
  document.body.append(after);
  before.focus();
  await t.press('Tab');
  t.ok(t.active() === star(t, 3), 'Tab goes to the checked star');
  await t.press('Tab');
  t.ok(t.active() === after, 'the next Tab leaves the stars');
  await t.press('Tab', { shift: true });
  t.ok(t.active() === star(t, 3), 'Shift+Tab comes back to the checked star');
});

test('preview', async (t) => {
  await ready(t);
  await t.point(star(t, 5));
  t.equal(filled(t), 5, 'filled stars with the mouse over the fifth');
  await t.point(star(t, 2));
  t.equal(filled(t), 2, 'filled stars with the mouse over the second');
  t.equal(checked(t), ['3 stars'], 'checked while the mouse is over another');
  await t.point(null);
  gives(t, 3, 'when the mouse has gone');
  t.equal(t.log, [], 'what was saved by moving the mouse');
});

test('at-once', async (t) => {
  await ready(t);
  await t.click(star(t, 4));
  gives(t, 4, 'at once after the click');
  t.ok(/^saving/i.test(status(t)), `the status says “Saving…” meanwhile, not “${status(t)}”`);
  await t.until(() => /^saved/i.test(status(t)), 'the status says “Saved”');
  gives(t, 4, 'when it is saved');
});

test('latest-wins', async (t) => {
  await ready(t);
  await t.click(star(t, 1));
  await t.click(star(t, 5));
  await t.wait(700);
  gives(t, 5, 'after the newer answer');
  await t.wait(1500);
  gives(t, 5, 'after the older answer, which came late');
  t.ok(says('4.3 of 5'), 'the average is that of the newer answer: 4.3');
  t.ok(/^saved/i.test(status(t)), 'the status says “Saved”');
  await t.click(star(t, 2));
  await t.click(star(t, 4));
  await t.wait(2500);
  t.ok(!failed(t), 'the failure of an older choice is not told when a newer one was saved');
  gives(t, 4, 'after the failure of an older choice');
});

test('failure', async (t) => {
  await fail(t);
  gives(t, 3, 'after the failure');
  t.ok(!/sav/i.test(status(t)), 'the status says neither “Saving…” nor “Saved” after the failure');
  t.ok(says('4.2 of 5'), 'the average stays');
});

test('retry', async (t) => {
  await fail(t);
  await t.click(t.get('button', { name: 'Try again' }));
  gives(t, 2, 'at once after “Try again”');
  await t.wait(2000);
  gives(t, 2, 'when it was saved after all');
  t.equal(t.log, [2, 2], 'what was saved');
  t.ok(!failed(t), 'the alert is gone');
});

test('takes-back', async (t) => {
  await ready(t);
  await t.click(star(t, 3));
  gives(t, 0, 'after a click on the star that was given');
  await t.wait(2000);
  gives(t, 0, 'when that is saved');
  t.equal(t.log, [0], 'what was saved');
  t.ok(says('4.3 of 5 (11 ratings)'), 'the page says “4.3 of 5 (11 ratings)”');
  await t.click(star(t, 4));
  await t.wait(2000);
  star(t, 4).focus();
  await t.press(' ');
  gives(t, 0, 'after Space on the star that was given');
});

test('axe', async (t) => {
  await t.axe();
  await fail(t);
  await t.axe();
  await t.click(star(t, 5));
  await t.wait(2000);
  await t.axe();
});
