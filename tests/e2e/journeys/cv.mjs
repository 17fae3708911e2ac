// The CV: a document goes in, its findings stand on its page, and what is mended is a version of its own.
import assert from 'node:assert/strict';
import { check } from './accessibility.mjs';
import { eventually } from '../harness.mjs';

/** A PDF by hand: [x, y from the top, size, bold, text] for each line of each page. */
export function pdf(pages) {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>'];
  const kids = pages.map((lines) => {
    const said = lines.map(([x, y, size, bold, text]) => `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${842 - y} Td (${text.replace(/([\\()])/g, '\\$1')}) Tj ET\n`).join('');
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${objects.length + 2} 0 R>>`, `<</Length ${said.length}>>stream\n${said}\nendstream`);
    return objects.length - 1;
  });
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  let out = '%PDF-1.4\n';
  const at = objects.map((body, i) => {
    const start = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return start;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${out}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`, 'latin1');
}

export const lovelace = [
  [50, 60, 20, true, 'Ada Lovelace'], [50, 84, 10, false, 'ada.lovelace@example.org | +44 20 7946 0958 | London, UK | linkedin.com/in/adalovelace'],
  [50, 120, 14, true, 'Experience'], [50, 145, 11, true, 'Senior Engineer'], [400, 145, 10, false, 'Mar 2019 - present'], [50, 160, 10, false, 'Analytical Engines Ltd, London'],
  [60, 178, 10, false, '- Cut the build from 40 to 6 minutes for 30 engineers'], [60, 192, 10, false, '- Responsible for the deployment'],
  [50, 220, 11, true, 'Engineer'], [400, 220, 10, false, 'Jan 2015 - Feb 2019'], [50, 235, 10, false, 'Difference Works, London'],
  [60, 253, 10, false, '- Halved the error rate of the print-out, measured over 12 months'], [50, 285, 14, true, 'Education'],
  [50, 308, 10, false, 'BSc Mathematics, University of London, 2011 - 2014'], [50, 340, 14, true, 'Skills'], [50, 362, 10, false, 'C, Python, PostgreSQL, Kubernetes'],
];

const PATIENCE_MS = 60_000;
const findings = (page) => page.getByRole('region', { name: 'Findings', exact: true });
const weak = (page) => findings(page).locator('.cv-card').filter({ hasText: 'R12 weak-start' });

async function give(page, name, buffer) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await page.getByRole('heading', { name: name.replace(/\.\w+$/, ''), level: 1 }).waitFor({ timeout: PATIENCE_MS });
}

async function remove(page) {
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('heading', { name: /^(Your CV|Versions of your CV)$/ }).waitFor();
}

async function narrow(page, what) {
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `${what} is ${wide} pixels wide on a screen of 360`);
  await check(page, `${what}, narrow`);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function upload(visitor) {
  const page = await visitor.open('/apply/cv');
  await page.getByRole('heading', { name: 'Your CV' }).waitFor();
  await page.getByText('Drop your CV here').waitFor();
  await check(page, 'no CV yet');
  // Without the address of a profile, which is another finding.
  const unlinked = pdf([lovelace.map(([x, y, size, bold, text]) => [x, y, size, bold, text.replace(' | linkedin.com/in/adalovelace', '')])]);
  await give(page, 'Ada 2026.pdf', unlinked);
  await weak(page).waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('img', { name: 'Page 1 of the CV' }).waitFor();
  await check(page, 'a CV with findings');
  await narrow(page, 'a CV');

  // The mark lies on the words that it is about, and both show what is pointed at.
  const number = await weak(page).getAttribute('data-finding');
  const mark = page.locator(`.cv-mark[data-mark="${number}"]`);
  const picture = await page.getByRole('img', { name: 'Page 1 of the CV' }).boundingBox();
  const box = await mark.boundingBox();
  const top = ((box.y - picture.y) / picture.height) * 842;
  assert.ok(Math.abs(top - 184) < 10, `the mark lies at ${top} points`);
  await mark.hover();
  assert.equal(await weak(page).getAttribute('data-active'), 'true');
  await mark.click();
  assert.equal(await weak(page).evaluate((card) => card === document.activeElement), true);
  await page.keyboard.press('n');
  assert.equal(await weak(page).getAttribute('data-active'), 'false');
  await page.keyboard.press('p');
  assert.equal(await mark.getAttribute('data-active'), 'true');
  await weak(page).getByText('Why, and what the evidence is').click();
  await weak(page).getByText('Evidence C: what practitioners say').waitFor();

  // Kept as it is, undone, kept again with a reason, and looked at again.
  await page.keyboard.press('s');
  await weak(page).waitFor({ state: 'detached' });
  await page.locator('.notice').filter({ hasText: 'Kept as it is' }).getByRole('button', { name: 'Undo' }).click();
  await weak(page).getByRole('button', { name: 'Suppress', exact: true }).click();
  await weak(page).waitFor({ state: 'detached' });
  await page.getByLabel(/Show suppressed \(1\)/).check();
  await weak(page).getByRole('button', { name: 'Give a reason' }).click();
  await weak(page).getByLabel('Why it stays as it is').fill('It was my task');
  await weak(page).getByRole('button', { name: 'Save' }).click();
  await weak(page).getByText('Suppressed: It was my task').waitFor();
  await check(page, 'a suppressed finding');
  await weak(page).getByRole('button', { name: 'Look at it again' }).click();
  await weak(page).getByRole('button', { name: 'Suppress', exact: true }).waitFor();

  await page.getByRole('tab', { name: 'What a machine reads' }).click();
  await page.getByText('ada.lovelace@example.org').waitFor();
  await page.getByText('2019-03 to now').waitFor();
  await check(page, 'what a machine reads');
  await page.getByLabel(/Goes to/).selectOption('us');
  await eventually('it to be read for another country', async () => (await page.getByText('It is being read').count()) + (await page.getByText('It waits for a worker').count()) === 0);
  await remove(page);
  await page.locator('.notice').filter({ hasText: 'is removed' }).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Ada 2026' }).click();
  await page.getByRole('tab', { name: 'Findings' }).waitFor();
  const there = page.url();
  await page.goto(`${visitor.program.url}/apply/cv`);
  await page.locator('input[type=file]').setInputFiles({ name: 'again.pdf', mimeType: 'application/pdf', buffer: unlinked });
  await page.getByText('This very document is here already, as Ada 2026.').waitFor();
  assert.equal(page.url(), there);
  await remove(page);
}

async function edit(visitor) {
  const page = await visitor.open('/apply/cv');
  await give(page, 'Short.pdf', pdf([lovelace.slice(0, 8)]));
  await weak(page).getByRole('button', { name: 'Edit', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text of the CV' });
  await text.waitFor();
  // It stands at the bullet that the finding is about.
  await eventually('the bullet to be selected', async () => /Responsible/.test(await text.evaluate((box) => box.value.slice(box.selectionStart, box.selectionEnd))));
  const live = page.getByRole('region', { name: 'What is still found' });
  await check(page, 'the editor');
  await narrow(page, 'the editor');
  await text.fill((await text.inputValue()).replace('Responsible for the deployment', 'Deployed 12 services, 40 times a week'));
  await live.locator('.cv-card').filter({ hasText: 'Responsible' }).waitFor({ state: 'detached' });
  // What was typed stays when the page is opened again.
  await page.reload();
  await eventually('what was typed', async () => /Deployed 12/.test(await text.inputValue()));
  await page.getByLabel('Name of the new version').fill('Short, mended');
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { name: 'Short, mended', level: 1 }).waitFor();
  await findings(page).waitFor({ timeout: PATIENCE_MS });
  await weak(page).waitFor({ state: 'detached' });
  await page.getByText('Markdown,').waitFor();
  await page.getByRole('link', { name: 'All versions' }).click();
  await page.getByLabel('Compare Short, mended').check();
  await page.getByLabel('Compare Short', { exact: true }).check();
  await check(page, 'the versions');
  await narrow(page, 'the versions');
  await page.getByRole('button', { name: 'Compare two' }).click();
  const difference = page.getByRole('region', { name: 'Difference' });
  await difference.getByText('Deployed', { exact: false }).first().waitFor();
  await check(page, 'two versions');
  await narrow(page, 'two versions');
  for (const name of ['Short, mended', 'Short']) {
    await page.goto(`${visitor.program.url}/apply/cv`);
    await page.getByRole('link', { name, exact: true }).click();
    await remove(page);
  }
}

async function bad(visitor, program) {
  const page = await visitor.open('/apply/cv');
  await give(page, 'broken.pdf', pdf([lovelace]).subarray(0, 300));
  await page.getByRole('heading', { name: 'This cannot be read' }).waitFor({ timeout: PATIENCE_MS });
  await page.getByText('The PDF is damaged').waitFor();
  await check(page, 'a document that cannot be read');
  await remove(page);
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') });
  await page.getByText('This is a picture').waitFor();
  await input.setInputFiles({ name: 'huge.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc((10 << 20) + 1) });
  await page.getByText('The file is larger than 10 MiB').waitFor();
  await check(page, 'a refused file');
  await program.stop();
  await input.setInputFiles({ name: 'later.pdf', mimeType: 'application/pdf', buffer: pdf([lovelace.slice(0, 12)]) });
  await page.getByText('The server does not answer').first().waitFor();
  await program.start();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'later', level: 1 }).waitFor({ timeout: PATIENCE_MS });
  await weak(page).waitFor({ timeout: PATIENCE_MS });
  await remove(page);
}

async function pasted(visitor) {
  const page = await visitor.open('/apply/cv');
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByLabel('Name of this version').fill('As text');
  await page.getByLabel('Text of the CV').fill('# Ada Lovelace\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 – Present\n- Responsible for the deployment\n');
  await check(page, 'pasting');
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('heading', { name: 'As text', level: 1 }).waitFor();
  await weak(page).waitFor({ timeout: PATIENCE_MS });
  const number = await weak(page).getAttribute('data-finding');
  const mark = page.locator('.cv-underlined').filter({ has: page.locator(`[data-mark="${number}"]`) });
  assert.match(await mark.innerText(), /^Responsible for/);
  await weak(page).getByRole('button', { name: 'Show the place' }).click();
  assert.equal(await mark.getAttribute('data-active'), 'true');
  await check(page, 'a text with marks');
  await narrow(page, 'a text with marks');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('Name of this version').fill('As text, renamed');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('heading', { name: 'As text, renamed', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Retire' }).click();
  await page.getByRole('button', { name: 'Offer again' }).waitFor();
  await page.getByRole('link', { name: 'All versions' }).click();
  await page.getByLabel('Show retired (1)').check();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Search commands/ }).fill('as text ren');
  await page.getByRole('option', { name: /As text, renamed/ }).first().click();
  await page.getByRole('heading', { name: 'As text, renamed', level: 1 }).waitFor();
  await remove(page);
}

async function claimed(visitor) {
  const page = await visitor.open('/apply/cv');
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByLabel('Name of this version').fill('With figures');
  await page.getByLabel('Text of the CV').fill('# Ada Lovelace\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 – Present\n- Responsible for the deployment\n- Cut the build from 40 to 6 minutes\n- Saved 12 % of the cost\n');
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('heading', { name: 'With figures', level: 1 }).waitFor();
  await page.getByRole('tab', { name: 'Claims' }).click({ timeout: PATIENCE_MS });
  await page.getByText('2 bullets say what was achieved.').waitFor();
  await page.getByText('Engines Ltd · 40 to 6 minutes').waitFor();
  await check(page, 'bullets of a CV');
  await narrow(page, 'bullets of a CV');
  await page.getByRole('checkbox', { name: 'Cut the build' }).check();
  await page.getByRole('button', { name: 'Take 1 bullet as a claim' }).click();
  await page.getByText('1 of them is a claim already').waitFor();
  assert.equal(await page.getByRole('checkbox', { name: 'Cut the build' }).isDisabled(), true);

  await page.goto(`${visitor.program.url}/apply/claims`);
  await page.getByRole('button', { name: 'Take the bullets of a CV as claims' }).click();
  const from = page.getByRole('region', { name: 'From the CV' });
  await from.getByRole('button', { name: 'Tick all' }).click();
  await from.getByRole('button', { name: 'Take 1 bullet as a claim' }).click();
  const all = page.getByRole('region', { name: 'What the CV claims' });
  await all.getByText('Saved 12 % of the cost').waitFor();
  await from.getByText('and all of that is claimed already').waitFor();
  await check(page, 'claims taken from a CV');
  await narrow(page, 'claims taken from a CV');
  await page.locator('.notice').filter({ hasText: '1 claim taken from the CV' }).last().getByRole('button', { name: 'Undo' }).click();
  await all.getByText('Saved 12 % of the cost').waitFor({ state: 'detached' });
  await from.getByText('1 of them is a claim already').waitFor();
  await all.getByRole('button', { name: 'Remove the claim' }).click();
  await page.goto(`${visitor.program.url}/apply/cv`);
  await page.getByRole('link', { name: 'With figures' }).click();
  await remove(page);
}

async function meant(visitor, program) {
  const resume = JSON.stringify({ basics: { name: 'Ada Lovelace', email: 'ada@example.org' }, work: [{ position: 'Engineer', name: 'Engines Ltd', startDate: '2019-03', highlights: ['Cut the build from 40 to 6 minutes'] }] });
  const truth = await (await program.ask('POST', '/api/cvs', JSON.stringify({ name: 'As I mean it', body: resume }))).json();
  const written = await (await program.ask('POST', '/api/cvs', JSON.stringify({ name: 'As sent', body: '# Ada Lovelace\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 – Present\n- Cut the build from 45 to 6 minutes\n' }))).json();
  const page = await visitor.open(`/apply/cv/${written.thing.id}`);
  await page.getByRole('tab', { name: 'What a machine reads' }).click({ timeout: PATIENCE_MS });
  const trip = page.getByRole('region', { name: 'Beside what you meant' });
  await trip.getByText('1 lost, 1 changed').waitFor();
  await trip.getByRole('row').filter({ hasText: 'basics, email' }).getByText('Lost').waitFor();
  await trip.getByText('Cut the build from 45 to 6 minutes').waitFor();
  await trip.getByText('No mail address was found').waitFor();
  assert.equal(await trip.getByRole('row').filter({ hasText: 'basics, name' }).count(), 0);
  await trip.getByLabel('Show the fields that are the same, too').check();
  await trip.getByRole('row').filter({ hasText: 'basics, name' }).getByText('Same').waitFor();
  await check(page, 'a CV beside what was meant');
  await narrow(page, 'a CV beside what was meant');
  await program.ask('PATCH', `/api/things/cv_version/${written.thing.id}`, JSON.stringify({ version: 1, body: '# Ada Lovelace\nada@example.org\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 – Present\n- Cut the build from 40 to 6 minutes\n' }));
  await trip.getByText(/^All \d+ fields come back/).waitFor();
  for (const { thing } of [truth, written]) await program.ask('DELETE', `/api/things/cv_version/${thing.id}`);
}

export const cv = [
  { name: 'cv: a PDF goes in, its findings stand on its page, are suppressed and brought back', run: upload },
  { name: 'cv: a bullet is mended, and the version with it compared with the one before', run: edit },
  { name: 'cv: what cannot be read is said, and nothing is lost while the server is away', complaints: [/40[0-9]/, /413/, /ERR_CONNECTION/, /WebSocket/, /Failed to fetch/], run: bad },
  { name: 'cv: what a machine reads is held beside what was meant, field by field', complaints: [/404/], run: meant },
  { name: 'cv: bullets with figures are taken as claims, on both pages, and given back', run: claimed },
  { name: 'cv: pasted text is underlined where something was found, dark', options: { colorScheme: 'dark' }, run: pasted },
];
