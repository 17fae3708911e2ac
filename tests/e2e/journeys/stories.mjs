// Stories: written in four parts with what is found beside them, covered themes, contradictions, company pages, and who speaks.
import assert from 'node:assert/strict';
import { check, narrow } from './accessibility.mjs';

const region = (page, name) => page.getByRole('region', { name, exact: true });

async function clear({ program }) {
  for (const kind of ['story', 'claim', 'company_research']) {
    const { things } = await (await program.ask('GET', `/api/things/${kind}?limit=500`)).json();
    for (const { id } of things) await program.ask('DELETE', `/api/things/${kind}/${id}`);
  }
}

export const stories = [
  {
    name: 'stories: written, looked at while written, joined to a claim that it contradicts, undone',
    async run(visitor) {
      await clear(visitor);
      await visitor.program.ask('POST', '/api/things/claim', JSON.stringify({ words: 'Moved 50 services to a new cluster' }));
      const page = await visitor.open('/story');
      await page.getByRole('heading', { name: 'No story yet' }).waitFor();
      await check(page, 'no story');
      await page.getByRole('button', { name: 'Write a story' }).click();
      await page.getByRole('button', { name: 'Write it down' }).waitFor();
      assert.ok(await page.getByRole('button', { name: 'Write it down' }).isDisabled());
      await page.getByRole('textbox', { name: 'Situation' }).fill('At Kestrel it was slow, and the other team was too lazy to help. <b>x</b>');
      await region(page, 'Situation').getByText(/puts the blame on somebody/).waitFor();
      assert.equal(await region(page, 'Situation').locator('mark').textContent(), 'and the other team was too lazy to help');
      await page.getByRole('button', { name: 'Write it down' }).click();
      await page.getByText('The title is missing.').waitFor();
      await page.getByRole('textbox', { name: 'Task' }).fill('I was asked to mend it.');
      await page.getByRole('textbox', { name: 'Action' }).fill('I moved 35 services to the new cluster, and I wrote the plan for it.');
      await page.getByRole('textbox', { name: 'Result' }).fill('Nobody noticed.');
      await region(page, 'Action').getByText('“35 services”').waitFor();
      await region(page, 'Action').getByText('“Moved 50 services to a new cluster”').waitFor();
      await region(page, 'The story as a whole').getByText(/there is no room for how you did it/i).waitFor();
      await check(page, 'a story with findings');
      // What is not saved is still there after another page.
      await page.getByLabel('Title').fill('The big move');
      await page.goto(page.url());
      assert.equal(await page.getByLabel('Title').inputValue(), 'The big move');
      await page.getByLabel('How far it reached').selectOption('senior');
      await page.getByLabel('Saying no').check();
      await page.getByRole('button', { name: 'Write it down' }).click();
      await page.getByRole('heading', { name: 'The big move' }).waitFor();
      await region(page, 'Claims that it defends').getByLabel('A claim of your CV').selectOption({ index: 1 });
      await region(page, 'Claims that it defends').getByRole('button', { name: 'Add', exact: true }).click();
      await region(page, 'Claims that it defends').getByRole('button', { name: /^Take away: Moved 50/ }).waitFor();
      await page.getByRole('textbox', { name: 'Result' }).fill('Nobody noticed it.');
      await page.keyboard.press('Control+s');
      const saved = page.locator('.notice').filter({ hasText: 'Saved.' });
      await saved.getByRole('button', { name: 'Dismiss' }).click();
      await page.getByRole('textbox', { name: 'Action' }).fill('I moved 50 services to the new cluster.');
      await region(page, 'Action').getByText('“35 services”').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await saved.getByRole('button', { name: 'Undo' }).click();
      await region(page, 'Action').getByText('“35 services”').waitFor();
      await check(page, 'a story with its claims');
      await narrow(page, 'a story');
    },
  },
  {
    name: 'stories: the list with themes covered, gaps plain, a level that a story does not reach, retired and removed',
    async run(visitor) {
      const page = await visitor.open('/story');
      await region(page, 'Coverage').getByText(/^The fewest that do: The big move/).waitFor();
      await region(page, 'Coverage').getByText(/themes without a story at this level: Conflict with a peer/).waitFor();
      await region(page, 'Contradictions').getByText('“Moved 50 services to a new cluster”').waitFor();
      await check(page, 'the stories with what they cover');
      await page.getByLabel('I apply as').selectOption('staff');
      await region(page, 'Coverage').getByText('too small for the level', { exact: true }).first().waitFor({ state: 'attached' });
      assert.equal(await region(page, 'Coverage').getByText(/The fewest that do/).count(), 0);
      await narrow(page, 'the stories');
      await page.getByRole('button', { name: 'Retire' }).click();
      await page.getByText(/No longer told/).waitFor();
      await page.getByRole('button', { name: 'Remove The big move' }).click();
      await page.getByRole('heading', { name: 'No story yet' }).waitFor();
      await page.locator('.notice').filter({ hasText: 'The story is gone' }).getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('link', { name: 'The big move' }).first().waitFor();
      await page.getByLabel('I apply as').selectOption('senior');
    },
  },
  {
    name: 'stories: what is known of a company, and a story for its values',
    async run(visitor) {
      await visitor.program.ask('POST', '/api/applications', JSON.stringify({ company_name: 'Umbra', role: 'Dev' }));
      const { things } = await (await visitor.program.ask('GET', '/api/things/story?limit=1')).json();
      await visitor.program.ask('PATCH', `/api/things/story/${things[0].id}`, JSON.stringify({ version: things[0].version, retired: false }));
      const page = await visitor.open('/story/companies');
      const part = region(page, 'Companies');
      await part.getByRole('button', { name: 'Add', exact: true }).click();
      await part.getByLabel('Company', { exact: true }).selectOption('Umbra');
      await part.getByLabel('Their mission').fill('To keep cellars dry');
      await part.getByLabel('Their values').fill('We move together\nCandour');
      await part.getByLabel('What honestly does not').fill('The commute');
      await check(page, 'a company page being written');
      await part.getByRole('button', { name: 'Add the page' }).click();
      await part.getByText('To keep cellars dry').waitFor();
      await part.getByText(/^Candour: none of your stories/).waitFor();
      await part.getByRole('link', { name: 'The big move' }).waitFor();
      await check(page, 'a company page');
      await narrow(page, 'a company page');
    },
  },
  {
    name: 'stories: who speaks is tapped, the share and the longest monologue are told, and it is kept',
    async run(visitor) {
      const page = await visitor.open('/story/culture');
      await page.getByRole('button', { name: 'I speak' }).waitFor();
      await check(page, 'nobody speaks');
      await page.keyboard.press('m');
      assert.equal(await page.getByRole('button', { name: 'I speak' }).getAttribute('aria-pressed'), 'true');
      await page.waitForTimeout(1200);
      await page.keyboard.press('y');
      await page.waitForTimeout(1200);
      await page.getByRole('button', { name: 'They speak' }).click();
      await page.getByRole('img', { name: /% of the talk is mine/ }).waitFor();
      const share = Number((await page.getByRole('img', { name: /of the talk is mine/ }).getAttribute('aria-label')).match(/\d+/)[0]);
      assert.ok(share > 20 && share < 80, `${share} %`);
      await region(page, 'A question to ask').waitFor();
      await narrow(page, 'who speaks');
      await page.getByRole('button', { name: 'Keep it as a rehearsal' }).click();
      await page.locator('.notice').filter({ hasText: 'The talk is kept' }).waitFor();
      await region(page, 'Earlier talks').getByText(/spoken, \d+ % mine · longest monologue/).waitFor();
      await check(page, 'a talk that is kept');
    },
  },
];
