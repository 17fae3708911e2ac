// Before, on and after a call: scripts with what is seen of them, the range, the sheet, and the one-minute form.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually } from '../harness.mjs';
import { check } from './accessibility.mjs';

const ask = (program) => async (method, path, body) => {
  const answer = await program.ask(method, path, body && JSON.stringify(body));
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
};

/** An application with a call in an hour; the numbers of both. */
async function planned(program, company, more = {}) {
  const api = ask(program);
  const application = (await api('POST', '/api/applications', { company_name: company, role: 'Engineer', stage: 'screen' })).thing;
  const round = (await api('POST', '/api/things/round', { application: application.id, kind: 'screen', at_ms: Date.now() + 3_600_000, time_zone: 'Europe/Berlin', minutes: 30, people: 'Ada Vogel', ...more })).thing;
  return { application, round };
}

const narrow = (page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

export const screen = [
  {
    name: 'screen: a script is begun, written with its points in sight, and an older version comes back',
    async run(visitor) {
      const page = await visitor.open('/screen/scripts');
      await page.getByRole('heading', { name: 'Scripts', exact: true }).waitFor();
      await check(page, 'the scripts');
      await page.getByRole('button', { name: 'New script' }).click();
      await page.getByRole('button', { name: 'An empty one' }).click();
      const editor = page.getByRole('region', { name: 'Your own', exact: true }).first();
      await editor.waitFor();
      await editor.getByRole('button', { name: 'Points and length' }).click();
      await editor.getByLabel('Title').fill('Why Go');
      await editor.getByLabel('Points that must be said').fill('migrated services\nbuild time | compiler');
      await editor.getByLabel('What must not be said').fill('hate');
      await editor.getByLabel('Seconds it may take').fill('5');
      await editor.getByRole('button', { name: 'Save', exact: true }).first().click();
      const named = page.getByRole('region', { name: 'Why Go', exact: true });
      await named.waitFor();
      const text = named.getByLabel('What you say');
      await text.fill('I hate slow builds, so I was migrating two services to Go, and they have run for a year now without any trouble.');
      await named.getByText('migrated services').first().waitFor();
      await eventually('the points are told', async () => (await named.locator('.script-points li[data-found=true]').count()) === 1 && (await named.locator('.script-points li[data-bad=true]').count()) === 1);
      assert.match(await named.locator('.script-check').innerText(), /s too long/);
      await check(page, 'a script while it is written');
      await named.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('The script is saved.').waitFor();
      await text.fill('Compile time only.');
      assert.equal(await named.getByRole('button', { name: 'Save', exact: true }).getAttribute('title'), '(Ctrl+Enter)');
      await text.press('Control+Enter');
      await eventually('it is saved', async () => named.getByRole('button', { name: 'Save', exact: true }).isDisabled());
      await named.getByRole('button', { name: 'Versions' }).click();
      await named.locator('.script-version button').first().click();
      await named.getByRole('button', { name: 'Bring this version back' }).click();
      await page.getByText('The version is back.').waitFor();
      await page.reload();
      await eventually('the old text', async () => (await named.getByLabel('What you say').inputValue()).startsWith('I hate slow builds'));
      await named.getByRole('link', { name: 'Aloud' }).click();
      await page.getByRole('heading', { name: 'Why Go' }).waitFor();
      assert.equal(await page.getByText('I hate slow builds').count(), 0, 'the text is covered');
      await page.getByRole('button', { name: 'Begin' }).click();
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByText('I hate slow builds').waitFor();
      await check(page, 'after it was said aloud');
      await page.getByRole('group', { name: /How did it go/ }).getByRole('button').nth(2).click();
      await page.getByText(/^Written down/).waitFor();
      await page.getByRole('link', { name: 'The script', exact: true }).click();
      await named.getByRole('button', { name: 'Remove the script' }).click();
      await page.getByText('The script is gone.').waitFor();
    },
  },
  {
    name: 'screen: the range from a target, a floor and a table of samples; what leaks is told',
    complaints: [/400 \(Bad Request\)/],
    async run(visitor, program) {
      const page = await visitor.open('/screen/range');
      await page.getByRole('button', { name: 'Write it down' }).click();
      await page.getByLabel('Target').fill('75000');
      await page.getByLabel('Floor').fill('80000');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('alert').getByText(/floor must not be above the target/).waitFor();
      await page.getByLabel('Floor').fill('60000');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('75,000 to 80,300 EUR a year').waitFor();
      assert.equal(await page.getByText('60,000').count(), 0, 'the floor is covered');
      await page.getByRole('button', { name: 'Show it' }).click();
      await page.getByText('€60,000').waitFor();
      await page.getByText('No number is told from fewer than 5 samples.').waitFor();
      await page.getByRole('button', { name: 'From a table' }).click();
      await page.getByLabel('Or the table itself').fill('Pay,Role\n60-70k EUR a year,Dev\n"72,000 EUR a year",Dev\n"6,500 EUR per month",Dev\n90 EUR/h,Dev\n80k EUR a year,Dev\nplenty,Dev\n');
      await page.getByRole('button', { name: 'Take them in' }).click();
      await page.getByText('Line 7').waitFor();
      await page.getByRole('row', { name: /Median/ }).waitFor();
      await page.getByText(/Assumed: 1 sample by the hour is reckoned with 1,720 hours a year/).waitFor();
      const script = (await ask(program)('POST', '/api/things/script', { kind: 'pay', title: 'Leaky', body: 'At least 60,000 EUR a year.' })).thing;
      await page.getByRole('region', { name: 'Where the floor can be heard' }).getByText('At least', { exact: false }).or(page.getByText('names your floor')).first().waitFor();
      await check(page, 'the range');
      await ask(program)('DELETE', `/api/things/script/${script.id}`);
      await page.setViewportSize({ width: 360, height: 740 });
      assert.equal(await narrow(page), true, 'nothing is wider than a narrow screen');
    },
  },
  {
    name: 'screen: the sheet of a call on a phone, notes that save themselves, the form afterwards and its undo',
    options: { viewport: { width: 360, height: 740 } },
    async run(visitor, program) {
      const api = ask(program);
      const { application, round } = await planned(program, 'Phonetics');
      await api('POST', '/api/things/script', { kind: 'gap', title: 'The gap', body: 'I was laid off in March with the whole team.', target_s: 20, max_s: 30 });
      await api('POST', '/api/things/script', { kind: 'gap', title: 'The gap for them', company: application.company, body: 'Written for Phonetics alone.' });
      await api('POST', '/api/things/promise', { application: application.id, what: 'A date', promised_on: '2026-10-01', due_on: '2026-10-20' });
      const page = await visitor.open('/screen');
      await page.getByRole('link', { name: /Phonetics: Engineer/ }).waitFor();
      await check(page, 'the calls');
      await page.getByRole('link', { name: /Phonetics: Engineer/ }).click();
      await page.getByText('Written for Phonetics alone.').waitFor();
      assert.equal(await page.getByText('laid off in March').count(), 0);
      await page.getByText('“Is there any chance before that?”').first().waitFor();
      await page.getByText('“When will I hear from you?”').waitFor();
      assert.equal(await narrow(page), true, 'nothing is wider than a phone');
      await check(page, 'the sheet');
      const asks = page.getByRole('region', { name: 'To ask them' });
      await asks.getByRole('button', { name: 'Choose' }).click();
      await asks.getByRole('checkbox').first().check();
      await eventually('the question is chosen', async () => (await api('GET', `/api/calls/${round.id}`)).ask_back.filter((one) => one.chosen).length === 1);
      await check(page, 'the questions to choose from');
      await asks.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Start the clock' }).click();
      await page.getByRole('timer').waitFor();
      await page.reload();
      await page.getByRole('timer').waitFor();
      await page.getByRole('button', { name: 'Stop' }).click();

      const notes = page.getByLabel('Notes of this call');
      await notes.fill('They build it twice');
      await page.getByText('Saved.').waitFor();
      await notes.fill('They build it twice a day');
      await eventually('the notes are kept', async () => (await api('GET', `/api/calls/${round.id}`)).notes[0]?.notes === 'They build it twice a day');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Take it along' }).click()]);
      const file = readFileSync(await download.path(), 'utf8');
      assert.ok(file.includes('They build it twice a day') && file.includes('Written for Phonetics alone.') && !/<script|https?:|src=|url\(/.test(file));

      const after = page.getByRole('region', { name: 'After the call' });
      await after.getByLabel('10', { exact: true }).check();
      await after.getByText('Still on the line?', { exact: false }).waitFor();
      await after.getByRole('button', { name: 'A figure' }).click();
      await after.getByLabel('Amount, or from to').fill('much');
      await after.getByRole('button', { name: 'Write it down' }).click();
      await after.getByRole('alert').waitFor();
      await after.getByLabel('Amount, or from to').fill('75-80k');
      await after.getByRole('button', { name: 'A promise' }).click();
      await after.getByLabel('Promised what').fill('The range in writing');
      await after.getByLabel('Next round').selectOption('manager');
      await after.getByLabel(/Questions that were hard/).fill('Why did you leave?');
      await after.getByLabel(/Write to them in working days/).fill('4');
      assert.equal(await narrow(page), true, 'the form is not wider than a phone');
      await check(page, 'the form after the call');
      await after.getByRole('button', { name: 'Write it down' }).click();
      await after.getByText('It is written down that you wait to hear.', { exact: false }).waitFor();
      let whole = await api('GET', `/api/applications/${application.id}`);
      assert.deepEqual([whole.promises.length, whole.figures[0]?.max_minor, whole.rounds.length, whole.questions_asked[0]?.card], [3, 8000000, 2, true]);
      await page.getByRole('button', { name: 'Undo' }).last().click();
      await after.getByRole('button', { name: 'Write it down' }).waitFor();
      whole = await api('GET', `/api/applications/${application.id}`);
      assert.deepEqual([whole.promises.length, whole.figures.length, whole.rounds.length, whole.questions_asked.length], [1, 0, 1, 0]);
      // A page that shows it would ask for what is gone.
      await page.close();
      await api('DELETE', `/api/things/application/${application.id}`);
    },
  },
  {
    name: 'screen: notes of a call are not lost while the server is away',
    complaints: [/Failed to load resource|ERR_CONNECTION/],
    async run(visitor, program) {
      const { application, round } = await planned(program, 'Blackout');
      const page = await visitor.open(`/screen/call/${round.id}`);
      const notes = page.getByLabel('Notes of this call');
      await notes.fill('Before');
      await page.getByText('Saved.').waitFor();
      await program.stop();
      await notes.fill('Before and during');
      await page.getByText(/In this browser only/).waitFor();
      await program.start();
      await eventually('the notes are kept after all', async () => (await ask(program)('GET', `/api/calls/${round.id}`)).notes[0]?.notes === 'Before and during');
      await ask(program)('DELETE', `/api/things/application/${application.id}`);
    },
  },
];
