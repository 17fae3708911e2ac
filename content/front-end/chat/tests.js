const log = (t) => t.get('log', { name: 'Messages' });
const items = (t) => t.all('listitem', { within: log(t) });
const texts = (t) => items(t).map((one) => t.text(one));
const field = (t) => t.get('textbox', { name: 'Message' });
const status = (t) => t.all('status').map((one) => t.text(one)).join(' ').trim();
const ready = (t) => t.until(() => t.query('log', { name: 'Messages' }) && items(t).length >= 24, 'the 24 messages so far');
const times = (t, words) => texts(t).filter((text) => text.includes(words)).length;
const last = (t) => texts(t).at(-1) ?? 'nothing';
const isAtEnd = (t) => log(t).scrollTop + log(t).clientHeight >= log(t).scrollHeight - 10;
const send = async (t, text) => {
  await t.type(field(t), text, { every: 1 });
  await t.click(t.get('button', { name: 'Send' }));
};
const sent = (t) => t.log.map(({ text }) => text);
const more = (t) => t.query('button', { name: 'New messages' });

test('history', async (t) => {
  await t.wait(100);
  t.ok(/^loading/i.test(status(t)), `the status says “Loading…” at first, not “${status(t)}”`);
  await ready(t);
  await t.wait(50);
  t.ok(!/loading/i.test(status(t)), 'the status does not say “Loading…” any more');
  t.equal(items(t).length, 24, 'messages in the log');
  for (const words of ['Noor', 'Good morning! (1)', '09:10']) t.ok(texts(t)[0].includes(words), `the first message has “${words}” in it`);
  t.ok(Math.abs(log(t).getBoundingClientRect().height - 300) <= 2 && log(t).scrollHeight > 310 && log(t).tabIndex === 0, 'the log is 300 pixels high, scrolls, and can have the focus');
  t.ok(isAtEnd(t), 'the log is at its end');
});

test('sends', async (t) => {
  await ready(t);
  await send(t, ' On my way ');
  t.equal(field(t).value, '', 'the field after “Send”');
  t.ok(t.active() === field(t), 'the focus is in the field after “Send”');
  await t.wait(1000);
  t.equal(sent(t).map((text) => text.trim()), ['On my way'], 'what was sent');
  t.ok(last(t).includes('On my way') && last(t).includes('You') && last(t).includes('09:45'), 'the last message has the text, the author and the time that the server gave it');
});

test('keys', async (t) => {
  await ready(t);
  await t.type(field(t), 'One', { every: 1 });
  await t.press('Enter', { shift: true });
  t.equal(sent(t), [], 'what was sent after Shift+Enter');
  await t.press('Enter');
  t.equal(sent(t).map((text) => text.trim()), ['One'], 'what was sent after Enter');
  t.equal(field(t).value, '', 'the field after Enter');
  await t.type(field(t), '  ', { every: 1 });
  await t.press('Enter');
  await t.click(t.get('button', { name: 'Send' }));
  t.equal(sent(t).length, 1, 'number of messages that were sent, after blanks');
});

test('at-once', async (t) => {
  await ready(t);
  await send(t, 'On my way');
  t.ok(last(t).includes('On my way') && /sending/i.test(last(t)), `the last message has the text and says “Sending…” at once, not “${last(t)}”`);
  await t.wait(1000);
  t.ok(last(t).includes('On my way') && !/sending/i.test(last(t)), 'it does not say “Sending…” any more when it is kept');
});

test('never-twice', async (t) => {
  await ready(t);
  await send(t, 'first one');
  await send(t, 'second one');
  for (let ms = 0; ms < 1200; ms += 50) {
    t.equal([times(t, 'first one'), times(t, 'second one')], [1, 1], `how often the two messages are in the log, about ${ms} ms after “Send”`);
    await t.wait(50);
  }
  t.equal(new Set(t.log.map(({ key }) => key)).size, 2, 'number of different keys of two messages');
});

test('incoming', async (t) => {
  await ready(t);
  await t.wait(4000);
  await send(t, 'Hello?');
  await t.until(() => times(t, 'Are you there?') === 1, 'the message “Are you there?” of Ben', 4000);
  t.ok(last(t).includes('Hello?'), 'what was not sent is below it');
  await t.wait(4000);
  t.equal([times(t, 'Are you there?'), times(t, 'I will wait.')], [1, 1], 'how often the two messages of Ben are in the log');
});

test('failure', async (t) => {
  await ready(t);
  await send(t, 'Hello?');
  await t.wait(1000);
  t.ok(last(t).includes('Hello?') && /not sent/i.test(last(t)), `the last message has the text and says “Not sent”, not “${last(t)}”`);
  t.ok(!/sending/i.test(last(t)), 'it does not say “Sending…” any more');
  t.get('button', { name: /try again/i, within: log(t) });
});

test('retry', async (t) => {
  await ready(t);
  await send(t, 'Hello?');
  await t.wait(1000);
  await t.click(t.get('button', { name: /try again/i, within: log(t) }));
  t.ok(/sending/i.test(last(t)), 'it says “Sending…” after “Try again”');
  await t.wait(1000);
  t.equal(times(t, 'Hello?'), 1, 'how often it is in the log');
  t.ok(!/sending|not sent/i.test(last(t)), 'it says neither “Sending…” nor “Not sent” when it is kept');
  t.equal(sent(t), ['Hello?', 'Hello?'], 'what was sent');
});

test('follows', async (t) => {
  await ready(t);
  await t.wait(100);
  await t.scroll(log(t), 40);
  await t.wait(50);
  t.ok(!more(t), 'there is no button “New messages” before something has come');
  await t.until(() => times(t, 'Are you there?') === 1, 'the message “Are you there?” of Ben', 6000);
  await t.wait(50);
  t.equal(log(t).scrollTop, 40, 'place of the scroll when something has come');
  await t.click(t.get('button', { name: 'New messages' }));
  await t.wait(50);
  t.ok(isAtEnd(t), 'the log is at its end after “New messages”');
  t.ok(!more(t), 'the button is gone at the end');
  await t.until(() => times(t, 'I will wait.') === 1, 'the message “I will wait.” of Ben', 6000);
  await t.wait(50);
  t.ok(isAtEnd(t), 'the log is still at its end when something comes there');
  await t.scroll(log(t), 0);
  await send(t, 'On my way');
  await t.wait(50);
  t.ok(isAtEnd(t), 'the log is at its end after “Send”');
});

test('composing', async (t) => {
  await ready(t);
  await t.type(field(t), 'nihon', { every: 1 });
  field(t).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, isComposing: true }));
  await t.wait(100);
  t.equal([sent(t), field(t).value], [[], 'nihon'], 'what was sent, and the field, after an Enter that ends a word');
});

test('axe', async (t) => {
  await ready(t);
  await t.axe();
  await send(t, 'Hello?');
  await t.axe();
  await t.wait(1000);
  await t.axe();
});
