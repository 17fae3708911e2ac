// What an export of LinkedIn brings to the pages: whom one knows at a company.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './accessibility.mjs';

const HEADER = 'Notes:\n"Some mail addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const PATIENCE_MS = 60_000;
const CV = `# Ada Lovelace
Engineer

ada@lovelace.example | London, UK | linkedin.com/in/ada

## Experience

### Engineer, Acme
March 2020 – present
- Cut cost by 12 %

### Engineer, Beta
May 2017 – February 2020
- Cut cost by 14 %
`;

export const linkedin = [
  {
    name: 'linkedin: an application tells whom one knows there, and forgets it while the page is open',
    async run(visitor, program) {
      const folder = join(program.folder, 'export');
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, 'Connections.csv'),
        `${HEADER}Grace,Hopper,https://www.linkedin.com/in/grace,g@example.org,"Hooli, Inc.",Rear Admiral of a very long title that has to be broken somewhere,20 Nov 2024\nLinus,T,,,HOOLI GmbH,,\nKen,T,,,Elsewhere,,\n`,
      );
      const made = await program.ask('POST', '/api/applications', JSON.stringify({ company_name: 'Hooli', role: 'Engineer' }));
      const { thing, change } = await made.json();
      const page = await visitor.open(`/apply/${thing.id}`);
      await page.getByRole('heading', { name: 'Hooli' }).waitFor();
      assert.equal(await page.getByText('From your LinkedIn connections').count(), 0);
      program.command('linkedin', 'import', folder, '--with', 'connections');
      await page.getByRole('heading', { name: 'You know two people here' }).waitFor();
      assert.equal(await page.getByRole('link', { name: 'Grace Hopper' }).getAttribute('href'), 'https://www.linkedin.com/in/grace');
      assert.equal(await page.getByText('g@example.org').count(), 0);
      assert.equal(await page.getByRole('link', { name: 'Linus T' }).count(), 0);
      await page.getByText('Linus T').waitFor();
      await check(page, 'an application where one knows somebody');
      program.command('linkedin', 'forget');
      await page.getByRole('heading', { name: 'You know two people here' }).waitFor({ state: 'detached' });
      await program.ask('POST', `/api/changes/${change}/undo`, '{}');
    },
    complaints: [/404/],
  },
  {
    name: 'linkedin: an export is brought beside a CV, and what differs is told, with its reasons',
    async run(visitor, program) {
      const page = await visitor.open('/apply/linkedin');
      await page.getByText('There is no version of your CV yet').waitFor();
      await check(page, 'LinkedIn without a CV');
      const made = await program.ask('POST', '/api/cvs', JSON.stringify({ name: 'Ada for banks', body: CV }));
      const { change } = await made.json();
      await page.getByRole('button', { name: 'Choose the export' }).waitFor();
      const give = (name, text) => page.getByLabel('Export of LinkedIn').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await give('notes.txt', 'nothing');
      await page.getByRole('heading', { name: 'This cannot be read' }).waitFor({ timeout: PATIENCE_MS });
      await page.getByText('it is no table').waitFor();
      await give('Positions.csv', 'Company Name,Title,Started On,Finished On\nAcme,Senior Engineer,Jun 2020,\nBeta,Engineer,May 2015,\n');
      await page.getByRole('heading', { name: '1 error, 3 warnings' }).waitFor({ timeout: PATIENCE_MS });
      await page.getByText('Began 2017-05 here and 2015-05 on LinkedIn').waitFor();
      await page.getByText('Ended 2020-02 here, and goes on on LinkedIn').waitFor();
      await page.getByText('line 13 of the CV, Positions.csv line 3').first().waitFor();
      await page.getByText('rules could not look').click();
      await page.getByText('the export has no Profile.csv').first().waitFor();
      await check(page, 'LinkedIn beside a CV');
      // Kept as it is with a reason, looked at again, kept and undone.
      const ended = page.locator('.linkedin-card').filter({ hasText: 'Ended 2020-02 here' });
      await ended.getByRole('button', { name: 'Suppress', exact: true }).click();
      await ended.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: '1 error, 3 warnings' }).waitFor({ state: 'detached' });
      await page.getByLabel('Show suppressed (1)').check();
      await ended.getByRole('button', { name: 'Give a reason' }).click();
      await ended.getByLabel('Why it stays as it is').fill('The profile is mended next week');
      await ended.getByRole('button', { name: 'Save' }).click();
      await ended.getByText('Suppressed: The profile is mended next week').waitFor();
      await check(page, 'a suppressed finding beside LinkedIn');
      await ended.getByRole('button', { name: 'Look at it again' }).click();
      await page.getByRole('heading', { name: '1 error, 3 warnings' }).waitFor();
      await ended.getByRole('button', { name: 'Suppress', exact: true }).click();
      await ended.getByRole('button', { name: 'Look at it again' }).waitFor();
      await page.locator('.notice').filter({ hasText: 'Kept as it is' }).last().getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('heading', { name: '1 error, 3 warnings' }).waitFor();
      await page.setViewportSize({ width: 360, height: 740 });
      assert.equal(await page.locator('.linkedin-card').first().evaluate((card) => card.getBoundingClientRect().right > window.innerWidth), false, 'it fits a telephone');
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await page.getByRole('region', { name: 'What differs' }).waitFor({ state: 'detached' });
      await program.ask('POST', `/api/changes/${change}/undo`, '{}');
      await page.getByText('There is no version of your CV yet').waitFor();
    },
  },
];
