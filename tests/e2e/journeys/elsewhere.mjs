// What to practise next; and problems of other sites: looked at, taken in, due among the cards, removed and brought back.
import assert from 'node:assert/strict';
import { check, narrow } from './accessibility.mjs';

const LIST = `- [x] [Two Sum](https://leetcode.com/problems/two-sum?tab=mine) 2026-03-01, easy
- [ ] [Word Ladder](https://leetcode.com/problems/word-ladder)
https://open.kattis.com/problems/hello with hints
some words
Sudoku - https://leetcode.com/problems/sudoku-solver, gave up
`;

const rows = (page) => page.getByRole('region', { name: 'Solved elsewhere' }).locator('tbody tr');

export const elsewhere = [
  {
    name: 'elsewhere: a list is looked at, taken in, due among the cards, and taken back',
    complaints: [/404/],
    async run(visitor) {
      const page = await visitor.open('/code');
      await page.getByRole('link', { name: 'Elsewhere' }).click();
      await page.getByText('Nothing was taken in yet.').waitFor();
      await check(page, 'the page of problems of other sites');
      const text = page.getByRole('textbox', { name: 'The table or the list itself' });
      await text.fill('Dear all');
      await page.getByRole('button', { name: 'Look at it first' }).click();
      await page.getByRole('alert').getByText(/no problem in it/).waitFor();
      await text.fill(LIST);
      await page.getByRole('button', { name: 'Look at it first' }).click();
      await page.getByText('3 problems would be taken in; 2 new cards.').waitFor();
      await page.getByText(/^Line 4: .*some words/).waitFor();
      await page.getByText('Nothing was taken in yet.').waitFor();
      await check(page, 'the page of problems of other sites');
      await page.getByRole('button', { name: 'Take it in' }).click();
      await page.getByRole('status').getByText('3 problems taken in; 2 new cards.').first().waitFor();
      await rows(page).nth(2).waitFor();
      assert.deepEqual(await rows(page).locator('td:nth-child(2)').allInnerTexts(), ['not solved', 'with help', 'solved']);
      assert.equal(await page.getByRole('link', { name: 'Two Sum' }).getAttribute('href'), 'https://leetcode.com/problems/two-sum');
      await check(page, 'the page of problems of other sites');
      await narrow(page, 'the page of problems of other sites');

      // Its card asks to solve it again, with the link.
      await page.goto(`${visitor.program.url}/gaps`);
      await page.getByText('Solve again: Two Sum (leetcode.com)').waitFor();
      assert.equal(await page.getByRole('link', { name: 'https://leetcode.com/problems/two-sum' }).getAttribute('target'), '_blank');

      await page.goto(`${visitor.program.url}/code/elsewhere`);
      await page.getByRole('button', { name: 'Remove Two Sum' }).click();
      await page.getByText('Two Sum removed.').waitFor();
      await rows(page).nth(1).waitFor();
      await page.waitForFunction(() => document.querySelectorAll('section[aria-label="Solved elsewhere"] tbody tr').length === 2);
      await page.getByRole('button', { name: 'Undo' }).last().click();
      await rows(page).nth(2).waitFor();
    },
  },
  {
    name: 'next: what to practise is told with its reason, stays open, and follows what was done',
    async run(visitor) {
      const page = await visitor.open('/code');
      await page.getByText('What to practise next').click();
      const list = page.locator('.next-list');
      await list.getByText('Event loop').waitFor();
      await check(page, 'what is next');
      await narrow(page, 'what is next');
      const drill = list.locator('li').filter({ hasText: 'Event loop' }).getByRole('link');
      const first = await drill.getAttribute('href');
      const [id] = first.split('/').slice(-1);
      const kept = await visitor.program.ask('POST', '/api/things/attempt', JSON.stringify({ at_ms: Date.now(), kind: 'loop', drill: id, share_n: 10000 }));
      assert.equal(kept.status, 201);
      await page.waitForFunction((href) => ![...document.querySelectorAll('.next-list a')].some((link) => link.getAttribute('href') === href), first);
      await page.reload();
      await list.getByText('Event loop').waitFor();
      await drill.click();
      await page.getByRole('button', { name: 'Check' }).waitFor();
    },
  },
];
