// Problems that want their answers, not a program that gives them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, root, submit, verdict } from '../harness.mjs';

const SLUG = 'byhand';
const packageFile = (path) => readFileSync(join(root, 'tests/judge/packages', SLUG, path));
const right = (test) => packageFile(`data/${test}.ans`);
const file = (name, content) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

async function open(visitor) {
  const page = await visitor.open();
  await page.getByRole('link', { name: 'By Hand' }).click();
  return page;
}

const chooser = (page) => page.locator('input[type=file]');
const foot = (page) => page.locator('.pane-editor .pane-foot').innerText();
const row = (page, test) => page.locator('.sheet-row').filter({ has: page.getByText(test, { exact: true }) });
const points = (page) => page.locator('.verdict-head .points').innerText();

/** As a hand does that drags files over the page. */
async function drop(page, files) {
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, text } of list) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  const pane = page.getByRole('region', { name: 'Answers by test case' });
  await pane.dispatchEvent('dragover', { dataTransfer: data });
  await pane.dispatchEvent('drop', { dataTransfer: data });
}

async function saved(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

export const answers = [
  {
    name: 'answers: files and texts for test cases, refused ones are told, judged one by one, and back from the history',
    async run(visitor) {
      const page = await open(visitor);
      await page.getByRole('list', { name: 'Kind of problem' }).getByText('the answers themselves are sent in').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Run', exact: true }).count(), 0);
      assert.equal(await page.getByRole('combobox', { name: 'Language' }).count(), 0);
      assert.equal(await page.getByRole('tab', { name: /Your inputs|Complexity/ }).count(), 0);
      assert.match(await foot(page), /^0 of 4 test cases answered/);
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByText('There is no answer to judge yet.').waitFor();

      // The inputs: of a secret test among the package's files, of a sample by itself.
      const input = await saved(page, () => page.getByRole('link', { name: 'Save the input of secret/2' }).click());
      assert.equal(input.name, 'secret-2.in');
      assert.deepEqual(input.content, packageFile('data/secret/2.in'));
      const sample = await saved(page, () => page.getByRole('button', { name: 'Save the input of sample/1' }).click());
      assert.deepEqual([sample.name, sample.content], ['sample-1.in', packageFile('data/sample/1.in')]);
      const attached = await saved(page, () => page.getByRole('list', { name: 'Files' }).getByRole('link', { name: 'secret-3.in' }).click());
      assert.deepEqual(attached.content, packageFile('data/secret/3.in'));

      await chooser(page).setInputFiles([
        file('2.out', right('secret/2')), file('9.out', '1'), file('3.out', ''), file('1.out', Buffer.from([0xff, 0xfe])), file('3.ans', 'x'.repeat(3000)),
      ]);
      const refused = page.locator('.sheet-refused');
      await refused.getByText('9.out: no test case has this name').waitFor();
      const told = await refused.innerText();
      for (const why of [/3\.out: it is empty/, /1\.out: it is not a text/, /3\.ans: it has 2\.9 KiB, and all answers together may have 2 KiB/]) assert.match(told, why);
      assert.match(await foot(page), /^1 of 4 test cases answered/);
      await row(page, 'secret/2').getByText('4 B').waitFor();
      await row(page, 'secret/3').getByText('no answer').waitFor();
      await page.getByRole('button', { name: 'Put this away' }).click();
      await refused.waitFor({ state: 'detached' });

      // One typed, one that looks like a mark of ours; both are kept.
      await page.getByRole('button', { name: 'Type or paste the answer to sample/1' }).click();
      await page.getByRole('textbox', { name: 'sample/1' }).fill('6');
      await drop(page, [{ name: 'secret/1.out'.split('/').pop(), text: '=== secret/3\n2535\n' }, { name: 'none.out', text: 'x' }]);
      await refused.getByText('none.out').waitFor();
      // "1.out" is for both test cases of this name.
      await page.getByRole('textbox', { name: 'sample/1' }).fill('6\n');
      assert.match(await foot(page), /^3 of 4 test cases answered/);
      await page.reload();
      await eventually('kept', async () => /^3 of 4/.test(await foot(page)));

      assert.match(await submit(page), /^Wrong answer on /);
      assert.equal(await points(page), '30 of 90 points');
      const bars = page.locator('.strip .bar');
      assert.equal(await bars.count(), 4);
      assert.match(await bars.nth(3).innerText(), /WA/);
      await bars.nth(3).click();
      await page.getByText('there is no answer to this test among what was sent in').waitFor();

      // A text with a section for each, as the command line takes it.
      await chooser(page).setInputFiles([file('all.txt', packageFile('submissions/accepted/all.txt'))]);
      await eventually('all', async () => /^4 of 4/.test(await foot(page)));
      await page.keyboard.press('Control+Enter');
      await eventually('judged again', async () => (await page.locator('[data-state=done] h2.verdict').count()) === 1 && (await verdict(page)) === 'Accepted');
      assert.equal(await points(page), '90 of 90 points');

      await page.getByRole('tab', { name: /History/ }).click();
      await eventually('both in the history', async () => (await page.locator('.past').count()) === 2);
      assert.match(await page.locator('.past').first().innerText(), /Accepted[\s\S]*Answers · 90 of 90 points/);
      await page.getByRole('button', { name: 'Compare with the answers here' }).first().click();
      await page.getByText('The answers here are exactly what was submitted.').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Bring these answers back' }).last().click();
      await eventually('the first ones', async () => /^3 of 4/.test(await foot(page)));
      await page.getByRole('button', { name: 'Undo' }).click();
      await eventually('undone', async () => /^4 of 4/.test(await foot(page)));
      await page.getByRole('button', { name: 'Remove all' }).click();
      await eventually('none', async () => /^0 of 4/.test(await foot(page)));
    },
  },
  {
    name: 'answers on a narrow screen: a pane of its own, nothing is cut off',
    options: { viewport: { width: 375, height: 700 } },
    async run(visitor) {
      const page = await open(visitor);
      await page.getByRole('tab', { name: 'Answers' }).click();
      await chooser(page).setInputFiles([file('2.out', right('secret/2'))]);
      await row(page, 'secret/2').getByText('4 B').waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true);
      const pane = page.getByRole('region', { name: 'Answers by test case' }).first();
      assert.equal(await pane.evaluate((element) => element.scrollWidth <= element.clientWidth), true);
      assert.match(await submit(page), /^Wrong answer on /);
    },
  },
];
