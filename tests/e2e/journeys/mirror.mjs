// What an examiner's tool would see of an exam: asked for, recorded through real pastes, another tab, full screen, a cut network and a browser that dies;
// told afterwards, and erased.
import assert from 'node:assert/strict';
import { choose, editorOf, eventually, submissionOf, VERDICT_MS, Visitor, write } from '../harness.mjs';
import { check, narrow } from './accessibility.mjs';

const RULES = `id: mine
title: A watched one
summary: Two problems.
minutes: 10
order: free
counts: last
points: by-test
told: tests
unsent: submitted
screen: full
paste: free
slots:
  - {difficulty: [medium], points: 100, pattern: [binary search]}
  - {difficulty: [warm-up], points: 50}
`;
const SECRET = 'zebra_of_the_clipboard';

/** Begins with rules of one's own; the choice stands as it stood. */
async function begin(page, watched) {
  const preset = page.locator('.exam-preset').first();
  await preset.getByText('Its rules').click();
  await preset.getByRole('button', { name: 'Make rules of your own from these' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(RULES);
  const choice = dialog.getByRole('checkbox', { name: /Record what an examiner/ });
  if (watched !== null) await choice.setChecked(watched);
  const chosen = await choice.isChecked();
  await dialog.getByRole('button', { name: /^Begin/ }).click();
  await page.getByRole('timer').waitFor();
  return chosen;
}

async function handIn(page) {
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.getByRole('heading', { name: 'What an employer would see' }).waitFor();
}

/** From the clipboard of the system, by the keys. */
async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await editorOf(page).focus();
  await page.keyboard.press('Control+v');
}

const idOf = (page) => Number(/\/code\/exams\/(\d+)/.exec(page.url())[1]);

async function reportOf(program, id) {
  const answer = await program.ask('GET', `/api/exams/${id}/mirror`);
  assert.equal(answer.status, 200);
  return answer.json();
}

const rules = (report) => report.findings.map((one) => one.rule);

export const mirror = [
  {
    name: 'mirror: nothing is recorded of an exam for which nobody asked',
    async run(visitor, program) {
      const page = await visitor.open('/code/exams');
      assert.equal(await begin(page, null), false, 'it is off by default');
      assert.equal(await page.getByText('Recorded').count(), 0);
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await editorOf(page).waitFor();
      await write(page, '# by hand\n');
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('mirror.'))), []);
      await handIn(page);
      await page.getByText('Nothing was recorded of this exam.').waitFor();
      assert.equal((await program.ask('GET', `/api/exams/${idOf(page)}/mirror`)).status, 404);
      await check(page, 'a report without a recording');
    },
  },
  {
    name: 'mirror: a paste, another tab and full screen are recorded, told with how to avoid them, compared, and erased for good',
    whole: true, // the other browser has one window, and it is never left
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
    async run(visitor, program) {
      const page = await visitor.open('/code/exams');
      await begin(page, true);
      await page.getByRole('button', { name: 'Recorded' }).waitFor();
      await page.getByRole('button', { name: 'To full screen' }).click();
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await editorOf(page).waitFor();
      await choose(page, 'Python 3');
      await page.keyboard.press('Control+1');
      await editorOf(page).focus();
      await page.keyboard.type('# plan: count, then search\n');
      await paste(page, `${submissionOf('fewestrunners', 'accepted', '.py')}\n# ${SECRET}\n`);
      await page.waitForTimeout(1200);
      // Full screen is left for a moment.
      await page.evaluate(() => document.exitFullscreen());
      await page.getByText('The rules of this exam ask for full screen').waitFor();
      await page.waitForTimeout(1200);
      await page.getByRole('button', { name: 'To full screen' }).click();
      await page.waitForTimeout(600);
      // Another window gets the focus: the browser must not pretend that this one has it.
      const devtools = await visitor.context.newCDPSession(page);
      await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
      const other = await visitor.context.newPage();
      await other.bringToFront();
      await other.waitForTimeout(1500);
      await page.bringToFront();
      await other.close();
      await editorOf(page).focus();
      await page.keyboard.type('# back\n');
      await page.waitForTimeout(1200);
      const stored = await page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => key.includes('mirror.'))));
      assert.match(stored, /sent/); // what waited may have been handed over just now
      assert.ok(!stored.includes(SECRET), 'no text is in it');
      const id = idOf(page);
      await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
      await handIn(page);
      await page.getByText('Text was pasted from elsewhere').waitFor();
      await page.getByText('Full screen was left').first().waitFor();
      await page.getByText('The window was left').first().waitFor();
      await page.getByText('Much like a known solution').waitFor({ timeout: VERDICT_MS });
      await page.getByRole('cell', { name: /the package's solution accepted/ }).first().waitFor();
      assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('mirror.')).length), 0, 'the browser keeps nothing of it');
      const report = await reportOf(program, id);
      assert.ok(report.left >= 1 && report.keys >= 20 && report.pasted > 200 && report.typed >= 20, JSON.stringify({ ...report, findings: rules(report), line: 0, sizes: 0 }));
      assert.ok(['M01', 'M03', 'M04', 'M14'].every((one) => rules(report).includes(one)), rules(report).join());
      assert.ok(!JSON.stringify(report).includes(SECRET));
      assert.ok(report.likeness.rows.some((one) => !one.mine && one.covered > 0.8), JSON.stringify(report.likeness));
      // The command line tells the same.
      assert.match(program.command('exam', 'report', String(id)), /M01 medium/);
      await page.locator('.mirror-finding summary').first().press('Enter');
      await page.getByText('Innocent reasons').first().waitFor();
      await check(page, 'what an employer would see');
      await narrow(page, 'what an employer would see');
      await page.getByRole('button', { name: 'Erase what was recorded' }).click();
      await page.getByRole('button', { name: 'Erase it' }).click();
      await page.getByText('Nothing was recorded of this exam.').waitFor();
      assert.equal((await program.ask('GET', `/api/exams/${id}/mirror`)).status, 404);
      // The choice is remembered.
      await page.goto(`${program.url}/code/exams`);
      assert.equal(await begin(page, null), true);
      await page.getByRole('button', { name: 'Recorded' }).click();
      await check(page, 'a room that is recorded');
      // The server is away: off is off all the same, and it hears of it later.
      await page.evaluate(() => {
        const real = globalThis.fetch;
        globalThis.fetch = () => Promise.reject(new TypeError('the network is gone'));
        setTimeout(() => { globalThis.fetch = real; }, 2000);
      });
      await page.getByRole('button', { name: 'Turn it off' }).click();
      await page.getByRole('button', { name: 'Not recorded' }).waitFor();
      await eventually('the server to hear of it', async () => (await (await program.ask('GET', `/api/exams/${idOf(page)}`)).json()).mirror.recording === false);
      await page.getByRole('button', { name: 'Not recorded' }).click();
      await page.getByRole('button', { name: 'Record from now on' }).click();
      await page.getByRole('button', { name: 'Recorded', exact: true }).click();
      await page.getByRole('button', { name: 'Turn it off' }).click();
      await page.getByRole('button', { name: 'Not recorded' }).waitFor();
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await editorOf(page).waitFor();
      await paste(page, 'print(1)\n'.repeat(100));
      await page.waitForTimeout(1200);
      const after = idOf(page);
      await handIn(page);
      await page.getByText('The recording was turned off before the end.').waitFor();
      assert.equal((await reportOf(program, after)).pasted, 0);
    },
  },
  {
    name: 'mirror: a cut network, a browser that dies and a second tab lose nothing and count nothing twice',
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
    complaints: [/ERR_INTERNET_DISCONNECTED/, /WebSocket/],
    async run(visitor, program) {
      const page = await visitor.open('/code/exams');
      await begin(page, true);
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await editorOf(page).waitFor();
      const devtools = await visitor.context.newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
      await paste(page, 'print(7)\n'.repeat(30));
      await page.waitForTimeout(1500);
      const at = page.url();
      // Nothing of the page gets a chance to say goodbye, and the network is still away.
      devtools.send('Page.crash').catch(() => undefined);
      const again = await visitor.context.newPage();
      await again.waitForTimeout(6000); // until the tab that died counts as gone
      await again.goto(at);
      await editorOf(again).waitFor();
      await again.getByRole('button', { name: 'Recorded', exact: true }).waitFor();
      const second = await visitor.context.newPage();
      await second.goto(at);
      await second.getByRole('button', { name: 'Recorded in another tab' }).waitFor();
      await second.close();
      const id = idOf(again);
      await eventually('the paste to arrive', async () => (await (await program.ask('GET', `/api/exams/${id}`)).json()).mirror.next > 3, 30_000);
      await handIn(again);
      await again.getByText('Text was pasted from elsewhere').waitFor();
      const report = await reportOf(program, id);
      assert.equal(report.pasted, 270, 'once, and all of it');
      assert.equal(report.back, 0);
    },
  },
  {
    name: 'mirror: a second browser gets numbers of its own, and nothing of either is lost',
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
    complaints: [/409/],
    async run(visitor, program) {
      const page = await visitor.open('/code/exams');
      await begin(page, true);
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await editorOf(page).waitFor();
      const id = idOf(page);
      const sent = async () => (await (await program.ask('GET', `/api/exams/${id}`)).json()).mirror.next;
      await eventually('the first signals', async () => (await sent()) > 0, 30_000);
      const elsewhere = await Visitor.come(visitor.browser, program, { permissions: ['clipboard-read', 'clipboard-write'] });
      try {
        const other = await elsewhere.open(`/code/exams/${id}`);
        await editorOf(other).waitFor();
        await other.getByRole('button', { name: 'Recorded', exact: true }).waitFor();
        await paste(other, 'print(22)\n'.repeat(10));
        await paste(page, 'print(1)\n'.repeat(10));
        await eventually('both pastes', async () => {
          const had = await sent();
          return had >= 8;
        }, 40_000);
      } finally {
        await elsewhere.context.close();
      }
      await page.waitForTimeout(11_000); // the first one sends again
      program.command('exam', 'finish');
      await page.getByRole('heading', { name: 'What an employer would see' }).waitFor();
      await eventually('the pastes of both', async () => (await reportOf(program, id)).pasted === 190);
    },
  },
  {
    name: 'mirror: erased while it runs, nothing more is recorded in the page',
    complaints: [/409/],
    async run(visitor, program) {
      const page = await visitor.open('/code/exams');
      await begin(page, true);
      const id = idOf(page);
      await page.getByRole('button', { name: 'Open problem 1' }).click();
      await editorOf(page).waitFor();
      program.command('exam', 'unwatch', String(id));
      await eventually('the page to hear of it', async () => (await page.locator('.exam-watching').count()) === 0);
      await write(page, '# more\n');
      await page.waitForTimeout(1500);
      await eventually('the browser to forget', async () => (await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('mirror.')).length)) === 0);
      await handIn(page);
      await page.getByText('Nothing was recorded of this exam.').waitFor();
    },
  },
];
