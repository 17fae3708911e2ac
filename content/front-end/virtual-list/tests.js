const HEIGHT = 32;
const list = (t) => t.get('listbox', { name: 'Log' });
const options = (t) => t.all('option', { within: list(t) });
const place = (t, option) => Number(t.attribute(option, 'aria-posinset'));
/** The number that the text of a line begins with. */
const numberIn = (t, option) => Number((/^Line (\d+):/.exec(t.text(option)) ?? [])[1]);
const chosen = (t) => options(t).filter((one) => t.attribute(one, 'aria-selected') === 'true').map((one) => numberIn(t, one));
const active = (t) => {
  const one = document.getElementById(t.attribute(list(t), 'aria-activedescendant') ?? '');
  return one ? numberIn(t, one) : null;
};
const inner = (t) => {
  const box = list(t).getBoundingClientRect();
  const top = box.top + list(t).clientTop;
  return { top, bottom: top + list(t).clientHeight };
};
/** Lines that are to be seen in full. */
const seen = (t) => {
  const { top, bottom } = inner(t);
  return options(t).filter((one) => {
    const box = one.getBoundingClientRect();
    return box.top >= top - 1 && box.bottom <= bottom + 1;
  }).map((one) => numberIn(t, one)).sort((a, b) => a - b);
};
const wait = (t) => t.wait(50);
const scroll = async (t, top) => {
  await t.scroll(list(t), top);
  await wait(t);
};
const line = (t, n) => options(t).find((one) => numberIn(t, one) === n) ?? t.ok(false, `line ${n} is in the page`);
const isChosen = (t, n, when) => {
  t.equal(chosen(t), [n], `chosen lines ${when}`);
  t.equal(active(t), n, `line that aria-activedescendant names ${when}`);
};

test('listbox', async (t) => {
  await wait(t);
  t.ok(Math.abs(list(t).getBoundingClientRect().height - 400) <= 2, 'the list is 400 pixels high');
  t.ok(list(t).tabIndex === 0, 'the list can have the focus');
  const first = options(t).slice(0, 5);
  t.equal(first.map((one) => numberIn(t, one)), [1, 2, 3, 4, 5], 'the first lines');
  t.equal(first.map((one) => place(t, one)), [1, 2, 3, 4, 5], 'aria-posinset of the first lines');
  t.equal(t.attribute(first[0], 'aria-setsize'), '10000', 'aria-setsize');
  t.ok(first.every((one) => Math.abs(one.getBoundingClientRect().height - HEIGHT) < 1), 'a line is 32 pixels high');
});

test('height', async (t) => {
  await wait(t);
  t.ok(Math.abs(list(t).scrollHeight - 10000 * HEIGHT) <= 2, `the scrollHeight is 320000, not ${list(t).scrollHeight}`);
  await scroll(t, 160000);
  t.ok(Math.abs(list(t).scrollHeight - 10000 * HEIGHT) <= 2, `the scrollHeight is 320000 after scrolling, too, not ${list(t).scrollHeight}`);
});

test('few', async (t) => {
  await wait(t);
  for (const top of [0, 5000, 160000, 160100, 'end']) {
    await scroll(t, top);
    const count = list(t).querySelectorAll('[role=option]').length;
    t.ok(count > 0 && count <= 40, `at ${top} there are ${count} options in the page`);
  }
});

test('fills', async (t) => {
  await wait(t);
  for (const top of [0, 60, 3210, 160000, 250016, 12000]) {
    await scroll(t, top);
    const at = list(t).scrollTop;
    const from = Math.ceil(at / HEIGHT) + 1;
    const count = Math.floor((at + list(t).clientHeight) / HEIGHT) - from + 1;
    t.equal(seen(t), Array.from({ length: count }, (_, i) => from + i), `lines to be seen at ${top}`);
    const off = Math.abs(line(t, from).getBoundingClientRect().top - inner(t).top - ((from - 1) * HEIGHT - at));
    t.ok(off <= 1.5, `line ${from} is at its place at ${top}`);
  }
});

test('end', async (t) => {
  await wait(t);
  await scroll(t, 'end');
  t.equal(seen(t).at(-1), 10000, 'the last line to be seen at the end');
});

test('click', async (t) => {
  await wait(t);
  t.equal(chosen(t), [], 'chosen lines at first');
  await t.click(line(t, 4));
  isChosen(t, 4, 'after a click on the fourth');
  await t.click(line(t, 2));
  isChosen(t, 2, 'after a click on the second');
});

test('arrows', async (t) => {
  await wait(t);
  await t.click(line(t, 2));
  list(t).focus();
  for (const [key, n] of [['ArrowDown', 3], ['ArrowDown', 4], ['ArrowUp', 3], ['ArrowUp', 2], ['ArrowUp', 1], ['ArrowUp', 1]]) {
    await t.press(key);
    isChosen(t, n, `after ${key}`);
    t.ok(t.active() === list(t), 'the focus stays on the list');
  }
});

test('home-end', async (t) => {
  await wait(t);
  await t.click(line(t, 3));
  list(t).focus();
  await t.press('End');
  await wait(t);
  isChosen(t, 10000, 'after End');
  await t.press('ArrowDown');
  isChosen(t, 10000, 'after the arrow down on the last line');
  await t.press('Home');
  await wait(t);
  isChosen(t, 1, 'after Home');
});

test('in-view', async (t) => {
  await wait(t);
  await t.click(line(t, 3));
  list(t).focus();
  for (let i = 0; i < 20; i += 1) await t.press('ArrowDown');
  await wait(t);
  t.ok(seen(t).includes(23), 'line 23 is to be seen after the arrow down, 20 times');
  t.ok(seen(t).includes(20), 'the list has not been scrolled further than it had to be');
  await t.press('End');
  await wait(t);
  t.ok(seen(t).includes(10000), 'the last line is to be seen after End');
  await scroll(t, 100000);
  await t.press('ArrowUp');
  await wait(t);
  t.ok(seen(t).includes(9999), 'line 9999 is to be seen after the arrow up, from elsewhere');
});

test('keeps-choice', async (t) => {
  await wait(t);
  await t.click(line(t, 5));
  await scroll(t, 160000);
  t.equal(chosen(t), [], 'chosen lines among those far below');
  const named = t.attribute(list(t), 'aria-activedescendant');
  t.ok(!named || document.getElementById(named), 'aria-activedescendant names nothing that is not in the page');
  await scroll(t, 0);
  t.equal(chosen(t), [5], 'chosen lines after coming back');
});

test('new-lines', async (t) => {
  await t.wait(2100);
  t.ok(Math.abs(list(t).scrollHeight - 10002 * HEIGHT) <= 2, 'the scrollHeight has room for two new lines after two seconds');
  await scroll(t, 'end');
  t.equal(seen(t).slice(-2), [10001, 10002], 'the last lines after two seconds');
  t.equal(t.attribute(line(t, 10002), 'aria-setsize'), '10002', 'aria-setsize of the last line');
});

test('follows', async (t) => {
  await wait(t);
  await scroll(t, 160000);
  await t.wait(1500);
  t.equal(list(t).scrollTop, 160000, 'place of the scroll in the middle, after a new line');
  await scroll(t, 'end');
  await t.wait(2000);
  await wait(t);
  t.equal(seen(t).at(-1), 10003, 'the last line to be seen at the end, after three new lines');
});

test('axe', async (t) => {
  await wait(t);
  await t.axe();
  await t.click(line(t, 4));
  await t.axe();
});
