import { useState } from 'react';
import type { RecursionDrill, RecursionLanguage } from '../../../contract/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { DifficultyMark } from '../../../ui/Marks.tsx';
import { Code } from '../lines/Code.tsx';
import { plainLines } from '../lines/highlight.ts';
import { useColoured } from '../lines/useColoured.ts';
import { callText, kindWords, techniqueWords } from './words.ts';

function Hints({ hints }: { readonly hints: readonly string[] }) {
  const [shown, setShown] = useState(0);
  return (
    <section aria-label="Hints">
      {shown > 0 && <ol className="recursion-hints">{hints.slice(0, shown).map((hint) => <li key={hint}>{hint}</li>)}</ol>}
      {shown < hints.length && <Button look="bare" icon="hint" onClick={() => setShown(shown + 1)}>{shown === 0 ? 'A hint' : 'One more hint'} ({shown} of {hints.length})</Button>}
    </section>
  );
}

const PSEUDO = `FUNCTION largest(numbers)
  SET best TO NOTHING
  FOR EACH n IN numbers DO
    IF best = NOTHING OR n > best THEN
      SET best TO n
    END IF
  END FOR
  RETURN best
END FUNCTION
// WHILE ... DO, REPEAT ... UNTIL ...
// FOR i FROM 1 TO n DO, STOP LOOP, NEXT TURN
// ADD x TO list, TAKE FIRST OF list AS x
// AND OR NOT, MOD DIV, LENGTH OF list`;

/** What is to be done: the task, the given form, examples, and hints when they are asked for. */
export function Task({ drill, language }: { readonly drill: RecursionDrill; readonly language: RecursionLanguage }) {
  const lines = useColoured(drill.given[language].trimEnd(), language);
  return (
    <div className="recursion-task" tabIndex={0} role="region" aria-label="The task">
      <p className="statement-facts"><span>{kindWords[drill.kind].title}</span><DifficultyMark difficulty={drill.difficulty} /><span>{techniqueWords(drill.technique)}</span></p>
      <p>{drill.task}</p>
      <p><strong>Wanted:</strong> {drill.wanted}, as a function <code>{drill.function}</code>.</p>
      {drill.without.length > 0 && <p className="small">Not with: {drill.without.map((name, i) => <span key={name}>{i > 0 && ', '}<code>{name}</code></span>)}; that would do the whole of it.</p>}
      {drill.kind !== 'story' && (
        <section aria-label="What is given">
          <h2>What is given</h2>
          <Code lines={lines} label={`The given form of ${drill.function}`} />
        </section>
      )}
      <section aria-label="Calls to think of">
        <h2>Calls to think of</h2>
        <ul className="recursion-examples plain">{drill.examples.map((args) => <li key={args}><code>{callText(drill.function, args)}</code></li>)}</ul>
      </section>
      {drill.kind === 'story' && language === 'python3' && (
        <details>
          <summary>Or in pseudo-code</summary>
          <p className="small">An answer that begins with FUNCTION is pseudo-code, and is called all the same. Lists count from 0; docs/formats/recursion.md has the rest.</p>
          <Code lines={plainLines(PSEUDO)} label="What the pseudo-code knows" />
        </details>
      )}
      <Hints hints={drill.hints} />
    </div>
  );
}
