import { Fragment, useState } from 'react';
import type { Problem } from '../../../contract/api.ts';
import { formatBytes, formatMs } from '../../../lib/format.ts';
import { isNumber, storage } from '../../../lib/storage.ts';
import { useStore } from '../../../lib/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { DifficultyMark } from '../../../ui/Marks.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { chooseStatementLanguage, languageName, piecesOf, statementIn, statementLanguage, type StatementText } from './statements.ts';

type Sample = Problem['samples'][number];

/** HTML that the server made by its allow-list; the Content-Security-Policy forbids scripts besides. */
function Html({ html, className, lang }: { readonly html: string; readonly className: string; readonly lang?: string }) {
  return <div className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

function SampleBlock({ sample, number, onTry }: { readonly sample: Sample; readonly number: number; readonly onTry: (input: string) => void }) {
  return (
    <section className="sample">
      <h3>Sample {number}</h3>
      <div className="sample-texts">
        <figure>
          <figcaption>
            Input
            <span>
              <CopyButton text={sample.input} label="Copy the input" />
            </span>
          </figcaption>
          <pre tabIndex={0}>{sample.input}</pre>
        </figure>
        <figure>
          <figcaption>
            Output
            <span>
              <CopyButton text={sample.output} label="Copy the output" />
            </span>
          </figcaption>
          <pre tabIndex={0}>{sample.output}</pre>
        </figure>
      </div>
      {sample.description_html && <Html html={sample.description_html} className="prose" />}
      <Button look="bare" icon="plus" className="small" onClick={() => onTry(sample.input)}>Vary it as your own input</Button>
    </section>
  );
}

function Hints({ slug, hints }: { readonly slug: string; readonly hints: readonly string[] }) {
  const [shown, setShown] = useState(() => Math.min(hints.length, storage.read(`hints.${slug}`, isNumber, 0)));
  if (hints.length === 0) return null;
  const show = (count: number): void => {
    storage.write(`hints.${slug}`, count);
    setShown(count);
  };
  return (
    <section className="hints" aria-label="Hints">
      {hints.slice(0, shown).map((hint, i) => (
        <div className="hint" key={i}>
          <h3>Hint {i + 1}</h3>
          <Html html={hint} className="prose" />
        </div>
      ))}
      {shown < hints.length && <Button icon="hint" onClick={() => show(shown + 1)}>{shown === 0 ? 'Show a hint' : 'Show the next hint'} ({shown + 1} of {hints.length})</Button>}
      {shown > 0 && <Button look="bare" onClick={() => show(0)}>Hide them</Button>}
    </section>
  );
}

function LanguagePicker({ statements, chosen }: { readonly statements: readonly StatementText[]; readonly chosen: StatementText }) {
  const choices = statements.map(({ language }) => ({ id: language, title: languageName(language), detail: '', remedy: '' }));
  return <Picker label="Language of the statement" choices={choices} chosen={chosen.language} onChoose={chooseStatementLanguage} />;
}

export function Statement({ problem, onTry }: { readonly problem: Problem; readonly onTry: (input: string) => void }) {
  const { limits, statements, samples } = problem;
  const text = statementIn(statements, useStore(statementLanguage));
  return (
    <div className="statement" tabIndex={0} role="region" aria-label="Statement">
      <h2 className="visually-hidden">Statement</h2>
      <p className="statement-facts">
        <DifficultyMark difficulty={problem.difficulty} />
        <span>{problem.pattern}</span>
        <span className="number">{formatMs(limits.time_ms)} · {formatBytes(limits.memory_bytes)} · {problem.tests_total} tests</span>
      </p>
      {text && statements.length > 1 && <LanguagePicker statements={statements} chosen={text} />}
      {piecesOf(text?.parts ?? [], samples.length).map((piece, i) => (
        <Fragment key={`${text?.language ?? ''} ${i}`}>
          {piece.html && <Html html={piece.html} className="prose" {...(text ? { lang: text.language } : {})} />}
          {piece.samples.map((number) => samples[number] && <SampleBlock key={number} sample={samples[number]} number={number + 1} onTry={onTry} />)}
        </Fragment>
      ))}
      <Hints slug={problem.slug} hints={problem.hints} />
      <p className="credits quiet">{[problem.credits, problem.license].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
