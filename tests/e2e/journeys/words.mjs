// The words of a rehearsal: pasted or opened, set beside a script, seen with marks, kept and compared.
import assert from 'node:assert/strict';
import { check, narrow } from './accessibility.mjs';

const CALL = `WEBVTT

00:00.000 --> 00:05.000
<v Anna>Um, tell me, like, about you. <img src=x onerror="document.title='hurt'">

00:05.000 --> 00:45.000
<v Me>So um, um, um I led a team of five in payments. I was not fired, uh, um, you know. Um, we moved the nightly import to a queue, um, and it took six weeks until it ran in forty minutes instead of nine hours, um, which the people on call liked, I think.

xx --> 00:50
<v Me>My boss was toxic.
`;
const TOLD = 'In 2021 I led a team of five in payments. Our nightly import took nine hours and kept failing. I split it into chunks, added a queue, and after six weeks of work it ran in forty minutes, so nobody was woken up.';

const region = (page, name) => page.getByRole('region', { name, exact: true });
const look = (page) => page.getByRole('button', { name: 'Look at the words' }).click();
const text = (page) => page.getByLabel(/^The transcript/);

export const words = [
  {
    name: 'words: a transcript beside its script, with marks that lead to their places',
    async run(visitor) {
      const made = await visitor.program.ask('POST', '/api/things/script', JSON.stringify({ kind: 'about-me', title: 'My years in payments', body: 'I led a team of five in payments.', must_say: 'team of five\nconference | talk', forbidden: 'fired\ntoxic', target_s: 20, max_s: 30 }));
      const { thing: script } = await made.json();
      const page = await visitor.open('/screen/words');
      await page.getByRole('navigation', { name: 'Screen' }).getByRole('link', { name: 'Words' }).waitFor();
      await check(page, 'no transcript yet');
      assert.ok(await page.getByRole('button', { name: 'Look at the words' }).isDisabled());
      await page.getByLabel('Or a file').setInputFiles({ name: 'call.vtt', mimeType: 'text/vtt', buffer: Buffer.from(CALL) });
      await page.getByLabel('The script').selectOption('My years in payments');
      await look(page);
      await region(page, 'In short').getByText(/^Me: \d+ words in 0:40, \d+ words a minute$/).waitFor();
      await region(page, 'In short').getByText('40 s; target 20 s, at most 30 s: 10 s too long').waitFor();
      await region(page, 'In short').getByText(/a minute \(with this much speech/).waitFor();
      await region(page, 'Points').getByRole('heading', { name: 'Points: 1 of 2 said' }).waitFor();
      await region(page, 'Better left unsaid').getByText('Perhaps: with a negation').waitFor();
      assert.equal(await page.getByText('1 doubtful place in the file').count(), 1);
      await region(page, 'Points').getByRole('link', { name: 'team of five' }).click();
      assert.equal(await page.locator('.words-mark:target').textContent(), 'team of five');
      await region(page, 'The words').getByText('The marks as a list').click();
      await region(page, 'The words').getByRole('row', { name: /line 9 better unsaid toxic/ }).waitFor();
      // What was said is text.
      await region(page, 'The words').getByText('onerror').waitFor();
      assert.notEqual(await page.title(), 'hurt');
      await check(page, 'the words with marks');
      await narrow(page, 'the words');
      await page.getByLabel('Whose words').selectOption('Anna');
      await region(page, 'In short').getByText(/^Anna: /).waitFor();
      await visitor.program.ask('DELETE', `/api/things/script/${script.id}`);
    },
  },
  {
    name: 'words: whose they are is asked, what is kept can be undone and is compared with the next telling',
    complaints: [/400/],
    async run(visitor) {
      const page = await visitor.open('/screen/words');
      await text(page).fill('{"a": 1}');
      await look(page);
      await page.getByText(/neither "transcription" \(whisper.cpp\) nor "segments"/).waitFor();
      await text(page).fill(`Anna: Tell me.\nBen: ${TOLD}`);
      await page.getByLabel('How long you spoke').fill('half a minute');
      await page.getByText('seconds, or minutes and seconds as 1:30').waitFor();
      await page.getByLabel('How long you spoke').fill('0:30');
      await look(page);
      await page.getByRole('heading', { name: 'Whose words are yours?' }).waitFor();
      await check(page, 'whose words');
      await page.getByRole('button', { name: 'Ben: these are mine' }).click();
      await region(page, 'In short').getByText(/^Ben: \d+ words in 0:30/).waitFor();
      await page.getByRole('button', { name: 'Keep it as a rehearsal' }).click();
      await page.locator('.notice').filter({ hasText: 'The rehearsal is kept' }).waitFor();
      const { things } = await (await visitor.program.ask('GET', '/api/things/rehearsal')).json();
      assert.equal(things[0].transcript, `Anna: Tell me.\nMe: ${TOLD}\n`);
      const kept = region(page, 'Rehearsals that are kept');
      await kept.getByText('From three on it is told').waitFor();
      await text(page).fill(`Anna: Tell me.\nBen: ${TOLD.replace('five', 'nine').replace('forty', 'ten')}`);
      await page.getByLabel('Compare with').selectOption({ index: 1 });
      await look(page);
      await page.getByRole('button', { name: 'Ben: these are mine' }).click();
      const beside = region(page, 'Beside the earlier telling');
      await beside.getByText('Drifting: facts changed.').waitFor();
      await beside.getByRole('row', { name: 'five nine' }).waitFor();
      await beside.getByRole('row', { name: 'forty ten' }).waitFor();
      await check(page, 'two tellings');
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Undone.').waitFor();
      await page.getByLabel('Compare with').waitFor({ state: 'detached' });
      await kept.waitFor({ state: 'detached' });
      const ids = [];
      for (const said of ['Um, I did it.', 'Um, um, maybe I did it.', 'I think we did it, um.']) {
        const made = await visitor.program.ask('POST', '/api/things/rehearsal', JSON.stringify({ what: 'other', at_ms: Date.now(), transcript: said }));
        ids.push((await made.json()).thing.id);
      }
      await kept.getByRole('row', { name: 'um 3 1' }).waitFor();
      await check(page, 'words that come in one rehearsal after the other');
      for (const id of ids) await visitor.program.ask('DELETE', `/api/things/rehearsal/${id}`);
    },
  },
];
