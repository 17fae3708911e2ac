// The path: the map of patterns by keys and by mouse, what a solved problem does to it, the meter for several exams; and the recognition drill, by keys alone.
import assert from 'node:assert/strict';
import { check, narrow } from './accessibility.mjs';
import { eventually, submissionOf } from '../harness.mjs';

const node = (page, name) => page.getByRole('button', { name: new RegExp(`^${name}: `) });
const ask = async ({ program }, path) => (await program.ask('GET', path)).json();

/** A problem of the bank, solved as a package's own solution does. */
async function solve(visitor, slug) {
  const body = { problem: slug, language: 'cpp', source: submissionOf(slug, 'accepted', '.cpp') };
  const { id } = await (await visitor.program.ask('POST', '/api/submissions', JSON.stringify(body))).json();
  await eventually('the verdict', async () => (await ask(visitor, `/api/submissions/${id}`)).verdict === 'AC', 180_000);
}

async function theMap(visitor) {
  const page = await visitor.open('/code');
  await page.getByRole('link', { name: 'Path' }).click();
  const meter = page.getByRole('region', { name: 'Is it enough?' });
  await meter.getByText('Nothing is known yet').waitFor();
  assert.equal(await page.getByRole('img', { name: 'Stop' }).count(), 0);
  const { patterns, others } = await ask(visitor, '/api/patterns');
  assert.equal(await page.locator('.path-node').count(), patterns.length);
  await check(page, 'the map, with nothing known');

  // By keys: one stop in the map, arrows go along what needs what, Enter shows it.
  await node(page, 'Sorting first').focus();
  assert.equal(await page.locator('.path-node[tabindex="0"]').count(), 1);
  await page.keyboard.press('ArrowRight');
  const reached = await page.evaluate(() => document.activeElement.dataset.pattern);
  assert.equal(patterns.find(({ id }) => id === reached).layer, 1);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.evaluate((all) => all.find(({ id }) => id === document.activeElement.dataset.pattern).layer, patterns), 0);
  await node(page, 'Sliding window').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Sliding window', exact: true });
  await panel.getByRole('heading', { name: 'Think of it when' }).waitFor();
  assert.match(page.url(), /\/code\/path\/sliding-window$/);
  assert.equal(await node(page, 'Sliding window').getAttribute('aria-pressed'), 'true');
  await check(page, 'a pattern');
  await panel.getByRole('link', { name: 'Two pointers' }).click();
  await page.getByRole('region', { name: 'Two pointers', exact: true }).waitFor();
  await narrow(page, 'a pattern');

  // Problems of no pattern stand apart, each problem in one place.
  assert.ok(others.length > 0);
  await page.getByRole('region', { name: 'Others' }).getByRole('link', { name: others[0].title }).waitFor();
  // One solved: the glass is filled, the meter has an attempt, without a reload.
  await solve(visitor, 'maintenancewindow');
  const { problems } = patterns.find(({ name }) => name === 'Two pointers');
  await page.getByRole('button', { name: new RegExp(`^Two pointers: \\d+ %, .* 1 of ${problems.length} problems solved$`) }).waitFor();
  await meter.getByText('From 1 attempt').waitFor();
  await page.getByRole('region', { name: 'Two pointers', exact: true }).getByText('solved', { exact: true }).waitFor();

  await meter.getByLabel('for').selectOption('two-in-60');
  await eventually('the other exam', async () => (await meter.getByText('Too little is known').count()) > 0);
  await page.reload();
  await eventually('the exam that was chosen', async () => (await meter.getByLabel('for').inputValue()) === 'two-in-60');
  await page.goto(`${visitor.program.url}/code/path/alchemy`);
  await page.getByRole('heading', { name: 'There is no such pattern' }).waitFor();
  await check(page, 'a pattern that is none');
}

/** What is said when it is enough; the reading itself is that of the tests of the meter. */
async function enough(visitor) {
  const page = await visitor.open('/code');
  await page.route('**/api/meter?*', async (route) => {
    const answer = await (await route.fetch()).json();
    Object.assign(answer.meter, { says: 'enough', sentence: 'Enough: the chance to pass is 85 %. The next hour is worth more in system design.', pass: { value: 0.85, low: 0.77, high: 0.91 }, attempts: 56, answers: 56 });
    await route.fulfill({ json: answer });
  });
  await page.goto(`${visitor.program.url}/code/path`);
  const meter = page.getByRole('region', { name: 'Is it enough?' });
  await meter.getByRole('img', { name: 'Stop' }).waitFor();
  await meter.getByText('worth more in system design').waitFor();
  await meter.getByText('From 56 attempts').waitFor();
  await check(page, 'enough');
}

/** The whole drill without a mouse. */
async function recognise(visitor) {
  const page = await visitor.open('/code');
  await page.getByRole('link', { name: 'Drills' }).click();
  await page.getByRole('link', { name: 'Recognise' }).click();
  const { item, patterns } = await ask(visitor, '/api/recognition');
  await page.getByText(item.text).waitFor();
  const field = page.getByRole('combobox', { name: 'Which pattern is it?' });
  await check(page, 'a statement');
  // Enter takes nothing before something is typed.
  await page.keyboard.press('Enter');
  assert.equal(await page.getByRole('group', { name: 'What in the statement says so?' }).count(), 0);
  await page.keyboard.type('qqqq');
  await page.getByText('No pattern is called that.').waitFor();
  await check(page, 'no such pattern');
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('option').count(), patterns.length);
  await page.keyboard.type('simulation');
  assert.equal(await page.getByRole('option', { selected: true }).textContent(), 'Simulation');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'What in the statement says so?' }).waitFor();
  await check(page, 'reasons');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('heading', { name: 'What says so' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  const answer = page.getByRole('region', { name: 'Answer' });
  await answer.getByText('Why not').waitFor();
  await check(page, 'an explanation');
  const { attempts } = await ask(visitor, '/api/attempts?kind=pattern');
  assert.deepEqual([attempts.length, attempts[0].drill, attempts[0].detail.picked], [1, item.id, 'simulation']);
  await page.getByRole('region', { name: 'Results' }).getByText('of 1 answer').waitFor();

  // The next one is another; a reason of one's own.
  await page.keyboard.press('Enter');
  await field.waitFor();
  await page.getByText(item.text).waitFor({ state: 'detached' });
  await page.keyboard.type('sort');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByLabel('or in a line of your own').fill('1 of the numbers decides');
  await page.keyboard.press('Enter');
  await answer.getByText('Your reason: 1 of the numbers decides').waitFor();
  const second = (await ask(visitor, '/api/attempts?kind=pattern')).attempts[0];
  assert.equal(second.detail.line, '1 of the numbers decides');
  await narrow(page, 'an explanation');
  await page.getByRole('region', { name: 'Results' }).getByRole('img', { name: /What was taken for what/ }).waitFor();
  const told = JSON.parse(visitor.program.command('practice', 'pattern', '--results', '--json'));
  assert.equal(told.answers, 2);
  // As any drill it can be taken back.
  for (const { id } of [attempts[0], second]) await visitor.program.ask('DELETE', `/api/things/attempt/${id}`);
}

/** An answer that cannot be kept is said so, and given again. */
async function withoutServer(visitor, program) {
  const page = await visitor.open('/code/recognize');
  await page.getByRole('combobox', { name: 'Which pattern is it?' }).waitFor();
  await page.keyboard.type('heap');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'What in the statement says so?' }).waitFor();
  await program.stop();
  await page.keyboard.press('1');
  await page.getByText('The answer is not kept').waitFor();
  await program.start();
  await eventually('it to be kept', async () => {
    await page.locator('.recognize-cue').first().click({ timeout: 1000 }).catch(() => undefined);
    return (await page.getByRole('region', { name: 'Answer' }).count()) === 1;
  });
  const { attempts } = await ask(visitor, '/api/attempts?kind=pattern');
  assert.deepEqual(attempts.map(({ detail }) => detail.picked), ['heap']);
  await program.ask('DELETE', `/api/things/attempt/${attempts[0].id}`);
}

export const path = [
  { name: 'path: the map by keys, a pattern, what a solved problem does, the meter', run: theMap },
  { name: 'path: a stop sign where it is enough', run: enough },
  { name: 'path: the map in the dark', options: { colorScheme: 'dark' }, run: async (visitor) => {
    const page = await visitor.open('/code/path/trees');
    await page.getByRole('region', { name: 'Trees', exact: true }).waitFor();
    await check(page, 'the map in the dark');
  } },
].concat(['light', 'dark'].map((colorScheme) => ({ name: `path: statements recognised by keys alone, ${colorScheme}`, options: { colorScheme }, run: recognise })), [
  { name: 'path: without the server an answer is not lost', complaints: [/ERR_/, /WebSocket/], run: withoutServer },
]);
