// Statements in the language and with the pictures of their package.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, root } from '../harness.mjs';

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
  ...[1440, 375].map((width) => ({
    name: `a statement that is a PDF is shown by the browser's viewer, and can be saved, ${width} wide`,
    whole: true,
    options: { viewport: { width, height: 800 } },
    async run(visitor) {
      const page = await visitor.open();
      const answered = page.waitForResponse((response) => response.url().includes('/api/statements/'));
      await page.getByRole('link', { name: 'Printed Sum' }).click();
      const headers = (await answered).headers();
      assert.equal(headers['content-type'], 'application/pdf');
      const frame = page.locator('iframe[title="Statement of Printed Sum"]');
      await frame.waitFor();
      const box = await frame.boundingBox();
      assert.ok(box.width > 250 && box.height > 300 && box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
      // The viewer is an extension of the browser's own; a frame that was refused would have none.
      await eventually('the viewer', async () => page.frames().some((one) => one.url().startsWith('chrome-extension:')));
      await page.getByRole('region', { name: 'Statement' }).getByRole('heading', { name: 'Sample 1' }).waitFor();

      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save it' }).click()]);
      assert.equal(download.suggestedFilename(), 'printed.pdf');
      assert.deepEqual(readFileSync(await download.path()), readFileSync(join(root, 'tests/judge/packages/printed/problem_statement/problem.pdf')));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true);
    },
  })),
  {
    name: 'a statement that is a PDF, in a browser that shows none: a link only',
    async run(visitor) {
      await visitor.context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', { get: () => false }));
      const page = await visitor.open();
      await page.getByRole('link', { name: 'Printed Sum' }).click();
      await page.getByText('This browser does not show PDFs in pages.').waitFor();
      assert.equal(await page.locator('iframe').count(), 0);
      await page.getByRole('link', { name: 'Open the PDF by itself' }).waitFor();
    },
  },
];
