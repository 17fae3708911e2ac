// Problems that are more than one file in, one file out: points by groups of tests, and a talk with the judge's program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, eventually, root, run, submit, verdict, write, written } from '../harness.mjs';

const solution = (slug, path) => readFileSync(join(root, 'tests/judge/packages', slug, 'submissions', path), 'utf8');

async function open(visitor, title) {
  const page = await visitor.open();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('region', { name: 'Statement' }).waitFor();
  await choose(page, 'Python 3');
  return page;
}

const points = (page) => page.locator('.verdict-head .points').innerText();
const groupRows = (page) => page.getByRole('table', { name: 'Points by group of tests' }).locator('tbody tr').allInnerTexts();
const lines = (texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim());

export const types = [
  {
    name: 'points: tests that bring a part of theirs are marked, and the first is looked at',
    async run(visitor) {
      const page = await visitor.open('/code/fewmoves');
      await choose(page, 'Python 3');
      await write(page, readFileSync(join(root, 'content/problems/fewmoves/submissions/accepted/k_largest.py'), 'utf8'));
      assert.equal(await submit(page), 'Accepted in part');
      const marked = page.locator('.strip .bar').filter({ hasText: 'part' });
      assert.ok((await marked.count()) > 1);
      assert.match(await marked.first().getAttribute('title'), /^Secret test 8: Accepted, 0 of 4 points, /);
      assert.equal(await marked.first().getAttribute('aria-pressed'), 'true');
      assert.match(await page.getByRole('article', { name: 'Secret test 8' }).innerText(), /Accepted in part[\s\S]*0 of 4 points[\s\S]*the largest load is 20, the bound 10/);
      // It does not do yet what was asked for.
      assert.equal(await page.getByText('It works. What is its complexity?').count(), 0);
    },
  },
  {
    name: 'points: a part of them by groups, then all of them; the history and the list tell',
    async run(visitor, program) {
      const page = await open(visitor, 'Small and Large');
      await page.getByText('what is right in part brings points').waitFor();
      await write(page, solution('smallandlarge', 'wrong_answer/no_zero.py'));
      assert.match(await submit(page), /^Wrong answer on /);
      assert.equal(await points(page), '20 of 100 points');
      assert.match(await page.locator('.outcome').getByRole('status').innerText(), /Wrong answer[\s\S]*20 of 100 points/);
      assert.deepEqual(lines(await groupRows(page)), ['a-small Wrong answer 0 of 30', 'b-signed Accepted 20 of 20', 'c-large Not run: needs a-small 0 of 50']);
      await page.getByText('2 more not run: their group needs another one.').waitFor();

      // A run on the sample has no points.
      await run(page);
      assert.equal(await page.locator('.points').count(), 0);
      assert.equal(await page.getByRole('table', { name: 'Points by group of tests' }).count(), 0);

      await page.goto(`${program.url}/code`);
      const row = page.locator('[data-slug=smallandlarge]');
      await row.getByText('Best: 20 of 100 points').waitFor();
      await row.getByRole('img', { name: 'Tried' }).waitFor();

      await page.goto(`${program.url}/code/smallandlarge`);
      await write(page, solution('smallandlarge', 'accepted/sum.py'));
      assert.equal(await submit(page), 'Accepted');
      assert.equal(await points(page), '100 of 100 points');
      await page.getByRole('tab', { name: /History/ }).click();
      await eventually('both in the history', async () => (await page.locator('.past').count()) === 2);
      const [all, part] = await page.locator('.past').allInnerTexts();
      assert.match(all, /Accepted[\s\S]*100 of 100 points/);
      assert.match(part, /Wrong answer[\s\S]*20 of 100 points/);
      await page.locator('.past-main').last().click();
      await eventually('the first one again', async () => (await points(page)) === '20 of 100 points');

      await page.goto(`${program.url}/code`);
      await row.getByText('Best: 100 of 100 points').waitFor();
      await row.getByRole('img', { name: 'Solved' }).waitFor();
    },
  },
  {
    name: 'a talk with the judge: what it means is said, a buffer that is not flushed too; accepted in part is not solved',
    async run(visitor, program) {
      const page = await open(visitor, 'Guess the Number');
      await page.getByRole('list', { name: 'Kind of problem' }).getByText('Flush after each line').waitFor();
      await page.locator('.statement-facts').getByText('interactive').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Vary it as your own input' }).count(), 0);
      await page.getByRole('tab', { name: /Your inputs/ }).click();
      await page.getByText('There are none in an interactive problem').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Empty input' }).count(), 0);

      await write(page, 'import sys\nprint(50)\nsys.stdin.readline()\n');
      assert.match(await run(page), /^Time limit exceeded/);
      await page.getByText('is the output flushed').waitFor();
      await page.getByText('Nobody said anything.').waitFor();

      // Who is flushed is heard, and what was said is shown.
      await write(page, 'print(50, flush=True)\nprint("too", input(), flush=True)\n');
      await run(page);
      const said = page.getByRole('region', { name: 'What was said' });
      assert.match(lines(await said.getByRole('listitem').allInnerTexts()).join(' | '), /^Your program 50 \| Judge \w+ \| Your program too \w+/);

      await write(page, solution('guessthenumber', 'accepted/one_by_one.py'));
      assert.equal(await submit(page), 'Accepted in part');
      assert.equal(await points(page), '75 of 100 points');
      await page.getByText('It counts as solved with all of the points.').waitFor();
      await page.goto(`${program.url}/code`);
      await page.locator('[data-slug=guessthenumber]').getByRole('img', { name: 'Tried' }).waitFor();

      await page.goto(`${program.url}/code/guessthenumber`);
      await write(page, solution('guessthenumber', 'accepted/halves.py'));
      await page.keyboard.press('Control+Enter');
      assert.equal(await verdict(page), 'Accepted');
      assert.equal(await points(page), '100 of 100 points');
    },
  },
  {
    name: 'functions: a switch, drafts of their own, prints apart from the answer, and the history tells',
    async run(visitor) {
      const page = await visitor.open();
      await page.getByRole('link', { name: 'Maintenance Window' }).click();
      await page.getByRole('region', { name: 'Statement' }).waitFor();
      await choose(page, 'Python 3');
      assert.match(await written(page), /sys\.stdin/);
      await page.getByRole('radio', { name: 'Function' }).check();
      assert.match(await written(page), /^def longest_window\(seconds: list\[int\], costs: list\[int\], day: int, budget: int\)/);
      const right = readFileSync(join(root, 'content/problems/maintenancewindow/dryrun/submissions/accepted/solution.py'), 'utf8');
      await write(page, right.replace('    n = len(seconds)\n', "    n = len(seconds)\n    print('jobs:', n)\n"));
      assert.equal(await run(page), 'All 3 samples pass');
      await page.getByText('jobs: 5').waitFor();
      assert.equal(await submit(page), 'Accepted');

      // Each form has its own draft, also after a reload.
      await page.getByRole('radio', { name: 'Program' }).check();
      assert.match(await written(page), /sys\.stdin/);
      await page.getByRole('radio', { name: 'Function' }).check();
      await page.reload();
      await page.getByRole('radio', { name: 'Function' }).waitFor();
      assert.equal(await page.getByRole('radio', { name: 'Function' }).isChecked(), true);
      assert.match(await written(page), /print\('jobs:', n\)/);
      await page.getByRole('tab', { name: /History/ }).click();
      await page.getByText('Python 3, function').first().waitFor();
    },
  },
];
