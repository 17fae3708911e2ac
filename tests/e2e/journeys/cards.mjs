// Cards: the first ones, a sitting by keyboard, the load, and the plan until a day.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from './accessibility.mjs';
import { choose as chooseLanguage, eventually, submissionOf, submit, write } from '../harness.mjs';

const part = (page, name) => page.getByRole('region', { name, exact: true });
const counts = (page) => page.locator('.gaps-counts').innerText();

async function put(page, front, back) {
  const list = part(page, 'Cards');
  await list.getByRole('button', { name: 'Add', exact: true }).click();
  await list.getByLabel('Question').fill(front);
  await list.getByLabel('Answer').fill(back);
  await list.getByRole('button', { name: 'Add the card' }).click();
  await list.getByText(front).waitFor();
}

async function fits(page, where) {
  const { width, wide } = await page.evaluate(() => ({ width: document.documentElement.clientWidth, wide: document.documentElement.scrollWidth }));
  assert.ok(wide <= width, `${where} is ${wide} wide on ${width}`);
}

async function clear({ program }) {
  for (;;) {
    const { cards } = await (await program.ask('GET', '/api/cards?limit=500')).json();
    if (cards.length === 0) return;
    for (const { id } of cards) await program.ask('DELETE', `/api/things/card/${id}`);
  }
}

const choose = (page, name, buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const packageNamed = (page, name) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
const looked = (page) => Promise.all([check(page, 'packages'), fits(page, 'packages')]);

export const cards = [
  {
    name: 'cards: a package of Anki is brought, looked over, taken in and taken back; a wrong file and a broken one are sentences',
    complaints: [/400/, /409/],
    async run(visitor) {
      await clear(visitor);
      for (const { id } of (await (await visitor.program.ask('GET', '/api/cards/packages')).json()).packages) await visitor.program.ask('DELETE', `/api/cards/packages/${id}`);
      for (const [front, back] of [['What is a closure?', 'A function with its scope'], ['What is hoisting?', 'Declarations come first']]) await visitor.program.ask('POST', '/api/things/card', JSON.stringify({ front, back, deck: 'Web::JS' }));
      const bytes = Buffer.from(await (await visitor.program.ask('GET', '/api/cards/package')).arrayBuffer());
      await clear(visitor);
      const page = await visitor.open('/gaps');
      await page.getByRole('link', { name: 'Bring a deck of Anki' }).click();
      await page.getByRole('heading', { name: 'Cards of Anki' }).waitFor();
      await looked(page);

      // What need not travel, what the server will not have, and what the jail finds broken.
      await choose(page, 'deck.txt', Buffer.from('front;back'));
      await page.getByRole('alert').getByText('a deck as text is none').waitFor();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await choose(page, 'deck.apkg', Buffer.from('just text'));
      await page.getByRole('alert').getByText('This is no package of Anki').waitFor();
      await choose(page, 'broken.apkg', Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(300, 7)]));
      await packageNamed(page, 'broken.apkg').getByRole('alert').getByText('nothing came in').waitFor();
      await looked(page);
      await packageNamed(page, 'broken.apkg').getByRole('button', { name: 'Remove from this list' }).click();
      await packageNamed(page, 'broken.apkg').waitFor({ state: 'detached' });

      await choose(page, 'My deck.apkg', bytes);
      const mine = packageNamed(page, 'My deck.apkg');
      await mine.getByRole('button', { name: 'Take in 2 new cards' }).waitFor();
      assert.deepEqual((await mine.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t')), [['Web::JS', '2', '0', '0', '0']]);
      await mine.getByText('The first of them').click();
      await mine.getByText('Declarations come first').waitFor();
      await looked(page);
      await page.setViewportSize({ width: 360, height: 720 });
      await fits(page, 'a preview');
      await page.setViewportSize({ width: 1280, height: 800 });
      // It waits, also over a reload; nothing has come in.
      await page.reload();
      assert.equal((await (await visitor.program.ask('GET', '/api/cards')).json()).cards.length, 0);
      await mine.getByRole('button', { name: 'Take in 2 new cards' }).click();
      await mine.getByText('2 cards and 0 reviews came in.').waitFor();
      await looked(page);

      // Brought again: one says something else here by now, and gets the text of the package only when that is ticked.
      const [one] = (await (await visitor.program.ask('GET', '/api/cards')).json()).cards;
      await visitor.program.ask('PATCH', `/api/things/card/${one.id}`, JSON.stringify({ version: one.version, back: 'Mine' }));
      await choose(page, 'Again.apkg', bytes);
      const again = packageNamed(page, 'Again.apkg');
      await again.getByRole('button', { name: 'Take in 0 new cards' }).waitFor();
      assert.equal(await again.getByRole('button', { name: 'Take in 0 new cards' }).isDisabled(), true);
      await again.getByRole('checkbox', { name: /Give the 1 card/ }).check();
      await again.getByRole('button', { name: 'Take in 1 new text' }).click();
      await again.getByText('1 card got the text of the package').waitFor();
      await again.getByRole('button', { name: 'Undo all of it' }).click();
      await page.getByText('Undone.').waitFor();
      await eventually('the own text to be back', async () => (await (await visitor.program.ask('GET', `/api/cards/${one.id}`)).json()).back === 'Mine');
      await again.getByRole('button', { name: 'Remove from this list' }).click();

      // A third is thrown away, and the first is taken back as one.
      await choose(page, 'Third.apkg', bytes);
      await packageNamed(page, 'Third.apkg').getByRole('button', { name: 'Throw away' }).click();
      await packageNamed(page, 'Third.apkg').waitFor({ state: 'detached' });
      const taken = await visitor.program.ask('GET', '/api/cards');
      assert.equal((await taken.json()).cards.length, 2);
      await visitor.program.ask('PATCH', `/api/things/card/${one.id}`, JSON.stringify({ version: one.version + 2, back: 'Mine still' }));
      await mine.getByRole('button', { name: 'Undo all of it' }).click();
      await page.getByText(/changed since|was changed/).first().waitFor();
      assert.equal((await (await visitor.program.ask('GET', '/api/cards')).json()).cards.length, 2);
    },
  },
  {
    name: 'cards: written down, seen by keyboard, graded, taken back, put off, and counted on their day',
    complaints: [/400/],
    async run(visitor) {
      await clear(visitor);
      const page = await visitor.open('/gaps');
      await page.getByRole('heading', { name: 'There are no cards yet' }).waitFor();
      await check(page, 'no cards');
      await page.getByRole('link', { name: 'Write the first card' }).click();
      await part(page, 'Cards').getByRole('button', { name: 'Add', exact: true }).click();
      await part(page, 'Cards').getByRole('button', { name: 'Add the card' }).click();
      await page.getByText('the card asks nothing').waitFor();
      await part(page, 'Cards').getByRole('button', { name: 'Cancel' }).click();
      await put(page, 'What is a closure?', 'A function with the scope it was made in');
      await put(page, 'What is hoisting?', 'Declarations come first');
      await put(page, 'What is a microtask?', 'It runs before the next task');
      await check(page, 'the cards');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save all cards as a package of Anki' }).click()]);
      assert.equal(download.suggestedFilename(), 'dryrun.apkg');
      assert.equal(readFileSync(await download.path()).subarray(0, 2).toString(), 'PK');

      await page.getByRole('link', { name: 'Review' }).click();
      await page.getByText('What is a closure?').waitFor();
      assert.match(await counts(page), /0 being learned · 0 due · 3 new/);
      assert.equal(await page.getByText('A function with the scope').count(), 0);
      await check(page, 'a card');
      await page.keyboard.press('Space');
      await page.getByText('A function with the scope').waitFor();
      const grades = page.getByRole('group', { name: 'How well you knew it' });
      assert.deepEqual((await grades.getByRole('button').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')), ['1 Again 1 min', '2 Hard 6 min', '3 Good 10 min', '4 Easy 8 d']);
      await check(page, 'a turned card');
      await page.keyboard.press('4');
      await page.getByText('What is hoisting?').waitFor();
      await page.getByText('1 card graded, 2 left').waitFor();
      // A digit before it is turned does nothing; taken back, the first is there again.
      await page.keyboard.press('3');
      await page.keyboard.press('u');
      await page.getByText('What is a closure?').waitFor();
      await page.getByText('0 cards graded, 3 left').waitFor();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: /Easy/ }).click();
      await page.getByText('What is hoisting?').waitFor();
      await page.keyboard.press('b');
      await page.getByText('What is a microtask?').waitFor();
      await page.getByText('Put off until tomorrow.').waitFor();
      await page.keyboard.press('Space');
      await page.keyboard.press('1');
      // Forgotten: the same once more, now as one that is being learned.
      await page.getByText('a card that').or(page.getByText('known by 100 % now')).first().waitFor();
      await page.keyboard.press('Space');
      await page.keyboard.press('4');
      await page.getByRole('heading', { name: 'Done' }).waitFor();
      await check(page, 'the end of a sitting');
      await page.getByRole('button', { name: 'Look for more' }).click();
      await page.getByRole('heading', { name: 'Nothing is due' }).waitFor();
      await eventually('the load to count both', async () => (await page.getByRole('img', { name: /Cards that fall due/ }).count()) === 1);
      await part(page, 'Load').getByText('As a table').click();
      assert.equal(await part(page, 'Load').locator('tbody tr').count() >= 1, true);
      await check(page, 'nothing is due');
      await page.setViewportSize({ width: 360, height: 720 });
      await fits(page, 'the review');
    },
  },
  {
    name: 'cards: retention, weights, the longest interval and new cards a day are set, hold, are undone and go back to the usual',
    complaints: [/400/],
    async run(visitor) {
      await clear(visitor);
      const now = Date.now();
      for (let i = 0; i < 8; i++) await visitor.program.ask('POST', '/api/things/card', JSON.stringify({ front: `Seen ${i}`, state: 'review', stability_nd: (10 + 4 * i) * 1e9, difficulty_n: 5e9, reviewed_at_ms: now - 86_400_000, due_at_ms: now + (9 + 4 * i) * 86_400_000 }));
      for (let i = 0; i < 6; i++) await visitor.program.ask('POST', '/api/things/card', JSON.stringify({ front: `New ${i}` }));
      const page = await visitor.open('/gaps');
      await page.getByText('6 new').waitFor();
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      const slider = page.getByRole('slider', { name: /Retention/ });
      await slider.waitFor();
      assert.equal(await slider.inputValue(), '90');
      const known = async () => Number.parseFloat((await page.getByText(/looks? a day;/).innerText()).match(/; ([\d.]+) % known/)[1]);
      await page.getByText(/looks? a day;/).waitFor();
      const usual = await known();
      await check(page, 'the settings');
      // The picture follows before anything is kept.
      await slider.fill('97');
      assert.ok(await known() > usual);
      await slider.fill('75');
      assert.ok(await known() < usual);
      await page.getByLabel('Weights of FSRS').fill('0.2, x');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('alert').getByText('W1, "x", is no number.').waitFor();
      const weights = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 5, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542];
      await page.getByLabel('Weights of FSRS').fill(weights.join(', '));
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('alert').getByText('W7 is 5: FSRS keeps it between 0.001 and 0.75.').waitFor();
      await check(page, 'a weight that is none');
      weights[7] = 0.01;
      await page.getByLabel('Weights of FSRS').fill(weights.join(', '));
      await page.getByLabel('New cards a day').fill('two');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('alert').getByText('no whole number').waitFor();
      await page.getByLabel('New cards a day').fill('2');
      await page.getByLabel('Longest interval, days').fill('60');
      await page.getByRole('checkbox', { name: /Give the cards that are here/ }).check();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText(/Kept; \d cards have another day now/).waitFor();
      const held = await (await visitor.program.ask('GET', '/api/cards/settings')).json();
      assert.deepEqual([held.retention, held.days_max, held.new_a_day, held.weights[7]], [0.75, 60, 2, 0.01]);
      const dues = async () => (await (await visitor.program.ask('GET', '/api/cards')).json()).cards.filter((one) => one.state === 'review').map((one) => Math.round((one.due_at_ms - one.reviewed_at_ms) / 86_400_000)).toSorted((a, b) => a - b);
      assert.ok((await dues()).every((days) => days > 20 && days <= 60), String(await dues()));
      await page.setViewportSize({ width: 360, height: 720 });
      await fits(page, 'the settings');
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('link', { name: 'Review' }).click();
      await page.getByText('2 new').waitFor();
      // One undo takes all of it back, the days too.
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Undone.').waitFor();
      assert.equal((await dues())[0], 10);
      await page.getByText('6 new').waitFor();
      // And what is set is one click from the usual.
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await slider.fill('80');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: 'Back to the usual' }).click();
      await page.getByRole('button', { name: 'Back to the usual' }).waitFor({ state: 'detached' });
      assert.equal(await slider.inputValue(), '90');
    },
  },
  {
    name: 'cards: a problem that was solved for the first time becomes a card, which opens it, says what was sent last, and is graded by hand',
    async run(visitor) {
      const SLUG = 'fewestrunners';
      await clear(visitor);
      const page = await visitor.open(`/code/${SLUG}`);
      const again = part(page, 'Solve it again');
      await again.getByRole('button', { name: 'Make it a card' }).waitFor();
      const offer = page.getByText('Solved once is forgotten.');
      const solved = (await (await visitor.program.ask('GET', `/api/submissions?problem=${SLUG}&limit=50`)).json()).submissions.some((one) => one.verdict === 'AC');
      await chooseLanguage(page, 'C++');
      await write(page, submissionOf(SLUG, 'wrong_answer', '.cpp'));
      await submit(page);
      assert.equal(await offer.count(), 0);
      await write(page, submissionOf(SLUG, 'accepted', '.cpp'));
      await submit(page);
      if (!solved) {
        await offer.waitFor();
        await check(page, 'the offer of a card');
        await page.locator('.outcome').getByRole('button', { name: 'Make it a card' }).click();
      } else await again.getByRole('button', { name: 'Make it a card' }).click();
      await page.getByText('It is a card now').waitFor();
      await offer.waitFor({ state: 'detached' });
      await again.getByText('It is a card: new.').waitFor();
      // Solved once more, it is not offered again.
      await submit(page);
      assert.equal(await offer.count(), 0);
      assert.equal((await (await visitor.program.ask('POST', '/api/things/card', JSON.stringify({ problem: SLUG }))).status), 409);

      const review = await visitor.context.newPage();
      await review.goto(`${visitor.program.url}/gaps`);
      await review.getByText(/^Solve again: /).waitFor();
      await review.getByText(/The last submission, .*: accepted, \d+ of \d+ tests/).waitFor();
      await check(review, 'a card of a problem');
      const [opened] = await Promise.all([visitor.context.waitForEvent('page'), review.getByRole('link', { name: 'Open the problem' }).click()]);
      await opened.waitForURL(`**/code/${SLUG}`);
      await opened.close();
      // What is sent meanwhile is said beside it, and grades nothing.
      await write(page, submissionOf(SLUG, 'wrong_answer', '.cpp'));
      await submit(page);
      await review.getByText(/The last submission, .*: wrong answer/).waitFor();
      assert.equal((await (await visitor.program.ask('GET', '/api/cards')).json()).cards[0].state, 'new');
      await review.setViewportSize({ width: 360, height: 720 });
      await fits(review, 'a card of a problem');
      await review.keyboard.press('Space');
      await review.getByText('you grade').waitFor();
      await review.keyboard.press('4');
      await review.getByRole('heading', { name: 'Done' }).waitFor();
      await again.getByText(/It is a card: comes again at/).waitFor();
      await review.close();
    },
  },
  {
    name: 'cards: more than the server gives at once are all listed, and what is on the oldest is not offered again',
    async run(visitor) {
      await clear(visitor);
      const put = (card) => visitor.program.ask('POST', '/api/things/card', JSON.stringify(card));
      await put({ front: 'What does a closure keep?', question: 'js-closure' });
      for (let i = 0; i < 500; i++) await put({ front: `Question ${i}` });
      const page = await visitor.open('/gaps/cards');
      await part(page, 'Cards').getByText('What does a closure keep?').waitFor();
      assert.equal(await part(page, 'Cards').getByRole('listitem').count(), 501);
      await page.goto(`${visitor.program.url}/screen/explain/js-closure`);
      await page.getByRole('button', { name: 'Begin', exact: true }).click();
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByText('It is on a card.').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Make a card of it' }).count(), 0);
      await clear(visitor);
    },
  },
  {
    name: 'cards: with a day and minutes there is a plan, its curve, and a sitting by it',
    async run(visitor) {
      await clear(visitor);
      for (let i = 0; i < 25; i++) await visitor.program.ask('POST', '/api/things/card', JSON.stringify({ front: `Question ${i}`, back: `Answer ${i}` }));
      const page = await visitor.open('/gaps/day');
      await page.getByText('25 cards are expected to be known').waitFor();
      await check(page, 'the plan');
      await page.getByRole('spinbutton', { name: 'Minutes a day' }).fill('5');
      await page.getByRole('button', { name: 'Plan', exact: true }).click();
      await page.getByRole('button', { name: 'Begin with today’s 5 cards' }).waitFor();
      await part(page, 'Minutes a day').getByText('As a table').click();
      const shares = (await part(page, 'Minutes a day').locator('td').allInnerTexts()).map((text) => Number.parseFloat(text));
      assert.ok(shares.length === 7 && shares.at(-1) > shares[0] + 10, String(shares));
      assert.equal(await part(page, 'Day by day').locator('tbody tr').count(), 7);
      await page.setViewportSize({ width: 360, height: 720 });
      await fits(page, 'the plan');
      await page.setViewportSize({ width: 1280, height: 800 });
      // It is the same day and the same minutes when one comes back.
      await page.reload();
      await page.getByRole('button', { name: 'Begin with today’s 5 cards' }).click();
      await page.getByText('0 cards graded, 5 left').waitFor();
      await page.keyboard.press('Space');
      await page.keyboard.press('4');
      await page.getByText('1 card graded, 4 left').waitFor();
      await clear(visitor);
      await page.goto(`${visitor.program.url}/gaps/day`);
      await page.getByRole('heading', { name: 'There are no cards yet' }).waitFor();
      await check(page, 'a plan without cards');
    },
  },
  {
    name: 'cards: on another page the heading has the focus; what could not be fetched again is said to be old',
    complaints: [/500/],
    async run(visitor) {
      await clear(visitor);
      await visitor.program.ask('POST', '/api/things/card', JSON.stringify({ front: 'The first' }));
      const page = await visitor.open('/gaps');
      await page.getByRole('link', { name: 'Cards', exact: true }).click();
      await page.getByText('The first').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
      await page.route(/\/api\/cards\?/, (route) => route.fulfill({ status: 500, contentType: 'application/json', body: JSON.stringify({ error: { code: 'internal', message: 'the disk is full' } }) }));
      await visitor.program.ask('POST', '/api/things/card', JSON.stringify({ front: 'The second' }));
      const old = page.getByText('What is shown of the cards may be old, since it could not be fetched again');
      await old.waitFor();
      await page.getByText('The first').waitFor();
      await check(page, 'cards that may be old');
      await page.unrouteAll();
      await old.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('The second').waitFor();
      await old.waitFor({ state: 'detached' });
    },
  },
];
