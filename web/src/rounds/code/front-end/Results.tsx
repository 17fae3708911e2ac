import type { FrontEndCheck, FrontEndTask } from '../../../contract/api.ts';
import type { Line, Result, State } from '../../../lib/frames/words.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';

const STATES: Readonly<Record<State | 'waiting', { readonly word: string; readonly icon: IconName }>> = {
  passed: { word: 'passed', icon: 'check' },
  failed: { word: 'failed', icon: 'close' },
  timeout: { word: 'did not end', icon: 'clock' },
  'not-run': { word: 'not run', icon: 'pause' },
  waiting: { word: 'not run yet', icon: 'pause' },
};

/** The task's tests, and what came of those that were run. */
export function TestList({ task, results }: { readonly task: FrontEndTask; readonly results: readonly Result[] }) {
  return (
    <ul className="front-tests plain">
      {task.tests.map((test) => {
        const result = results.find(({ name }) => name === test.name);
        const state = result?.state ?? 'waiting';
        return (
          <li key={test.name} data-state={state}>
            <Icon name={STATES[state].icon} />
            <div>
              <p>{result || !test.open ? test.says : 'What the task leaves open'}. <span className={result ? 'front-word' : 'visually-hidden'}>{STATES[state].word}</span></p>
              {result && result.message && state === 'failed' && <p className="front-message">{result.message}</p>}
            </div>
            <span className="number quiet">{test.points}</span>
          </li>
        );
      })}
    </ul>
  );
}

export function Lines({ lines, onPlace }: { readonly lines: readonly (Line & { readonly test?: string })[]; readonly onPlace: (file: string, line: number) => void }) {
  return (
    <ol className="front-lines plain">
      {lines.map(({ level, text, file, line, test }, i) => (
        <li key={i} data-level={level}>
          {level === 'error' && <Icon name="warning" />}
          <code>{text}</code>
          {test !== undefined && <span className="quiet">{test}</span>}
          {file !== null && line !== null && <button type="button" className="front-place" onClick={() => onPlace(file, line)}>{file}:{line}</button>}
        </li>
      ))}
    </ol>
  );
}

type Outcome = NonNullable<FrontEndCheck['outcome']>;

/** Why the browser was ended before it had anything to say, as a sentence; empty when it was not. */
export const endedWords = ({ ended }: Outcome): string => (ended === null ? '' : `${ended[0]!.toUpperCase()}${ended.slice(1)}.`);

/** What the judge's browser said: its tests, and what was printed. */
export function OutcomeList({ task, outcome, onPlace }: { readonly task: FrontEndTask; readonly outcome: Outcome; readonly onPlace: (file: string, line: number) => void }) {
  return (
    <>
      <TestList task={task} results={outcome.tests} />
      {outcome.lines.length > 0 && <h3>Printed during the tests</h3>}
      <Lines lines={outcome.lines.map((line) => ({ ...line, level: line.level === 'error' || line.level === 'warn' ? line.level : 'log' }))} onPlace={onPlace} />
    </>
  );
}
