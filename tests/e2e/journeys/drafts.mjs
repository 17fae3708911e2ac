// What is typed is never lost: reload, no server, another tab, back to the starter.
import assert from 'node:assert/strict';
import { choose, eventually, submit, write, written } from '../harness.mjs';

const at = (visitor) => visitor.open('/code/fewestrunners');
const state = (page) => page.locator('.draft-state').innerText();

export const drafts = [
  {
    name: 'a reload, and another browser, find the draft',
    async run(visitor) {
      const page = await at(visitor);
      await choose(page, 'Python 3');
      await write(page, '# a thought at midnight\n');
      await eventually('it is saved', async () => (await state(page)) === 'Saved');
      await page.reload();
      await eventually('the draft', async () => (await written(page)).includes('midnight'));
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await choose(page, 'Python 3');
      await eventually('the server’s draft', async () => (await written(page)).includes('midnight'));
    },
  },
  {
    name: 'each language has a draft of its own',
    async run(visitor) {
      const page = await at(visitor);
      await choose(page, 'JavaScript');
      await write(page, '// in JavaScript\n');
      await choose(page, 'Python 3');
      await write(page, '# in Python\n');
      await choose(page, 'JavaScript');
      await eventually('the JavaScript draft', async () => (await written(page)).includes('in JavaScript'));
    },
  },
  {
    name: 'back to the starter code, with a way back',
    async run(visitor) {
      const page = await at(visitor);
      await choose(page, 'C++');
      await write(page, '// my own words\n');
      await page.getByRole('button', { name: 'Back to the starter code' }).click();
      await eventually('the starter', async () => !(await written(page)).includes('my own words'));
      await eventually('it is the starter’s state', async () => (await state(page)) === 'Starter code');
      await page.getByRole('button', { name: 'Undo' }).click();
      await eventually('the words again', async () => (await written(page)).includes('my own words'));
    },
  },
  {
    name: 'without a server it says so, keeps the draft, and goes on when the server is back',
    complaints: [/ERR_CONNECTION|Failed to load resource|WebSocket/],
    async run(visitor, program) {
      const page = await at(visitor);
      await choose(page, 'Python 3');
      await write(page, 'print("before")\n');
      await eventually('it is saved', async () => (await state(page)) === 'Saved');
      await program.stop();
      try {
        await page.getByRole('button', { name: /^Offline/ }).waitFor();
        await write(page, 'print("typed without a server")\n');
        await eventually('it is kept here', async () => (await state(page)).startsWith('Offline'));
        await page.getByRole('button', { name: 'Submit', exact: true }).click();
        await page.getByRole('heading', { name: /does not answer/ }).waitFor();
      } finally {
        await program.start();
      }
      await eventually('it is saved there', async () => (await state(page)) === 'Saved', 40_000);
      await eventually('it is live', async () => (await page.getByRole('button', { name: /^Offline/ }).count()) === 0);
      assert.match(await submit(page), /^Wrong answer/);
      assert.match(await written(page), /typed without a server/);
    },
  },
  {
    name: 'two tabs show the same draft and the same history',
    async run(visitor) {
      const [one, two] = [await at(visitor), await at(visitor)];
      for (const page of [one, two]) await choose(page, 'Python 3');
      await write(one, 'print("from the first tab")\n');
      await eventually('the second tab follows', async () => (await written(two)).includes('first tab'));
      await write(two, 'print("from the second tab")\n');
      await eventually('the first tab follows', async () => (await written(one)).includes('second tab'));
      await two.getByRole('tab', { name: /History/ }).click();
      const before = await two.locator('.past').count();
      await submit(one);
      await eventually('the second tab hears of it', async () => (await two.locator('.past').count()) === before + 1);
      await eventually('with its verdict', async () => (await two.locator('.past').first().innerText()).includes('Wrong answer'));
    },
  },
];
