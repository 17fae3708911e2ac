// Statements in the language and with the pictures of their package.
import assert from 'node:assert/strict';
import { eventually } from '../harness.mjs';

const SLUG = 'twotongues';

export const statements = [
  {
    name: 'a statement is read in the language of one\'s choice, which is kept',
    async run(visitor) {
      const page = await visitor.open(`/code/${SLUG}`);
      const statement = page.getByRole('region', { name: 'Statement' });
      await statement.getByText('Print their sum').waitFor();
      assert.equal(await statement.locator('math').count() > 0, true);

      // The sample stands where the statement asks for it, before the image.
      const order = await statement.evaluate((root) => [...root.querySelectorAll('.sample, img')].map((e) => e.tagName));
      assert.deepEqual(order, ['SECTION', 'IMG']);

      await page.getByRole('combobox', { name: 'Language of the statement' }).click();
      await page.getByRole('option', { name: 'Svenska' }).click();
      await statement.getByRole('heading', { name: 'Utdata' }).waitFor();
      await statement.getByText('Inget annat.').waitFor();
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Två tungomål');
      assert.equal(await statement.locator('.prose').first().getAttribute('lang'), 'sv');

      await page.reload();
      await statement.getByRole('heading', { name: 'Utdata' }).waitFor();
      // Who reads Swedish reads what there is of other problems.
      await page.goto(`${visitor.program.url}/code/fewestrunners`);
      await statement.locator('.prose').first().waitFor();
      assert.equal(await page.getByRole('combobox', { name: 'Language of the statement' }).count(), 0);
    },
  },
  {
    name: 'an image of a statement is shown, and one opened by itself runs nothing',
    async run(visitor) {
      const page = await visitor.open(`/code/${SLUG}`);
      const image = page.getByRole('img', { name: 'Two bars and their sum' });
      await image.waitFor();
      await eventually('the image', () => image.evaluate((img) => img.complete && img.naturalWidth === 200));
      const address = await image.evaluate((img) => img.src);
      const alone = await visitor.context.newPage();
      const answer = await alone.goto(address);
      assert.match(answer.headers()['content-security-policy'], /^sandbox;/);
      assert.equal(await alone.evaluate(() => document.documentElement.dataset.ran), undefined);
      await alone.close();
    },
  },
];
