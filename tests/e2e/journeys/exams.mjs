// An exam: begun, sat, left and found again, two tabs, a clock that is set back, and what came of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, editorOf, eventually, root, submissionOf, VERDICT_MS, write, written } from '../harness.mjs';
import { check, narrow } from './accessibility.mjs';

const RULES = (more) => `id: mine
title: A short one
summary: Two problems.
minutes: 10
order: free
counts: last
points: by-test
told: tests
unsent: submitted
screen: free
paste: own
${more}slots:
  - {difficulty: [medium], points: 100, pattern: [binary search]}
  - {difficulty: [warm-up], points: 50}
`;

async function begin(page, rules) {
  await page.getByRole('heading', { name: 'Exams', exact: true }).waitFor();
  const preset = page.locator('.exam-preset').first();
  await preset.getByText('Its rules').click();
  await preset.getByRole('button', { name: 'Make rules of your own from these' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(rules);
  await dialog.getByRole('button', { name: /^Begin/ }).click();
  await page.getByRole('timer').waitFor();
}

const left = async (page) => {
  const [s, m, h = 0] = (await page.getByRole('timer').innerText()).split(':').reverse().map(Number);
  return s + 60 * m + 3600 * h;
};

async function handIn(page) {
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.getByRole('heading', { name: 'What would have been worth most' }).waitFor();
}

const TASK = RULES('').replace(/slots:[^]*/, 'slots:\n  - {kind: front-end, points: 100}\n');
const TEST_MS = 60_000;

/** The task that was drawn, from what its page asks the server for. */
async function openTask(page) {
  const asked = page.waitForResponse((answer) => /\/api\/front-end\/[a-z-]+$/.test(answer.url()));
  await page.getByRole('button', { name: 'Open problem 1' }).click();
  const task = (await asked).url().split('/').at(-1);
  await page.locator('.front-frame iframe').waitFor();
  await editorOf(page).waitFor();
  return task;
}

const solutionOf = (task, name) => readFileSync(join(root, 'content/front-end', task, 'solutions/vanilla', name), 'utf8');
const saved = (page) => eventually('it is saved', async () => (await page.locator('.draft-state').innerText()) === 'Saved');

/** A front-end task: seen, tried, left and found again, submitted, and its points. */
async function frontEnd(visitor) {
  const page = await visitor.open('/code/exams');
  await begin(page, TASK.replace('paste: own', 'paste: free'));
  const task = await openTask(page);
  await page.getByText('Starter files', { exact: true }).waitFor();
  await check(page, 'a front-end task in an exam');
  for (const name of ['index.html', 'style.css', 'main.js']) {
    await page.getByRole('tab', { name }).click();
    await write(page, solutionOf(task, name));
  }
  await saved(page);
  await page.getByRole('button', { name: 'Run tests' }).click();
  await page.getByText(/^(\d+) of \1 passed in this browser/).waitFor({ timeout: TEST_MS });
  // Left without a word, and found again.
  await page.reload();
  await editorOf(page).waitFor();
  await page.getByRole('tab', { name: 'main.js' }).click();
  await eventually('the script is back', async () => (await written(page)).trim() === solutionOf(task, 'main.js').trim());
  await page.keyboard.press('Control+Enter');
  await page.locator('.exam-problem[data-note="accepted"]').waitFor({ timeout: VERDICT_MS });
  await page.getByRole('heading', { name: 'The last one' }).waitFor();
  await check(page, 'a front-end task that was accepted');
  await narrow(page, 'a front-end task in an exam');
  // On a narrow screen, too, the panes have the height that is left: the preview above what came of it, not under it.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('tab', { name: 'Results' }).click();
  const [preview, below] = await Promise.all(['.front-preview', '.front-below'].map((part) => page.locator(part).boundingBox()));
  assert.ok(preview.height > 190 && below.y >= preview.y + preview.height - 1, `the preview has ${preview.height}px`);
  await handIn(page);
  assert.match(await page.locator('.exam-score').innerText(), /100 of 100 points: passed/);
  await page.getByText('Submitted · counts').waitFor();
  await check(page, 'the report of an exam with a front-end task');
  assert.match(await page.locator('.exam-card h3 a').getAttribute('href'), new RegExp(`/code/front-end/${task}$`));
}

/** Where the rules tell nothing, the tests are not told either; two tabs; what was never sent is tried at the end. */
async function frontEndUntold(visitor) {
  const page = await visitor.open('/code/exams');
  await begin(page, TASK.replace('told: tests', 'told: nothing'));
  await openTask(page);
  assert.equal(await page.getByRole('button', { name: 'Run tests' }).count(), 0);
  assert.equal(await page.getByRole('tab', { name: 'Tests' }).count(), 0);
  const other = await visitor.context.newPage();
  await other.goto(page.url());
  await editorOf(other).waitFor();
  await write(page, '// first tab\n');
  await saved(page);
  await other.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('exam.')).forEach((key) => localStorage.removeItem(key)));
  await write(other, '// second tab\n');
  await other.getByText('Another tab put something else into this editor').waitFor();
  await other.getByRole('button', { name: 'Take what is there' }).click();
  await eventually('the first tab’s text', async () => (await written(other)).includes('first tab'));
  // The other form is begun, and gone back from: nothing is lost.
  await other.getByRole('button', { name: 'React' }).click();
  await other.getByRole('tab', { name: 'App.jsx' }).waitFor();
  await other.getByRole('button', { name: 'HTML and JavaScript' }).click();
  await eventually('the text is back', async () => (await written(other)).includes('first tab'));
  await handIn(other);
  await other.getByText('Stood in the editor').waitFor();
  await eventually('it is judged', async () => /points: not passed/.test(await other.locator('.exam-score').innerText()), VERDICT_MS);
}

export const exams = [
  {
    name: 'exam: begun, solved, handed in, and told what would have been worth most',
    async run(visitor) {
      const page = await visitor.open('/code');
      await page.getByRole('link', { name: 'Exams' }).click();
      await page.locator('.exam-preset').first().waitFor();
      assert.equal(await page.locator('.exam-preset').count(), 6);
      await begin(page, RULES(''));
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await editorOf(page).waitFor();
      assert.equal(await page.getByText('binary search').count(), 0, 'the pattern would give it away');
      await choose(page, 'Python 3');
      await write(page, submissionOf('fewestrunners', 'accepted', '.py'));
      await page.keyboard.press("Control+'");
      await page.getByRole('heading', { name: /pass/ }).waitFor({ timeout: VERDICT_MS });
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'Accepted' }).waitFor({ timeout: VERDICT_MS });
      assert.equal(await page.getByText('What is its complexity?').count(), 0);
      await page.locator('.exam-problem[data-note="accepted"]').waitFor();
      await handIn(page);
      assert.match(await page.locator('.exam-score').innerText(), /100 of 150 points: not passed/);
      assert.match(await page.locator('.exam-advice li').first().innerText(), /Never opened · up to 50 points/);
      assert.equal(await page.locator('.exam-try[data-verdict="AC"]').count(), 1);
      await check(page, 'the report of an exam');
      await page.getByRole('link', { name: 'Exams' }).click();
      await page.getByRole('cell', { name: '100 of 150' }).waitFor();
      await check(page, 'the list of exams');
      await page.getByRole('button', { name: /^Remove the exam/ }).click();
      await page.getByRole('button', { name: 'Remove it' }).click();
      await eventually('it is gone', async () => (await page.locator('.exam-past').count()) === 0);
    },
  },
  {
    name: 'exam: the clock is the record’s, a reload finds what was typed, and a browser that dies loses no more than a second',
    async run(visitor) {
      const page = await visitor.open('/code/exams');
      await begin(page, RULES(''));
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await editorOf(page).waitFor();
      // Somebody sets the date of the machine an hour ahead.
      await page.evaluate(() => {
        const now = Date.now;
        Date.now = () => now() + 3600_000;
      });
      const before = await left(page);
      assert.ok(before > 540 && before <= 600, `${before} s are left`);
      await write(page, '# typed just before the end\n');
      await page.waitForTimeout(1000);
      const at = page.url();
      // Nothing of the page gets a chance to say goodbye.
      const devtools = await visitor.context.newCDPSession(page);
      devtools.send('Page.crash').catch(() => undefined);
      const again = await visitor.context.newPage();
      await again.goto(at);
      await editorOf(again).waitFor();
      await eventually('the text', async () => (await written(again)).includes('typed just before the end'));
      assert.ok((await left(again)) <= before);
      await handIn(again);
      // What stood there was submitted.
      await again.getByText('Stood in the editor').waitFor();
    },
  },
  {
    name: 'exam: of two tabs neither text is lost, and a foreign text is not pasted',
    complaints: [/409/],
    async run(visitor) {
      const page = await visitor.open('/code/exams');
      await begin(page, RULES(''));
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await editorOf(page).waitFor();
      const other = await visitor.context.newPage();
      await other.goto(page.url());
      await editorOf(other).waitFor();
      await write(page, '# first tab\n');
      await eventually('it is saved', async () => (await page.locator('.draft-state').innerText()) === 'Saved');
      await other.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('exam.')).forEach((key) => localStorage.removeItem(key)));
      await write(other, '# second tab\n');
      await other.getByText('Another tab put something else into this editor').waitFor();
      await other.getByRole('button', { name: 'Take what is there' }).click();
      await eventually('the first tab’s text', async () => (await written(other)).includes('first tab'));
      // A paste from elsewhere.
      await editorOf(other).focus();
      await other.evaluate(() => {
        const data = new DataTransfer();
        data.setData('text/plain', 'int stolen;');
        document.querySelector('.editor-host').shadowRoot.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
      });
      await other.getByText('let only be pasted what was copied in it').waitFor();
      assert.ok(!(await written(other)).includes('stolen'));
      await other.close();
      await handIn(page);
    },
  },
  {
    name: 'exam: rules that cannot be are told with their line; on a narrow screen; one way only',
    options: { viewport: { width: 360, height: 740 } },
    complaints: [/400/],
    async run(visitor) {
      const page = await visitor.open('/code/exams');
      await page.locator('.exam-preset').first().getByText('Its rules').click();
      await page.locator('.exam-preset').first().getByRole('button', { name: 'Make rules of your own from these' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(RULES('').replace('minutes: 10', 'minutes: 0'));
      await dialog.getByRole('button', { name: /^Begin/ }).click();
      await dialog.getByText(/rules:4/).waitFor();
      await dialog.getByRole('textbox').fill(RULES('').replace('order: free', 'order: forward'));
      await dialog.getByRole('button', { name: /^Begin/ }).click();
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await page.locator('.exam-problem').nth(1).click();
      await page.getByRole('button', { name: 'Go to problem 2' }).click();
      await page.locator('.exam-problem[data-note="closed"]').waitFor();
      await narrow(page, 'the room of an exam');
      await handIn(page);
      await narrow(page, 'the report of an exam');
    },
  },
  { name: 'exam: a front-end task is built, tried, submitted to the judge’s browser, and worth its points', complaints: [/./], run: frontEnd },
  { name: 'exam: of a front-end task no more is told than the rules say, and nothing is lost between tabs and forms', complaints: [/409/], run: frontEndUntold },
];
