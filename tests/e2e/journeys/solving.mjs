// From an empty editor to a verdict, and the ways to fail on the way.
import assert from 'node:assert/strict';
import { choose, eventually, run, submissionOf, submit, verdict, write, written } from '../harness.mjs';

const SLUG = 'fewestrunners';
const at = (visitor) => visitor.open(`/code/${SLUG}`);

/** Programs that print the same wrong thing whatever they read. */
const WRONG = {
  'C++': '#include <iostream>\nint main() {\n    std::cout << "4711 0815" << std::endl;\n}\n',
  'Python 3': 'print("4711 0815")\n',
  JavaScript: 'console.log("4711 0815");\n',
};
const EXTENSIONS = { 'C++': '.cpp', 'Python 3': '.py', JavaScript: '.js' };
const SHOUT = {
  'C++': '#include <iostream>\n#include <string>\nint main() {\n    std::string word;\n    std::cin >> word;\n    std::cout << "heard " << word << std::endl;\n}\n',
  'Python 3': 'print("heard", input())\n',
  JavaScript: 'console.log("heard " + require("fs").readFileSync(0, "utf8").trim());\n',
};

const solveIn = (language) => ({
  name: `solve a problem in ${language}: samples, own input, wrong with a difference, right`,
  async run(visitor) {
    const page = await at(visitor);
    await choose(page, language);

    await page.getByRole('tab', { name: /Your inputs/ }).click();
    await page.getByRole('button', { name: 'Empty input' }).click();
    await page.getByRole('textbox', { name: 'Input 1' }).fill('swordfish');
    await write(page, SHOUT[language]);
    await page.getByRole('button', { name: 'Run on this' }).click();
    assert.equal(await verdict(page), 'It ran to its end');
    await page.getByText('heard swordfish').waitFor();

    await write(page, WRONG[language]);
    assert.match(await submit(page), /^Wrong answer on /);
    await page.getByRole('region', { name: 'Difference' }).locator('tr[data-kind=changed], tr[data-kind=added], tr[data-kind=removed]').first().waitFor();
    assert.match(await page.locator('.diff').innerText(), /4711/);

    await page.getByRole('tab', { name: /Your inputs/ }).click();
    await page.getByRole('button', { name: 'Remove input 1' }).click();
    await write(page, submissionOf(SLUG, 'accepted', EXTENSIONS[language]));
    assert.match(await run(page), /^All \d+ samples pass$|^The sample passes$/);
    assert.equal(await submit(page), 'Accepted');
    assert.equal(await page.locator('.bar[data-tone=good]').count(), await page.locator('.bar').count());

    await page.goto(`${visitor.program.url}/code`);
    await page.locator(`[data-slug=${SLUG}]`).getByRole('img', { name: 'Solved' }).waitFor();
  },
});

export const solving = [
  solveIn('C++'),
  solveIn('Python 3'),
  solveIn('JavaScript'),
  {
    name: 'a compile error is marked in the editor and leads to its line',
    async run(visitor) {
      const page = await at(visitor);
      await choose(page, 'C++');
      await write(page, '#include <iostream>\nint main() {\n    int n = 1;\n    std::cout << answer;\n}\n');
      assert.equal(await submit(page), 'Compile error');
      await page.locator('.cm-mark-error').first().waitFor();
      await page.getByRole('button', { name: /:4:\d+/ }).first().click();
      await eventually('the cursor in line 4', async () => (await page.locator('.cm-activeLineGutter').first().innerText()).trim() === '4');
      await page.keyboard.press('End');
      await page.keyboard.type(' ');
      await eventually('an edit takes the mark of its line away', async () => (await page.locator('.cm-mark-error').count()) === 0);
    },
  },
  {
    name: 'a run-time error shows what the program said',
    async run(visitor) {
      const page = await at(visitor);
      await choose(page, 'Python 3');
      await write(page, 'n = 0\nprint(1 // n)\n');
      assert.match(await run(page), /^Run-time error on /);
      await page.getByText('ZeroDivisionError').first().waitFor();
      await page.locator('.cm-mark-error').first().waitFor();
    },
  },
  {
    name: 'too slow is called that',
    async run(visitor) {
      const page = await at(visitor);
      await choose(page, 'Python 3');
      await write(page, 'while True:\n    pass\n');
      assert.match(await submit(page), /^Time limit exceeded on test 1 of \d+$/);
    },
  },
  {
    name: 'tests appear one by one, and judging can be stopped',
    async run(visitor) {
      const page = await at(visitor);
      await choose(page, 'Python 3');
      const seen = page.evaluate(
        () =>
          new Promise((resolve) => {
            const states = new Set();
            const look = () => {
              const state = document.querySelector('.outcome')?.dataset.state;
              if (state) states.add(`${state} ${document.querySelectorAll('button.bar').length}`);
              if (state === 'done') resolve([...states]);
              else requestAnimationFrame(look);
            };
            look();
          }),
      );
      await write(page, submissionOf(SLUG, 'accepted', '.py'));
      assert.equal(await submit(page), 'Accepted');
      const running = (await seen).filter((state) => state.startsWith('running'));
      assert.ok(running.length >= 3, `seen on the way: ${running.join(', ')}`);

      await write(page, 'while True:\n    pass\n');
      await page.keyboard.press('Control+Enter');
      await page.locator('.outcome[data-state=running]').waitFor();
      await page.keyboard.press('Control+.');
      await page.getByRole('heading', { name: 'Stopped' }).waitFor();
      await page.getByRole('button', { name: 'Submit', exact: true }).waitFor();
    },
  },
  {
    name: 'hints come one at a time',
    async run(visitor) {
      const page = await at(visitor);
      await page.getByRole('button', { name: /^Show a hint/ }).click();
      await page.getByRole('heading', { name: 'Hint 1' }).waitFor();
      assert.equal(await page.getByRole('heading', { name: 'Hint 2' }).count(), 0);
      await page.getByRole('button', { name: /^Show the next hint/ }).click();
      await page.getByRole('heading', { name: 'Hint 2' }).waitFor();
    },
  },
];
