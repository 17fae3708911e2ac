import { Fragment, useState } from 'react';
import type { Problem } from '../../../contract/api.ts';
import { formatBytes, formatMs, plural } from '../../../lib/format.ts';
import { isNumber, storage } from '../../../lib/storage.ts';
import { useStore } from '../../../lib/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { DifficultyMark, Rating } from '../../../ui/Marks.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { KindTags } from '../KindTags.tsx';
import { kindsOf, shownOfSample, wantsAnswers } from '../types.ts';
import { Attachments } from './Attachments.tsx';
import { PrintedStatement } from './PrintedStatement.tsx';
import { SolveAgain } from './SolveAgain.tsx';
import { chooseStatementLanguage, languageName, piecesOf, statementIn, statementLanguage, type StatementText } from './statements.ts';
import { Talk } from './Talk.tsx';

type Sample = Problem['samples'][number];

/** HTML that the server made by its allow-list; the Content-Security-Policy forbids scripts besides. */
function Html({ html, className, lang }: { readonly html: string; readonly className: string; readonly lang?: string }) {
  return <div className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

function SampleText({ title, text, copy }: { readonly title: string; readonly text: string; readonly copy: string }) {
  return (
    <figure>
      <figcaption>
        {title}
        <span>
          <CopyButton text={text} label={copy} />
        </span>
      </figcaption>
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}

interface SampleProps {
  readonly sample: Sample;
  readonly number: number;
  readonly shown: ReturnType<typeof shownOfSample>;
  readonly onTry: ((input: string) => void) | null;
}

function SampleBlock({ sample, number, shown, onTry }: SampleProps) {
  // What would be left is a heading.
  if (shown === 'nothing' && !sample.interaction && !sample.description_html) return null;
  return (
    <section className="sample">
      <h3>Sample {number}</h3>
      {sample.interaction && (
        <figure>
          <figcaption>What is said, for example <CopyButton text={sample.interaction} label="Copy it" /></figcaption>
          <Talk text={sample.interaction} label={`Sample ${number}`} />
        </figure>
      )}
      {shown !== 'nothing' && !sample.interaction && (
        <div className="sample-texts">
          <SampleText title={shown === 'input' ? 'Input of the first pass' : 'Input'} text={sample.input} copy="Copy the input" />
          {shown === 'both' && <SampleText title="Output" text={sample.output} copy="Copy the output" />}
        </div>
      )}
      {sample.description_html && <Html html={sample.description_html} className="prose" />}
      {onTry && shown !== 'nothing' && !sample.interaction && <Button look="bare" icon="plus" className="small" onClick={() => onTry(sample.input)}>Vary it as your own input</Button>}
    </section>
  );
}

/** What kind of problem it is, where that changes what one does. */
function Kinds({ problem }: { readonly problem: Problem }) {
  const kinds = kindsOf(problem);
  if (kinds.length === 0) return null;
  return (
    <ul className="kinds plain" aria-label="Kind of problem">
      {kinds.map(({ name, sentence }) => <li key={name}><strong>{name}</strong>: {sentence}</li>)}
    </ul>
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

interface Props {
  readonly problem: Problem;
  readonly onTry: ((input: string) => void) | null;
  /** In an exam: without what would give the idea away. */
  readonly exam?: boolean;
}

export function Statement({ problem, onTry, exam = false }: Props) {
  const { limits, statements, samples } = problem;
  const text = statementIn(statements, useStore(statementLanguage));
  return (
    <div className="statement" tabIndex={0} role="region" aria-label="Statement">
      <h2 className="visually-hidden">Statement</h2>
      <p className="statement-facts">
        <DifficultyMark difficulty={problem.difficulty} />
        {/* What was read by an older program says nothing of it. */}
        {typeof problem.rating_m === 'number' && !exam && <Rating rating_m={problem.rating_m} />}
        {problem.pattern && !exam && <span>{problem.pattern}</span>}
        <span className="number">{!wantsAnswers(problem) && `${formatMs(limits.time_ms)} · ${formatBytes(limits.memory_bytes)} · `}{plural(problem.tests_total, 'test')}</span>
        <KindTags problem={problem} />
      </p>
      <Kinds problem={problem} />
      {text && statements.length > 1 && <LanguagePicker statements={statements} chosen={text} />}
      {text?.pdf && <PrintedStatement key={text.pdf} pdf={text.pdf} title={text.title} slug={problem.slug} />}
      {piecesOf(text?.parts ?? [], samples.length).map((piece, i) => (
        <Fragment key={`${text?.language ?? ''} ${i}`}>
          {piece.html && <Html html={piece.html} className="prose" {...(text ? { lang: text.language } : {})} />}
          {piece.samples.map((number) => samples[number] && <SampleBlock key={number} sample={samples[number]} number={number + 1} shown={shownOfSample(problem)} onTry={onTry} />)}
        </Fragment>
      ))}
      <Attachments attachments={problem.attachments} />
      {!exam && <Hints slug={problem.slug} hints={problem.hints} />}
      {!exam && <SolveAgain problem={problem} />}
      <p className="credits quiet">{[problem.credits, problem.license].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
