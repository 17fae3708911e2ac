// Long work in the page: a row of the record that a job of the server works on (a submission, a measurement, a watched program, an
// answer to a drill), followed from the click to its end. One row is shown at a time. On the server all of them are one thing, too
// (src/record/life.h): queued, then running, then over; handed back when its worker dies.
//
// A kind of it is what createJob() is given: the noun of its events, how a row is made, fetched and cancelled, and what is special. Then
// these hold for every kind, and job.test.ts tries them:
//   - Events may come before the answer that names their row. They are kept while an answer is awaited, and take effect after it.
//   - A row that has ended is fetched whole; until that has come, it is shown as it was.
//   - An end is written once: news and answers from before it that come late change nothing.
//   - A row that is handed back begins anew, without progress.
//   - Of several that were asked for, one after the other, the last is shown, in whichever order the answers come.
//   - What happened while the connection was away is fetched when it is back, when something was under way.
//   - Only what is under way is cancelled. Its Stop may be answered by "running" still: the end is told.
// A page calls useJob(), draws what the store holds, and says what waiting and failing look like with ui/JobViews.tsx.
//
// What is listed (recordings, versions of a CV, packages) or has no number of its own is no job of this kind, but a resource that is
// fetched again when it is told as changed (lib/resource.ts); of this file it takes isUnderWay() and withNews().
import { useEffect, useState } from 'react';
import type { ServerEvent } from '../contract/events.ts';
import type { Answer, Trouble } from './api.ts';
import { onEvent, onReturn } from './connection.ts';
import { createStore, type Store } from './store.ts';

export interface Row {
  readonly id: number;
  readonly state: string;
}

/** It waits for a worker, or has one. */
export const isUnderWay = ({ state }: Pick<Row, 'state'>): boolean => state === 'queued' || state === 'running';

type Of<T extends string> = Extract<ServerEvent, { readonly type: T }>;

/** "measurement" of measurement.changed: events with a row's summary, by which its state is known. */
export type Noun = { [T in ServerEvent['type']]: T extends `${infer N}.changed` ? (Of<T>['data'] extends Row ? N : never) : never }[ServerEvent['type']];
export type Summary<N extends Noun> = Of<`${N}.changed`>['data'] & Row;
/** What else is told of a row while it runs: measurement.progress, submission.test. */
export type Step<N extends Noun> = Exclude<Of<Extract<ServerEvent['type'], `${N}.${string}`>>, { readonly type: `${N}.changed` }> & { readonly data: { readonly id: number } };

export interface Shown<R extends Row, P> {
  readonly state: 'shown';
  readonly row: R;
  /** How far it is, of a kind that tells it; null: that is not known (yet). */
  readonly progress: P | null;
}

export type Job<R extends Row, P = null> =
  /** Nothing was asked for. */
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  /** `what`: what was asked for, a new one or one that is there. */
  | { readonly state: 'refused'; readonly what: 'create' | 'show'; readonly trouble: Trouble }
  | Shown<R, P>;

export const rowOf = <R extends Row>(job: Job<R, unknown>): R | null => (job.state === 'shown' ? job.row : null);

/** Something is on its way: what is shown is no end yet, and nothing else should be sent. */
export const isActive = (job: Job<Row, unknown>): boolean => job.state === 'sending' || (job.state === 'shown' && isUnderWay(job.row));

/** In one word, of the row where there is one: for data-state. */
export const stateOf = (job: Job<Row, unknown>): string => (job.state === 'shown' ? job.row.state : job.state);

export interface Kind<N extends Noun, B, R extends Row, P> {
  readonly noun: N;
  create(body: B): Promise<Answer<R>>;
  fetch(id: number): Promise<Answer<R>>;
  cancel(id: number): Promise<Answer<R>>;
  /** What is shown after some steps, all of its row, in order. The same may be told twice. */
  after?(shown: Shown<R, P>, steps: readonly Step<N>[]): Shown<R, P>;
  /** Where the page knows more of a row than the record does: what is known of it, when `next` is how it stands. Otherwise that is all. */
  merge?(known: R, next: R): R;
  /** Is it to be shown although it was not asked for here, but in another tab? Then it is as soon as it is told of, when it is newer than what is shown. */
  also?(news: Summary<N>): boolean;
  /** Calls what it is given soon, once: the steps until then are shown together. Otherwise at once. */
  later?(flush: () => void): void;
}

export interface Following<B, R extends Row, P = null> {
  readonly store: Store<Job<R, P>>;
  create(body: B): Promise<void>;
  /** Shows one that is there, be it over or under way. */
  show(id: number): Promise<void>;
  /** Back to the beginning; what is under way goes on unseen. */
  leave(): void;
  /** What stood in the way; null: nothing did, or there was nothing to cancel. */
  cancel(): Promise<Trouble | null>;
  event(event: ServerEvent): void;
  /** The connection is back: what happened meanwhile? */
  catchUp(): void;
}

/** As many events are kept while an answer is awaited: a problem may have thousands of tests, of which the record knows by then. */
const EARLY_MAX = 256;

export function createJob<N extends Noun, B, R extends Summary<N>, P = null>(kind: Kind<N, B, R, P>): Following<B, R, P> {
  const store = createStore<Job<R, P>>({ state: 'idle' });
  let turn = 0;
  // Of the row that is awaited, and of others; null: none is awaited.
  let early: ServerEvent[] | null = null;
  let steps: Step<N>[] = [];
  // What the data of these are, the contract says by their names.
  const isMine = ({ type }: ServerEvent): boolean => type.startsWith(`${kind.noun}.`);
  const newsOf = (event: ServerEvent): Summary<N> | null => (event.type === `${kind.noun}.changed` ? (event.data as Summary<N>) : null);

  const underWay = (): Shown<R, P> | null => {
    const now = store.get();
    return now.state === 'shown' && isUnderWay(now.row) ? now : null;
  };

  function put(next: R): void {
    const now = store.get();
    const known = now.state === 'shown' && now.row.id === next.id ? now : null;
    if (known && !isUnderWay(known.row) && isUnderWay(next)) return;
    const row = known && kind.merge ? kind.merge(known.row, next) : next;
    store.set({ state: 'shown', row, progress: known && next.state === 'running' ? known.progress : null });
  }

  async function refetch(id: number): Promise<void> {
    if (underWay()?.row.id !== id) return;
    const answer = await kind.fetch(id);
    if (underWay()?.row.id !== id) return;
    if (answer.ok) put(answer.value);
    else if (answer.trouble.kind === 'busy') setTimeout(() => void refetch(id), answer.trouble.retry_after_ms);
    // It was removed meanwhile, and will not end. Of other troubles the shell tells, and the return of the connection ends them.
    else if (answer.trouble.kind === 'missing') store.set({ state: 'refused', what: 'show', trouble: answer.trouble });
  }

  function flush(): void {
    const told = steps;
    steps = [];
    const now = underWay();
    const mine = told.filter(({ data }) => data.id === now?.row.id);
    if (!now || mine.length === 0 || !kind.after) return;
    store.set(kind.after({ ...now, row: { ...now.row, state: 'running' } }, mine));
  }

  function take(event: ServerEvent): void {
    const news = newsOf(event);
    if (news) {
      flush();
      const now = underWay();
      // What is awaited tells its number soon, and may be this one.
      if (!early && kind.also?.(news) && news.id > (rowOf(store.get())?.id ?? 0)) void show(news.id);
      else if (now?.row.id === news.id && isUnderWay(news)) put({ ...now.row, ...news });
      else if (now?.row.id === news.id) void refetch(news.id);
    } else if (kind.after) {
      steps.push(event as unknown as Step<N>);
      if (steps.length > 1) return;
      if (kind.later) kind.later(flush);
      else flush();
    }
  }

  async function ask(what: 'create' | 'show', send: () => Promise<Answer<R>>): Promise<void> {
    const mine = ++turn;
    early = [];
    if (what === 'create') store.set({ state: 'sending' });
    const answer = await send();
    if (mine !== turn) return;
    const told = early;
    early = null;
    if (!answer.ok) return store.set({ state: 'refused', what, trouble: answer.trouble });
    put(answer.value);
    told.forEach(take);
  }

  const show = (id: number): Promise<void> => ask('show', () => kind.fetch(id));

  return {
    store,
    create: (body) => ask('create', () => kind.create(body)),
    show,
    leave() {
      turn++;
      early = null;
      store.set({ state: 'idle' });
    },
    async cancel() {
      const now = underWay();
      if (!now) return null;
      const answer = await kind.cancel(now.row.id);
      if (!answer.ok) return answer.trouble;
      if (underWay()?.row.id === now.row.id) put(answer.value);
      return null;
    },
    event(event) {
      if (!isMine(event)) return;
      if (early) early = [...early, event].slice(-EARLY_MAX);
      take(event);
    },
    catchUp() {
      const now = underWay();
      if (now) void refetch(now.row.id);
    },
  };
}

/** What a page needs to be followed by: a Following, or what a round made of one. */
type Followed = Pick<Following<never, Row, unknown>, 'show' | 'event' | 'catchUp'> & { readonly store: Pick<Store<Job<Row, unknown>>, 'get'> };

/**
 * Has it hear the server's events. With newest(), the row that it names is shown, unless something was asked for before that is known:
 * what was under way when the page was left, or what came of it. Returns the way to stop.
 */
export function follow(job: Followed, newest: () => Promise<number | null> = async () => null): () => void {
  const stops = [onEvent(job.event), onReturn(job.catchUp)];
  let left = false;
  void newest().then((id) => {
    if (id !== null && !left && job.store.get().state === 'idle') void job.show(id);
  });
  return () => {
    left = true;
    stops.forEach((stop) => stop());
  };
}

/** The job of a page, made once: a page of something else is another one (a key). */
export function useJob<J extends Followed>(make: () => J, newest?: () => Promise<number | null>): J {
  const [job] = useState(make);
  useEffect(() => follow(job, newest), [job]);
  return job;
}

/**
 * A list, newest first, with one summary put in its place. News come from the server and from the worker, each by its own way, so that
 * "queued" may arrive after the end, which stays. With `more` behind the list, what is older than its last one comes with its page.
 */
export function withNews<R extends Row>(list: readonly R[], news: R, more = false): readonly R[] {
  const known = list.find((one) => one.id === news.id);
  if (!known && more && news.id < (list.at(-1)?.id ?? 0)) return list;
  if (!known) return [news, ...list].sort((a, b) => b.id - a.id);
  return !isUnderWay(known) && isUnderWay(news) ? list : list.map((one) => (one === known ? news : one));
}
