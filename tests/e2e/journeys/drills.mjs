// The drills of debugging and review: a pull request commented on by mouse and by keys, and a program with a bug that is found, named and mended.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorOf, eventually, root, VERDICT_MS, write, written } from '../harness.mjs';
import { check, narrow } from './accessibility.mjs';

const region = (page, name) => page.getByRole('region', { name, exact: true });
const line = (page, number) => page.getByRole('button', { name: `Comment on line ${number}`, exact: true });
const form = (page) => page.getByRole('form', { name: /^Comment on line/ });

async function say(page, kind, severity, words) {
  await form(page).getByLabel('Kind').selectOption(kind);
  await form(page).getByLabel('Severity').selectOption(severity);
  await form(page).getByRole('textbox', { name: 'Comment' }).fill(words);
}

async function reviewed(visitor) {
  const page = await visitor.open('/code');
  await page.getByRole('link', { name: 'Drills' }).click();
  await page.getByRole('link', { name: 'Debug and review' }).click();
  await page.getByRole('link', { name: 'Upload of avatars' }).waitFor();
  await check(page, 'the drills of debugging and review');
  await page.getByRole('link', { name: 'Upload of avatars' }).click();
  await line(page, 20).waitFor();
  await page.locator('.review-lines .code-keyword').first().waitFor();
  // By the mouse: one line, then four with Shift.
  await line(page, 20).click();
  await form(page).waitFor();
  await check(page, 'a comment on its way');
  await page.keyboard.press('Escape');
  await form(page).waitFor({ state: 'detached' });
  await line(page, 20).click();
  await page.keyboard.press('Escape');
  await line(page, 23).click({ modifiers: ['Shift'] });
  assert.equal(await page.getByRole('form', { name: 'Comment on lines 20 to 23' }).count(), 1);
  await say(page, 'security', 'blocker', 'Whoever is logged in may set the picture of others.');
  await page.keyboard.press('Control+Enter');
  await eventually('the focus is back at its line', () => line(page, 23).evaluate((button) => button === document.activeElement));
  // By keys: down four lines, then one more with Shift, and Enter.
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: 'Comment on lines 27 to 28' }).waitFor();
  await say(page, 'performance', 'minor', 'All of it is read into memory.');
  await form(page).getByRole('button', { name: 'Comment' }).click();
  // A false alarm, on what looks wrong and is right; and one at the right place of another kind.
  await line(page, 46).click();
  await say(page, 'bug', '', '');
  await form(page).getByRole('button', { name: 'Comment' }).click();
  await line(page, 56).click();
  await say(page, 'security', '', 'Who calls this?');
  await form(page).getByRole('button', { name: 'Comment' }).click();
  await page.getByText('4 comments').waitFor();
  // A reload keeps them; one is changed, one taken away and said again.
  await page.reload();
  await page.getByText('4 comments').waitFor();
  await page.getByRole('button', { name: 'Edit the comment on lines 27 to 28' }).click();
  await form(page).getByLabel('Severity').selectOption('major');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await check(page, 'a review on its way');
  await narrow(page, 'a review on its way');
  await page.getByRole('button', { name: 'Submit the review' }).click();
  const outcome = region(page, 'What came of it');
  await outcome.getByText('2 of 6 findings found, 4 missed').waitFor();
  await outcome.getByText(/1 less for 1 false alarm/).waitFor();
  const cards = (tone) => page.locator(`.review-card[data-tone="${tone}"]`);
  assert.deepEqual([await cards('good').count(), await cards('bad').count(), await cards('slow').count()], [2, 4, 1]);
  await page.getByText('It is api or tests or naming.').waitFor();
  assert.equal(await page.getByText('Looks wrong, and is right').count(), 2);
  await check(page, 'what came of a review');
  await narrow(page, 'what came of a review');
  await page.getByRole('link', { name: 'All drills' }).click();
  await page.locator('[data-drill="avatar-upload"]').getByText(/^\d+ % · once/).waitFor();
  await narrow(page, 'the drills of debugging and review');
}

async function odd(visitor) {
  const page = await visitor.open('/code/drills/review/no-such-review');
  await page.getByRole('heading', { name: 'There is no review “no-such-review”' }).waitFor();
  await check(page, 'a review that is not there');
  // A diff has its signs; what somebody wrote into the storage is none of ours; two tabs both have their score.
  await page.evaluate(() => localStorage.setItem('dryrun.review.login-limit', '[{"from": 1, "to": 99999, "kind": "bug", "severity": null, "says": ""}]'));
  await page.goto(`${visitor.program.url}/code/drills/review/login-limit`);
  await page.getByText('0 comments').waitFor();
  assert.ok((await page.locator('[data-sign="added"]').count()) > 10 && (await page.locator('[data-sign="head"]').count()) === 6);
  await check(page, 'a diff');
  const other = await visitor.context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'Submit the review' }).click();
    await region(tab, 'What came of it').getByText('0 of 6 findings found, 6 missed').waitFor();
  }
  const { attempts } = await (await visitor.program.ask('GET', '/api/attempts?kind=review&drill=login-limit')).json();
  assert.equal(attempts.length, 2);
}

const programOf = (path) => readFileSync(join(root, 'content/drills/debug/lastseats', path), 'utf8');
const guess = (page) => region(page, 'Where is it, and what is it?');
const attempts = async (visitor) => (await (await visitor.program.ask('GET', '/api/attempts?kind=debug')).json()).attempts;

async function debugged(visitor) {
  const page = await visitor.open('/code/drills');
  await page.getByRole('link', { name: 'Last Seats' }).click();
  await editorOf(page).waitFor();
  await eventually('the program is in the editor', async () => (await written(page)) === programOf('attachments/starter.js'));
  assert.equal(await page.getByText('Whom it harms').count(), 0);
  await check(page, 'a program with a bug');
  // A place that is none is told, and nothing is sent.
  await guess(page).getByLabel('From line').fill('999');
  await guess(page).getByText(/The program has the lines 1 to/).waitFor();
  await page.keyboard.press('Control+Enter');
  await guess(page).getByLabel('From line').fill('15');
  await guess(page).getByLabel('to line').fill('30');
  await guess(page).getByText('Name at most 10 lines.').waitFor();
  await guess(page).getByLabel('to line').fill('18');
  await guess(page).getByLabel('Kind').selectOption('race');
  await guess(page).getByLabel('In your own words').fill('It awaits between the check and the subtraction.');
  await guess(page).locator('summary').click();
  assert.equal(await guess(page).locator('[data-marked]').count(), 4);
  // A fix that passes the samples and is wrong: nothing is told yet, and what was said survives a reload.
  await write(page, programOf('submissions/wrong_answer/looks_again_after_paying.js'));
  await page.keyboard.press("Control+'");
  await page.getByRole('heading', { name: /samples pass/ }).waitFor({ timeout: VERDICT_MS });
  assert.equal((await attempts(visitor)).length, 0, 'a run is no attempt');
  await page.keyboard.press('Control+Enter');
  const marks = region(page, 'What came of it');
  await marks.getByText('The fix: not yet').waitFor({ timeout: VERDICT_MS });
  await marks.getByText('50 %').waitFor();
  assert.equal(await page.getByRole('tab', { name: 'What it was' }).count(), 0);
  await check(page, 'a fix that is not right');
  await page.reload();
  await editorOf(page).waitFor();
  assert.equal(await guess(page).getByLabel('Kind').inputValue(), 'race');
  await write(page, programOf('submissions/accepted/fixed.js'));
  await page.keyboard.press('Control+Enter');
  await marks.getByText('The fix: accepted').waitFor({ timeout: VERDICT_MS });
  await page.getByRole('heading', { name: 'Whom it harms' }).waitFor();
  await page.getByText('You: It awaits between').waitFor();
  await check(page, 'a bug that was mended');
  await narrow(page, 'a bug that was mended');
  const kept = await attempts(visitor);
  assert.deepEqual(kept.map((one) => one.share), [1, 0.5]);
  await page.getByRole('link', { name: 'Back to the drills' }).click();
  const row = page.locator('[data-drill="lastseats"]');
  await row.getByText(/last 100 %, best 100 %/).waitFor();
  // It is no problem of the bank.
  await page.getByRole('link', { name: 'Problems', exact: true }).click();
  await page.locator('.problem').first().waitFor();
  assert.equal(await page.getByText('Last Seats').count(), 0);
}

async function givenUp(visitor) {
  const page = await visitor.open('/code/drills/debug/no-such-program');
  await page.getByRole('heading', { name: 'There is no program with a bug “no-such-program”' }).waitFor();
  await page.evaluate(() => localStorage.setItem('dryrun.debug.renewals', '{"from": 7}'));
  await page.goto(`${visitor.program.url}/code/drills/debug/renewals`);
  await editorOf(page).waitFor();
  const before = (await attempts(visitor)).length;
  await page.getByRole('button', { name: 'Show me' }).click();
  await region(page, 'What came of it').getByText('The fix: given up').waitFor();
  await page.getByRole('heading', { name: 'The smallest fix' }).waitFor();
  await check(page, 'a drill that was given up');
  assert.equal((await attempts(visitor)).length, before + 1);
}

/** Two tabs on one drill: each fix is one attempt, whoever hears of its verdict. */
async function twoTabs(visitor) {
  const page = await visitor.open('/code/drills/debug/lastseats');
  await editorOf(page).waitFor();
  const other = await visitor.context.newPage();
  await other.goto(page.url());
  await editorOf(other).waitFor();
  const before = (await attempts(visitor)).length;
  await write(page, programOf('submissions/accepted/fixed.js'));
  await page.keyboard.press('Control+Enter');
  await region(page, 'What came of it').getByText('The fix: accepted').waitFor({ timeout: VERDICT_MS });
  await other.reload();
  await editorOf(other).waitFor();
  await other.waitForTimeout(1000);
  assert.equal((await attempts(visitor)).length, before + 1);
}

export const drills = [
  { name: 'drills: a pull request reviewed by mouse and by keys', run: reviewed },
  { name: 'drills: a bug is found, named and mended', run: debugged },
  { name: 'drills: a bug is given up; an unknown one', options: { colorScheme: 'dark' }, complaints: [/404/], run: givenUp },
  { name: 'drills: two tabs on one bug', run: twoTabs },
  { name: 'drills: an unknown review, a diff, a broken storage, two tabs', options: { colorScheme: 'dark' }, complaints: [/404/], run: odd },
];
