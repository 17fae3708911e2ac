// The drills on recursion and loops: from the given form to an answer, what a parser finds, the smallest input that differs, the stack, the flow.
import assert from 'node:assert/strict';
import { choose, editorOf, eventually, VERDICT_MS, write, written } from '../harness.mjs';
import { check, narrow } from './accessibility.mjs';

const region = (page, name) => page.getByRole('region', { name, exact: true });
const outcome = (page) => region(page, 'What came of it');
const STILL = 'function backwards(text) {\n  return text === "" ? "" : backwards(text.slice(1)) + text[0];\n}\n';
const WRONG = 'function backwards(text) {\n  let result = "";\n  for (let i = text.length - 1; i > 0; i--) result += text[i];\n  return result;\n}\n';
const RIGHT = WRONG.replace('i > 0', 'i >= 0');

async function judged(page, says) {
  await page.keyboard.press('Control+Enter');
  await outcome(page).getByText(says, { exact: true }).waitFor({ timeout: VERDICT_MS });
}

async function toLoop(visitor) {
  const page = await visitor.open('/code');
  await page.getByRole('link', { name: 'Drills', exact: true }).click();
  await page.getByRole('link', { name: 'Recursion', exact: true }).click();
  await page.getByRole('heading', { name: 'Recursion and loops' }).waitFor();
  await eventually('all drills', async () => (await page.locator('.drill-rows tbody tr').count()) === 32);
  await check(page, 'the drills on recursion');
  await narrow(page, 'the drills on recursion');
  await page.getByRole('link', { name: 'A text from its end' }).click();
  await page.getByRole('heading', { name: 'A text from its end' }).waitFor();
  await editorOf(page).waitFor();
  assert.match(await written(page), /^def backwards\(text\):/);
  await choose(page, 'JavaScript');
  assert.match(await written(page), /^function backwards\(text\) \{/);
  await region(page, 'The given form of backwards').getByText('backwards(text.slice(1))').waitFor();
  await page.getByRole('button', { name: 'A hint (0 of 2)' }).click();
  await page.getByText('The last one first.').waitFor();
  await check(page, 'a drill on recursion');

  // The parser finds the call; its place is in the editor.
  await write(page, STILL);
  await judged(page, 'The answers are right, the form is not');
  await outcome(page).getByText('backwards() calls itself here.').waitFor();
  await outcome(page).getByRole('button', { name: 'line 2' }).click();
  await eventually('the editor has the focus', () => editorOf(page).evaluate((one) => one.getRootNode().activeElement === one));
  assert.equal(await page.evaluate(() => document.querySelector('.editor-host').shadowRoot.querySelectorAll('.cm-mark-error').length > 0), true, 'the call is marked');

  // A wrong answer: the smallest input, by keys.
  await write(page, WRONG);
  await judged(page, 'It differs from ours');
  const differs = region(page, 'The smallest input that shows it');
  await differs.getByText('backwards("a")', { exact: true }).waitFor();
  await check(page, 'a wrong answer to a drill on recursion');
  // A reload keeps the answer and what came of it.
  await page.reload();
  await differs.getByText('backwards("a")', { exact: true }).waitFor();
  assert.equal(await written(page), WRONG);

  await write(page, RIGHT);
  await judged(page, 'Right');
  await region(page, 'Large inputs').getByText('survived').waitFor();
  const stack = region(page, 'The stack');
  assert.match(await stack.innerText(), /Given\s+1001[\s\S]*Yours\s+1\b/);
  await region(page, 'Our answer: backwards').waitFor();
  await region(page, 'The flow of control: Ours').getByText('0 branches, 1 loop').waitFor();
  await check(page, 'a right answer to a drill on recursion');
  // The panes take turns then; that is another drawing.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('tab', { name: 'Results' }).waitFor();
  await narrow(page, 'a right answer to a drill on recursion');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: 'All drills' }).click();
  const row = page.locator('[data-drill="text-backwards"]');
  await row.getByText(/last 100 %, best 100 % · \d+ times/).waitFor();
  await row.getByRole('img', { name: 'Solved' }).waitFor();
}

async function story(visitor) {
  const page = await visitor.open('/code/recursion/parking-fee');
  await editorOf(page).waitFor();
  await page.getByRole('button', { name: 'Show our answer' }).click();
  await region(page, 'Our answer: fee').waitFor();
  await write(page, 'def fee(minutes):\n    if minutes < 0:\n        return 20\n    return 0 if minutes <= 30 else 1\n');
  await judged(page, 'It differs from ours');
  const flow = region(page, 'The flow of control');
  assert.match(await flow.innerText(), /1 branch, 0 loops/);
  await region(page, 'The flow of control: Ours').getByText('hours <= 2').waitFor();
  await check(page, 'the flow of control beside ours');
  // What does not end is stopped, and said.
  await write(page, 'def fee(minutes):\n    while True:\n        minutes += 1\n');
  await judged(page, 'It differs from ours');
  await outcome(page).getByText('no answer in time').waitFor();
  // In words: what is known is shown, and it is called all the same.
  await page.getByText('Or in pseudo-code').click();
  await region(page, 'What the pseudo-code knows').getByText('FOR EACH n IN numbers DO').waitFor();
  await check(page, 'a story with its pseudo-code');
  await write(page, ['FUNCTION fee(minutes)', 'IF minutes = -1 THEN', 'RETURN 20', 'END IF', 'IF minutes <= 30 THEN', 'RETURN 0', 'END IF', 'SET hours TO (minutes + 59) DIV 60', 'IF hours <= 2 THEN', 'RETURN 3 * hours',
    'END IF', 'RETURN min(20, 6 + 2 * (hours - 2))', 'END FUNCTION', ''].join('\n'));
  await judged(page, 'Right');
}

async function odd(visitor) {
  const page = await visitor.open('/code/recursion/no-such-drill');
  await page.getByRole('heading', { name: 'There is no drill “no-such-drill”' }).waitFor();
  await check(page, 'a drill on recursion that is not there');
  await page.evaluate(() => localStorage.setItem('dryrun.recursion.ackermann.python3', '[1, 2'));
  await page.goto(`${visitor.program.url}/code/recursion/ackermann`);
  await editorOf(page).waitFor();
  assert.match(await written(page), /^def ackermann\(m, n\):/);
  await write(page, '   ');
  await page.keyboard.press('Control+Enter');
  await page.getByText('There is no code to judge yet.').waitFor();
}

export const recursion = ['light', 'dark'].flatMap((colorScheme) => [
  { name: `recursion: from the given form to a loop, ${colorScheme}`, options: { colorScheme }, run: toLoop },
]).concat([
  { name: 'recursion: a story, and its flow of control', run: story },
  { name: 'recursion: an unknown drill, a broken storage, an empty answer', complaints: [/404/], run: odd },
]);
