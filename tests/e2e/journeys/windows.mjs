// Narrow and wide, light and dark, and hands that never touch the mouse.
import assert from 'node:assert/strict';
import { editorOf, eventually, submissionOf, verdict, VERDICT_MS } from '../harness.mjs';

/** Nothing sticks out to the right. */
async function assertFits(page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(content <= window, `the page is ${content} px wide in a window of ${window} px`);
}

const NARROW = { viewport: { width: 360, height: 740 } };

export const windows = [
  {
    name: 'on a narrow screen the panes are tabs and nothing sticks out',
    options: NARROW,
    async run(visitor) {
      const page = await visitor.open();
      await page.locator('.problem').first().waitFor();
      await assertFits(page);
      await page.getByRole('link', { name: 'Fewest Runners' }).click();
      await page.getByRole('region', { name: 'Statement' }).waitFor();
      await assertFits(page);
      await page.getByRole('tab', { name: 'Code' }).click();
      await editorOf(page).click();
      await assertFits(page);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('print("nonsense")\n');
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await verdict(page);
      await assertFits(page);
      await page.goto(`${visitor.program.url}/system`);
      await page.getByRole('heading', { name: 'Languages' }).waitFor();
      await assertFits(page);
    },
  },
  {
    name: 'panes are moved by the keyboard and stay so',
    async run(visitor) {
      const page = await visitor.open('/code/fewestrunners');
      const line = page.getByRole('separator', { name: 'Width of the left pane' });
      const before = Number(await line.getAttribute('aria-valuenow'));
      await line.focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
      await eventually('it moved', async () => Number(await line.getAttribute('aria-valuenow')) === before + 6);
      await page.reload();
      await eventually('it stayed', async () => Number(await line.getAttribute('aria-valuenow')) === before + 6);
      await line.dblclick();
      await eventually('it is back', async () => Number(await line.getAttribute('aria-valuenow')) === before);
    },
  },
  {
    name: 'a problem is solved without the mouse',
    async run(visitor) {
      const page = await visitor.open();
      await page.locator('.problem').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('fewest runners');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Statement' }).waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('write in python');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Alt+2');
      await eventually('the editor has the focus', () => editorOf(page).evaluate((element) => element.getRootNode().activeElement === element));
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(submissionOf('fewestrunners', 'accepted', '.py'));
      await page.keyboard.press("Control+'");
      assert.match(await verdict(page), /pass/);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'Accepted' }).waitFor({ timeout: VERDICT_MS });
      // Out of the editor: Escape, then Tab.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      await eventually('the editor gave the focus away', async () => !(await editorOf(page).evaluate((element) => element.getRootNode().activeElement === element)));
    },
  },
  {
    name: 'the theme follows the system until it is chosen',
    options: { colorScheme: 'dark' },
    async run(visitor) {
      const page = await visitor.open();
      await page.locator('.problem').first().waitFor();
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const dark = await paper();
      await page.emulateMedia({ colorScheme: 'light' });
      await eventually('the light paper', async () => (await paper()) !== dark);
      await page.getByRole('button', { name: /^Theme: as the system/ }).click();
      await page.getByRole('button', { name: /^Theme: light/ }).click();
      await eventually('dark by choice', async () => (await paper()) === dark);
    },
  },
];
