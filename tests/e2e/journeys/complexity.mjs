// "What is the complexity?": said first, then measured.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './accessibility.mjs';
import { choose, editorOf, eventually, root, submissionOf, submit, VERDICT_MS, write } from '../harness.mjs';

const SLUG = 'fewestrunners';

async function claim(page, time, memory) {
  for (const [label, choice] of [['Time', time], ['Memory', memory]]) {
    await page.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('listbox', { name: label, exact: true }).getByText(choice, { exact: true }).click();
  }
}

/** axe finds nothing, in both themes. */
async function checkBoth(page, where) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await check(page, `${where}, ${colorScheme}`);
  }
}

const measuring = (page, state) => page.locator(`.complexity[data-state=${state}]`);

export const complexity = [
  {
    name: 'an accepted solution is asked for its complexity: the claim comes first, then the measurement',
    async run(visitor) {
      const page = await visitor.open(`/code/${SLUG}`);
      await choose(page, 'C++');
      await write(page, submissionOf(SLUG, 'accepted', '.cpp'));
      assert.equal(await submit(page), 'Accepted');
      await page.getByRole('button', { name: 'Say it, then measure it' }).click();
      const send = page.getByRole('button', { name: 'That is my claim: measure it' });
      assert.ok(await send.isDisabled());
      assert.doesNotMatch(await page.locator('.complexity').innerText(), /intended/, 'nothing is told before the claim');
      await checkBoth(page, 'the question');
      await claim(page, 'O(n²)', 'O(n)');
      await send.click();
      await measuring(page, 'done').waitFor({ timeout: 3 * VERDICT_MS });
      const time = page.getByRole('region', { name: 'Time' });
      assert.match(await time.innerText(), /log.* n[\s\S]*Differs\. You said O\(n²\)\. It grows more slowly/);
      assert.match(await page.getByRole('region', { name: 'Memory', exact: true }).innerText(), /You said O\(n\)/);
      assert.match(await page.locator('.complexity').innerText(), /The intended solution takes O\(n log² n\) time and O\(n\) memory/);
      assert.equal(await page.getByRole('img', { name: /both logarithmic/ }).count(), 2);
      await page.getByText('All figures').click();
      assert.ok((await page.locator('.complexity details tr').count()) > 20);
      await checkBoth(page, 'the measurement');
      await page.setViewportSize({ width: 390, height: 844 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, 'nothing sticks out of a narrow window');
      await page.setViewportSize({ width: 1440, height: 900 });
      // It is kept, and found again after a reload.
      await page.reload();
      await editorOf(page).waitFor();
      await page.keyboard.press('Alt+c');
      const past = page.getByRole('region', { name: 'Measured before' }).getByRole('button');
      assert.match(await past.innerText(), /said O\(n²\) time, O\(n\) memory/);
      await past.click();
      await measuring(page, 'done').waitFor();
    },
  },
  {
    name: 'a function is measured by its calls alone: reading the input hides nothing',
    async run(visitor) {
      const page = await visitor.open();
      await page.getByRole('link', { name: 'Maintenance Window' }).click();
      await editorOf(page).waitFor();
      await choose(page, 'C++');
      await page.getByRole('radio', { name: 'Function' }).check();
      await write(page, readFileSync(join(root, 'content/problems/maintenancewindow/dryrun/submissions/accepted/solution.cpp'), 'utf8'));
      assert.equal(await submit(page), 'Accepted');
      await page.getByRole('button', { name: 'Say it, then measure it' }).click();
      await page.getByText('memory is what the function holds beside its arguments').waitFor();
      await claim(page, 'O(n)', 'O(1)');
      await page.getByRole('button', { name: 'That is my claim: measure it' }).click();
      await measuring(page, 'done').waitFor({ timeout: 3 * VERDICT_MS });
      const told = await page.locator('.complexity').innerText();
      assert.match(told, /basic blocks of its calls alone/);
      assert.match(told, /The intended solution takes O\(n\) time and O\(1\) memory/);
      assert.match(await page.getByRole('region', { name: 'Memory', exact: true }).innerText(), /O\(1\)/);
    },
  },
  {
    name: 'measuring tells where it is, is found again after a reload, and can be stopped; by keyboard alone',
    async run(visitor) {
      const page = await visitor.open(`/code/${SLUG}`);
      await choose(page, 'C 17');
      // Each run sleeps, so that all of them take a minute: there is time to stop them.
      await write(page, '#include <stdio.h>\n#include <unistd.h>\nint main(void) { int n; if (scanf("%d", &n) != 1) return 1; usleep(400000); for (volatile long i = 0; i < 1000L * n; i++) ; }\n');
      await page.keyboard.press('Alt+c');
      for (const label of ['Time', 'Memory']) {
        await page.getByRole('combobox', { name: label, exact: true }).focus();
        for (const key of ['ArrowDown', 'End', 'Enter']) await page.keyboard.press(key);
        assert.match(await page.getByRole('combobox', { name: label, exact: true }).innerText(), /I don’t know/);
      }
      await page.getByRole('button', { name: 'That is my claim: measure it' }).focus();
      await page.keyboard.press('Enter');
      await measuring(page, 'running').getByText(/, n = \d/).waitFor({ timeout: VERDICT_MS });
      await page.reload();
      await editorOf(page).waitFor();
      await page.keyboard.press('Alt+c');
      await page.getByRole('button', { name: 'Stop measuring' }).click();
      await measuring(page, 'cancelled').waitFor({ timeout: VERDICT_MS });
      await page.getByRole('button', { name: 'State another claim' }).click();
      await eventually('the question', () => page.getByRole('heading', { name: 'What is its complexity?' }).isVisible());
    },
  },
  {
    name: 'where nothing can be measured, the page says why and what to do',
    async run(visitor) {
      const page = await visitor.open('/code/addup');
      await editorOf(page).waitFor();
      await page.keyboard.press('Alt+c');
      await page.getByRole('heading', { name: 'Nothing can be measured here' }).waitFor();
      assert.match(await page.locator('#results-complexity').innerText(), /dryrun\/growth\.yaml/);
    },
  },
];
