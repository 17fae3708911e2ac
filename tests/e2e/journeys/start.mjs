// Where everybody arrives: with nothing in the record, and from the first finding on.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, narrow } from './accessibility.mjs';
import { eventually, freePort, PROGRAM, root } from '../harness.mjs';

const ways = (page) => page.locator('.start-way h2').allInnerTexts();

/** `dryrun demo`, until `use` has ended. */
async function withDemo(use) {
  const folder = mkdtempSync(join(tmpdir(), 'dryrun-e2e-demo-'));
  chmodSync(folder, 0o755);
  const demo = spawn(PROGRAM, ['demo', '--json', '--data', join(folder, 'data'), '--port', String(await freePort())], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  try {
    const told = await new Promise((resolve, reject) => {
      demo.stdout.once('data', (data) => resolve(JSON.parse(String(data))));
      demo.once('exit', (code) => reject(new Error(`dryrun demo ended with ${code}`)));
    });
    await use(told);
  } finally {
    demo.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

export const start = [
  {
    name: 'start: from an empty record to the findings in a CV, and back to what goes on',
    complaints: [/400/],
    async run(visitor) {
      const page = await visitor.open('/');
      await page.getByRole('heading', { name: 'Rehearse it before it counts' }).waitFor();
      await page.getByText('There is no account').waitFor();
      await eventually('an easy problem', async () => (await page.locator('.start-way a').first().innerText()) === 'Wide Before Loud');
      assert.deepEqual(await ways(page), ['One problem', 'One spoken answer']);
      assert.equal(await page.locator('.sample-strip').count(), 0);
      await check(page, 'the start of an empty record');
      await narrow(page, 'the start');

      // What one prepares for, said once, is what plans and stories count towards.
      await page.getByRole('button', { name: 'Say which role you prepare for, and by when' }).click();
      const dialog = page.getByRole('dialog', { name: 'What you prepare for' });
      await dialog.getByLabel('Role').fill('Backend engineer');
      await dialog.getByLabel('Level').selectOption('staff');
      await dialog.getByLabel('The day it counts').fill('2100-03-01');
      await dialog.getByLabel('Minutes a day').fill('0');
      await check(page, 'the dialog about the target');
      await dialog.getByRole('button', { name: 'Keep it' }).click();
      await dialog.getByText('Minutes a day must lie between 1 and 1440').waitFor();
      await dialog.getByLabel('Minutes a day').fill('20');
      await dialog.getByRole('button', { name: 'Keep it' }).click();
      await page.getByText(/^Backend engineer · staff · 2100-03-01, in \d+ days · 20 minutes a day$/).waitFor();
      await narrow(page, 'the start with a target');

      // One's own CV: nothing is asked before the first finding.
      await page.locator('#cv-file').setInputFiles({ name: 'mine.md', mimeType: 'text/markdown', buffer: readFileSync(join(root, 'content/demo/cv-two-pages.md')) });
      await page.waitForURL(/\/apply\/cv\/\d+$/);
      await page.locator('.cv-card').filter({ hasText: 'Responsible for' }).first().waitFor();

      await page.getByRole('link', { name: 'dryrun, home' }).click();
      await eventually('the CV is there', async () => (await ways(page))[0] === 'Your CV');
      // Shown is what was known last, until the list is here again.
      await page.getByRole('region', { name: 'Your CV' }).getByText(/4 warnings/).waitFor();
      assert.match(await page.locator('.start-way').first().innerText(), /mine/);
      assert.equal(await page.locator('.cv-drop').count(), 0);
      await page.keyboard.press('g');
      await page.keyboard.press('c');
      await page.waitForURL(/\/code$/);
      await page.keyboard.press('g');
      await page.keyboard.press('h');
      await page.getByRole('heading', { name: 'Rehearse it before it counts' }).waitFor();
    },
  },
  {
    name: 'start: a sample record says that it is one, on every page, and shows a search',
    async run(visitor) {
      await withDemo(async ({ url, login_url }) => {
        const page = await visitor.page();
        await page.goto(login_url);
        await page.getByText('Sample record.').waitFor();
        // The problems and the CV are being read still: they come by themselves.
        await page.getByRole('region', { name: 'One problem' }).getByRole('link', { name: 'Wide Before Loud' }).waitFor();
        await page.getByRole('region', { name: 'Your CV' }).getByText('1 note').waitFor();
        await page.getByRole('region', { name: 'Due' }).getByRole('listitem').nth(2).waitFor();
        await page.getByRole('region', { name: 'To practise next' }).getByRole('listitem').first().waitFor();
        await check(page, 'the start of the sample');
        await narrow(page, 'the start of the sample');
        for (const path of ['apply', 'screen', 'story', 'gaps']) {
          await page.goto(url + path);
          await page.locator('.sample-strip').waitFor();
        }
        await page.goto(`${url}apply`);
        await eventually('a board', async () => (await page.locator('.board-card').count()) >= 7);
        await page.close();
      });
    },
  },
];
