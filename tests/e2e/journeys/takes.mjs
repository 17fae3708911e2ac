// Takes: two tellings of a story or a script set beside each other on its page.
import assert from 'node:assert/strict';
import { check, narrow } from './accessibility.mjs';
import { speech } from './voice.mjs';

const TOLD = 'In 2021 I was the only backend developer in a team of five. Our nightly import took nine hours and kept failing. I split it into chunks, added a queue, and after six weeks of work it ran in forty minutes.';
const FREELY = 'So there were five of us back in 2021, and for the backend it was only me. Every night an import ran for nine hours, if it ran at all. What I did was to cut it into chunks behind a queue. That was six weeks of work, and from then on forty minutes were enough.';

const region = (page, name) => page.getByRole('region', { name, exact: true });

async function writeDown(takes, text) {
  await takes.getByLabel(/^The transcript/).fill(text);
  await takes.getByRole('button', { name: 'Keep the words' }).click();
}

export const takes = [
  {
    name: 'takes: of a story, none, one, two that drift, three of which two are chosen by the keys; what was kept can be undone',
    async run(visitor) {
      const { thing: story } = await (await visitor.program.ask('POST', '/api/things/story', JSON.stringify({ title: 'The import' }))).json();
      const page = await visitor.open(`/story/stories/${story.id}`);
      const takes = region(page, 'Two takes compared');
      await takes.getByText(/^There is no take yet/).waitFor();
      await takes.getByText('Write down a take').click();
      assert.ok(await takes.getByRole('button', { name: 'Keep the words' }).isDisabled());
      await check(page, 'a story without a take');
      await writeDown(takes, TOLD);
      await takes.getByText(/^There is one take/).waitFor();
      await writeDown(takes, TOLD.replace('forty', 'ten').replace('five', 'nine'));
      await takes.getByText('Drifting: facts changed.').waitFor();
      await takes.getByRole('row', { name: 'Number forty ten' }).waitFor();
      await takes.getByText(/^\d+ of \d+ words are the same, word for word/).waitFor();
      await takes.getByText('What is word for word the same').click();
      await takes.getByText('In 2021 I was the only backend developer in a team of', { exact: true }).waitFor();
      await check(page, 'two takes that drift');
      await narrow(page, 'two takes');
      await writeDown(takes, FREELY);
      // The last two, then the first and the last.
      const earlier = takes.getByLabel('The earlier take');
      await eventuallyOptions(earlier, 2);
      await takes.getByText('Drifting: facts changed.').waitFor();
      await earlier.focus();
      await page.keyboard.press('ArrowDown');
      await takes.getByText('Steady: other words, the same facts.').waitFor();
      await takes.getByText('No run of five words is the same.').waitFor();
      assert.ok(await earlier.evaluate((select) => select === document.activeElement), 'the choice by the keys goes on from where it is');
      await takes.getByLabel('The later take').selectOption({ index: 1 });
      await takes.getByRole('row', { name: 'Number forty ten' }).waitFor();
      // The one that was chosen is taken back: the last two are shown.
      await page.locator('.notice').filter({ hasText: 'The words of the take are kept.' }).last().getByRole('button', { name: 'Undo' }).click();
      await eventuallyOptions(earlier, 1);
      await takes.getByText('Drifting: facts changed.').waitFor();
    },
  },
  {
    name: 'takes: of a script, two recordings by their figures, whose words are asked, and the words go to the recording that was made',
    async run(visitor) {
      const { thing: script } = await (await visitor.program.ask('POST', '/api/things/script', JSON.stringify({ kind: 'about-me', title: 'About me', body: TOLD }))).json();
      const page = await visitor.open(`/screen/scripts/${script.id}`);
      for (const [seconds, at] of [[6, 1_000_000], [9, 2_000_000]]) await recorded(page, speech(seconds), script.id, at);
      await page.getByRole('button', { name: 'Takes', exact: true }).click();
      const takes = region(page, 'Two takes compared');
      await takes.getByText('The words are not compared.').waitFor();
      await takes.getByRole('row', { name: /^Length, s \d+ \d+ more$/ }).waitFor();
      await takes.getByRole('row', { name: /^Pauses from 0.3 s \d+ \d+ / }).waitFor();
      await check(page, 'two recordings');
      await takes.getByText('Write down a take').click();
      await writeDown(takes, `Anna: Well?\nBen: ${TOLD}`);
      await region(page, 'Whose words').getByRole('button', { name: 'Ben: these are mine' }).click();
      // Of the later one, which still is one take.
      await takes.getByLabel('The later take').getByRole('option', { name: /, words and recording$/ }).waitFor({ state: 'attached' });
      await takes.getByText('The earlier one: its words are not written down.').waitFor();
      await writeDown(takes, TOLD);
      await takes.getByText('Recited: nearly the same words.').waitFor();
      assert.equal(await takes.getByLabel('The earlier take').getByRole('option').count(), 1);
      await takes.getByRole('row', { name: /^Words per minute \d+ \d+ / }).waitFor();
      await narrow(page, 'takes of a script');
    },
  },
];

const eventuallyOptions = (select, n) => select.getByRole('option').nth(n - 1).waitFor({ state: 'attached' });

/** A recording of the script, as the page's recorder sends it; waits until it was measured. */
const recorded = (page, wav, script, at_ms) =>
  page.evaluate(async ([base64, id, at]) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const made = await (await fetch(`/api/recordings?of_kind=script&of_id=${id}&made_at_ms=${at}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: bytes })).json();
    for (let state = made.state; state !== 'done'; state = (await (await fetch(`/api/recordings/${made.id}`)).json()).state) {
      if (state === 'refused' || state === 'failed') throw new Error(`it was ${state}`);
      await new Promise((ready) => setTimeout(ready, 200));
    }
  }, [wav.toString('base64'), script, at_ms]);
