// What ends by our fault: it is said so, does not count, and there is a way out.
import assert from 'node:assert/strict';
import { choose, eventually, VERDICT_MS, verdict, write, written } from '../harness.mjs';

const SLUG = 'addup';
const RIGHT = 'print(sum(map(int, input().split())))  # right\n';
const OTHER = '// another language, and wrong\nconsole.log("4711");\n';

/** The package is there once the bank was read. */
async function open(visitor) {
  const page = await visitor.open();
  await page.getByRole('link', { name: 'Add Up' }).click();
  await page.getByRole('region', { name: 'Statement' }).waitFor();
  return page;
}

const fault = (page) => page.getByRole('heading', { name: 'This is our fault, not your program’s' });

async function submitInVain(page, what = 'Submit') {
  await page.getByRole('button', { name: what, exact: true }).click();
  await fault(page).waitFor({ timeout: VERDICT_MS });
}

export const failing = [
  {
    name: 'our fault is called that and does not count; the system page tells it; judged again it is what was sent',
    async run(visitor, program) {
      const page = await open(visitor);
      await choose(page, 'Python 3');
      await write(page, RIGHT);
      await program.without(SLUG, 'data/secret/02-zero.ans', async () => {
        await submitInVain(page);
        await page.getByText('the package of this problem has errors').waitFor();
        await page.getByText('It does not count as an attempt').waitFor();
      });

      // Later: a program in another language stands in the editor.
      await choose(page, 'JavaScript');
      await write(page, OTHER);
      await eventually('it is saved', async () => (await page.locator('.draft-state').innerText()) === 'Saved');
      await page.reload();
      await page.getByRole('tab', { name: /History/ }).click();
      await page.locator('.past').first().getByText('Failed on our side').click();
      await fault(page).waitFor();
      await page.getByRole('button', { name: 'Judge it again' }).click();
      assert.equal(await verdict(page), 'Accepted');
      assert.equal(await written(page), OTHER);
      assert.match(await page.getByRole('combobox', { name: 'Language' }).innerText(), /^JavaScript/);

      await page.getByRole('tab', { name: /History/ }).click();
      const [again, first] = await page.locator('.past').allInnerTexts();
      assert.match(again, /Accepted[\s\S]*Python 3/);
      assert.match(first, /Failed on our side[\s\S]*Python 3/);

      await page.goto(`${program.url}/system`);
      const failure = page.locator('.failures li').first();
      await failure.getByText('the package of this problem has errors').waitFor();
      await failure.getByRole('link', { name: 'Judging a solution to Add Up' }).click();
      await page.getByRole('heading', { level: 1, name: 'Add Up' }).waitFor();
    },
  },
  {
    name: 'a failed run is tried again on the same input; what does not work again says so again',
    async run(visitor, program) {
      const page = await open(visitor);
      await choose(page, 'Python 3');
      await write(page, RIGHT);
      await page.getByRole('tab', { name: /Your inputs/ }).click();
      await page.getByRole('button', { name: 'Empty input' }).click();
      await page.getByRole('textbox', { name: 'Input 1' }).fill('40 2');
      await program.without(SLUG, 'problem.yaml', async () => {
        await submitInVain(page, 'Run on this');
        await page.getByRole('button', { name: 'Judge it again' }).click();
        await page.getByText('In line').or(page.getByText('Sending…')).or(fault(page)).first().waitFor();
        await fault(page).waitFor({ timeout: VERDICT_MS });
      });
      await write(page, 'print("not this")\n');
      await page.getByRole('button', { name: 'Judge it again' }).click();
      assert.equal(await verdict(page), 'It ran to its end');
      await page.getByText('42', { exact: true }).waitFor();
      assert.equal(await page.getByText('not this').count(), await page.getByRole('textbox').getByText('not this').count());
    },
  },
  {
    name: 'the system page hears of a failure while it is open',
    async run(visitor, program) {
      const system = await visitor.open('/system');
      await system.getByRole('heading', { name: 'Our failures' }).waitFor();
      const rows = system.locator('.failures li');
      const before = await rows.count();
      const page = await open(visitor);
      await choose(page, 'Python 3');
      await write(page, RIGHT);
      await program.without(SLUG, 'data', () => submitInVain(page));
      await eventually('a row more, up to the five that are shown', async () => (await rows.count()) === Math.min(before + 1, 5));
    },
  },
  {
    name: 'a package that is broken or away: the page of its problem says so, and shows it as soon as it is repaired',
    complaints: [/404/],
    async run(visitor, program) {
      const page = await visitor.open();
      await page.getByRole('link', { name: 'Add Up' }).waitFor();
      await program.without('addup', 'data', async () => {
        await program.readAgain();
        await page.locator('[data-slug=addup]').getByText('Package has errors').waitFor();
        await page.goto(`${program.url}/code/addup`);
        await page.getByText('Repair these and it appears by itself').waitFor();
      });
      await program.readAgain();
      await page.getByRole('region', { name: 'Statement' }).getByText('sum').first().waitFor();

      await program.without('addup', '.', async () => {
        await program.readAgain();
        await page.goto(`${program.url}/code`);
        await page.locator('[data-slug=guessthenumber]').waitFor();
        await page.locator('[data-slug=addup]').waitFor({ state: 'detached' });
        await page.goto(`${program.url}/code/addup`);
        await page.getByRole('heading', { name: /no problem/ }).waitFor();
      });
      await program.readAgain();
      await page.getByRole('region', { name: 'Statement' }).getByText('sum').first().waitFor();
    },
  },
];
