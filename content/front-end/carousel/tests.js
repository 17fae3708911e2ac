const region = (t) => t.get('region', { name: 'Offers' });
const slides = (t) => t.all('group', { within: region(t) }).map((one) => t.nameOf(one));
const slide = (t) => t.get('group', { name: /^\d of 4$/, within: region(t) });
const button = (t, name) => t.get('button', { name, within: region(t) });
const press = (t, name) => t.click(button(t, name));
const shows = (t, n, when) => t.equal(slides(t), [`${n} of 4`], `slides to be seen ${when}`);
const live = (t) => slide(t).closest('[aria-live]')?.getAttribute('aria-live') ?? 'none';
/** Away with focus and mouse. */
const leave = async (t) => {
  if (t.active() && t.active() !== document.body) t.active().blur();
  await t.point(null);
};

test('region', async (t) => {
  t.equal(t.attribute(region(t), 'aria-roledescription'), 'carousel', 'aria-roledescription of the region');
  shows(t, 1, 'at first');
  t.equal(t.attribute(slide(t), 'aria-roledescription'), 'slide', 'aria-roledescription of the slide');
  t.get('heading', { name: 'Bread of the week', within: slide(t) });
  t.ok(t.text(slide(t)).includes('Rye with walnuts'), 'the text of the first slide');
  t.equal(t.all('button', { within: region(t) }).map((one) => t.nameOf(one)), ['Pause', 'Previous', 'Next'], 'buttons of the region, in their order');
});

test('rotates', async (t) => {
  await t.wait(4800);
  shows(t, 1, 'after 4.8 s');
  await t.wait(300);
  for (const n of [2, 3, 4, 1, 2]) {
    shows(t, n, `when it has gone on to ${n}`);
    await t.wait(5000);
  }
});

test('next-previous', async (t) => {
  for (const [name, n] of [['Next', 2], ['Next', 3], ['Next', 4], ['Next', 1], ['Previous', 4], ['Previous', 3]]) {
    await press(t, name);
    shows(t, n, `after “${name}”`);
  }
  t.get('heading', { name: 'Cider', within: slide(t) });
});

test('pause', async (t) => {
  const one = button(t, 'Pause');
  await t.click(one);
  t.equal(t.nameOf(one), 'Play', 'name of the button after “Pause”');
  await leave(t);
  await t.wait(12000);
  shows(t, 1, '12 s after “Pause”');
});

test('play', async (t) => {
  await press(t, 'Pause');
  await press(t, 'Play');
  button(t, 'Pause');
  await leave(t);
  await t.wait(5200);
  shows(t, 2, '5 s after “Play”, when focus and mouse have gone');
});

test('mouse', async (t) => {
  await t.wait(3000);
  await t.point(slide(t));
  await t.wait(12000);
  shows(t, 1, 'after 12 s with the mouse over it');
  await t.point(button(t, 'Next'));
  await t.wait(6000);
  shows(t, 1, 'when the mouse has moved within it');
  await t.point(null);
  await t.wait(4700);
  shows(t, 1, '4.7 s after the mouse has gone');
  await t.wait(600);
  shows(t, 2, '5.3 s after the mouse has gone');
});

test('focus', async (t) => {
  await t.wait(3000);
  button(t, 'Next').focus();
  await t.wait(12000);
  shows(t, 1, 'after 12 s with the focus in it');
  button(t, 'Previous').focus();
  await t.wait(6000);
  shows(t, 1, 'when the focus has moved within it');
  await t.point(slide(t));
  t.active().blur();
  await t.wait(6000);
  shows(t, 1, 'when the focus has gone and the mouse is over it');
  await t.point(null);
  await t.wait(4700);
  shows(t, 1, '4.7 s after both have gone');
  await t.wait(600);
  shows(t, 2, '5.3 s after both have gone');
});

test('live', async (t) => {
  t.equal(live(t), 'off', 'aria-live around the slides while it goes on by itself');
  button(t, 'Next').focus();
  await t.wait(50);
  t.equal(live(t), 'polite', 'aria-live with the focus in it');
  t.active().blur();
  await t.wait(50);
  t.equal(live(t), 'off', 'aria-live when the focus has gone');
  await press(t, 'Pause');
  await leave(t);
  await t.wait(50);
  t.equal(live(t), 'polite', 'aria-live when it is paused');
});

test('taken-in-hand', async (t) => {
  await press(t, 'Next');
  button(t, 'Play');
  await leave(t);
  await t.wait(12000);
  shows(t, 2, '12 s after “Next”, when focus and mouse have gone');
  await press(t, 'Play');
  await leave(t);
  await t.wait(5200);
  shows(t, 3, '5 s after “Play”');
});

test('axe', async (t) => {
  for (let i = 0; i < 4; i += 1) {
    await t.axe();
    await press(t, 'Next');
  }
});
