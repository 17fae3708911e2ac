// What is asked in interviews: the cross-examination of a claim, things explained aloud, and the bank of questions.
import assert from 'node:assert/strict';
import { check } from './accessibility.mjs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, launch, Visitor } from '../harness.mjs';
import { speech } from './voice.mjs';

const ask = async (program, method, path, body) => {
  const answer = await program.ask(method, path, body && JSON.stringify(body));
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
  return answer.json();
};
const newest = async (program, kind) => (await ask(program, 'GET', `/api/things/${kind}?limit=1`)).things[0];
const narrow = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const asks = (page) => page.locator('.practice-asks');
const row = (page, words) => page.getByRole('row', { name: words });
const undo = (page) => page.getByRole('button', { name: 'Undo' }).last().click();

/** In the page: a voice that does what window.voice tells it. A real one is not to be had in headless Chromium, and breaks off when it likes. */
function madeVoice() {
  const events = new EventTarget();
  const voices = [];
  let now = null;
  let late = 0;
  const clock = performance.now.bind(performance);
  performance.now = () => clock() + late;
  const over = (how) => {
    const one = now;
    now = null;
    one?.[how]?.(new Event(how));
  };
  const synthesis = Object.assign(events, { getVoices: () => voices, speak: (one) => { now = one; window.voice.said.push(one.text); }, cancel: () => { now = null; }, resume() {}, speaking: false });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  window.voice = {
    said: [],
    come: () => { voices.push({ lang: 'en-GB', localService: true, name: 'Made' }); events.dispatchEvent(new Event('voiceschanged')); },
    end: () => over('onend'),
    break: () => over('onerror'),
    later: (ms) => { late += ms; },
    hide: (hidden) => { Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true }); document.dispatchEvent(new Event('visibilitychange')); },
  };
}

export const interview = [
  {
    name: 'interview: a claim is cross-examined by keyboard until one cannot answer, and the map tells it',
    async run(visitor, program) {
      const page = await visitor.open('/screen/cross');
      await page.getByRole('heading', { name: 'There is nothing to ask about yet' }).waitFor();
      await check(page, 'no claim to ask about');
      const { thing: claim } = await ask(program, 'POST', '/api/things/claim', { words: 'Cut the p95 latency of the search by 40 %', employer: 'Acme' });
      await row(page, /Cut the p95/).waitFor();
      assert.equal(await page.locator('.cross-says').innerText(), 'The claim was never asked about.');
      assert.equal(await row(page, /Cut the p95/).getByText('never asked').count(), 3);
      await check(page, 'a map with nothing in it');

      await page.keyboard.press('n');
      await asks(page).waitFor();
      assert.match(await asks(page).innerText(), /“40 %” of what, exactly/);
      assert.match(await page.locator('.cross-claim').innerText(), /Acme · not said how the number was got · not said which part was yours/);
      await check(page, 'a question');
      await page.keyboard.press('n');
      await eventually('the second question', async () => /“Cut”/.test(await asks(page).innerText()));
      await page.keyboard.press('3');
      await page.getByText('Level 1 is written down.').waitFor();
      await eventually('the second level', async () => /How was “40 %” measured/.test(await asks(page).innerText()));
      const first = await newest(program, 'rehearsal');
      assert.deepEqual([first.what, first.claim, first.level, first.grade], ['claim', claim.id, 1, 3]);
      assert.equal(first.asked.split('\n').length, 2, 'only what was asked');
      await page.keyboard.press('1');
      await page.getByRole('heading', { name: 'This is where the claim breaks' }).waitFor();
      await check(page, 'the end of a ladder');
      await page.getByRole('button', { name: 'Make a card of it' }).last().click();
      await page.getByText('It is a card now.').waitFor();
      const card = await newest(program, 'card');
      assert.deepEqual([card.claim, card.state], [claim.id, 'new']);
      assert.match(card.front, /How was “40 %” measured/);
      await undo(page);
      await eventually('no card', async () => (await newest(program, 'card')) === undefined);

      // Others of the questions come the next time; the map knows what was said.
      await page.getByRole('button', { name: 'Again, with other questions' }).click();
      await eventually('another question', async () => (await asks(page).count()) === 1 && /without a percent sign/.test(await asks(page).innerText()));
      await page.getByRole('button', { name: 'Ask in German' }).click();
      await eventually('in German', async () => /einmal ohne Prozentzeichen/.test(await asks(page).innerText()));
      await page.keyboard.press('s');
      await page.getByRole('heading', { name: 'Stopped here' }).waitFor();
      await page.getByRole('link', { name: 'All claims' }).last().click();
      await row(page, /defended, asked once/).getByText('shaky, asked once').waitFor();
      assert.equal(await page.locator('.cross-says').innerText(), 'The claim was never defended below level two.');
      await check(page, 'the map');
      await ask(program, 'DELETE', `/api/things/claim/${claim.id}`);
      await page.getByRole('heading', { name: 'There is nothing to ask about yet' }).waitFor();
    },
  },
  {
    name: 'interview: something is explained aloud, ticked, graded and put on a card',
    async run(visitor, program) {
      const page = await visitor.open('/screen/explain');
      await page.getByText(/^6\d questions, 0 tried$/).waitFor();
      await check(page, 'what is explained aloud');
      await page.getByLabel('Topic').selectOption('react');
      await page.getByLabel('Level').selectOption('senior');
      await eventually('fewer', async () => (await page.getByText(/^\d+ of 6\d questions/).count()) === 1);
      await page.getByRole('link', { name: 'How do hooks work' }).click();
      await asks(page).waitFor();
      assert.equal(await page.getByText('What must be said').count(), 0, 'not before the answer');
      await page.getByText('Record it, too').click();
      await page.getByRole('button', { name: /^Record/ }).waitFor();
      await check(page, 'before the answer');
      await page.keyboard.press('n');
      await page.getByRole('timer', { name: 'Time of this answer' }).waitFor();
      await check(page, 'while one speaks');
      await page.keyboard.press('n');
      await page.getByText('What must be said').waitFor();
      const points = page.getByRole('checkbox');
      const n = await points.count();
      assert.ok(n >= 4 && n <= 7);
      const suggested = () => page.locator('[data-suggested]').innerText();
      assert.match(await suggested(), /Could not answer/);
      for (let i = 0; i < n; i++) await points.nth(i).check();
      assert.match(await suggested(), /With ease/);
      await points.first().uncheck();
      await check(page, 'what must be said');
      // The choice is one's own.
      await page.getByRole('button', { name: /With trouble/ }).click();
      await page.getByText(`Written down: with trouble, ${n - 1} of ${n} points.`).waitFor();
      const kept = await newest(program, 'rehearsal');
      assert.deepEqual([kept.what, kept.question, kept.grade], ['question', 'react-hooks', 2]);
      assert.match(kept.note, new RegExp(`^${n - 1} of ${n} points said\\.\\nNot said:\\n- `));
      await page.getByRole('button', { name: 'Make a card of it' }).click();
      await page.getByText('It is on a card.').waitFor();
      await page.getByRole('link', { name: 'All questions' }).click();
      await page.getByRole('listitem').filter({ hasText: 'How do hooks work' }).getByText('with trouble · card').waitFor();
      await page.reload();
      await page.getByText(/^6\d questions, 1 tried$/).waitFor();
      await page.goto(`${visitor.program.url}/screen/explain/no-such-thing`);
      await page.getByText('There is no such question in the bank.').waitFor();
      await ask(program, 'DELETE', `/api/things/card/${(await newest(program, 'card')).id}`);
    },
  },
  {
    name: 'interview: a question is found by theme and words, answered with a story, and taken back',
    async run(visitor, program) {
      const { thing: story } = await ask(program, 'POST', '/api/things/story', { title: 'The week of the outage', themes: 'conflict-peer missed-deadline' });
      const page = await visitor.open('/story/questions');
      await page.getByText(/^\d{3} questions, 0 tried$/).waitFor();
      await check(page, 'the bank');
      await page.getByLabel('Theme', { exact: true }).selectOption('conflict-peer');
      const list = page.locator('.bank-list > li');
      await eventually('fewer', async () => (await list.count()) > 0 && (await list.count()) < 60);
      for (const text of await list.allInnerTexts()) assert.match(text, /your story: The week of the outage/);
      await page.keyboard.press('/');
      await page.keyboard.type('zzzz');
      await page.getByText('No question fits.').waitFor();
      await check(page, 'nothing fits');
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.getByLabel('Theme', { exact: true }).selectOption('conflict-peer');
      await page.getByLabel('Theme', { exact: true }).blur();
      await page.keyboard.press('n');
      await asks(page).waitFor();
      await check(page, 'a question of the bank');
      await page.keyboard.press('n');
      await page.getByRole('timer', { name: 'Time of this answer' }).waitFor();
      await page.keyboard.press('n');
      await page.getByText('What it finds out:').waitFor();
      await page.locator('details').first().click();
      assert.equal(await page.getByLabel('The story that you told').inputValue(), String(story.id));
      await check(page, 'after the answer');
      await page.keyboard.press('4');
      await page.getByText('Written down: with ease.').waitFor();
      const kept = await newest(program, 'rehearsal');
      assert.deepEqual([kept.what, kept.story, kept.grade], ['question', story.id, 4]);
      await page.getByRole('button', { name: 'Undo' }).last().click();
      await eventually('taken back', async () => (await newest(program, 'rehearsal'))?.id !== kept.id);
      await page.getByRole('button', { name: 'Another question' }).click();
      await page.getByRole('button', { name: 'Begin' }).waitFor();
      await ask(program, 'DELETE', `/api/things/story/${story.id}`);
    },
  },
  {
    name: 'interview: a mock call goes deeper, ends, is graded, and is forgotten with a way back',
    async run(visitor, program) {
      const { thing: claim } = await ask(program, 'POST', '/api/things/claim', { words: 'Halved the build time' });
      const page = await visitor.open('/screen/mock');
      await page.getByRole('button', { name: 'Begin the call' }).waitFor();
      await check(page, 'before a call');
      await page.getByLabel('Hiring manager').check();
      await page.getByLabel('5 min', { exact: true }).check();
      await page.clock.install();
      await page.getByRole('button', { name: 'Begin the call' }).click();
      await asks(page).waitFor();
      assert.match(await asks(page).innerText(), /^Your CV says: Halved the build time\. “Halved”/);
      await check(page, 'a call');
      // Too short, asked for more; then the next level of the claim, its end, and something to explain.
      const answer = async (seconds, next) => {
        await page.clock.runFor(seconds * 1000);
        await page.keyboard.press('n');
        await eventually(`after ${seconds} s`, async () => next.test(await asks(page).innerText()));
      };
      await answer(3, /Can you go deeper\?/);
      await page.getByText('Your CV says: Halved the build time').waitFor();
      await answer(40, /“Halved”/);
      const first = await eventually('kept', async () => (await newest(program, 'rehearsal'))?.claim === claim.id).then(() => newest(program, 'rehearsal'));
      assert.deepEqual([first.what, first.level, first.grade], ['claim', 1, null]);
      assert.ok(first.seconds >= 43 && first.seconds < 59, 'both parts of the answer');
      await page.keyboard.press('x');
      await eventually('something to explain', async () => !/Halved/.test(await page.locator('.mock').innerText()));
      // So long that one is stopped.
      await page.clock.runFor(180_000);
      await page.getByText('Let me stop you there.').waitFor();
      await page.keyboard.press('n');
      await page.clock.runFor(120_000);
      await page.keyboard.press('n');
      await eventually('the end', async () => /What would you like to ask us/.test(await asks(page).innerText()));
      await page.clock.runFor(40_000);
      await page.keyboard.press('n');
      await page.getByRole('heading', { name: 'What came of the call' }).waitFor();
      await page.getByText(/^5 answers, .* spoken, 1 without an answer\.$/).waitFor();
      await check(page, 'the report');
      const turns = page.locator('.mock-turns > li');
      assert.match(await turns.first().innerText(), /0:[45]\d of 1:00 · It was short at first; there was more when you were asked\./);
      assert.match(await turns.nth(2).innerText(), /so long that you were stopped/);
      await turns.nth(2).getByRole('checkbox').first().check();
      await turns.nth(2).getByRole('button', { name: 'With trouble' }).click();
      await page.getByText('The grade is written down.').waitFor();
      const practise = page.getByRole('region', { name: 'What to practise' });
      await practise.getByRole('link').first().waitFor();
      assert.match(await practise.getByRole('link').first().getAttribute('href'), new RegExp(`/screen/cross/${claim.id}$`));
      const rows = async () => (await ask(program, 'GET', '/api/things/rehearsal?limit=50')).things.filter(({ sitting }) => sitting !== null);
      const kept = await rows();
      assert.equal(kept.length, 5);
      assert.equal(new Set(kept.map(({ sitting }) => sitting)).size, 1, 'one sitting');
      assert.deepEqual(kept.map(({ grade }) => grade).sort(), [1, 2, null, null, null]);
      assert.match(kept.find(({ grade }) => grade === 2).note, /^1 of \d points said/);
      await page.getByRole('button', { name: 'Forget this call' }).click();
      await eventually('forgotten', async () => (await rows()).length === 0);
      await page.getByText('The call is forgotten.').waitFor();
      await undo(page);
      await eventually('back', async () => (await rows()).length === 5);
      await page.getByRole('button', { name: 'Another call' }).click();
      await page.getByLabel('Screening call').check();
      await page.getByRole('button', { name: 'Begin the call' }).click();
      await page.getByText('tell me about yourself').waitFor();
      await page.keyboard.press('h');
      await page.getByText('Nothing was answered, so nothing is written down.').waitFor();
      await ask(program, 'DELETE', `/api/things/claim/${claim.id}`);
    },
  },
  {
    name: 'interview: a browser without a voice asks in writing and says so',
    async run(visitor) {
      const page = await visitor.open('/screen/mock');
      // Headless Chromium has the interface and no voice.
      assert.deepEqual(await page.evaluate(() => ['speechSynthesis' in window, speechSynthesis.getVoices().length]), [true, 0]);
      await page.getByText('This browser has no English voice of its own; the questions are written.').waitFor();
      assert.ok(await page.getByLabel('Ask aloud').isDisabled());
      await page.getByLabel('Behavioural').check();
      await page.getByRole('button', { name: 'Begin the call' }).click();
      await page.getByText('Questions are written: this browser has no English voice of its own.').waitFor();
      await page.getByText('You speak.').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Ask aloud' }).count(), 0);
      await page.keyboard.press('x');
      await page.keyboard.press('h');
      await page.getByText(/^All of it was asked in writing\. .*no English voice/).waitFor();
      await page.getByRole('button', { name: 'Forget this call' }).click();
    },
  },
  {
    name: 'interview: a voice that comes late, breaks off in mid-sentence, hangs in the background or is not wanted: the call goes on in writing',
    async run(visitor) {
      const page = await visitor.page();
      await page.addInitScript(madeVoice);
      await page.goto(visitor.program.link());
      await page.goto(`${visitor.program.url}/screen/mock`);
      const aloud = page.getByLabel('Ask aloud');
      await page.getByText('This browser has no English voice of its own').waitFor();
      await page.evaluate(() => window.voice.come());
      // Who asked the system for less motion is not spoken to unasked.
      await page.getByText('Your system asks for less motion, so nothing speaks unless you tick this.').waitFor();
      assert.ok(!(await aloud.isChecked()));
      await aloud.check();
      await check(page, 'a call that is asked aloud is chosen');
      await page.getByLabel('Behavioural').check();
      await page.clock.install();
      await page.getByRole('button', { name: 'Begin the call' }).click();
      await page.getByText('Questions are asked aloud, and written here.').waitFor();
      await page.getByText('It is being asked.').waitFor();
      assert.equal(await page.evaluate(() => window.voice.said.at(-1)), await asks(page).innerText(), 'what is written is what is said');
      await check(page, 'a question that is asked aloud');
      await page.evaluate(() => window.voice.break());
      await page.getByText('You speak.').waitFor();
      await page.keyboard.press('x');
      await page.getByText('It is being asked.').waitFor();
      await page.evaluate(() => window.voice.end());
      await page.getByText('You speak.').waitFor();
      // One that never ends, while the page is in the background, where its clock stands: given up as soon as somebody looks.
      await page.keyboard.press('x');
      await page.getByText('It is being asked.').waitFor();
      await page.evaluate(() => window.voice.hide(true));
      await page.evaluate(() => window.voice.later(120_000));
      await page.evaluate(() => window.voice.hide(false));
      await page.getByText('You speak.').waitFor();
      // Once more, and it is not tried again; the user may want it again.
      await page.keyboard.press('x');
      await page.getByText('It is being asked.').waitFor();
      await page.evaluate(() => window.voice.break());
      await page.getByText('The voice failed, so the questions are written.').waitFor();
      await check(page, 'a voice that failed');
      const before = await page.evaluate(() => window.voice.said.length);
      await page.keyboard.press('x');
      await page.getByText('You speak.').waitFor();
      assert.equal(await page.evaluate(() => window.voice.said.length), before);
      await page.getByRole('button', { name: 'Ask aloud' }).click();
      await page.getByText('Questions are asked aloud, and written here.').waitFor();
      await page.keyboard.press('x');
      await page.getByText('It is being asked.').waitFor();
      // Cut off by one who has read it, and then muted in mid-sentence.
      await page.keyboard.press('n');
      await page.getByText('You speak.').waitFor();
      await page.keyboard.press('x');
      await page.getByText('It is being asked.').waitFor();
      await page.keyboard.press('m');
      await page.getByText('You speak.').waitFor();
      await page.getByText('Questions are written, as you chose.').waitFor();
      await page.keyboard.press('h');
      await page.getByText(/^Asked aloud: \d; in writing: 1; by a voice that failed, and read: 3\.$/).waitFor();
      await page.getByRole('button', { name: 'Another call' }).click();
      assert.ok(await aloud.isChecked(), 'the choice of before');
      await aloud.uncheck();
      await page.reload();
      await page.evaluate(() => window.voice.come());
      await page.getByText('They are written, too.').waitFor();
      assert.ok(!(await aloud.isChecked()), 'the choice is kept');
    },
  },
  {
    name: 'interview: a mock call for a real one hears a voice and its silence, and nudges',
    async run(visitor, program) {
      const { thing: company } = await ask(program, 'POST', '/api/things/company', { name: 'Initrode' });
      const { thing: application } = await ask(program, 'POST', '/api/things/application', { company: company.id, role: 'Developer' });
      const { thing: round } = await ask(program, 'POST', '/api/things/round', { application: application.id, kind: 'culture', at_ms: Date.now() + 86_400_000, minutes: 25 });
      // A second and a half of a voice, then nothing for so long that one is nudged.
      const path = join(program.folder, 'silent-microphone.wav');
      const voice = speech(2), silence = speech(20, 0);
      const wav = Buffer.concat([voice, silence.subarray(44)]);
      wav.writeUInt32LE(wav.length - 8, 4);
      wav.writeUInt32LE(wav.length - 44, 40);
      writeFileSync(path, wav);
      const browser = await launch({ whole: true, further: ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${path}`] });
      try {
        const other = await Visitor.come(browser, program);
        await other.context.grantPermissions(['microphone'], { origin: program.url });
        const page = await other.open('/screen/mock');
        await page.getByLabel('It prepares').selectOption(String(round.id));
        assert.ok(await page.getByLabel('Culture').isChecked() && await page.getByLabel('20 min', { exact: true }).isChecked(), 'as the call is');
        await page.getByLabel('Notice silences').check();
        await page.getByRole('button', { name: 'Begin the call' }).click();
        await page.getByText('silences are noticed').waitFor();
        const question = await asks(page).innerText();
        await page.getByText('Take your time.').waitFor();
        await check(page, 'a nudge');
        await page.keyboard.press('h');
        await page.getByText(/1 silence of 4 s or more, the longest \d+ s\. · You were nudged once\./).waitFor();
        const kept = await eventually('kept', async () => (await newest(program, 'rehearsal'))?.round === round.id).then(() => newest(program, 'rehearsal'));
        assert.equal(kept.asked, question);
        assert.match(kept.note, /^Silences: 1, the longest \d+ s\.$/);
        other.leave([]);
      } finally {
        await browser.close();
        await ask(program, 'DELETE', `/api/things/application/${application.id}`);
      }
    },
  },
  {
    name: 'interview: answers that could not be written down are kept on the page and written later',
    complaints: [/ERR_FAILED/],
    async run(visitor, program) {
      const page = await visitor.open('/screen/mock');
      await page.getByLabel('Behavioural').check();
      await page.getByRole('button', { name: 'Begin the call' }).click();
      await asks(page).waitFor();
      const away = (route) => (route.request().method() === 'POST' ? route.abort() : route.continue());
      await page.route('**/api/things/rehearsal', away);
      await page.keyboard.press('x');
      await page.keyboard.press('x');
      await page.keyboard.press('h');
      await page.getByText('2 answers could not be written down.').waitFor();
      await check(page, 'a report that is not written down');
      await page.unroute('**/api/things/rehearsal', away);
      const before = (await newest(program, 'rehearsal'))?.id ?? 0;
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await page.getByText('could not be written down').waitFor({ state: 'detached' });
      const kept = async () => (await ask(program, 'GET', '/api/things/rehearsal?limit=10')).things.filter(({ id }) => id > before);
      // The sentence goes when it is tried again, before the answers have arrived.
      await eventually('both are kept', async () => (await kept()).length >= 2);
      assert.deepEqual((await kept()).map(({ grade, what }) => [grade, what]), [[1, 'question'], [1, 'question']]);
      await page.getByRole('button', { name: 'Forget this call' }).click();
      await eventually('forgotten', async () => ((await newest(program, 'rehearsal'))?.id ?? 0) <= before);
    },
  },
  {
    name: 'interview on a narrow screen: nothing is cut off',
    options: { viewport: { width: 360, height: 640 }, colorScheme: 'dark' },
    async run(visitor, program) {
      const { thing: claim } = await ask(program, 'POST', '/api/things/claim', { words: 'Migrated 12 services from a monolith with an averyveryverylongnamewithoutanyblankinit to Kubernetes' });
      const page = await visitor.open('/screen/cross');
      await row(page, /Migrated/).waitFor();
      assert.ok(await narrow(page), 'the map');
      await check(page, 'the map in the dark');
      await row(page, /Migrated/).getByRole('link').click();
      await asks(page).waitFor();
      assert.ok(await narrow(page), 'a question');
      await check(page, 'a question in the dark');
      await page.goto(`${visitor.program.url}/screen/mock`);
      await page.getByRole('button', { name: 'Begin the call' }).click();
      await asks(page).waitFor();
      assert.ok(await narrow(page), 'a call');
      await page.keyboard.press('x');
      await page.keyboard.press('h');
      await page.getByRole('heading', { name: 'What came of the call' }).waitFor();
      assert.ok(await narrow(page), 'a report');
      await check(page, 'a report in the dark');
      for (const path of ['/screen/explain', '/story/questions']) {
        await page.goto(`${visitor.program.url}${path}`);
        await page.locator('.bank-list > li').first().waitFor();
        assert.ok(await narrow(page), path);
        await page.locator('.bank-list a').first().click();
        await page.getByRole('button', { name: 'Begin' }).click();
        await page.getByRole('button', { name: 'Done' }).click();
        await page.getByRole('group', { name: 'How did it go?' }).waitFor();
        assert.ok(await narrow(page), `${path}: an answer`);
        await check(page, `${path}: an answer in the dark`);
      }
      await ask(program, 'DELETE', `/api/things/claim/${claim.id}`);
    },
  },
];
