const tab = (t, name) => t.get('tab', { name });
const selected = (t) => t.all('tab').filter((one) => t.attribute(one, 'aria-selected') === 'true').map((one) => t.text(one));
const shown = (t) => t.all('tabpanel').map((panel) => (/card/.test(t.text(panel)) ? 'Billing' : /Eleven/.test(t.text(panel)) ? 'Team' : /picture/.test(t.text(panel)) ? 'Profile' : 'nothing'));
const is = (t, name, when) => {
  t.equal(selected(t), [name], `selected ${when}`);
  t.equal(shown(t), [name], `panels to be seen ${when}`);
};
const goTo = async (t, hash) => {
  location.hash = hash;
  await t.wait(100);
};

test('roles', async (t) => {
  const list = t.get('tablist', { name: 'Account' });
  t.equal(t.all('tab', { within: list }).map((one) => t.text(one)), ['Profile', 'Billing', 'Team'], 'tabs in the tablist');
  t.equal(t.all('tab').map((one) => t.attribute(one, 'aria-selected')), ['true', 'false', 'false'], 'aria-selected of the tabs');
  is(t, 'Profile', 'at first');
});

test('panels', async (t) => {
  for (const name of ['Profile', 'Billing', 'Team']) {
    await t.click(tab(t, name));
    const panel = t.get('tabpanel', { name });
    t.equal(t.attribute(tab(t, name), 'aria-controls'), panel.id || null, `aria-controls of “${name}”`);
  }
});

test('click', async (t) => {
  await t.click(tab(t, 'Team'));
  is(t, 'Team', 'after a click on Team');
  await t.click(tab(t, 'Billing'));
  is(t, 'Billing', 'after a click on Billing');
});

test('one-stop', async (t) => {
  await t.click(tab(t, 'Billing'));
  t.active().blur();
  await t.press('Tab');
  t.ok(t.active() === tab(t, 'Billing'), 'the first stop is the selected tab');
  await t.press('Tab');
  t.ok(t.active() === t.get('tabpanel'), 'the second stop is the panel');
  await t.press('Tab', { shift: true });
  t.ok(t.active() === tab(t, 'Billing'), 'and back to the selected tab');
});

test('arrows', async (t) => {
  await t.click(tab(t, 'Profile'));
  for (const [key, name] of [['ArrowRight', 'Billing'], ['ArrowRight', 'Team'], ['ArrowRight', 'Profile'], ['ArrowLeft', 'Team'], ['ArrowLeft', 'Billing']]) {
    await t.press(key);
    is(t, name, `after ${key}`);
    t.ok(t.active() === tab(t, name), `the focus is on ${name} after ${key}`);
  }
});

test('home-end', async (t) => {
  await t.click(tab(t, 'Billing'));
  await t.press('End');
  is(t, 'Team', 'after End');
  t.ok(t.active() === tab(t, 'Team'), 'the focus is on the last tab after End');
  await t.press('Home');
  is(t, 'Profile', 'after Home');
  t.ok(t.active() === tab(t, 'Profile'), 'the focus is on the first tab after Home');
});

test('address', async (t) => {
  await t.click(tab(t, 'Billing'));
  t.equal(location.hash, '#billing', 'in the address after a click on Billing');
  await t.press('ArrowRight');
  t.equal(location.hash, '#team', 'in the address after the arrow to Team');
});

test('follows-address', async (t) => {
  await goTo(t, '#team');
  is(t, 'Team', 'after the address became #team');
  await t.click(tab(t, 'Billing'));
  await goTo(t, '#profile');
  is(t, 'Profile', 'after the address became #profile');
  t.ok(t.active() === tab(t, 'Billing') || t.active() === document.body, 'the focus stays where it was');
  await goTo(t, '#nonsense');
  is(t, 'Profile', 'after the address became one that is no tab');
});

test('keeps-panels', async (t) => {
  // What somebody has typed, as far as a panel is concerned.
  const typed = document.createElement('input');
  t.get('tabpanel', { name: 'Profile' }).append(typed);
  await t.click(tab(t, 'Team'));
  await t.click(tab(t, 'Profile'));
  t.ok(typed.isConnected && t.get('tabpanel', { name: 'Profile' }).contains(typed), 'what was in the panel of Profile is still in it after Team and back');
});

test('axe', async (t) => {
  for (const name of ['Profile', 'Billing', 'Team']) {
    await t.click(tab(t, name));
    await t.axe();
  }
});
