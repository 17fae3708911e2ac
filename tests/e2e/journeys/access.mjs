// Who may look: the one-time link, the end of a session, and the way back.
import assert from 'node:assert/strict';
import { eventually } from '../harness.mjs';

// A refused request is an error in the console whatever the page does about it.
const REFUSED = [/401/, /WebSocket connection .* failed/];

export const access = [
  {
    name: 'without a link there is only how to get one',
    complaints: REFUSED,
    async run(visitor, program) {
      const page = await visitor.page();
      await page.goto(program.url);
      await page.getByText(/run .dryrun link/).waitFor();
    },
  },
  {
    name: 'the link signs in once, and is worthless afterwards',
    complaints: [...REFUSED, /40[0-9]|410/],
    async run(visitor, program) {
      const link = program.link();
      const page = await visitor.page();
      await page.goto(link);
      await page.getByRole('heading', { name: 'Rehearse it before it counts' }).waitFor();
      assert.ok(!page.url().includes('token='), 'the token stays in the address');
      const stranger = await visitor.browser.newContext();
      const theirs = await stranger.newPage();
      await theirs.goto(link);
      await theirs.goto(program.url);
      await theirs.getByText(/run .dryrun link/).waitFor();
      await stranger.close();
    },
  },
  {
    name: 'a session that ends is said, and goes on with a fresh link without losing the place',
    complaints: REFUSED,
    async run(visitor, program) {
      const page = await visitor.open('/code/fewestrunners');
      await page.getByRole('region', { name: 'Statement' }).waitFor();
      const other = await visitor.open('/system');
      await other.getByRole('button', { name: 'Sign out' }).click();
      await other.getByRole('heading', { name: 'This browser is not signed in' }).waitFor();
      await page.keyboard.press('Control+s');
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByRole('heading', { name: 'This browser is not signed in' }).waitFor();
      await other.goto(program.link());
      await page.bringToFront();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Try again' }).click();
      await eventually('the cover to go', async () => (await page.getByRole('heading', { name: 'This browser is not signed in' }).count()) === 0);
      assert.ok(page.url().endsWith('/code/fewestrunners'));
    },
  },
  {
    name: 'the system page tells the protection and the languages',
    async run(visitor) {
      const page = await visitor.open('/system');
      await page.getByText(/Full protection|Weaker protection/).first().waitFor();
      await page.getByText('Alive').first().waitFor();
      for (const language of [/^C\+\+/, /^Python 3(?! \(PyPy)/, /^JavaScript/]) assert.equal(await page.locator('.languages li[data-ok=true] strong').filter({ hasText: language }).count(), 1, String(language));
    },
  },
  {
    name: 'an address that leads nowhere says so',
    complaints: [/404/],
    async run(visitor) {
      const page = await visitor.open('/code/nosuchproblem');
      await page.getByRole('heading', { name: /no problem “nosuchproblem”/ }).waitFor();
      await page.goto(`${visitor.program.url}/nowhere`);
      await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    },
  },
];
