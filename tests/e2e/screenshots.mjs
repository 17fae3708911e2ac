// The pictures of the README, taken of the real program: docs/screenshots/*.png. Run by `make screenshots`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lovelace, pdf } from './journeys/cv.mjs';
import { choose, launch, Program, root, submissionOf, submit, Visitor, whyNot, write } from './harness.mjs';

const folder = join(root, 'docs/screenshots');
const SIZE = { width: 1280, height: 800 };
const SLUG = 'fewestrunners';

async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(`docs/screenshots/${name}.png`);
}

/** One that is good but for a few things. */
async function cvPicture(page, program) {
  const lines = lovelace.map(([x, y, size, bold, text]) => [x, y, size, bold, text.replace('Cut the build from 40 to 6 minutes for 30 engineers', 'Passionate team player who worked on the biuld')]);
  await page.goto(`${program.url}/apply/cv`);
  await page.locator('input[type=file]').setInputFiles({ name: 'Ada Lovelace, two pages.pdf', mimeType: 'application/pdf', buffer: pdf([lines]) });
  await page.locator('.cv-mark').first().hover();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await take(page, 'cv');
}

const DAY_MS = 86_400_000;
const day = (from_now) => new Date(Date.now() + from_now * DAY_MS).toISOString().slice(0, 10);

/** The sheet for a call, as it lies beside the telephone. */
async function callPicture(page, program) {
  const make = (path, body) =>
    page.evaluate(async ([to, what]) => (await (await fetch(to, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(what) })).json()).thing, [path, body]);
  const application = await make('/api/applications', { company_name: 'Globex', role: 'Senior Backend Engineer', stage: 'screen' });
  const recruiter = await make('/api/things/contact', { name: 'Dana Reyes', kind: 'agency-recruiter', company: application.company });
  await make('/api/things/promise', { application: application.id, contact: recruiter.id, what: 'An answer', mine: false, promised_on: day(-9), due_on: day(-4) });
  await make('/api/things/script', { kind: 'gap', title: 'The gap', variant: 'laid off', body: 'In March the company closed its Berlin office, and forty of us left. I have built a small tool since, which two firms use, and I am looking for a team that owns its service.', target_s: 20, max_s: 30 });
  await make('/api/things/pay_range', { floor_minor: 7_000_000, target_minor: 8_200_000, currency: 'EUR', period: 'year' });
  for (let i = 0; i < 24; i++) await make('/api/things/market_sample', { pay_minor: 6_600_000 + 130_000 * i, currency: 'EUR', period: 'year', source: 'ads' });
  const round = await make('/api/things/round', { application: application.id, kind: 'screen', at_ms: Date.now() + DAY_MS, minutes: 30, people: 'Dana Reyes', outcome: 'planned' });
  await page.goto(`${program.url}/screen/call/${round.id}`);
  await page.getByRole('heading', { name: 'My range' }).waitFor();
  await take(page, 'call');
}

async function pictures(browser, program, colorScheme) {
  const suffix = colorScheme === 'light' ? '' : `-${colorScheme}`;
  const visitor = await Visitor.come(browser, program, { viewport: SIZE, colorScheme });
  const page = await visitor.open();
  await page.locator('.problem').first().waitFor();
  await page.getByRole('button', { name: 'Put this away' }).click();
  await page.goto(`${program.url}/code/${SLUG}`);
  await choose(page, 'C++');
  await write(page, submissionOf(SLUG, 'wrong_answer', '.cpp'));
  await submit(page);
  // The running clock would make every picture another one.
  await page.getByRole('button', { name: /^Time since opened/ }).click();
  await take(page, `workbench${suffix}`);
  await write(page, submissionOf(SLUG, 'accepted', '.cpp'));
  await submit(page);
  await page.goto(`${program.url}/code`);
  await page.locator(`[data-slug=${SLUG}]`).getByRole('img', { name: 'Solved' }).waitFor();
  if (colorScheme === 'light') await take(page, 'problems');
  if (colorScheme === 'light') await cvPicture(page, program);
  if (colorScheme === 'light') await callPicture(page, program);
  await visitor.context.close();
}

const reason = whyNot();
if (reason) {
  console.error(`no pictures: ${reason}`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await launch({ whole: true });
const program = await Program.begin();
try {
  for (const colorScheme of ['light', 'dark']) await pictures(browser, program, colorScheme);
} finally {
  await browser.close();
  await program.end();
}
