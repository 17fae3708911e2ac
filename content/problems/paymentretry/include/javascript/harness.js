// The script of Payment Retry: see the statement.
'use strict';
const { getEventListeners } = require('events');

const JITTERS = { half: (delay) => Math.floor(delay / 2), more: (delay, attempt) => delay + 7 * attempt, none: () => 0 };

module.exports = async ({ solution, script, clock, log, show, fail }) => {
  const reason = (error) => (error instanceof Error && 'retryAfter' in error ? `${show(error)} after ${error.retryAfter}` : show(error));

  const run = async ([head, ...lines]) => {
    const begun = clock.now();
    const say = (what) => log(`${clock.now() - begun} ${what}`);
    const [, attempts, base, limit, within, jitter, retryable, cancels] = head.split(' ');
    const controller = new AbortController();
    const plans = lines.filter((line) => !line.startsWith('abort '));
    const aborts = lines.filter((line) => line.startsWith('abort ')).map((line) => line.split(' '));
    let ours = 0; // timers that are not the solution's
    let started = 0;
    let over = false;

    const later = (ms, action) => {
      ours++;
      setTimeout(() => {
        ours--;
        action();
      }, ms);
    };
    const abort = (word) => {
      if (!controller.signal.aborted) say(`abort ${word}`);
      controller.abort(word);
    };
    const task = (...args) => {
      const number = ++started;
      const [count, signal] = args;
      say(`attempt ${show(count)}${over ? ' though it is over' : ''}${signal === (cancels === 'signal' ? controller.signal : undefined) ? '' : ' with another signal'}`);
      for (const [, when, word] of aborts) if (when === `in:${number}`) abort(word);
      const [wait, what, word, after] = (plans[number - 1] ?? 'now ok unplanned').split(' ');
      if (wait === 'never') return new Promise(() => {});
      const error = Object.assign(new Error(word), after !== undefined && { retryAfter: Number(after) });
      if (wait === 'now' && what === 'ok') return word;
      if (wait === 'now') throw error;
      return new Promise((resolve, reject) => {
        later(Number(wait), () => (what === 'ok' ? resolve(word) : reject(error)));
      });
    };
    const options = {
      ...(attempts !== '-' && { attempts: Number(attempts) }),
      ...(base !== '-' && { base: Number(base) }),
      ...(limit !== '-' && { limit: Number(limit) }),
      ...(within !== '-' && { within: Number(within) }),
      ...(jitter !== '-' && {
        jitter: (...args) => {
          say(`jitter ${args.map((it) => show(it)).join(' ')}`);
          return JITTERS[jitter](...args);
        },
      }),
      ...(retryable !== '-' && { retryable: (error) => !error.message.startsWith('hard') }),
      ...(cancels === 'signal' && { signal: controller.signal }),
    };

    log(head);
    for (const [, when, word] of aborts) {
      if (when === 'before') abort(word);
      else if (!when.startsWith('in:')) later(Number(when), () => abort(word));
    }
    const promise = solution.retry(task, ...(Object.keys(options).length ? [options] : []));
    if (typeof promise?.then !== 'function') fail(`retry must return a promise, but returns ${show(promise).slice(0, 60)}`);
    say('returns');
    const settled = (text) => {
      over = true;
      say(text);
      const timers = clock.pending() - ours;
      const listeners = getEventListeners(controller.signal, 'abort').length;
      if (timers > 0) say(`timers left: ${timers}`);
      if (listeners > 0) say(`listeners left: ${listeners}`);
    };
    promise.then((value) => settled(`fulfilled ${show(value)}`), (error) => settled(`rejected ${reason(error)}`));
    await clock.finish();
    if (!over) log('pending');
  };

  for (const lines of script.trim().split(/\n(?=retry )/)) await run(lines.split('\n'));
  log('end');
};
