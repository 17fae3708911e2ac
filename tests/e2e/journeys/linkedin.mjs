// What an export of LinkedIn brings to the pages: whom one knows at a company.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './accessibility.mjs';

const HEADER = 'Notes:\n"Some mail addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

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
];
