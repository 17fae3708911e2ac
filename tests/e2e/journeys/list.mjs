// The problem list: filters in the address, sorting, the keyboard, the palette.
import assert from 'node:assert/strict';
import { eventually } from '../harness.mjs';

const titles = (page, which = '') => page.locator(`.problem${which} .cell-title a`).allInnerTexts();

export const list = [
  {
    name: 'filters narrow the list, live in the address and survive a reload',
    async run(visitor) {
      const page = await visitor.open();
      await page.locator('.problem').first().waitFor();
      const all = await titles(page);
      assert.ok(all.length >= 3, `only ${all.length} problems`);
      await page.getByRole('searchbox').fill('runners');
      await eventually('one row', async () => (await titles(page)).join() === 'Fewest Runners');
      assert.match(page.url(), /\?q=runners$/);
      await page.reload();
      await eventually('the same row', async () => (await titles(page)).join() === 'Fewest Runners');
      await page.getByRole('button', { name: 'Solved', exact: true }).click();
      await page.getByRole('heading', { name: 'No problem fits' }).waitFor();
      await page.getByRole('button', { name: 'Show every problem' }).click();
      await eventually('all rows', async () => (await titles(page)).length === all.length);
    },
  },
  {
    name: 'what kind each problem is: a word where it is no plain one, a filter in the address, and in the workbench',
    async run(visitor) {
      const page = await visitor.open();
      const tagsOf = (slug) => page.locator(`[data-slug=${slug}] .kind-tag`).allInnerTexts();
      await page.locator('[data-slug=byhand]').waitFor();
      assert.deepEqual(await Promise.all(['byhand', 'guessthenumber', 'maintenancewindow', 'addup'].map(tagsOf)), [['scoring', 'answers'], ['scoring', 'interactive'], ['function'], []]);
      const talking = await titles(page, ':has(.kind-tag:text-is("interactive"))');
      assert.ok(talking.includes('Guess the Number') && talking.length < (await titles(page)).length);
      const kind = page.getByRole('combobox', { name: 'Kind' });
      await kind.selectOption('Interactive');
      await eventually('those that talk', async () => (await titles(page)).join() === talking.join());
      assert.match(page.url(), /\?kind=interactive$/);
      await page.reload();
      await eventually('the same rows', async () => (await titles(page)).join() === talking.join());
      await kind.selectOption('Pass-fail');
      await eventually('the plain ones', async () => (await titles(page)).includes('Add Up') && !(await titles(page)).includes('Maintenance Window'));
      await page.getByRole('button', { name: 'Clear' }).click();
      await eventually('all rows', async () => (await titles(page)).includes('Maintenance Window'));
      await page.getByRole('link', { name: 'Maintenance Window' }).click();
      await page.locator('.statement-facts').getByText('function', { exact: true }).waitFor();
    },
  },
  {
    name: 'sorting by a column, backwards, and as the bank has it',
    async run(visitor) {
      const page = await visitor.open();
      await page.locator('.problem').first().waitFor();
      const bank = await titles(page);
      const sorted = bank.toSorted((a, b) => a.localeCompare(b, 'en'));
      const head = page.getByRole('button', { name: /^Problem/ });
      for (const expected of [sorted, sorted.toReversed(), bank]) {
        await head.click();
        await eventually('the order', async () => (await titles(page)).join() === expected.join());
      }
    },
  },
  {
    name: 'the keyboard alone finds, walks and opens',
    async run(visitor) {
      const page = await visitor.open();
      await page.locator('.problem').first().waitFor();
      const all = await titles(page);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: all[1] }).waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('c');
      await page.locator('.problem').first().waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('fewest');
      await page.keyboard.press('Escape');
      await eventually('one row', async () => (await titles(page)).length === 1);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Fewest Runners' }).waitFor();
    },
  },
  {
    name: 'the palette finds a problem and runs a command; ? shows the keys',
    async run(visitor) {
      const page = await visitor.open();
      await page.locator('.problem').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('fewrun');
      await page.getByRole('option', { name: /Fewest Runners/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Fewest Runners' }).waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('theme dark');
      await page.keyboard.press('Enter');
      await eventually('the dark theme', () => page.evaluate(() => document.documentElement.dataset.theme === 'dark'));
      await page.reload();
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await dialog.getByText('Submit', { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the palette leads to the pages of every round, whose titles the browser shows',
    async run(visitor) {
      const page = await visitor.open();
      await page.locator('.problem').first().waitFor();
      const pages = [['weights fsrs', '/gaps/settings', 'Settings of cards'], ['share of the talk', '/story/culture', 'Who speaks'], ['salary market', '/screen/range', 'Range'],
        ['react component', '/code/front-end', 'Front-end tasks'], ['own event loop', '/code/own-program', 'A program of your own in the event loop'], ['kanban', '/apply', 'Applications']];
      for (const [typed, path, title] of pages) {
        await page.keyboard.press('Control+k');
        await page.keyboard.type(typed);
        await page.getByRole('option', { name: title }).waitFor();
        await page.keyboard.press('Enter');
        await eventually(title, async () => new URL(page.url()).pathname === path && (await page.title()) === `${title} · dryrun`);
        await page.getByRole('heading', { level: 1 }).waitFor();
      }
    },
  },
  {
    name: 'the first-run hint goes away for good',
    async run(visitor) {
      const page = await visitor.open();
      await page.getByRole('button', { name: 'Put this away' }).click();
      await page.reload();
      await page.locator('.problem').first().waitFor();
      assert.equal(await page.getByText('Pick a problem.').count(), 0);
    },
  },
];
