import { expect, test } from 'vitest';
import type { ExamProblem, FrontEndTask } from '../../../contract/api.ts';
import { createStorage } from '../../../lib/storage.ts';
import type { Code, Keeper } from './keeper.ts';
import { codeOf, createExamShelf, filesIn } from './shelf.ts';

const task: FrontEndTask = {
  id: 'tabs', title: 'Tabs', summary: '', minutes: 30, points: 10, asks: 0, tests: [], statement_html: '', server: '', tests_source: '',
  starters: { vanilla: [{ name: 'index.html', text: '<p>' }, { name: 'style.css', text: '' }, { name: 'main.js', text: 'go()' }], react: [{ name: 'App.jsx', text: 'x' }, { name: 'style.css', text: '' }] },
};
const mine = { 'index.html': '<b>', 'style.css': '', 'main.js': 'a\n"b"' };

function shelfOf(taken: Code | null) {
  const edits: Code[] = [];
  const keeper = { take: () => taken, edit: (_: number, code: Code) => void edits.push(code) } as unknown as Keeper;
  return { edits, shelf: createExamShelf(task, { ordinal: 2, code: null } as unknown as ExamProblem, keeper, createStorage(null)) };
}

test('files are one text and come back as they were', () => {
  const code = codeOf(task, 'vanilla', mine);
  expect(code.language).toBe('front-end');
  expect(JSON.parse(code.source)[2]).toEqual({ name: 'main.js', text: 'a\n"b"' });
  expect(filesIn(task, code)).toEqual({ form: 'vanilla', files: mine });
});

test('what is no list of files is none; what is missing is the starter’s, and other names are left out', () => {
  for (const [form, source] of [['program', '[]'], ['vanilla', 'no JSON'], ['vanilla', '{}'], ['react', '3']] as const) expect(filesIn(task, { language: 'front-end', form, source })).toBeNull();
  expect(filesIn(task, { language: 'front-end', form: 'react', source: '[{"name": "style.css", "text": "b {}"}, {"name": "__proto__", "text": "x"}, 3]' })).toEqual({ form: 'react', files: { 'App.jsx': 'x', 'style.css': 'b {}' } });
});

test('begins with what was kept, and in its form', () => {
  const { shelf } = shelfOf(codeOf(task, 'react', { 'App.jsx': 'mine', 'style.css': '' }));
  expect(shelf.form()).toBe('react');
  expect(shelf.read('react')['App.jsx']).toBe('mine');
  expect(shelf.read('vanilla')['main.js']).toBe('go()');
});

test('another form is an answer only when something was written in it', () => {
  const { edits, shelf } = shelfOf(null);
  expect(shelf.form()).toBe('vanilla');
  shelf.keep('vanilla', mine);
  shelf.chose('react', shelf.read('react'));
  expect(edits.length).toBe(1);
  shelf.chose('vanilla', mine);
  expect(edits.at(-1)).toEqual(codeOf(task, 'vanilla', mine));
});
