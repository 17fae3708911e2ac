// The pipeline of applications: the board, one application, and the way back from every change.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from './accessibility.mjs';
import { eventually } from '../harness.mjs';

const part = (page, name) => page.getByRole('region', { name, exact: true });
const column = part;

async function put(page, company, role, stage = null) {
  await page.getByRole('button', { name: 'New application', exact: true }).click();
  await page.getByLabel('Company').fill(company);
  await page.getByLabel('Role').fill(role);
  if (stage) await page.getByLabel('Stage', { exact: true }).selectOption(stage);
  await page.getByRole('button', { name: 'Put it on the board' }).click();
  await page.getByRole('heading', { name: company }).waitFor();
}

async function remove(page) {
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('heading', { name: 'Applications' }).waitFor();
}

export const pipeline = [
  {
    name: 'pipeline: an empty board says what it is for, and the first application is put on it',
    async run(visitor) {
      const page = await visitor.open('/apply');
      await page.getByRole('heading', { name: 'No application yet' }).waitFor();
      await check(page, 'the empty board');
      await page.keyboard.press('n');
      await page.getByRole('button', { name: 'Put it on the board' }).click();
      await page.getByText('Company is missing.').waitFor();
      await check(page, 'the form with a mistake');
      await page.getByLabel('Company').fill('Acme Robotics');
      await page.getByLabel('Role').fill('Engineer');
      await page.getByLabel('Role').press('Control+Enter');
      await page.getByRole('heading', { name: 'Acme Robotics' }).waitFor();
      await check(page, 'an application');
      // Undone, neither the application nor its company is there.
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('heading', { name: 'Not found' }).waitFor();
      await page.goto(`${visitor.program.url}/apply`);
      await page.getByRole('heading', { name: 'No application yet' }).waitFor();
    },
    complaints: [/404/],
  },
  {
    name: 'pipeline: what was promised and said stays with the application, and each change can be undone',
    complaints: [/400/],
    async run(visitor) {
      const page = await visitor.open('/apply');
      await put(page, 'Initech', 'Backend Developer', 'applied');
      const promises = part(page, 'Promises');
      await promises.getByRole('button', { name: 'Add', exact: true }).click();
      await promises.getByLabel('What was promised').fill('An answer');
      await promises.getByLabel('Promised on').fill('2026-11-02');
      await promises.getByLabel('Due on').fill('2026-11-01');
      await promises.getByRole('button', { name: 'Add the promise' }).click();
      await promises.getByText('A promise cannot be due before it was made.').waitFor();
      await promises.getByLabel('Due on').fill('2026-11-12');
      await promises.getByRole('button', { name: 'Add the promise' }).click();
      await promises.getByText('8 business days away: more than 4 are a bad sign, by a rule of thumb').waitFor();
      await promises.getByRole('button', { name: 'Remove the promise' }).click();
      await promises.getByText('Nobody has promised anything').waitFor();
      await promises.getByRole('button', { name: 'Add', exact: true }).click();
      await promises.getByLabel('What was promised').fill('An answer');
      await promises.getByLabel('Promised on').fill('2026-11-02');
      await promises.getByLabel('Due on').fill('2026-11-05');
      await promises.getByRole('button', { name: 'Add the promise' }).click();
      await promises.getByText('Was due on 2026-11-05').waitFor();
      await promises.getByRole('button', { name: 'Broken' }).click();
      await promises.getByText('Broken', { exact: true }).waitFor();
      await page.getByText('They broke the promise: An answer').waitFor();
      await page.locator('.notice').filter({ hasText: 'The promise is broken.' }).getByRole('button', { name: 'Undo' }).click();
      await promises.getByText('Was due on 2026-11-05').waitFor();
      await page.getByText('The last change was undone').waitFor();

      const figures = part(page, 'Numbers said');
      await figures.getByRole('button', { name: 'Add', exact: true }).click();
      await figures.getByLabel('From').fill('60000');
      await figures.getByLabel('To').fill('75000.50');
      await figures.getByRole('button', { name: 'Add the figure' }).click();
      await figures.getByText('€60,000 to €75,000.50 a year').waitFor();
      await figures.getByRole('button', { name: 'Edit the figure' }).click();
      assert.equal(await figures.getByLabel('To').inputValue(), '75000.5');
      await figures.getByLabel('About').selectOption('notice');
      await figures.getByLabel('Days').fill('90');
      await figures.getByRole('button', { name: 'Save' }).click();
      await figures.getByText('90 days').waitFor();

      const happened = part(page, 'What happened');
      await happened.getByRole('button', { name: 'Add', exact: true }).click();
      await happened.getByLabel('What happened').selectOption('heard');
      await happened.getByLabel('In a few words').fill('They need one more week');
      await happened.getByRole('button', { name: 'Write it down' }).click();
      await happened.getByText('They wrote or called: They need one more week').waitFor();
      await check(page, 'an application with all that belongs to it');

      await part(page, 'Rounds').getByRole('button', { name: 'Add', exact: true }).click();
      await part(page, 'Rounds').getByLabel('When').fill('2026-11-20T10:00');
      await part(page, 'Rounds').getByRole('button', { name: 'Add the round' }).click();
      await happened.getByText('Screening call was held').waitFor();
      const debriefs = part(page, 'Debriefs');
      await debriefs.getByRole('button', { name: 'Add', exact: true }).click();
      await debriefs.getByLabel('Why it was lost').fill('Too quiet');
      await debriefs.getByRole('button', { name: 'Add the debrief' }).click();
      await debriefs.getByLabel('A question that was asked').fill('What does <b>volatile</b> do?');
      await debriefs.getByLabel('How it was answered', { exact: true }).selectOption('shakily');
      await debriefs.getByRole('button', { name: 'Add the question' }).click();
      await debriefs.getByRole('button', { name: 'Make a card' }).click();
      await debriefs.getByRole('button', { name: 'A card' }).waitFor();
      await page.locator('.notice').filter({ hasText: 'It is a card now' }).getByRole('button', { name: 'Undo' }).click();
      await debriefs.getByRole('button', { name: 'Make a card' }).waitFor();
      await part(page, 'Notes').getByRole('button', { name: 'Add', exact: true }).click();
      await part(page, 'Notes').getByLabel('Note').fill('**Bold** <script>window.evil = true</script>');
      await part(page, 'Notes').getByRole('button', { name: 'Add the note' }).click();
      await part(page, 'Notes').locator('strong').getByText('Bold').waitFor();
      assert.equal(await page.evaluate(() => window.evil), undefined);
      await figures.getByRole('button', { name: 'Add', exact: true }).click();
      await figures.getByLabel('About').selectOption('start');
      await figures.getByLabel('Day', { exact: true }).fill('2026-12-01');
      await figures.getByRole('button', { name: 'Add the figure' }).click();
      await figures.getByText(/You said that you can start on 2026-12-01, but with the notice of 90 days/).waitFor();
      await check(page, 'debriefs, notes and figures that do not fit');
      await page.emulateMedia({ colorScheme: 'dark' });
      await check(page, 'the same in the dark');
      await page.emulateMedia({ colorScheme: 'light' });

      await remove(page);
      // The board may still show what it knew, until it has asked again.
      await page.getByRole('link', { name: /Initech/ }).waitFor({ state: 'detached' });
      await page.locator('.notice').filter({ hasText: 'off the board' }).getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('link', { name: /Initech/ }).click();
      await part(page, 'Numbers said').getByText('90 days', { exact: true }).waitFor();
      await remove(page);
    },
  },
  {
    name: 'pipeline: cards are moved by the mouse, by the keyboard and by their list, and two pages show the same',
    async run(visitor) {
      const page = await visitor.open('/apply');
      await put(page, 'Globex', 'Staff Engineer', 'applied');
      await page.goBack();
      const other = await visitor.open('/apply');
      await column(other, 'Applied').getByRole('link', { name: /Globex/ }).waitFor();
      await column(page, 'Applied').getByRole('link', { name: /Globex/ }).dragTo(column(page, 'Coding'));
      await column(page, 'Coding').getByRole('link', { name: /Globex/ }).waitFor();
      await column(other, 'Coding').getByRole('link', { name: /Globex/ }).waitFor();
      await page.getByText('Globex moved to Coding.').waitFor();
      await check(page, 'the board');
      await page.getByRole('link', { name: /Globex/ }).focus();
      await page.keyboard.press('Alt+ArrowLeft');
      await column(page, 'Take-home').getByRole('link', { name: /Globex/ }).waitFor();
      await eventually('the card to have the focus again', async () => page.evaluate(() => document.activeElement?.closest('.board-card') !== null));
      await page.getByRole('combobox', { name: /Stage of Globex/ }).selectOption('offer');
      await column(page, 'Offer').getByRole('link', { name: /Globex/ }).waitFor();
      await page.reload();
      await column(page, 'Offer').getByRole('link', { name: /Globex/ }).click();
      await remove(page);
    },
  },
  {
    name: 'pipeline: what came of it is counted, drawn, and honest about few',
    async run(visitor) {
      const page = await visitor.open('/apply');
      await page.getByRole('link', { name: 'What came of it' }).click();
      await page.getByRole('heading', { name: 'Nothing was sent yet' }).waitFor();
      await check(page, 'an empty funnel');
      await page.getByRole('link', { name: 'To the board' }).click();
      await put(page, 'Acme', 'Engineer', 'applied');
      const first = page.url();
      await page.goto(`${visitor.program.url}/apply`);
      await put(page, 'Initech', 'Engineer', 'screen');
      const second = page.url();
      await page.goto(`${visitor.program.url}/apply/funnel`);
      const stages = part(page, 'Stages');
      await stages.getByRole('row', { name: /Screening 1 1 50 % \(\d+ to \d+ %\)/ }).waitFor();
      await part(page, 'Replies by days').getByText('No reply is known with its day yet').waitFor();
      await part(page, 'Comparison').getByRole('combobox').selectOption('cv');
      await part(page, 'Comparison').getByText('not said').waitFor();
      await page.evaluate(async () => {
        const put = (path, method, body) => fetch(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
        const [one] = (await (await fetch('/api/applications?words=acme')).json()).applications;
        for (const [closed_on, broken] of [['2026-11-04', false], ['2026-11-09', false], ['2026-11-09', true]]) await put('/api/things/promise', 'POST', { application: one.id, what: 'an answer', promised_on: '2026-11-02', due_on: '2026-11-05', closed_on, broken });
        await put(`/api/things/application/${one.id}`, 'PATCH', { version: one.version, outcome: 'rejected', cause: 'Too slow' });
      });
      await part(page, 'Promises').getByRole('row', { name: /^Acme 1 1 0 1 33 % \(\d+ to \d+ %\)$/ }).waitFor();
      await part(page, 'Causes').getByRole('row', { name: /^Too slow 1 Applied/ }).waitFor();
      await check(page, 'the funnel');
      await page.setViewportSize({ width: 360, height: 740 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'nothing is wider than a narrow screen');
      await page.setViewportSize({ width: 1440, height: 900 });
      for (const address of [first, second]) {
        await page.goto(address);
        await remove(page);
      }
    },
  },
  {
    name: 'pipeline: what is due is said by urgency, and what is done about it can be undone',
    async run(visitor) {
      const page = await visitor.open('/apply/due');
      await page.getByRole('heading', { name: 'Nothing is due' }).waitFor();
      await check(page, 'nothing due');
      // Through the API as the page does: what lies in the past is not made by the page's own acts.
      const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      const put = (path, body) => page.evaluate(async ([to, what]) => {
        const answer = await fetch(to, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(what) });
        return answer.json();
      }, [path, body]);
      const owed = (await put('/api/applications', { company_name: 'Owed', role: 'Engineer', stage: 'screen' })).thing.id;
      await put('/api/things/promise', { application: owed, what: 'an answer', mine: false, promised_on: day(-9), due_on: day(-4) });
      const mine = (await put('/api/applications', { company_name: 'Mine', role: 'Engineer', stage: 'screen' })).thing.id;
      await put('/api/things/promise', { application: mine, what: 'the contract', mine: true, promised_on: day(-3), due_on: day(0) });
      const lost = [];
      for (const name of ['Lost', 'Gone']) lost.push((await put('/api/applications', { company_name: name, role: 'Engineer', stage: 'applied', applied_on: day(-90) })).thing.id);
      const urgent = part(page, 'Urgent');
      const overdue = part(page, 'Overdue');
      const cold = part(page, 'Cold');
      await urgent.getByText(/Keep your promise: the contract \(due today\)/).waitFor();
      await overdue.getByText('Ask about their promise: an answer (was due 4 days ago)').waitFor();
      await page.getByText(/is a rule of thumb/).waitFor();
      await check(page, 'what is due');
      await page.setViewportSize({ width: 360, height: 740 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'nothing is wider than a narrow screen');
      await page.setViewportSize({ width: 1280, height: 800 });

      await overdue.getByRole('button', { name: 'Write to them' }).click();
      const letter = page.getByRole('dialog', { name: 'A message to Owed' });
      assert.match(await letter.getByLabel('Subject', { exact: true }).inputValue(), /^Engineer: your answer by \d+ \w+ \d{4}$/);
      await letter.getByLabel('Language').selectOption('de');
      await letter.getByLabel('Kind').selectOption('withdraw');
      assert.match(await letter.getByLabel('Text', { exact: true }).inputValue(), /^Guten Tag,\n\nhiermit ziehe ich meine Bewerbung als Engineer zurück/);
      await check(page, 'a draft');
      await page.keyboard.press('Escape');
      await letter.waitFor({ state: 'detached' });

      await overdue.getByRole('button', { name: 'Kept' }).click();
      await overdue.waitFor({ state: 'detached' });
      await page.locator('.notice').filter({ hasText: 'The promise was kept.' }).getByRole('button', { name: 'Undo' }).click();
      await overdue.getByText(/Ask about their promise/).waitFor();

      await cold.getByRole('button', { name: 'Give up all 2 where there is nobody to ask' }).click();
      await cold.waitFor({ state: 'detached' });
      await page.locator('.notice').filter({ hasText: '2 applications given up.' }).getByRole('button', { name: 'Undo' }).click();
      await cold.getByText('Gone', { exact: true }).waitFor();
      await cold.locator('li').filter({ hasText: 'Lost' }).getByRole('button', { name: 'In 3 days' }).click();
      await cold.locator('li').filter({ hasText: 'Lost' }).waitFor({ state: 'detached' });
      await page.getByLabel(/Those that wait, too/).check();
      await part(page, 'Waiting').getByText('Lost', { exact: true }).waitFor();
      const calendar = part(page, 'Calendar');
      await calendar.getByRole('button', { name: 'Make an address' }).click();
      const address = await calendar.locator('code').textContent();
      assert.match(await (await fetch(address)).text(), /they promised: an answer/, 'a program without a login reads it');
      assert.equal((await fetch(`${visitor.program.url}/api/board`)).status, 401);
      await check(page, 'the address of a calendar');
      await calendar.getByRole('button', { name: 'End it' }).click();
      await calendar.getByRole('button', { name: 'Make an address' }).waitFor();
      assert.equal((await fetch(address)).status, 404);
      await page.goto(`${visitor.program.url}/apply/${owed}`);
      const download = page.waitForEvent('download');
      await part(page, 'Promises').getByRole('link', { name: '.ics' }).click();
      assert.equal((await download).suggestedFilename(), `promise-${await page.evaluate(async (id) => (await (await fetch(`/api/applications/${id}`)).json()).promises[0].id, owed)}.ics`);
      for (const id of [owed, mine, ...lost]) {
        await page.goto(`${visitor.program.url}/apply/${id}`);
        await remove(page);
      }
    },
  },
  {
    name: 'pipeline: claims say what they lack, and the answers for forms are copied by the keyboard',
    options: { colorScheme: 'dark', permissions: ['clipboard-read', 'clipboard-write'] },
    async run(visitor) {
      const page = await visitor.open('/apply/claims');
      const list = part(page, 'What the CV claims');
      await list.getByRole('button', { name: 'Add', exact: true }).click();
      await list.getByLabel('What the CV says').fill('Cut the build from 40 to 6 minutes');
      await list.getByRole('button', { name: 'Add the claim' }).click();
      await list.getByText('The number has no derivation: how was it measured?').waitFor();
      await page.getByText('1 of 1 claim cannot be defended yet').waitFor();
      await check(page, 'a claim with gaps');
      await list.getByRole('button', { name: 'The usual questions' }).click();
      await list.getByText('Why this way?').waitFor();
      await list.getByRole('button', { name: 'Edit the claim' }).click();
      await list.getByLabel('How it was measured').fill('CI logs of a month before and after');
      await list.getByLabel('My part').fill('All of it');
      await list.getByRole('button', { name: 'Save' }).click();
      await page.getByText('All 1 claim can be defended.').waitFor();
      await list.getByRole('button', { name: 'Remove the claim' }).click();

      await page.getByRole('link', { name: 'Answers' }).click();
      await page.getByRole('heading', { name: 'Answers for forms' }).waitFor();
      await check(page, 'no answers yet');
      await page.getByRole('button', { name: 'Your name' }).click();
      await page.getByLabel('Answer', { exact: true }).fill('Ada Byron');
      await page.getByRole('button', { name: 'Keep the answer' }).click();
      await page.getByRole('button', { name: 'Do you need sponsorship' }).click();
      await page.getByLabel('Answer', { exact: true }).fill('No.\nI am a citizen.');
      await page.getByRole('button', { name: 'Keep the answer' }).click();
      const copies = page.getByRole('list', { name: 'Answers' }).locator('.answer-copy');
      await eventually('both answers', async () => (await copies.count()) === 2);
      await copies.first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await copies.nth(1).getByText('Copied').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'No.\nI am a citizen.');
      await check(page, 'answers for forms');
      await page.setViewportSize({ width: 360, height: 740 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'nothing is wider than a narrow screen');
      for (const name of ['Your name', 'Do you need sponsorship']) await page.getByRole('button', { name: new RegExp(`^Remove ${name}`) }).click();
      await page.locator('.notice').filter({ hasText: 'The answer is gone.' }).first().waitFor();
    },
  },
  {
    name: 'pipeline: the table is filtered, sorted, kept under a name, changed all at once, and handed out',
    complaints: [/409/],
    async run(visitor) {
      const page = await visitor.open('/apply/table');
      await page.getByRole('heading', { name: 'No application yet' }).waitFor();
      await check(page, 'an empty table');
      await page.evaluate(async () => {
        const put = (body) => fetch('/api/applications', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
        for (let i = 0; i < 120; i++) await put({ company_name: `Firm ${i}`, role: i % 2 ? 'Engineer' : 'Lead', stage: i % 3 ? 'applied' : 'saved', source: i % 4 ? 'LinkedIn' : null, applied_on: '2026-09-01' });
        await put({ company_name: '=1+1', role: 'Formula, "quoted"', stage: 'screen' });
      });
      await page.getByText('121 applications').waitFor();
      await page.getByText('Page 1 of 2', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText('Page 2 of 2', { exact: true }).waitFor();
      await page.getByLabel('Stage').selectOption('applied');
      await page.getByText('80 of 121 applications').waitFor();
      await page.getByLabel('Words').fill('lead');
      await page.getByText('40 of 121 applications').waitFor();
      await page.getByRole('button', { name: 'Company', exact: true }).click();
      const rows = page.locator('.applications-table tbody tr');
      await eventually('numbers to be sorted as numbers', async () => (await rows.nth(2).getByRole('link').textContent()) === 'Firm 8');
      await check(page, 'the table');

      await page.getByRole('button', { name: 'Keep this filter' }).click();
      await page.getByLabel('Name', { exact: true }).fill('Sent as lead');
      await page.getByRole('button', { name: 'Keep', exact: true }).click();
      await page.getByRole('button', { name: 'Sent as lead', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByText('121 applications').waitFor();
      await page.reload();
      await page.getByText('121 applications').waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('sent as lead');
      await page.getByRole('option', { name: /Sent as lead/ }).click();
      await page.getByText('40 of 121 applications').waitFor();

      // By the keyboard: two rows, then all of them.
      await rows.nth(0).getByRole('checkbox').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      const bulk = page.getByRole('group', { name: 'All that are chosen' });
      await bulk.getByText('2 applications chosen').waitFor();
      await page.getByLabel('Choose all of this page').check();
      await bulk.getByText('40 applications chosen').waitFor();
      await check(page, 'rows that were chosen');
      await page.emulateMedia({ colorScheme: 'dark' });
      await check(page, 'the same in the dark');
      await page.emulateMedia({ colorScheme: 'light' });
      // One of them is changed behind the page's back, by a server that does not tell it: all of them or none.
      await page.route('**/api/things/application', (route) => route.continue({ postData: route.request().postData().replace(/"version":\d+/, '"version":99') }));
      await bulk.getByLabel('Change all that are chosen').selectOption('outcome:withdrawn');
      await page.locator('.notice').filter({ hasText: /changed/ }).waitFor();
      await page.unroute('**/api/things/application');
      await bulk.getByText('40 applications chosen').waitFor();
      await bulk.getByLabel('Change all that are chosen').selectOption('outcome:withdrawn');
      await page.getByText('No application fits.').waitFor();
      await page.locator('.notice').filter({ hasText: '40 applications: withdrawn.' }).getByRole('button', { name: 'Undo' }).click();
      await page.getByText('40 of 121 applications').waitFor();

      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByLabel('Stage').selectOption('screen');
      await page.getByText('1 of 121 applications').waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'As CSV' }).click()]);
      const text = readFileSync(await download.path(), 'utf8');
      assert.match(text, /^\ufeffCompany,Role,[^\r]*\r\n'=1\+1,"Formula, ""quoted""",Screening,Open,/);

      await page.setViewportSize({ width: 360, height: 740 });
      await page.getByLabel('Stage').selectOption('');
      await page.getByText('121 applications').waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'nothing is wider than a narrow screen');
      await page.getByRole('button', { name: 'Forget the filter Sent as lead' }).click();
      await page.getByRole('button', { name: 'Sent as lead', exact: true }).waitFor({ state: 'detached' });
      await page.evaluate(async () => {
        for (const one of (await (await fetch('/api/things/company?limit=500')).json()).things) await fetch(`/api/things/company/${one.id}`, { method: 'DELETE' });
      });
      await page.getByRole('heading', { name: 'No application yet' }).waitFor();
    },
  },
  {
    name: 'pipeline: what the server is too busy for comes by itself, what is removed elsewhere goes, and a notice stays while one is at it',
    complaints: [/429/, /404/, /500/],
    async run(visitor) {
      const { program } = visitor;
      const made = async (path, body) => (await (await program.ask('POST', path, JSON.stringify(body))).json()).thing.id;
      const application = await made('/api/applications', { company_name: 'Umbrella', role: 'Engineer' });
      const round = await made('/api/things/round', { application, kind: 'screen' });
      const page = await visitor.page();
      await page.clock.install();
      await page.goto(program.link());

      let busy = true;
      await page.route(`**/api/calls/${round}`, (route) => (busy ? route.fulfill({ status: 429, headers: { 'Retry-After': '5' }, json: { error: { code: 'busy', message: 'too many requests', field: '' } } }) : route.continue()));
      await page.goto(`${program.url}/screen/call/${round}`);
      await page.getByRole('heading', { name: 'The server has too much to do' }).waitFor();
      busy = false;
      await page.clock.fastForward(5000);
      await page.getByRole('heading', { name: /Umbrella/ }).waitFor();

      await program.ask('DELETE', `/api/things/round/${round}`);
      await page.getByRole('heading', { name: 'Not found' }).waitFor();

      await page.goto(`${program.url}/apply/${application}`);
      // What is not kept is said in the dialog, in which one is.
      await page.getByRole('button', { name: 'Write to them' }).click();
      const letter = page.getByRole('dialog', { name: 'A message to Umbrella' });
      await page.route(`**/api/applications/${application}/events`, (route) => route.fulfill({ status: 500, json: { error: { code: 'internal', message: 'it broke', field: '' } } }));
      await letter.getByRole('button', { name: 'I sent it' }).click();
      await letter.getByRole('alert').getByText('It broke').waitFor();
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      const notice = page.locator('.notice').filter({ hasText: 'Umbrella is off the board.' });
      await notice.hover();
      await page.clock.fastForward(30_000);
      assert.equal(await notice.count(), 1);
      await notice.getByRole('button', { name: 'Undo' }).focus();
      await page.mouse.move(0, 0);
      await page.clock.fastForward(30_000);
      assert.equal(await notice.count(), 1);
      await page.keyboard.press('Enter');
      await page.getByText('Undone.').waitFor();
      await page.locator('body').click({ position: { x: 1, y: 1 } });
      await page.clock.fastForward(30_000);
      await page.getByText('Undone.').waitFor({ state: 'detached' });
      await program.ask('DELETE', `/api/things/application/${application}`);
    },
  },
];
