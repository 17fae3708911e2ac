import { describe, expect, test } from 'vitest';
import type { NewRun, NewSubmission, Submission, SubmissionSummary, Test } from '../../../contract/api.ts';
import type { ServerEvent } from '../../../contract/events.ts';
import type { Answer } from '../../../lib/api.ts';
import { rowOf } from '../../../lib/job.ts';
import { createJudge, firstAccepted, phaseOf, type Judge, type JudgeServer } from './judging.ts';
import { headline } from './verdicts.ts';

const body = { problem: 'two', language: 'cpp', source: 'x' };

const submission = (rest: Partial<Submission> = {}): Submission => ({
  id: 7, kind: 'submit', problem: 'two', title: 'Two', language: 'cpp', form: 'program', created_at_ms: 1, state: 'queued', verdict: null, tests_done: 0, tests_total: 3, tests_passed: 0,
  cpu_ms: null, memory_bytes: null, score: null, max_score: null, source: 'x', answers: [], compile_output: '', compile_ms: null, failure: '', finished_at_ms: null, groups: [], tests: [], ...rest,
});
const testOf = (ordinal: number, verdict: Test['verdict'] = 'AC', kind: Test['kind'] = 'secret'): Test => ({
  ordinal, name: `t${ordinal}`, kind, verdict, cpu_ms: 1, wall_ms: 1, memory_bytes: 1, exit_code: 0, signal: null, score: null, max_score: null, feedback: '', input: null, output: null, expected: null,
  stderr: null, truncated: false,
});
const changed = (state: Submission['state'], id = 7): ServerEvent => {
  const { source: _s, answers: _a, compile_output: _o, compile_ms: _m, failure: _f, finished_at_ms: _t, groups: _g, tests: _x, ...summary } = submission({ state, id });
  return { type: 'submission.changed', data: summary satisfies SubmissionSummary };
};
const tested = (ordinal: number, verdict: Test['verdict'] = 'AC'): ServerEvent => ({ type: 'submission.test', data: { id: 7, test: testOf(ordinal, verdict) } });
const progress = (phase: 'preparing' | 'compiling' | 'testing'): ServerEvent => ({ type: 'submission.progress', data: { id: 7, phase, tests_total: 3 } });
const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A judge whose server answers what the test says, when it says so. */
function world(fetched: Partial<Submission> = {}, soon?: (flush: () => void) => void) {
  const record = { current: submission(fetched), away: false };
  const waiting: ((answer: Answer<Submission>) => void)[] = [];
  const sent: (NewSubmission | NewRun)[] = [];
  const later = (what: NewSubmission | NewRun): Promise<Answer<Submission>> => {
    sent.push(what);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const server: JudgeServer = {
    submit: later,
    run: later,
    fetch: async () => (record.away ? { ok: false, trouble: { kind: 'offline' } } : { ok: true, value: record.current }),
    cancel: async () => ({ ok: true, value: { ...record.current, state: 'cancelled' } }),
  };
  const judge = createJudge(server, soon);
  return { judge, record, sent, answer: (value: Submission) => waiting.shift()!({ ok: true, value }), refuse: () => waiting.shift()!({ ok: false, trouble: { kind: 'offline' } }) };
}

/** A world in which the moment ends when the test says so. */
function later() {
  let flush = (): void => undefined;
  return { ...world({}, (what) => (flush = what)), flush: () => flush() };
}

describe('createJudge', () => {
  test('from the click to the verdict', async () => {
    const { judge, record, answer } = world();
    const seen: string[] = [];
    judge.store.subscribe(() => {
      const now = judge.store.get();
      seen.push(now.state !== 'shown' ? now.state : now.row.state === 'running' ? `${phaseOf(now)} ${now.row.tests.length}` : now.row.state);
    });
    const done = judge.submit(body);
    answer(submission());
    await done;
    for (const event of [changed('running'), progress('compiling'), progress('testing'), tested(1), tested(2, 'WA')]) judge.event(event);
    record.current = submission({ state: 'done', verdict: 'WA', tests: [testOf(1), testOf(2, 'WA')], tests_done: 2, tests_passed: 1 });
    judge.event(changed('done'));
    await turns();
    expect(seen).toEqual(['sending', 'queued', 'preparing 0', 'compiling 0', 'testing 0', 'testing 1', 'testing 2', 'done']);
    expect(headline(rowOf(judge.store.get())!)).toBe('Wrong answer on test 2 of 3');
  });

  test('the same test told twice is one test, and they stand in order', async () => {
    const { judge, answer } = world();
    const done = judge.submit(body);
    answer(submission());
    await done;
    for (const event of [tested(2), tested(1), tested(2, 'WA')]) judge.event(event);
    expect(rowOf(judge.store.get())!.tests.map((t) => `${t.ordinal}${t.verdict}`)).toEqual(['1AC', '2WA']);
  });

  test('tests that end within a moment are shown together, before what comes after them', async () => {
    const world = later();
    const done = world.judge.submit(body);
    world.answer(submission({ state: 'running' }));
    await done;
    let shown = 0;
    world.judge.store.subscribe(() => shown++);
    for (let i = 1; i <= 1000; i++) world.judge.event(tested(i));
    expect(shown).toBe(0);
    world.flush();
    expect(shown).toBe(1);
    expect(rowOf(world.judge.store.get())).toMatchObject({ tests_done: 1000, tests_passed: 1000 });
    world.judge.event(tested(1001, 'WA'));
    world.judge.event(changed('running'));
    expect(rowOf(world.judge.store.get())!.tests.at(-1)).toMatchObject({ ordinal: 1001, verdict: 'WA' });
    world.flush();
    expect(rowOf(world.judge.store.get())!.tests).toHaveLength(1001);
  });

  test('caught up with, it keeps tests that the record does not have yet; the end has them all', async () => {
    const { judge, record, answer } = world();
    const done = judge.submit(body);
    answer(submission());
    await done;
    for (const event of [progress('testing'), tested(1), tested(2)]) judge.event(event);
    record.current = submission({ state: 'running', tests: [testOf(1)], tests_done: 1 });
    judge.catchUp();
    await turns();
    expect(judge.store.get()).toMatchObject({ row: { state: 'running', tests: [{ ordinal: 1 }, { ordinal: 2 }] }, progress: 'testing' });
    record.current = submission({ state: 'failed', failure: 'Three deaths.' });
    judge.catchUp();
    await turns();
    expect(judge.store.get()).toMatchObject({ row: { state: 'failed', failure: 'Three deaths.', tests: [] } });
  });

  test('handed back by a dead worker: its tests are gone', async () => {
    const { judge, answer } = world();
    const done = judge.submit(body);
    answer(submission());
    await done;
    judge.event(tested(1));
    judge.event(changed('queued'));
    expect(judge.store.get()).toMatchObject({ row: { state: 'queued', tests: [] } });
  });
});

describe('again', () => {
  const editor = { language: 'go', source: 'typed since' };
  const runBody = { ...body, samples: false, inputs: ['1 2'] };

  test('after our failure its own source and language are sent, not the editor’s', async () => {
    const { judge, sent, answer } = world({ state: 'failed', source: 'as judged', language: 'cpp' });
    await judge.show(7);
    const done = judge.again(editor, []);
    answer(submission({ id: 8, source: 'as judged' }));
    await done;
    expect(sent).toEqual([{ problem: 'two', language: 'cpp', form: 'program', source: 'as judged' }]);
    expect(judge.store.get()).toMatchObject({ row: { state: 'queued', id: 8 } });
  });

  test('refused on the way, it is still that one', async () => {
    const { judge, sent, answer, refuse } = world({ state: 'failed', source: 'as judged' });
    await judge.show(7);
    const first = judge.again(editor, []);
    refuse();
    await first;
    const second = judge.again(editor, []);
    answer(submission({ id: 8 }));
    await second;
    expect(sent).toMatchObject([{ source: 'as judged' }, { source: 'as judged' }]);
  });

  test('answers go again as they were judged, and after a refusal as they are now', async () => {
    const answers = [{ test: 'secret/1', text: '3' }];
    const now = { form: 'answers' as const, answers: [{ test: 'secret/1', text: '4' }] };
    const { judge, sent, answer, refuse } = world({ state: 'failed', form: 'answers', language: 'answers', source: '', answers });
    await judge.show(7);
    const again = judge.again(now, []);
    answer(submission({ id: 8, form: 'answers', answers }));
    await again;
    const first = judge.submit({ problem: 'two', ...now });
    refuse();
    await first;
    const second = judge.again({ form: 'answers', answers: [{ test: 'secret/1', text: '5' }] }, []);
    answer(submission({ id: 9 }));
    await second;
    expect(sent).toEqual([
      { problem: 'two', form: 'answers', answers },
      { problem: 'two', ...now },
      { problem: 'two', form: 'answers', answers: [{ test: 'secret/1', text: '5' }] },
    ]);
  });

  test.each([
    ['a run keeps its inputs', 7, runBody],
    ['a run that this page did not send takes the inputs of the page', 6, { ...body, form: 'program', samples: true, inputs: ['of the page'] }],
  ])('%s', async (_name, id, expected) => {
    const { judge, record, sent, answer } = world();
    const first = judge.run(runBody);
    answer(submission({ id, kind: 'run' }));
    await first;
    record.current = submission({ id: 7, kind: 'run', state: 'failed' });
    await judge.show(7);
    const second = judge.again(editor, ['of the page']);
    answer(submission({ id: 8, kind: 'run' }));
    await second;
    expect(sent.at(-1)).toEqual(expected);
  });

  test.each([
    ['a submission', (judge: Judge) => judge.submit(body), { ...body, ...editor }],
    ['a run, which stays one', (judge: Judge) => judge.run(runBody), { ...runBody, ...editor }],
  ])('after a refusal the editor’s text goes with %s', async (_name, send, expected) => {
    const { judge, sent, answer, refuse } = world();
    const first = send(judge);
    refuse();
    await first;
    const second = judge.again(editor, []);
    answer(submission({ source: editor.source }));
    await second;
    expect(sent.at(-1)).toEqual(expected);
  });

  test('one of the past that could not be fetched is fetched, and nothing is sent', async () => {
    const { judge, record, sent } = world({ state: 'done', verdict: 'AC' });
    record.away = true;
    await judge.show(7);
    expect(judge.store.get()).toMatchObject({ state: 'refused', what: 'show' });
    record.away = false;
    await judge.again(editor, []);
    expect(judge.store.get()).toMatchObject({ row: { state: 'done', id: 7 } });
    expect(sent).toEqual([]);
  });

  test('while nothing went wrong it does nothing', async () => {
    const { judge, sent } = world({ state: 'done', verdict: 'AC' });
    await judge.again(editor, []);
    await judge.show(7);
    await judge.again(editor, []);
    expect(sent).toEqual([]);
  });
});

describe('the first that was accepted', () => {
  const done = (id: number, rest: Partial<Submission> = {}): Submission => submission({ id, state: 'done', verdict: 'AC', ...rest });
  test.each([
    ['alone', done(7), [], true],
    ['after wrong ones and tries', done(7), [done(7), done(6, { verdict: 'WA' }), done(5, { kind: 'run' })], true],
    ['before others', done(7), [done(8), done(7)], true],
    ['after another', done(7), [done(7), done(6)], false],
    ['for a part of the points', done(7, { score: 50, max_score: 100 }), [], false],
    ['after one for a part of them', done(7), [done(6, { score: 50, max_score: 100 })], true],
    ['a try', done(7, { kind: 'run' }), [], false],
    ['a wrong one', done(7, { verdict: 'WA' }), [], false],
  ])('%s', (_name, one, history, expected) => expect(firstAccepted(one, history)).toBe(expected));
});

describe('headline', () => {
  const run = (verdict: Submission['verdict'], tests: readonly Test[], rest: Partial<Submission> = {}): string =>
    headline(submission({ state: 'done', verdict, tests, tests_done: tests.length, tests_total: tests.length, ...rest }));
  test.each([
    ['accepted', run('AC', [testOf(1)]), 'Accepted'],
    ['accepted for all of the points', run('AC', [testOf(1)], { score: 100, max_score: 100 }), 'Accepted'],
    ['accepted for a part of them', run('AC', [testOf(1)], { score: 75, max_score: 100 }), 'Accepted in part'],
    ['accepted without a bound', run('AC', [testOf(1)], { score: 75, max_score: null }), 'Accepted'],
    ['stopped at the first failure', run('TLE', [testOf(1), testOf(2, 'TLE')], { tests_total: 24 }), 'Time limit exceeded on test 2 of 24'],
    ['every test run', run('WA', [testOf(1, 'WA'), testOf(2, 'WA'), testOf(3)]), 'Wrong answer on 2 of 3'],
    ['a compile error has no tests', run('CE', [], { tests_total: 3 }), 'Compile error'],
    ['samples', run('AC', [testOf(1, 'AC', 'sample'), testOf(2, 'AC', 'sample')], { kind: 'run' }), 'All 2 samples pass'],
    ['one sample', run('AC', [testOf(1, 'AC', 'sample')], { kind: 'run' }), 'The sample passes'],
    ['own input only', run('AC', [testOf(1, 'AC', 'custom')], { kind: 'run' }), 'It ran to its end'],
  ])('%s', (_name, words, expected) => expect(words).toBe(expected));
});
