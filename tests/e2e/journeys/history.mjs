// What was submitted before: shown, compared, brought back, and older than what fits on a page.
import assert from 'node:assert/strict';
import { choose, eventually, submit, write, written } from '../harness.mjs';

const PAGE = 50;
const OLDER = 3;

/** Submissions that are stopped at once, as fast as the server takes them; all stay in the history, the first ones may have a verdict. */
async function fill(page, problem, count) {
  await page.evaluate(
    async ([slug, n]) => {
      const post = async (path, body) => {
        const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        return answer.json();
      };
      for (let i = 1; i <= n; i++) {
        const made = await post('/api/submissions', { problem: slug, language: 'python3', source: `# number ${i}\n` });
        await post(`/api/submissions/${made.id}/cancel`, {});
      }
    },
    [problem, count],
  );
}

export const history = [
  {
    name: 'the history shows, compares and brings back',
    async run(visitor) {
      const page = await visitor.open('/code/fewestrunners');
      await choose(page, 'Python 3');
      await write(page, 'print("the first one")\n');
      await submit(page);
      await write(page, 'print("the second one")\n');
      await page.keyboard.press('Alt+h');
      await page.getByRole('button', { name: 'Compare with the editor' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Then and now' });
      assert.match(await dialog.locator('.diff').innerText(), /first[\s\S]*second/);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Bring it back into the editor' }).first().click();
      await eventually('the first source', async () => (await written(page)).includes('the first one'));
      await page.getByRole('button', { name: 'Undo' }).click();
      await eventually('the second source', async () => (await written(page)).includes('the second one'));
    },
  },
  {
    name: 'older submissions come a page at a time, each once, and the first of all can be looked at',
    complaints: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|WebSocket/],
    async run(visitor) {
      const page = await visitor.open('/code');
      await page.locator('.problem').first().waitFor();
      await fill(page, 'widebeforeloud', PAGE + OLDER);
      await page.goto(`${visitor.program.url}/code/widebeforeloud`);
      await choose(page, 'Python 3');
      await write(page, '# in the editor now\n');
      const tab = page.getByRole('tab', { name: /History/ });
      await tab.click();
      const rows = page.locator('.past');
      const older = page.getByRole('button', { name: 'Older ones' });
      await eventually('a page of them', async () => (await rows.count()) === PAGE);
      assert.match(await tab.innerText(), /50\+/);

      // Without a network it says so, and can be tried again.
      await visitor.context.setOffline(true);
      await older.click();
      await page.getByText('The server does not answer').first().waitFor();
      await visitor.context.setOffline(false);
      await eventually('it is live', async () => (await page.getByRole('button', { name: /^Offline/ }).count()) === 0);
      assert.equal(await rows.count(), PAGE);

      // Two clicks are one page.
      await older.dblclick();
      await eventually('all of them', async () => (await rows.count()) === PAGE + OLDER);
      await older.waitFor({ state: 'detached' });
      assert.match(await tab.innerText(), /53$/);

      await rows.last().getByRole('button', { name: 'Compare with the editor' }).click();
      const dialog = page.getByRole('dialog', { name: 'Then and now' });
      assert.match(await dialog.locator('.diff').innerText(), /number 1\b[\s\S]*editor/);
      await page.keyboard.press('Escape');
      await rows.nth(PAGE).locator('.past-main').click();
      await page.getByRole('heading', { name: /^Stopped|^Wrong answer/ }).waitFor();
    },
  },
];
