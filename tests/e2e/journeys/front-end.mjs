// Front-end tasks: a task is built with a preview, tried by its tests in this browser and by the judge's; hostile pages stay in their frame.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, VERDICT_MS } from '../harness.mjs';
import { check, narrow } from './accessibility.mjs';

const TEST_MS = 60_000;
const solution = (task, form, name) => readFileSync(join(root, 'content/front-end', task, 'solutions', form, name), 'utf8');
const frame = (page) => page.frameLocator('.front-frame iframe');
const tests = (page) => page.locator('.front-tests > li');
const results = (page) => page.getByRole('tabpanel', { name: /Tests/ }).getByRole('status');
const controls = (page, name) => page.getByRole('button', { name, exact: true });

async function put(page, file, text) {
  await page.getByRole('tab', { name: file }).click();
  const editor = page.locator('.editor-host .cm-content');
  await editor.click();
  await page.keyboard.press('Control+a');
  // As one piece: a pasted text is not indented again.
  await editor.evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

async function vanilla(visitor) {
  const page = await visitor.open('/code');
  await page.getByRole('link', { name: 'Drills', exact: true }).click();
  await page.getByRole('link', { name: 'Front end', exact: true }).click();
  await page.getByRole('heading', { name: 'Front end', exact: true }).waitFor();
  await check(page, 'the list of tasks');
  await narrow(page, 'the list of tasks');
  await page.getByRole('link', { name: 'Tabs with an address' }).click();
  await frame(page).getByRole('button', { name: 'Billing' }).waitFor();
  await check(page, 'a task');
  // What the task leaves open is told to who asks, and else not.
  const ask = async (question) => {
    await page.getByRole('textbox', { name: 'Your question' }).fill(question);
    await page.keyboard.press('Enter');
  };
  await ask('Which colours?');
  await page.getByText('That is left to you, or the task says it.').waitFor();
  await ask('Is the state of a panel kept?');
  await page.getByText('Panels will have forms in them later').waitFor();
  await check(page, 'what was asked');
  // What is written is shown at once, and kept.
  await put(page, 'index.html', '<h1>Mine</h1>\n');
  await frame(page).getByRole('heading', { name: 'Mine' }).waitFor();
  await page.getByText('Kept in this browser').waitFor();
  await page.reload();
  await frame(page).getByRole('heading', { name: 'Mine' }).waitFor();
  for (const name of ['index.html', 'style.css', 'main.js']) await put(page, name, solution('tabs', 'vanilla', name));
  await frame(page).getByRole('tab', { name: 'Team' }).click();
  await frame(page).getByText('Eleven people').waitFor();
  await page.getByRole('button', { name: 'Run tests' }).click();
  await page.getByText('10 of 10 passed in this browser').waitFor({ timeout: TEST_MS });
  assert.deepEqual(await tests(page).evaluateAll((list) => list.map((one) => one.dataset.state)), Array(10).fill('passed'));
  await check(page, 'tests that passed');
  await put(page, 'main.js', solution('tabs', 'vanilla', 'main.js').replace("setAttribute('aria-label', 'Account')", "setAttribute('aria-label', 'Other')"));
  await page.getByText('before your last edit').waitFor();
  await page.keyboard.press("Control+'");
  await page.getByText('9 of 10 passed in this browser').waitFor({ timeout: TEST_MS });
  await page.getByText('there is no tablist named “Account” on the page; of this role there are “Other”').waitFor();
  await check(page, 'a test that failed');
  await narrow(page, 'the workbench of a task');
  await controls(page, 'Back to the starter files').click();
  await page.getByText('Starter files', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Kept in this browser').waitFor();
}

/** The judge's browser says the same, and its word is kept. */
async function judged(visitor) {
  const page = await visitor.open('/code/front-end/tabs');
  await frame(page).getByRole('button', { name: 'Billing' }).waitFor();
  await page.getByRole('tab', { name: 'Judged' }).click();
  await page.getByText('Nothing was submitted yet').waitFor();
  assert.equal(await page.getByText('What one could have asked').count(), 0);
  await put(page, 'main.js', solution('tabs', 'vanilla', 'main.js').replace("setAttribute('aria-label', 'Account')", "setAttribute('aria-label', 'Other')"));
  await page.getByText('Kept in this browser').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('85 of 100 points in the judge’s browser').waitFor({ timeout: VERDICT_MS });
  await page.getByText('there is no tablist named “Account” on the page; of this role there are “Other”').waitFor();
  await page.getByText('What one could have asked').waitFor();
  await check(page, 'a solution that was judged');
  for (const name of ['index.html', 'style.css', 'main.js']) await put(page, name, solution('tabs', 'vanilla', name));
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('100 of 100 points in the judge’s browser').waitFor({ timeout: VERDICT_MS });
  await page.getByText('85 % of the points').waitFor();
  await page.reload();
  await page.getByRole('tab', { name: 'Judged' }).click();
  await page.getByText('100 of 100 points in the judge’s browser').waitFor();
  await page.locator('.front-checks button').click();
  await page.getByText('85 of 100 points in the judge’s browser').waitFor();
  await page.getByRole('button', { name: 'Bring these files back into the editor' }).click();
  await page.getByText('The files that were submitted are back.').waitFor();
  const { attempts } = await (await visitor.program.ask('GET', '/api/attempts?kind=front-end')).json();
  assert.deepEqual(attempts.map(({ drill, share, detail }) => [drill, share, detail.failed]), [['tabs', 1, []], ['tabs', 0.85, ['roles']]]);
  await page.getByRole('link', { name: 'Back to the tasks' }).click();
  await page.getByText('submitted 2 times, at best 100 %').waitFor();
  await page.goto(`${visitor.program.url}/code/front-end/nothere`);
  await page.getByRole('heading', { name: 'There is no front-end task' }).waitFor();
  await check(page, 'a task that is not there');
}

async function react(visitor) {
  const page = await visitor.open('/code/front-end/modal');
  await controls(page, 'React').click();
  await frame(page).getByRole('button', { name: 'Delete Groceries' }).waitFor();
  await put(page, 'App.jsx', 'export default function App() {\n  return <p>;\n}\n');
  await page.getByRole('tab', { name: /Console, 1 wrong/ }).click();
  await page.getByText(/SyntaxError/).waitFor();
  await page.getByRole('button', { name: 'App.jsx:2' }).click();
  await put(page, 'App.jsx', "import { useState } from 'react';\n\nexport default function App() {\n  const [n, setN] = useState(0);\n  console.log('drawn', { n });\n  if (n === 2) throw new Error('on purpose');\n  return <button onClick={() => setN(n + 1)}>Pressed {n}</button>;\n}\n");
  await frame(page).getByRole('button', { name: 'Pressed 0' }).click();
  await page.getByText('drawn {n: 1}').first().waitFor();
  await frame(page).getByRole('button', { name: 'Pressed 1' }).click();
  await page.getByText('Error: on purpose').first().waitFor();
  await page.getByRole('button', { name: 'App.jsx:6' }).first().waitFor();
  await check(page, 'the console');
  for (const name of ['App.jsx', 'style.css']) await put(page, name, solution('modal', 'react', name));
  await frame(page).getByRole('button', { name: 'Delete Groceries' }).click();
  await frame(page).getByRole('dialog').waitFor();
  await page.getByRole('button', { name: 'Run tests' }).click();
  await page.getByText('11 of 11 passed in this browser').waitFor({ timeout: TEST_MS });
}

const HOSTILE = `
  const said = (what) => console.log('now ' + what);
  for (const [name, go] of Object.entries({
    parent: () => parent.document.title, top: () => { top.location = 'about:blank'; }, storage: () => localStorage.length, cookie: () => document.cookie,
    window: () => { if (!window.open('about:blank')) throw new Error('no'); }, frame: () => frameElement.id.length,
  })) try { go(); said(name + ' REACHED'); } catch { said(name + ' held back'); }
  const net = { fetch: () => fetch(new URL('/api/health', document.referrer || location.href)), out: () => fetch('https://example.org/'), module: () => import('/theme.js'),
    image: () => new Promise((y, n) => { const i = new Image(); i.onload = y; i.onerror = n; i.src = '/icon.svg'; }), beacon: async () => { if (!navigator.sendBeacon('/api/health')) throw new Error(); } };
  for (const [name, go] of Object.entries(net)) Promise.resolve().then(go).then(() => said(name + ' REACHED'), () => said(name + ' held back'));
  for (let i = 0; i < 100; i += 1) { alert(i); confirm(i); }
  const f = document.createElement('form'); f.action = '/api/session'; f.method = 'post'; document.body.append(f); f.submit();
  setTimeout(() => said('the end'), 1500);
`;

async function hostile(visitor) {
  const page = await visitor.open('/code/front-end/tabs');
  const asked = [];
  page.on('request', (request) => asked.push(request));
  await frame(page).getByRole('button', { name: 'Billing' }).waitFor();
  asked.length = 0;
  await put(page, 'main.js', HOSTILE);
  await page.getByRole('tab', { name: /Console/ }).click();
  await page.getByText('now the end').waitFor();
  const said = await page.locator('.front-lines code').allTextContents();
  for (const name of ['parent', 'top', 'storage', 'cookie', 'window', 'frame', 'fetch', 'out', 'module', 'image'])
    assert.ok(said.includes(`now ${name} held back`), `${name}: ${said.join('\n')}`);
  assert.equal(said.filter((one) => one.includes('REACHED') && !one.includes('beacon')).length, 0, said.join('\n'));
  // Nothing but the frame's own document was asked of the server or of others.
  const others = asked.filter((request) => !request.url().endsWith('/frames/frame.html') && request.frame().parentFrame());
  assert.deepEqual(others.filter((request) => request.failure() === null).map((request) => request.url()), []);
  assert.equal(new URL(page.url()).pathname, '/code/front-end/tabs');

  // A loop without an end is ended, and says where; the page goes on all the while.
  await put(page, 'main.js', "document.body.innerHTML = '<h1>Begun</h1>';\nfor (;;);\n");
  await page.getByText('a loop ran for more than 2 s').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'main.js:2' }).waitFor();
  await frame(page).getByRole('heading', { name: 'Begun' }).waitFor();
  await put(page, 'main.js', "document.body.innerHTML = '<h1>Leaving</h1>'; location.href = 'https://example.org/?secret';\n");
  await page.getByText('The page does not answer').waitFor({ timeout: 60_000 });
  await check(page, 'a page that does not answer');
  await put(page, 'main.js', "document.body.innerHTML = '<h1>Well again</h1>';\n");
  await frame(page).getByRole('heading', { name: 'Well again' }).waitFor({ timeout: 60_000 });
  // One that no loop holds: it is taken away, and the page still works.
  await put(page, 'main.js', 'const again = () => Promise.resolve().then(again); again();\n');
  await page.getByText('The page does not answer').waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'style.css' }).click();
  await page.getByRole('tab', { name: 'style.css', selected: true }).waitFor();
}

export const frontEnd = ['light', 'dark'].map((colorScheme) => ({
  name: `front end: a task in HTML and JavaScript, seen at once, tried, and kept, ${colorScheme}`, options: { colorScheme }, complaints: [/reading 'append'/], run: vanilla,
})).concat([
  { name: 'front end: a task in React, its errors at their lines, its tests', complaints: [/on purpose|SyntaxError/], run: react },
  { name: 'front end: a solution is judged, twice, and both are kept', complaints: [/404/], run: judged },
  { name: 'front end: what is hostile stays in its frame', whole: true, complaints: [/./], run: hostile },
]);
