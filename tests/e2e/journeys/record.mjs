// The whole record: searched, saved, and, at the end, wiped.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from './accessibility.mjs';
import { eventually } from '../harness.mjs';

async function ask(page, method, path, body) {
  return page.evaluate(async ([verb, url, sent]) => {
    const answer = await fetch(url, { method: verb, headers: { 'Content-Type': 'application/json' }, ...(sent ? { body: JSON.stringify(sent) } : {}) });
    return answer.status === 204 ? null : answer.json();
  }, [method, path, body]);
}

/** An application with a person, a note and a question asked; its number. */
async function fill(page) {
  const made = await ask(page, 'POST', '/api/applications', { company_name: 'Zürcher Wärme', role: 'Platform Engineer' });
  const { id, company } = made.thing;
  await ask(page, 'POST', '/api/things/contact', { company, name: 'Zoë Quandt', kind: 'recruiter' });
  await ask(page, 'POST', '/api/things/note', { application: id, body: 'They asked about <b>Kubernetes</b> and a visa.' });
  return id;
}

export const record = [
  {
    name: 'record: a search finds what begins with the words, whatever its kind and accents, and leads there by the keyboard',
    async run(visitor) {
      const page = await visitor.open('/search');
      await page.getByText('A word finds what begins with it').waitFor();
      await check(page, 'the empty search');
      const id = await fill(page);
      await page.keyboard.type('zurch');
      await page.getByRole('region', { name: 'Applications' }).getByRole('link', { name: 'Platform Engineer' }).waitFor();
      assert.equal(new URL(page.url()).searchParams.get('q'), 'zurch');
      assert.equal(await page.getByRole('region', { name: 'Companies' }).locator('mark').textContent(), 'Zürcher');
      await check(page, 'what was found');
      const field = page.getByRole('searchbox');
      await field.fill('kubern visa');
      const note = page.getByRole('region', { name: 'Notes' });
      await note.getByText('<b>', { exact: false }).first().waitFor(); // as text, not as an element
      assert.equal(await note.locator('b').count(), 0);
      await field.fill('nothingatallhasthis');
      await page.getByText('Nothing in the record has').waitFor();
      await field.fill('zoe');
      await page.getByRole('region', { name: 'People' }).getByText('Zoë').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/apply/${id}`);
      // The palette has the record below its commands.
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search commands and the record' }).fill('kubernetes');
      await page.getByRole('option', { name: /They asked about/ }).waitFor();
      await check(page, 'the palette with what the record has');
      await page.getByRole('option', { name: /All in the record/ }).click();
      await page.waitForURL('**/search?q=kubernetes');
      await page.getByRole('region', { name: 'Notes' }).waitFor();
    },
  },
  {
    name: 'record: all of it is saved as an archive, wiped when the words are typed, and brought back',
    complaints: [/400/, /409/],
    async run(visitor) {
      const page = await visitor.open('/data');
      await page.getByRole('heading', { name: 'Your data' }).waitFor();
      await check(page, 'your data');
      await fill(page);
      const coming = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Save everything' }).click();
      const download = await coming;
      assert.equal(download.suggestedFilename(), 'dryrun.tar');
      const archive = readFileSync(await download.path());
      assert.ok(archive.includes('Zürcher Wärme') && archive.includes('manifest.json'));
      await page.getByRole('button', { name: 'Wipe everything' }).click();
      await page.getByText('Nothing was removed').waitFor();
      assert.notEqual((await ask(page, 'GET', '/api/applications')).applications.length, 0);
      await page.getByLabel('Type “wipe everything”').fill('wipe everything');
      await page.getByRole('button', { name: 'Wipe everything' }).click();
      await page.getByText('The record is empty.').waitFor();
      assert.equal((await ask(page, 'GET', '/api/applications')).applications.length, 0);
      // The browser stays signed in, and the bank is read again.
      await eventually('the bank to be read again', async () => (await ask(page, 'GET', '/api/problems')).problems.length > 5);
      // A damaged archive changes nothing; the sound one brings all back, once.
      const bring = async (bytes, name = 'dryrun.tar') => page.getByLabel('Archive of the record').setInputFiles({ name, mimeType: 'application/x-tar', buffer: bytes });
      await bring(archive.subarray(0, archive.length - 2048), 'cut.tar');
      await page.getByRole('alert').filter({ hasText: 'cut.tar was not taken; nothing was changed.' }).waitFor();
      await check(page, 'an archive that was refused');
      await bring(archive);
      await page.getByText('Everything is back').waitFor();
      assert.ok((await ask(page, 'GET', '/api/applications')).applications.some((one) => one.company_name === 'Zürcher Wärme'));
      await bring(archive);
      await page.getByRole('alert').filter({ hasText: 'nothing is mixed with it' }).waitFor();
      await ask(page, 'POST', '/api/wipe', { confirm: 'wipe everything' });
    },
  },
];
