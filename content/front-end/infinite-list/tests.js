const list = (t) => t.get('list', { name: 'Letters' });
const items = (t) => t.all('listitem', { within: list(t) }).map((item) => t.text(item));
const numbers = (t) => items(t).map((text) => Number((/\((\d+)\)/.exec(text) || [])[1]));
const upTo = (n) => Array.from({ length: n }, (_, at) => at + 1);
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const failed = (t) => t.all('alert').some((one) => /could not be loaded/i.test(t.text(one)));
const first = (t) => t.until(() => numbers(t).length >= 20, 'twenty letters at first');
const toEnd = async (t) => {
  await t.scroll(list(t), 'end');
  await t.wait(50);
};
const second = async (t) => {
  await first(t);
  await toEnd(t);
  await t.until(() => numbers(t).length > 20, 'more letters after scrolling to the end');
};
const third = async (t) => {
  await second(t);
  await toEnd(t);
  await t.until(() => failed(t), 'an alert says “Letters could not be loaded”');
};
const again = (t) => t.get('button', { name: 'Try again' });

test('first-page', async (t) => {
  await first(t);
  t.equal(numbers(t), upTo(20), 'letters at first');
  t.ok(items(t)[0].includes('Amara') && items(t)[0].includes('The keys'), 'an item says from whom it is and its subject');
  await t.wait(2000);
  t.equal(t.log, [''], 'pages that were asked for without scrolling');
  const box = list(t).getBoundingClientRect();
  t.ok(list(t).id === 'letters' && Math.abs(box.height - 400) <= 2 && list(t).scrollHeight > list(t).clientHeight, 'the list itself, #letters, is 400 pixels high and scrolls');
});

test('loading', async (t) => {
  await t.wait(100);
  t.ok(/^loading/i.test(status(t)), `the status says “Loading…” while the first page loads, not “${status(t)}”`);
  await first(t);
  await t.wait(100);
  t.equal(status(t), '', 'the status after the first page');
  await toEnd(t);
  await t.wait(100);
  t.ok(/^loading/i.test(status(t)), 'the status says “Loading…” while the second page loads');
  await t.wait(1000);
  t.equal(status(t), '', 'the status after the second page');
});

test('more', async (t) => {
  await first(t);
  await t.scroll(list(t), 60);
  await t.wait(1000);
  t.equal(t.log, [''], 'pages that were asked for after scrolling a little');
  const { scrollHeight, clientHeight } = list(t);
  await t.scroll(list(t), scrollHeight - clientHeight - 150);
  await t.wait(1000);
  t.equal(t.log, ['', 'b'], 'pages that were asked for when 150 pixels remain');
  t.equal(numbers(t).slice(0, 21), upTo(21), 'letters, in order');
});

test('one-request', async (t) => {
  await first(t);
  for (let i = 0; i < 5; i += 1) {
    await t.scroll(list(t), 'end');
    await t.scroll(list(t), list(t).scrollTop - 30);
    await t.wait(30);
  }
  await t.wait(350);
  const asked = t.log.slice();
  t.equal([asked.filter((page) => page === '').length, asked.filter((page) => page === 'b').length], [1, 1], 'times that the first and the second page were asked for');
});

test('no-duplicates', async (t) => {
  await second(t);
  await t.wait(500);
  t.equal(numbers(t), upTo(38), 'letters after two pages');
});

test('failure', async (t) => {
  await third(t);
  t.equal(numbers(t), upTo(38), 'letters that stay after the failure');
  const before = t.log.length;
  await t.scroll(list(t), 0);
  await toEnd(t);
  await t.wait(1500);
  t.equal(t.log.length - before, 0, 'requests after the failure, by scrolling alone');
  t.ok(!/loading/i.test(status(t)), 'the status does not say “Loading…” after the failure');
});

test('retry', async (t) => {
  await third(t);
  await t.click(again(t));
  await t.until(() => numbers(t).length > 38, 'more letters after “Try again”');
  t.equal(t.log, ['', 'b', 'c', 'c'], 'pages that were asked for');
  t.equal(numbers(t), upTo(56), 'letters after three pages');
  t.ok(!failed(t), 'the alert is gone');
});

test('focus-after-retry', async (t) => {
  await third(t);
  await t.click(again(t));
  await t.until(() => numbers(t).length > 38, 'more letters after “Try again”');
  t.ok(t.active() === list(t), 'the focus is on the list after “Try again”');
});

test('end', async (t) => {
  await third(t);
  await t.click(again(t));
  await t.until(() => numbers(t).length > 38, 'the third page');
  await toEnd(t);
  await t.until(() => numbers(t).length >= 70, 'the fourth page');
  await t.until(() => /no more letters/i.test(status(t)), 'the status says “No more letters”');
  await t.scroll(list(t), 0);
  await toEnd(t);
  await t.wait(1500);
  t.equal(t.log, ['', 'b', 'c', 'c', 'd'], 'pages that were asked for, in all');
  t.equal(numbers(t), upTo(70), 'letters at the end');
});

test('keeps-place', async (t) => {
  await first(t);
  await toEnd(t);
  const before = list(t).scrollTop;
  await t.until(() => numbers(t).length > 20, 'the second page');
  await t.wait(100);
  t.ok(Math.abs(list(t).scrollTop - before) <= 40, `the scroll is at ${Math.round(list(t).scrollTop)} after loading, and was at ${Math.round(before)}`);
});

test('axe', async (t) => {
  await first(t);
  await t.axe();
  await toEnd(t);
  await t.wait(100);
  await t.axe();
  await t.until(() => numbers(t).length > 20, 'the second page');
  await toEnd(t);
  await t.until(() => failed(t), 'the failure');
  await t.axe();
});
