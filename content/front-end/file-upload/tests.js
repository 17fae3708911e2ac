const input = (t) => {
  const found = [...document.querySelectorAll('input[type=file]')].find((one) => t.nameOf(one).toLowerCase() === 'pictures');
  t.ok(found, 'there is an <input type="file"> named “Pictures”');
  return found;
};
const picture = (name, size = 240000) => ({ name, size, type: 'image/png' });
const choose = (t, ...files) => t.attach(input(t), files.map((file) => (typeof file === 'string' ? picture(file) : file)));
const items = (t) => {
  const list = t.query('list', { name: 'Uploads' });
  return list ? t.all('listitem', { within: list }) : [];
};
const names = (t) => items(t).map((one) => (/[\w-]+\.\w+/.exec(t.text(one)) ?? ['?'])[0]);
const item = (t, name) => items(t).find((one) => t.text(one).includes(name)) ?? t.ok(false, `“${name}” is in the list “Uploads”`);
const says = (t, name, words) => t.ok(t.text(item(t, name)).includes(words), `“${name}” says “${words}”, not “${t.text(item(t, name))}”`);
const bars = (t) => t.all('progressbar').map((one) => t.nameOf(one));
const bar = (t, name) => t.get('progressbar', { name });
const value = (t, name) => {
  const one = bar(t, name);
  return Number(t.attribute(one, 'aria-valuenow') ?? (one instanceof HTMLProgressElement ? (one.value / one.max) * 100 : NaN));
};
const button = (t, name) => t.get('button', { name });
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const log = (t, kind) => t.log.filter((line) => line.startsWith(kind)).map((line) => line.slice(kind.length + 1));

test('adds', async (t) => {
  await choose(t, picture('beach.png', 240400), picture('lake.png', 3449000), picture('tiny.png', 1600));
  t.equal(names(t), ['beach.png', 'lake.png', 'tiny.png'], 'files in the list');
  says(t, 'beach.png', '240 kB');
  says(t, 'lake.png', '3.4 MB');
  says(t, 'tiny.png', '2 kB');
  await choose(t, 'snow.png');
  t.equal(names(t), ['beach.png', 'lake.png', 'tiny.png', 'snow.png'], 'files in the list after another choice');
});

test('two-at-once', async (t) => {
  await choose(t, 'a.png', 'b.png', 'c.png', 'd.png', 'e.png');
  t.equal([log(t, 'start'), bars(t)], [['a.png', 'b.png'], ['a.png', 'b.png']], 'uploads that have begun, and progressbars');
  for (const name of ['c.png', 'd.png', 'e.png']) says(t, name, 'Waiting');
  await choose(t, 'f.png');
  t.equal(log(t, 'start'), ['a.png', 'b.png'], 'uploads that have begun after another choice');
  await t.wait(1100);
  t.equal(log(t, 'start'), ['a.png', 'b.png', 'c.png', 'd.png'], 'uploads that have begun when two are done');
  await t.wait(2500);
  t.equal(log(t, 'end').sort(), ['a.png', 'b.png', 'c.png', 'd.png', 'e.png', 'f.png'], 'uploads that are done at the end');
});

test('progress', async (t) => {
  await choose(t, 'beach.png');
  t.equal(value(t, 'beach.png'), 0, 'the progressbar of “beach.png” at first');
  for (const wanted of [25, 50, 75]) {
    await t.wait(255);
    t.equal(value(t, 'beach.png'), wanted, `the progressbar of “beach.png” at ${wanted} %`);
  }
});

test('done', async (t) => {
  await choose(t, 'a.png', 'b.png', 'c.png');
  await t.wait(1050);
  says(t, 'a.png', 'Done');
  t.equal(bars(t), ['c.png'], 'progressbars when two are done');
  await t.wait(1050);
  says(t, 'c.png', 'Done');
  t.equal(bars(t), [], 'progressbars when all are done');
  t.equal(t.all('button').filter((one) => /^(cancel|try again)/i.test(t.nameOf(one))).length, 0, 'buttons of files that are done');
});

test('refuses', async (t) => {
  await choose(t, { name: 'notes.txt', size: 900, type: 'text/plain' }, picture('huge.png', 5000001), picture('large.png', 5000000));
  says(t, 'notes.txt', 'Not a picture');
  says(t, 'huge.png', 'Larger than 5 MB');
  await t.wait(1500);
  t.equal(t.log, ['start large.png', 'end large.png'], 'what was uploaded');
  says(t, 'large.png', 'Done');
});

test('cancels-running', async (t) => {
  await choose(t, 'a.png', 'b.png', 'c.png');
  await t.wait(300);
  await t.click(button(t, 'Cancel a.png'));
  await t.wait(50);
  t.equal(log(t, 'abort'), ['a.png'], 'uploads that were called off');
  t.equal(names(t), ['b.png', 'c.png'], 'files in the list');
  t.equal(log(t, 'start'), ['a.png', 'b.png', 'c.png'], 'uploads that have begun');
  await t.wait(1500);
  t.equal([names(t), log(t, 'end')], [['b.png', 'c.png'], ['b.png', 'c.png']], 'files in the list, and uploads that are done, at the end');
});

test('cancels-waiting', async (t) => {
  await choose(t, 'a.png', 'b.png', 'c.png', 'd.png');
  await t.click(button(t, 'Cancel c.png'));
  t.equal(names(t), ['a.png', 'b.png', 'd.png'], 'files in the list');
  await t.wait(2500);
  t.equal(log(t, 'start'), ['a.png', 'b.png', 'd.png'], 'uploads that have begun');
});

test('failure', async (t) => {
  await choose(t, 'broken.png', 'b.png', 'c.png');
  await t.wait(600);
  says(t, 'broken.png', 'Failed');
  button(t, 'Try again broken.png');
  t.equal(bars(t), ['b.png', 'c.png'], 'progressbars after the failure');
  await t.wait(1500);
  t.equal(log(t, 'end'), ['b.png', 'c.png'], 'uploads that are done');
});

test('retry', async (t) => {
  await choose(t, 'broken.png', 'b.png', 'c.png');
  await t.wait(600);
  await t.click(button(t, 'Try again broken.png'));
  says(t, 'broken.png', 'Waiting');
  t.equal(log(t, 'start').length, 3, 'uploads that have begun while two are being uploaded');
  await t.wait(2500);
  says(t, 'broken.png', 'Done');
  t.equal(log(t, 'end'), ['b.png', 'c.png', 'broken.png'], 'uploads that are done');
});

test('status', async (t) => {
  t.equal(status(t), '', 'the status at first');
  await choose(t, 'a.png', 'b.png', 'c.png', { name: 'notes.txt', size: 900, type: 'text/plain' });
  t.equal(status(t), '0 of 3 uploaded', 'the status after the choice');
  await t.wait(1100);
  t.equal(status(t), '2 of 3 uploaded', 'the status when two are done');
  await t.click(button(t, 'Cancel c.png'));
  t.equal(status(t), '2 of 2 uploaded', 'the status when the third was cancelled');
});

test('same-again', async (t) => {
  await choose(t, 'a.png', 'b.png', 'c.png');
  await choose(t, 'a.png', picture('b.png', 500), 'c.png');
  t.equal(names(t), ['a.png', 'b.png', 'c.png', 'b.png'], 'files in the list, of which one has another size');
  await t.click(button(t, 'Cancel c.png'));
  await choose(t, 'c.png');
  t.equal(names(t), ['a.png', 'b.png', 'b.png', 'c.png'], 'files in the list when one was cancelled and chosen again');
});

test('axe', async (t) => {
  await t.axe();
  await choose(t, 'a.png', 'b.png', 'c.png', { name: 'notes.txt', size: 900, type: 'text/plain' });
  await t.axe();
  await t.wait(2500);
  await t.axe();
});
