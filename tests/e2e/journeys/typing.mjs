// The typing drills: a text typed with errors, mended, kept and undone; indentation, layouts, dead keys and input methods; the drill of the worst pairs; the gate.
import assert from 'node:assert/strict';
import { check, narrow } from './accessibility.mjs';
import { eventually } from '../harness.mjs';

const field = (page) => page.getByRole('textbox', { name: 'Type the text' });
const chooser = (page) => page.getByRole('group', { name: 'What to type' });
const part = (page, name) => page.getByRole('region', { name, exact: true });
const textOf = (page) => page.locator('.drill > p.visually-hidden').textContent();
/** What stands on the page, line ends as they are. */
const shown = (page) => page.locator('.drill-text').evaluate((host) => [...host.querySelectorAll('span')].map((span) => (span.textContent === '↵' && !span.classList.contains('wrong') ? '\n' : span.textContent)).join(''));
const marks = (page, name) => page.locator(`.drill-text .${name}`).count();

async function pick(page, language, text) {
  await chooser(page).getByLabel('Language').selectOption(language);
  if (text) await chooser(page).getByLabel('Text').selectOption(text);
  await field(page).focus();
}

/** As hands do with indentation that comes by itself. */
async function type(page, text, delay = 0) {
  for (const char of text.split('\n').map((line, i) => (i ? line.trimStart() : line)).join('\n')) {
    if (char === '\n') await page.keyboard.press('Enter', { delay });
    else await page.keyboard.type(char, { delay });
  }
}

async function clear({ program }) {
  for (;;) {
    const { results } = await (await program.ask('GET', '/api/typing?limit=500')).json();
    if (results.length === 0) return;
    for (const { id } of results) await program.ask('DELETE', `/api/things/typing/${id}`);
  }
}
const keep = ({ program }, result) => program.ask('POST', '/api/things/typing', JSON.stringify(result));
const result = (i, more) => ({
  at_ms: 1_790_000_000_000 + i * 86_400_000, kind: 'prose', language: 'en', text_id: 'en-silence', ms: 60_000, pauses: 0, pause_ms: 0, typed: 330, correct: 300, wrong: 20, left_wrong: 5, consistency_n: 7000,
  rolled: 50, rolled_of: 300, pairs: '[]', ...more,
});

async function aText(visitor) {
  await clear(visitor);
  const page = await visitor.open('/code');
  await page.getByRole('link', { name: 'Drills' }).click();
  await page.getByRole('link', { name: 'Typing', exact: true }).click();
  await page.getByRole('heading', { name: 'Typing', exact: true }).waitFor();
  await check(page, 'typing, with nothing typed yet');
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  await page.getByText('The first result is shown here.').waitFor();
  assert.ok(await chooser(page).getByRole('button', { name: 'My worst pairs' }).isDisabled());

  await pick(page, 'python', 'python-lru');
  const text = await textOf(page);
  // Wrong is shown as what it is; Backspace mends it, with Control the whole word.
  await type(page, 'clasx');
  assert.ok((await shown(page)).startsWith('clasx Cache'), await shown(page));
  assert.equal(await marks(page, 'wrong'), 1);
  await page.keyboard.press('Backspace');
  assert.equal(await shown(page), text);
  await type(page, 's Cacge');
  await check(page, 'a wrong character');
  await page.keyboard.press('Control+Backspace');
  assert.equal(await marks(page, 'right'), 'class '.length);
  // A paste is refused with a word, and changes nothing.
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Cache:');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('Pasting is refused').waitFor();
  assert.equal(await marks(page, 'right'), 'class '.length);

  // One key changes a few spans, however long the text is.
  await page.evaluate(() => {
    globalThis.touched = new Set();
    const note = (list) => list.forEach(({ target }) => globalThis.touched.add(target.nodeType === 3 ? target.parentElement : target));
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await page.keyboard.type('C');
  await eventually('the key to be seen', async () => (await marks(page, 'right')) === 'class C'.length);
  const touched = await page.evaluate(() => globalThis.touched.size);
  assert.ok(touched >= 2 && touched <= 3, `a key changed ${touched} elements`);

  await type(page, text.slice('class C'.length), 15);
  await part(page, 'Result').getByRole('heading', { name: 'Done' }).waitFor();
  await page.getByText('The result is kept.').waitFor();
  await part(page, 'Result').getByRole('img', { name: /Words per minute over/ }).waitFor();
  await check(page, 'a result');
  const { results } = await (await visitor.program.ask('GET', '/api/typing')).json();
  assert.equal(results.length, 1);
  const [one] = results;
  assert.deepEqual([one.kind, one.language, one.text_id, one.seed, one.whole, one.left_wrong], ['code', 'python', 'python-lru', null, true, 0]);
  // Two were wrong. Six were taken back: one with Backspace, five with the word, that had one of the wrong ones. The first key is not counted.
  const counted = [...text.split('\n').map((line, i) => (i ? line.trimStart() : line)).join('\n')].length - 1;
  assert.deepEqual([one.wrong, one.correct, one.typed], [2, counted, counted + 6]);
  assert.ok(one.rolled_of > counted / 2, `keys: ${one.rolled_of}`);
  const kept = await (await visitor.program.ask('GET', `/api/things/typing/${one.id}`)).json();
  assert.ok(JSON.parse(kept.pairs).every(([pair]) => [...pair].length === 2) && !JSON.stringify(kept).includes('move_to_end'), 'no text is kept');

  await page.getByText('How this is measured').click();
  await page.getByText(/95 of 100 within/).waitFor();
  const paint = await page.getByText('From a key to what it shows').innerText();
  console.log(`     ${paint.split('; the rest')[0]}`);
  assert.match(paint, /median [\d.]+ ms, 95 of 100 within [\d.]+ ms, of \d+ keys/);
  await check(page, 'how this is measured');

  // Undone it is gone, and undoing a removal brings it back.
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The first result is shown here.').waitFor();
  assert.equal((await (await visitor.program.ask('GET', '/api/typing')).json()).results.length, 0);
}

async function hands(visitor) {
  await clear(visitor);
  const page = await visitor.open('/code/typing');
  const cdp = await page.context().newCDPSession(page);
  const compose = async (draft, text) => {
    await cdp.send('Input.imeSetComposition', { text: draft, selectionStart: draft.length, selectionEnd: draft.length });
    await cdp.send('Input.insertText', { text });
  };
  // Tab indents where the indentation is typed; otherwise, and behind Escape, it goes on as everywhere.
  await pick(page, 'python', 'python-lru');
  await page.keyboard.press('Tab');
  assert.ok(await page.getByRole('button', { name: 'Start over' }).evaluate((button) => button === document.activeElement));
  await chooser(page).getByLabel('Indentation').selectOption('typed');
  await field(page).focus();
  await type(page, 'class Cache:\n');
  assert.equal(await marks(page, 'given'), 0);
  await page.keyboard.press('Tab');
  assert.equal(await marks(page, 'right'), 'class Cache:\n    '.length);
  await page.keyboard.press('Backspace');
  assert.equal(await marks(page, 'right'), 'class Cache:\n'.length);
  await page.keyboard.type('    d');
  assert.equal(await marks(page, 'right'), 'class Cache:\n    d'.length);
  await page.keyboard.press('Escape');
  assert.ok(await page.getByRole('button', { name: 'Start over' }).evaluate((button) => button === document.activeElement));
  await page.reload();
  assert.equal(await chooser(page).getByLabel('Indentation').inputValue(), 'typed');

  // Another layout: what counts is the character, wherever its key lies. Then a dead key, and an input method.
  await pick(page, 'c', 'c-list-reverse');
  await chooser(page).getByLabel('Indentation').selectOption('auto');
  await field(page).focus();
  await type(page, 'struct node ');
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: '{', code: 'Digit7', text: '{' });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: '{', code: 'Digit7' });
  assert.equal(await marks(page, 'right'), 'struct node {'.length);
  await pick(page, 'de', 'de-langsam');
  const text = await textOf(page);
  const before = text.slice(0, text.indexOf('ä'));
  await type(page, before);
  await compose('¨', 'ä');
  assert.equal(await marks(page, 'right'), before.length + 1);
  assert.equal(await marks(page, 'wrong'), 0);
  await cdp.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await page.locator('.drill-field.composing').waitFor();
  assert.equal(await marks(page, 'wrong'), 0, 'what is being composed is not typed yet');
  await cdp.send('Input.insertText', { text: '日本' });
  assert.equal(await marks(page, 'wrong'), 2);
  assert.equal(await page.locator('.drill-field.composing').count(), 0);
  assert.equal(await field(page).inputValue(), '');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  assert.equal(await shown(page), text);
  // Too little to be kept, and said so.
  await page.getByRole('button', { name: 'End here' }).click();
  await page.getByText('It is not kept: that takes 50 characters.').waitFor();
  assert.equal((await (await visitor.program.ask('GET', '/api/typing')).json()).results.length, 0);
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('button', { name: 'End here' }).click();
  await page.getByText('Nothing is typed yet.').waitFor();
}

async function worstPairs(visitor) {
  await clear(visitor);
  const slow = JSON.stringify([['th', 60, 9000, 0], ['=>', 9, 4500, 3], ['e ', 60, 9000, 1], ['({', 5, 2500, 0], ['zq', 9, 9000, 9]]);
  for (let i = 0; i < 3; i++) await keep(visitor, result(i, { kind: 'code', language: 'javascript', text_id: 'javascript-pool', pairs: slow, correct: 200 + 10 * i }));
  for (let i = 0; i < 4; i++) await keep(visitor, result(3 + i, { correct: 270 + 10 * i }));
  await keep(visitor, result(8, { language: 'de', text_id: 'de-tafel', correct: 290, whole: false }));
  const page = await visitor.open('/code/typing');
  const stand = part(page, 'Where you stand');
  // Of 54, 56, 58 and 60 the median is 57; the one that was not typed to its end does not count.
  await stand.getByText('57.0 of 60 wpm').waitFor();
  await stand.getByText('3.0 wpm to the gate of 60. Median of the last 4 texts').waitFor();
  await stand.getByText('42.0 wpm').waitFor();
  const history = part(page, 'Results');
  await history.getByRole('img', { name: /English: 54, 56, 58, 60\. JavaScript: 40, 42, 44\. German: 58/ }).waitFor();
  await history.getByText('As a table').click();
  assert.equal(await history.locator('tbody tr').count(), 8);
  await history.getByLabel('Language').selectOption('de');
  await history.getByRole('img', { name: /drill by drill\. German: 58\.$/ }).waitFor();
  await check(page, 'results over time');

  await pick(page, 'javascript');
  await part(page, 'Pairs').getByText('missed 9 of 36').first().waitFor();
  await chooser(page).getByRole('button', { name: 'My worst pairs' }).click();
  const why = part(page, 'Why these lines');
  await why.getByText('500 ms, you usually take').first().waitFor();
  await why.getByText('no line here has it').waitFor();
  await why.getByText('Line by line').click();
  const text = await textOf(page);
  assert.ok(text.split('\n').length >= 3 && text.split('\n').every((line) => /=>|\(\{|th|e /.test(line)) && /=>/.test(text), text);
  assert.ok(!/^ /m.test(text), 'lines stand without their indentation');
  await check(page, 'a drill of the worst pairs');
  // Opening the lines took the focus; the key that begins is not typed.
  await page.keyboard.press('t');
  await type(page, text, 1);
  await page.getByText('The result is kept.').waitFor();
  const { results } = await (await visitor.program.ask('GET', '/api/typing?limit=1')).json();
  assert.deepEqual([results[0].text_id, results[0].seed, results[0].whole], [null, 9, true]);
  // It is harder than a text, and does not move where one stands.
  await stand.getByText('42.0 wpm').waitFor();
  await narrow(page, 'a drill of the worst pairs');

  await history.getByLabel('Language').selectOption('');
  await history.getByRole('button', { name: /Remove the result/ }).first().click();
  await page.getByText('The result is gone.').waitFor();
  await eventually('it to be gone', async () => (await history.locator('tbody tr').count()) === 8);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await eventually('it to be back', async () => (await history.locator('tbody tr').count()) === 9);
  for (let i = 0; i < 3; i++) await keep(visitor, result(20 + i, { correct: 310 }));
  await stand.getByText('The gate of 60 wpm is passed.').waitFor();
  await check(page, 'the gate passed');
  const told = JSON.parse(visitor.program.command('typing', 'list', '--json')).results;
  assert.equal(told.length, 12);
}

/** A result that cannot be kept is not lost with the connection. */
async function withoutServer(visitor, program) {
  await clear(visitor);
  const page = await visitor.open('/code/typing');
  await pick(page, 'en', 'en-silence');
  const text = await textOf(page);
  // The first key is still down when the second one goes down; all others are pressed one after the other.
  await page.keyboard.down(text[0]);
  await page.keyboard.down(text[1]);
  await page.keyboard.up(text[0]);
  await page.keyboard.up(text[1]);
  await type(page, text.slice(2, -1));
  await program.stop();
  await page.keyboard.type('.');
  await page.getByRole('heading', { name: 'The result is not kept yet' }).waitFor();
  await program.start();
  // Whoever is impatient while the server thinks keeps it once.
  await page.route('**/api/things/typing', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await eventually('it to be kept', async () => {
    const again = page.getByRole('button', { name: 'Keep it now' });
    await again.dblclick({ timeout: 1000 }).catch(() => undefined);
    return (await again.count()) === 0;
  });
  const { results } = await (await program.ask('GET', '/api/typing')).json();
  assert.deepEqual(results.map((one) => [one.text_id, one.whole, one.rolled]), [['en-silence', true, 1]]);
}

export const typing = ['light', 'dark'].flatMap((colorScheme) => [
  { name: `typing: a text with errors, mended, measured, kept and undone, ${colorScheme}`, options: { colorScheme }, run: aText },
  { name: `typing: the worst pairs make the next drill; the gate, results over time, ${colorScheme}`, options: { colorScheme }, run: worstPairs },
]).concat([
  { name: 'typing: indentation, another layout, dead keys, an input method', run: hands },
  { name: 'typing: without the server a result waits, and is kept afterwards', complaints: [/ERR_/, /WebSocket/], run: withoutServer },
]);
