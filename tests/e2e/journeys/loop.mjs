// The drills of the event loop: put in order by mouse and by keys, marked by the server, and watched step by step.
import assert from 'node:assert/strict';
import { editorOf, eventually, VERDICT_MS, write } from '../harness.mjs';
import { check, narrow } from './accessibility.mjs';

const region = (page, name) => page.getByRole('region', { name, exact: true });
const printed = (page) => page.locator('.loop-printed .loop-line code').allInnerTexts();
const toPlace = (page, text) => page.locator('.loop-left .loop-line').filter({ hasText: text }).first();
const placedLine = (page, text) => page.locator('.loop-printed .loop-line').filter({ hasText: text }).first();
const box = (page, name) => region(page, 'Step by step').getByRole('region', { name, exact: true });

async function listed(visitor) {
  const page = await visitor.open('/code');
  await page.getByRole('link', { name: 'Drills' }).click();
  await page.getByRole('link', { name: 'Event loop' }).click();
  await page.getByRole('heading', { name: 'Event loop', exact: true }).waitFor();
  const rows = page.locator('.loop-table tbody tr');
  await rows.first().waitFor();
  const all = await rows.count();
  assert.ok(all >= 60, `${all} drills`);
  await check(page, 'the drills of the event loop');
  await page.getByLabel('Topic').selectOption('abort');
  await eventually('fewer drills', async () => (await rows.count()) < all);
  await page.getByLabel('Level').selectOption('hard');
  assert.match(page.url(), /topic=abort&level=hard/);
  await page.reload();
  assert.equal(await page.getByLabel('Topic').inputValue(), 'abort');
  await page.getByLabel('Topic').selectOption('');
  await page.getByLabel('Level').selectOption('easy');
  await narrow(page, 'the drills of the event loop');
  await page.getByRole('link', { name: 'A delay of nothing' }).click();
  await page.getByRole('heading', { name: 'A delay of nothing' }).waitFor();
}

async function answered(visitor) {
  const page = await visitor.open('/code/event-loop/zero-is-not-now');
  await page.getByRole('button', { name: 'Check' }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Check' }).isDisabled());
  // The grammar comes with the page; the answer does not.
  await page.locator('.code-lines .code-string').first().waitFor();
  assert.equal(await page.getByText('The rule').count(), 0);

  // By keys: placed one behind the other, moved, taken out.
  await toPlace(page, 'bakery: lights on').focus();
  await page.keyboard.press('Enter');
  await toPlace(page, 'bakery: doors open').focus();
  await page.keyboard.press('Enter');
  await toPlace(page, 'bakery: tills ready').focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await printed(page), ['bakery: lights on', 'bakery: doors open', 'bakery: tills ready']);
  await eventually('the focus stays with the line', () => placedLine(page, 'tills ready').evaluate((line) => line === document.activeElement));
  await page.keyboard.press('ArrowUp');
  assert.deepEqual(await printed(page), ['bakery: lights on', 'bakery: tills ready', 'bakery: doors open']);
  await page.keyboard.press('Delete');
  assert.deepEqual(await printed(page), ['bakery: lights on', 'bakery: doors open']);
  // A reload keeps what was placed.
  await page.reload();
  await placedLine(page, 'doors open').waitFor();
  // By mouse: dragged in front of another.
  await toPlace(page, 'tills ready').dragTo(page.locator('.loop-printed li').nth(1), { targetPosition: { x: 60, y: 3 } });
  assert.deepEqual(await printed(page), ['bakery: lights on', 'bakery: tills ready', 'bakery: doors open']);
  await toPlace(page, 'street is awake').click();
  await check(page, 'an answer on its way');
  await page.getByLabel(/^Why\?/).fill('A timer waits for its turn, of whatever delay.');
  await page.keyboard.press('Control+Enter');
  const outcome = region(page, 'What came of it');
  await outcome.getByRole('heading', { name: 'Not right' }).waitFor();
  await outcome.getByText('Line 3 is not').waitFor();
  assert.match(await outcome.innerText(), /You said\s+A timer waits for its turn/);
  await check(page, 'a wrong answer of the event loop');
  await narrow(page, 'a wrong answer of the event loop');

  await page.getByRole('button', { name: 'Once more' }).click();
  for (const line of ['lights on', 'tills ready', 'street is awake', 'doors open']) await toPlace(page, line).click();
  await page.getByRole('button', { name: 'Check' }).click();
  await outcome.getByRole('heading', { name: 'Right', exact: true }).waitFor();
  // Both are kept, and the list knows.
  await page.getByRole('link', { name: 'All drills' }).click();
  const row = page.locator('[data-drill="zero-is-not-now"]');
  await row.getByText(/last 100 %, best 100 %/).waitFor();
  await row.getByRole('img', { name: 'Solved' }).waitFor();
  await check(page, 'the drills of the event loop, some tried');
}

async function watched(visitor) {
  const page = await visitor.open('/code/event-loop/starved-alarm');
  await page.getByRole('button', { name: 'I do not know: show me' }).click();
  await region(page, 'What came of it').getByRole('heading', { name: 'The answer' }).waitFor();
  const picture = region(page, 'Step by step');
  await picture.waitFor();
  const slider = picture.getByRole('slider', { name: 'Step' });
  const at = async () => Number(await slider.inputValue());
  assert.equal(await at(), 0, 'it does not begin by itself');
  await picture.getByRole('button', { name: 'Step', exact: true }).click();
  await picture.getByText('The stack is empty: the script gets the thread.').waitFor();
  // Keys: arrows step, the space bar plays and pauses, the ends.
  await page.keyboard.press('ArrowRight');
  assert.equal(await at(), 2);
  assert.match(await box(page, 'Call stack').innerText(), /the script/);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  assert.match(await box(page, 'Timers').innerText(), /timer · 20 ms · line 9/);
  assert.equal(await picture.locator('.code-lines [data-now]').count(), 1);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  assert.match(await box(page, 'Timers').innerText(), /None/);
  await check(page, 'the picture of the event loop');
  await page.keyboard.press('End');
  assert.deepEqual(await box(page, 'Printed so far').locator('code').allInnerTexts(), ['import started', 'half of it', 'import done', 'alarm of 20 ms']);
  await page.keyboard.press('Home');
  assert.equal(await at(), 0);
  await picture.getByRole('combobox', { name: 'Steps a second' }).selectOption('8');
  await picture.locator('h2').click();
  await picture.getByRole('button', { name: 'Play' }).click();
  await eventually('it plays', async () => (await at()) > 3);
  await picture.getByRole('button', { name: 'Pause' }).click();
  const stopped = await at();
  await page.waitForTimeout(400);
  assert.equal(await at(), stopped);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await at(), stopped + 1);
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0, 'motion is reduced');
  await narrow(page, 'the picture of the event loop');
}

/** A program of the user's own: what it does is shown, and what cannot be shown is told. */
async function own(visitor) {
  const page = await visitor.open('/code/event-loop');
  await page.getByRole('link', { name: 'Watch a program of your own' }).click();
  await editorOf(page).waitFor();
  await check(page, 'a program of one’s own');
  const watch = page.getByRole('button', { name: 'Run it and watch' });
  const run = async (source) => {
    await write(page, source);
    await watch.click();
  };
  await run("console.log('ü<b>1</b>');\nPromise.resolve().then(() => console.log('2'));\nsetTimeout(() => { throw new Error('late'); }, 20);\n");
  const picture = region(page, 'Step by step');
  await picture.waitFor({ timeout: VERDICT_MS });
  await picture.getByRole('slider', { name: 'Step' }).focus();
  await page.keyboard.press('End');
  assert.deepEqual(await box(page, 'Printed so far').locator('code').allInnerTexts(), ['ü<b>1</b>', '2', 'Error: late']);
  await page.getByText('It ended with exit code 1.').waitFor();
  await check(page, 'a program of one’s own, watched');
  await narrow(page, 'a program of one’s own, watched');
  const refused = async (source, words) => {
    await run(source);
    await page.getByRole('heading', { name: 'There is nothing to watch' }).waitFor({ timeout: VERDICT_MS });
    await page.getByText(words).waitFor();
    await picture.waitFor({ state: 'detached' });
  };
  await refused('let let = 1;\n', /cannot be recorded: SyntaxError/);
  await check(page, 'a program that is none');
  await refused('for (;;);\n', /more than 5 s of CPU time|more than 20 s/);
  // It writes a trace of its own over the recorder's.
  await refused("process.on('exit', () => setImmediate);\nprocess.reallyExit = () => {};\nrequire('fs').mkdirSync('/box/trace.json');\n", /cannot be recorded/);
  await write(page, ' \n');
  await watch.click();
  await page.getByText('There is no program yet.').waitFor();
  await write(page, `//${'x'.repeat(70_000)}\n`);
  await watch.click();
  await page.getByText('longer than 64 KiB').waitFor();
  // What cannot be reached from the jail: the network, the files of the user.
  await run("require('net').connect(1, '127.0.0.1').on('error', (e) => console.log(e.code));\ntry { require('fs').readdirSync('/root'); console.log('in'); } catch (e) { console.log('out'); }\n");
  await page.getByText(/Step by step|There is nothing to watch/).first().waitFor({ timeout: VERDICT_MS });
  assert.equal(await page.getByText('in', { exact: true }).count(), 0);
  // Two tabs: one at a time, and said so; a stopped one is stopped.
  await run('setTimeout(() => {}, 15000);\n');
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  const other = await visitor.context.newPage();
  await other.goto(page.url());
  await editorOf(other).waitFor();
  await other.getByRole('button', { name: 'Run it and watch' }).click();
  await other.getByText(/Another program is being watched/).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('heading', { name: 'Stopped', exact: true }).waitFor({ timeout: VERDICT_MS });
  await page.reload();
  await editorOf(page).waitFor();
}

async function odd(visitor) {
  const page = await visitor.open('/code/event-loop/no-such-drill');
  await page.getByRole('heading', { name: 'There is no drill “no-such-drill”' }).waitFor();
  await check(page, 'a drill that is not there');
  // Somebody wrote into the storage; two tabs answer the same drill.
  await page.evaluate(() => localStorage.setItem('dryrun.loop.zero-is-not-now', '{"order": {"placed": [0, 0], "left": [99]}, "says": "x"}'));
  await page.goto(`${visitor.program.url}/code/event-loop/zero-is-not-now`);
  await toPlace(page, 'lights on').waitFor();
  assert.deepEqual(await printed(page), []);
  const other = await visitor.context.newPage();
  await other.goto(page.url());
  // What one has placed is kept for the next that comes: both are there before.
  await toPlace(other, 'lights on').waitFor();
  for (const tab of [page, other]) {
    await toPlace(tab, 'lights on').click();
    await tab.getByRole('button', { name: 'Check' }).click();
    await region(tab, 'What came of it').getByText('It goes on: line 2 is').waitFor();
  }
}

export const loop = ['light', 'dark'].flatMap((colorScheme) => [
  { name: `event loop: the list by topic and level, ${colorScheme}`, options: { colorScheme }, run: listed },
  { name: `event loop: an answer by keys and by mouse, ${colorScheme}`, options: { colorScheme }, run: answered },
  { name: `event loop: watched step by step, ${colorScheme}`, options: { colorScheme }, run: watched },
]).concat([{ name: 'event loop: a program of one’s own', complaints: [/409/], run: own }, { name: 'event loop: an unknown drill, a broken storage, two tabs', complaints: [/404/], run: odd }]);
