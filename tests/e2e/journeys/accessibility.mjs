// axe-core finds nothing on any page, in both themes.
import assert from 'node:assert/strict';
import { axeSource, choose, submit, VERDICT_MS, write } from '../harness.mjs';

/** Nothing sticks out of a narrow screen, and it is usable there; the window is as wide as before afterwards. */
export async function narrow(page, where) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const { width, wide } = await page.evaluate(() => ({ width: document.documentElement.clientWidth, wide: document.documentElement.scrollWidth }));
  assert.ok(wide <= width, `${where} is ${wide} wide on ${width}`);
  await check(page, `${where} on a narrow screen`);
  await page.setViewportSize(before);
}

export async function check(page, where) {
  // By the debugger, since the Content-Security-Policy forbids scripts of others; frames have none.
  await page.evaluate(axeSource());
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.map((v) => `${v.id} (${v.impact}): ${v.help}\n${v.nodes.slice(0, 4).map((n) => `    ${n.target.join(' ')}: ${n.failureSummary}`).join('\n')}`);
  });
  assert.deepEqual(found, [], `${where}:\n${found.join('\n')}`);
}

async function everyPage(visitor) {
  const page = await visitor.open();
  await page.locator('.problem').first().waitFor();
  await check(page, 'the list');
  await page.getByRole('searchbox').fill('zzzz');
  await page.getByRole('heading', { name: 'No problem fits' }).waitFor();
  await check(page, 'an empty list');
  await page.keyboard.press('Control+k');
  await page.getByRole('listbox', { name: 'Commands' }).getByRole('option').first().waitFor();
  await check(page, 'the palette');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await check(page, 'the keys');
  await page.goto(`${visitor.program.url}/system`);
  await page.getByText('Alive').first().waitFor();
  await check(page, 'the system');
  await page.goto(`${visitor.program.url}/code/nosuchproblem`);
  await page.getByRole('heading', { name: /no problem/ }).waitFor();
  await check(page, 'a problem that is not there');
}

async function statements(visitor) {
  const page = await visitor.open('/code/twotongues');
  const picker = page.getByRole('combobox', { name: 'Language of the statement' });
  await picker.waitFor();
  await check(page, 'a statement in Markdown');
  await picker.click();
  await check(page, 'the languages of a statement');
  await page.getByRole('option', { name: 'Svenska' }).click();
  await page.getByRole('heading', { name: 'Utdata' }).waitFor();
  await check(page, 'a statement in TeX');
  await page.goto(`${visitor.program.url}/code`);
  await page.getByRole('link', { name: 'Printed Sum' }).click();
  await page.locator('iframe').waitFor();
  await check(page, 'a statement that is a PDF');
}

async function workbench(visitor) {
  const page = await visitor.open('/code/fewestrunners');
  await page.getByRole('region', { name: 'Statement' }).waitFor();
  await check(page, 'the workbench');
  await choose(page, 'Python 3');
  await page.getByRole('combobox', { name: 'Language' }).click();
  await check(page, 'the languages');
  await page.keyboard.press('Escape');
  await write(page, 'print("4711 0815")  # wrong\n');
  await submit(page);
  await check(page, 'a wrong answer');
  await page.getByRole('tab', { name: /Your inputs/ }).click();
  await page.getByRole('button', { name: 'Empty input' }).click();
  await check(page, 'own inputs');
  await page.getByRole('tab', { name: /History/ }).click();
  await check(page, 'the history');
  await page.getByRole('button', { name: 'Compare with the editor' }).first().click();
  await page.getByRole('dialog').waitFor();
  await check(page, 'then and now');
  await page.keyboard.press('Escape');
  await choose(page, 'C++');
  await write(page, 'int main() { return answer; }\n');
  await submit(page);
  await check(page, 'a compile error');
}

async function points(visitor) {
  const page = await visitor.open();
  await page.getByRole('link', { name: 'Small and Large' }).click();
  await choose(page, 'Python 3');
  await write(page, 'print("4711")\n');
  await submit(page);
  await check(page, 'points by groups');
  await page.goto(`${visitor.program.url}/code`);
  await page.getByText(/^Best: /).first().waitFor();
  await check(page, 'the list with points');
  await page.getByRole('link', { name: 'Guess the Number' }).click();
  await page.getByRole('tab', { name: /Your inputs/ }).click();
  await check(page, 'an interactive problem');
}

async function answers(visitor) {
  const page = await visitor.open();
  await page.getByRole('link', { name: 'By Hand' }).click();
  await page.locator('input[type=file]').setInputFiles([{ name: '9.out', mimeType: 'text/plain', buffer: Buffer.from('1') }, { name: '1.out', mimeType: 'text/plain', buffer: Buffer.from('6') }]);
  await page.getByText('no test case has this name').waitFor();
  await page.getByRole('button', { name: 'Look at the answer to secret/1' }).click();
  await check(page, 'answers');
  await submit(page);
  await check(page, 'answers that were judged');
}

async function ourFault(visitor, program) {
  const page = await visitor.open();
  await page.getByRole('link', { name: 'Add Up' }).click();
  await choose(page, 'Python 3');
  await write(page, 'print("4711")\n');
  await program.without('addup', 'data', async () => {
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('heading', { name: /^This is our fault/ }).waitFor({ timeout: VERDICT_MS });
  });
  await check(page, 'our fault');
  await page.goto(`${program.url}/system`);
  await page.locator('.failures li').first().waitFor();
  await check(page, 'the system with failures');
}

export const accessibility = ['light', 'dark'].flatMap((colorScheme) => [
  { name: `axe: every page, ${colorScheme}`, options: { colorScheme }, complaints: [/404/], run: everyPage },
  { name: `axe: statements, ${colorScheme}`, whole: true, options: { colorScheme }, run: statements },
  { name: `axe: the workbench, ${colorScheme}`, options: { colorScheme }, run: workbench },
  { name: `axe: points, ${colorScheme}`, options: { colorScheme }, run: points },
  { name: `axe: answers, ${colorScheme}`, options: { colorScheme }, run: answers },
  { name: `axe: our fault, ${colorScheme}`, options: { colorScheme }, run: ourFault },
]);
