// Speaking into the browser: a microphone that plays a made voice, all the way to the measured picture.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, launch, root, Visitor } from '../harness.mjs';
import { check } from './accessibility.mjs';

const PATIENCE_MS = 60_000;
const RATE = 48000;

/** A voice of 120 Hz that says four syllables a second for 1.4 s and is silent for 0.6 s, again and again; `height` 0: silence. */
export function speech(seconds, height = 0.15) {
  const samples = RATE * seconds;
  const wav = Buffer.alloc(44 + 2 * samples);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 2 * samples, 4);
  wav.write('WAVEfmt ', 8);
  for (const [at, value] of [[16, 16], [24, RATE], [28, 2 * RATE]]) wav.writeUInt32LE(value, at);
  for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]]) wav.writeUInt16LE(value, at);
  wav.write('data', 36);
  wav.writeUInt32LE(2 * samples, 40);
  for (let i = 0; i < samples; i++) {
    const t = i / RATE;
    let sum = 0;
    for (let k = 1; k < 12; k++) sum += Math.sin(2 * Math.PI * 120 * k * t) / k;
    const loud = t % 2 < 1.4 ? 0.55 + 0.45 * Math.sin(2 * Math.PI * 4 * t) : 0;
    wav.writeInt16LE(Math.max(-32768, Math.min(32767, Math.round(32767 * height * loud * sum))), 44 + 2 * i);
  }
  return wav;
}

/** In a browser of its own, since its microphone is chosen at its start; `permissions` of the page. */
async function speaking(program, wav, permissions, run, expected = []) {
  const path = join(program.folder, 'microphone.wav');
  writeFileSync(path, wav);
  const browser = await launch({ whole: true, further: ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${path}`] });
  try {
    const visitor = await Visitor.come(browser, program);
    await visitor.context.grantPermissions(permissions, { origin: program.url });
    const page = await visitor.open('/screen/voice');
    try {
      await run(page, visitor);
    } catch (error) {
      mkdirSync(join(root, 'build/test-logs/e2e'), { recursive: true });
      await page.screenshot({ path: join(root, 'build/test-logs/e2e/voice.png') });
      throw error;
    }
    visitor.leave(expected);
  } finally {
    await browser.close();
  }
}

const recordings = async (program) => (await (await program.ask('GET', '/api/recordings')).json()).recordings;
const forget = async (program) => {
  for (const { id } of await recordings(program)) await program.ask('DELETE', `/api/recordings/${id}`);
};
/** The number of the live length, in whole seconds. */
const lengthOf = async (page) => Number(/:(\d\d)/.exec(await page.locator('.voice-length [role=timer]').innerText())[1]);

async function wholeWay(page, visitor) {
  const { program } = visitor;
  await page.getByLabel('What is it?').fill('About me');
  await page.getByLabel('Seconds to aim at').fill('5');
  await page.getByText('At most one hour').waitFor();
  await check(page, 'the page of the voice');
  // The space bar goes to the page, not into a field.
  await page.getByRole('heading', { name: 'Voice', exact: true }).click();
  await page.keyboard.press('Space');
  await page.getByText('Recording', { exact: true }).waitFor();
  await eventually('four seconds', async () => (await lengthOf(page)) >= 4);
  await check(page, 'while it records');
  await page.keyboard.press('p');
  await page.getByText('Paused', { exact: true }).waitFor();
  const paused = await lengthOf(page);
  await page.waitForTimeout(1500);
  assert.equal(await lengthOf(page), paused, 'nothing is recorded while it is paused');
  await page.keyboard.press('p');
  await eventually('to go on', async () => (await lengthOf(page)) > paused);
  await page.keyboard.press('Space');
  await page.getByText(/^A take of 0:0\d$/).waitFor();
  await check(page, 'a take that is not kept yet');
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await page.getByRole('button', { name: 'Stop listening' }).click();
  // Begun anew by mistake: what was taken comes back.
  await page.getByRole('heading', { name: 'Voice', exact: true }).click();
  await page.keyboard.press('r');
  await page.getByText('Recording', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Get it back' }).click();
  await page.getByText(/^A take of 0:0\d$/).waitFor();
  // The browser asks before the page is closed with it.
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.dismiss();
  // Elsewhere in the page and back: the take is still there, and the microphone is off.
  await page.getByRole('link', { name: 'Warm up first' }).click();
  await page.getByRole('heading', { name: 'Two minutes before the call' }).waitFor();
  await page.getByRole('button', { name: 'Go back' }).click();
  await page.getByText(/^A take of 0:0\d$/).waitFor();
  await page.getByLabel('What is it?').fill('About me');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('heading', { name: 'About me' }).waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('slider', { name: 'Place in the recording' }).waitFor({ timeout: PATIENCE_MS });
  await check(page, 'a recording');
  const { id } = (await recordings(program))[0];
  const { analysis, title, type } = await (await program.ask('GET', `/api/recordings/${id}`)).json();
  assert.deepEqual([title, type, analysis.rate_hz, analysis.channels], ['About me', 'wav', 16000, 1]);
  const pitch = analysis.figures.pitch_hz.value;
  assert.ok(Math.abs(pitch - 120) < 3, `a voice of 120 Hz is measured as ${pitch} Hz`);
  const syllables = analysis.figures.speech_rate.value;
  assert.ok(syllables > 2 && syllables < 4.5, `four syllables in each of 1.4 s of 2 s are measured as ${syllables} a second`);
  assert.ok(analysis.pauses.length >= 1 && analysis.pauses.every(({ from_s, to_s }) => to_s - from_s < 1.4), 'pauses of 0.6 s are found');
  await page.getByText(/The pitch lies around 1(19|20|21) Hz/).waitFor();
}

async function replay(page) {
  const slider = page.getByRole('slider', { name: 'Place in the recording' });
  const audio = page.locator('audio');
  await slider.focus();
  await page.keyboard.press('End');
  assert.match(await slider.getAttribute('aria-valuetext'), /^0:0(\d) of 0:0\1$/);
  await page.keyboard.press('Home');
  await slider.click({ position: { x: (await slider.boundingBox()).width / 2, y: 20 } });
  await eventually('to seek', async () => Math.abs((await audio.evaluate((one) => one.currentTime / one.duration)) - 0.5) < 0.05);
  await audio.evaluate((one) => one.play());
  const before = await audio.evaluate((one) => one.currentTime);
  await eventually('to play', async () => (await audio.evaluate((one) => one.currentTime)) > before + 0.2);
  await audio.evaluate((one) => one.pause());
  // Published figures come when they are asked for.
  let asked = 0;
  page.on('request', (request) => { if (request.url().endsWith('/api/voice/norms')) asked++; });
  assert.equal(await page.getByText('published:').count(), 0);
  assert.equal(asked, 0);
  await page.getByRole('button', { name: 'Show published figures' }).click();
  await page.getByText(/published: 4\.2 to 5\.1, the averages of .*Verhoeven/).waitFor();
  assert.equal(asked, 1);
  await page.getByText('never scored').waitFor();
  await page.getByLabel('Words said, if you know').fill('12');
  await page.getByRole('button', { name: 'Measure with it' }).click();
  await page.getByRole('heading', { name: 'Words per minute' }).waitFor({ timeout: PATIENCE_MS });
}

async function removed(page, visitor) {
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('There is no undo').waitFor();
  await check(page, 'the question before it is removed');
  await page.getByRole('button', { name: 'Keep it' }).click();
  assert.equal((await recordings(visitor.program)).length, 1);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove it for good' }).click();
  await page.getByText('None yet.').waitFor();
  assert.equal((await recordings(visitor.program)).length, 0);
}

export const voice = [
  {
    name: 'voice: a take goes from the microphone to the measured picture, is heard, and is gone when it is removed',
    async run(_, program) {
      await speaking(program, speech(20), ['microphone'], async (page, visitor) => {
        await wholeWay(page, visitor);
        await replay(page);
        await removed(page, visitor);
      });
    },
  },
  {
    name: 'voice: a microphone that is not allowed, or hears nothing, is told',
    async run(_, program) {
      await speaking(program, speech(20, 0), [], async (page, visitor) => {
        await page.getByRole('button', { name: 'Record', exact: true }).click();
        await page.getByText('The microphone is not allowed').waitFor();
        await check(page, 'no permission');
        await visitor.context.grantPermissions(['microphone'], { origin: program.url });
        await page.getByRole('button', { name: 'Record', exact: true }).click();
        await page.getByText('Nothing is heard', { exact: true }).waitFor();
        await check(page, 'nothing is heard');
        await page.getByRole('button', { name: 'Stop', exact: true }).click();
        await page.getByText('Nothing was heard in these').waitFor();
      });
    },
  },
  {
    name: 'voice: too loud is told; a take that could not be kept is sent again, and can be saved as a file',
    async run(_, program) {
      await speaking(program, speech(20, 3), ['microphone'], async (page) => {
        await page.getByRole('button', { name: 'Record', exact: true }).click();
        await page.getByText('Too loud', { exact: true }).waitFor();
        await eventually('three seconds', async () => (await lengthOf(page)) >= 3);
        await page.getByRole('button', { name: 'Stop', exact: true }).click();
        await page.getByText('Some of it was too loud').waitFor();
        await page.route('**/api/recordings?*', (route) => route.abort());
        await page.getByRole('button', { name: 'Keep it' }).click();
        await page.getByText('It could not be kept').waitFor();
        await check(page, 'a take that could not be kept');
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Save as a file' }).click();
        assert.match((await download).suggestedFilename(), /^take-.*\.wav$/);
        await page.unroute('**/api/recordings?*');
        await page.getByRole('button', { name: 'Try again' }).first().click();
        await page.getByText('louder than could be recorded').waitFor({ timeout: PATIENCE_MS });
        await forget(program);
      }, [/ERR_FAILED/]);
    },
  },
  {
    name: 'voice: a real call is taken only when everyone on it has agreed, and a file from elsewhere is measured',
    async run(visitor, program) {
      const page = await visitor.open('/screen/voice');
      const wav = speech(6);
      const give = (name, buffer) => page.getByLabel('File of a recording').setInputFiles({ name, mimeType: 'audio/wav', buffer });
      await page.getByLabel('It is a real call').check();
      await page.getByText('Ask them first').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Record', exact: true }).isDisabled(), true);
      await check(page, 'a call without consent');
      await give('call.wav', wav);
      await page.getByText('everyone on it has agreed: tick').waitFor();
      assert.equal((await recordings(program)).length, 0);
      const past = await program.ask('POST', '/api/recordings?real_call=true');
      assert.equal(past.status >= 400, true, 'the server holds to it, too');
      await page.getByLabel('Everyone on it knows').check();
      assert.equal(await page.getByRole('button', { name: 'Record', exact: true }).isDisabled(), false);
      await give('call.wav', wav);
      await page.getByRole('heading', { name: 'call.wav' }).waitFor();
      await page.getByText('a real call: everyone agreed').waitFor();
      await page.getByRole('slider', { name: 'Place in the recording' }).waitFor({ timeout: PATIENCE_MS });
      assert.deepEqual((await recordings(program)).map(({ real_call, consent }) => [real_call, consent]), [[true, true]]);
      await page.getByRole('link', { name: 'All recordings' }).click();
      await give('notes.wav', Buffer.from('no sound'));
      await page.getByText('was not taken').waitFor();
      await give('cut.wav', wav.subarray(0, 100));
      await eventually('an answer', async () => /\/\d+$/.test(page.url()) || (await page.getByText('was not taken').count()) > 0);
      await page.goto(`${program.url}/screen/voice`);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.locator('.voice-list').waitFor();
      assert.equal(await page.evaluate(() => document.querySelector('.voice-page').scrollWidth > window.innerWidth), false, 'it fits a telephone');
      await check(page, 'the recordings on a telephone');
      await forget(program);
    },
    complaints: [/400/],
  },
  {
    name: 'voice: takes of one question are listed below its recorder, and heard and seen there',
    async run(_, program) {
      await speaking(program, speech(20), ['microphone'], async (page) => {
        await page.goto(`${program.url}/screen/explain`);
        await page.locator('main a[href^="/screen/explain/"]').first().click();
        const id = page.url().split('/').at(-1);
        await page.getByText('Record it, too').click();
        for (const takes of ['1 take so far', '2 takes so far']) {
          await page.getByRole('button', { name: 'Record', exact: true }).click();
          await eventually('two seconds', async () => (await lengthOf(page)) >= 2);
          await page.getByRole('button', { name: 'Stop', exact: true }).click();
          await page.getByRole('button', { name: 'Keep it' }).click();
          await page.getByText(takes).waitFor();
        }
        assert.deepEqual((await recordings(program)).map(({ of_kind, of_id }) => [of_kind, of_id]), [['question', id], ['question', id]]);
        await page.locator('.voice-past summary').first().click();
        await page.getByRole('slider', { name: 'Place in the recording' }).waitFor({ timeout: PATIENCE_MS });
        await check(page, 'takes of a question');
        await forget(program);
      });
    },
  },
  {
    name: 'voice: older recordings come when they are asked for, and go when they are removed',
    async run(visitor, program) {
      const wav = speech(1);
      const token = readFileSync(join(program.data, 'token'), 'utf8').trim();
      for (let i = 1; i <= 203; i++) {
        const made = await fetch(`${program.url}/api/recordings?title=Take+${i}`, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' }, body: wav });
        assert.equal(made.status, 201);
      }
      const page = await visitor.open('/screen/voice');
      await page.getByRole('link', { name: 'Take 4', exact: true }).waitFor();
      assert.equal(await page.getByRole('link', { name: 'Take 3', exact: true }).count(), 0);
      await page.getByRole('button', { name: 'Older recordings' }).click();
      await page.getByRole('link', { name: 'Take 1', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Older recordings' }).waitFor({ state: 'detached' });
      await eventually('all to be measured', async () => !(await recordings(program)).some(({ state }) => state === 'queued' || state === 'running'), PATIENCE_MS);
      await page.getByRole('button', { name: 'Remove Take 2', exact: true }).click();
      await page.getByRole('button', { name: 'Remove it for good' }).click();
      await page.getByRole('link', { name: 'Take 2', exact: true }).waitFor({ state: 'detached' });
      while ((await recordings(program)).length > 0) await forget(program);
    },
  },
  {
    name: 'voice: the warm-up goes by itself from step to step, waits, and skips',
    async run(visitor) {
      const page = await visitor.page();
      await page.clock.install();
      await page.goto(visitor.program.link());
      await page.goto(`${visitor.program.url}/screen/voice/warm-up`);
      await page.getByText('2:00 left').waitFor();
      await page.keyboard.press('Space');
      await page.clock.runFor(1000);
      await page.getByText('In, through the nose').waitFor();
      await check(page, 'the warm-up');
      await page.clock.runFor(4000);
      await page.getByText('Out, slowly').waitFor();
      await page.clock.runFor(26_000);
      await page.getByRole('heading', { name: 'Hum' }).waitFor();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Go on' }).waitFor();
      const left = await page.getByRole('timer').innerText();
      assert.match(left, /^1:2\d left$/);
      await page.clock.runFor(60_000);
      assert.equal(await page.getByRole('timer').innerText(), left, 'it waits');
      await page.keyboard.press('Space');
      for (const name of ['Articulate', 'One sentence, three speeds', 'The first answer']) {
        await page.keyboard.press('n');
        await page.getByRole('heading', { name }).waitFor();
      }
      await page.clock.runFor(31_000);
      await page.getByRole('heading', { name: 'Warm', exact: true }).waitFor();
      await page.setViewportSize({ width: 360, height: 740 });
      await check(page, 'warm');
    },
  },
  {
    name: 'voice: the mirror shows the camera, records and sends nothing, and lets it go',
    async run(_, program) {
      await speaking(program, speech(2), ['camera'], async (page) => {
        const sent = [];
        await page.evaluate(() => {
          const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
          navigator.mediaDevices.getUserMedia = async (wanted) => {
            window.streamOfTest = await ask(wanted);
            return window.streamOfTest;
          };
          window.MediaRecorder = class {
            constructor() {
              throw new Error('the mirror records');
            }
          };
        });
        page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
        // With the focus on a button the space bar presses that button, not the recorder's.
        await page.getByRole('button', { name: 'Use the camera as a mirror' }).focus();
        await page.keyboard.press('Space');
        await eventually('a picture', () => page.locator('video').evaluate((one) => one.videoWidth > 0 && one.currentTime > 0));
        await check(page, 'the mirror');
        const tracks = () => page.evaluate(() => window.streamOfTest.getTracks().map(({ kind, readyState }) => `${kind} ${readyState}`));
        assert.deepEqual(await tracks(), ['video live']);
        await page.getByText('Ready', { exact: true }).waitFor();
        // By a link of the page, which leaves the window as it is.
        await page.getByRole('link', { name: 'Scripts' }).click();
        await page.locator('video').waitFor({ state: 'detached' });
        assert.deepEqual(await tracks(), ['video ended']);
        assert.deepEqual(sent, []);
      });
    },
  },
];
