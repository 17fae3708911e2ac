import './words.css';
import { useId, type ReactNode } from 'react';
import type { Heard, Takes } from '../../contract/api.ts';
import { Findings } from './Findings.tsx';
import { Forbidden, Points } from './Points.tsx';
import { Said } from './Said.tsx';
import { TakesTold } from './TakesTold.tsx';
import { tellFillerFigures, tellFillers, tellLength, tellSaid, tellTarget, tellVerbatim } from './tell.ts';

interface Props {
  readonly heard: Heard;
  /** Beside an earlier telling; null: there is none. */
  readonly takes: Takes | null;
}

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => <><dt>{name}</dt><dd>{children}</dd></>;

function Fillers({ heard }: { readonly heard: Heard }) {
  const { fillers, hedges } = heard;
  const loud = fillers.told === 'above' || fillers.told === 'far_above';
  return (
    <>
      <Row name="Fillers">
        {tellFillers(fillers)}
        {loud && <span className="small quiet"> {tellSaid(fillers.said)}</span>}
        {!loud && fillers.told !== 'no_list' && <details><summary className="small quiet">Count them all the same</summary><p className="small">{tellFillerFigures(fillers)}{fillers.said.length > 0 && `: ${tellSaid(fillers.said)}`}</p></details>}
      </Row>
      {hedges.count > 0 && <Row name="Hedges">{tellSaid(hedges.said)}</Row>}
    </>
  );
}

/**
 * What was found in the words of a rehearsal: figures, points, what was better left unsaid, and the words themselves with the marks in them. All of it is there as text,
 * too. Nothing is kept by it: `heard` and `takes` are the answer of `analyseTranscript`.
 */
export function TranscriptReport({ heard, takes }: Props) {
  const id = useId();
  const { script } = heard;
  const target = tellTarget(heard);
  return (
    <div className="words-report">
      <section aria-label="In short">
        <h2>In short</h2>
        <dl>
          <Row name="Length">{tellLength(heard)}</Row>
          {target && <Row name="Target">{target}</Row>}
          {script?.word_for_word && <Row name="As written">{tellVerbatim(script.word_for_word)}</Row>}
          <Fillers heard={heard} />
        </dl>
      </section>
      {takes && <section aria-label="Beside the earlier telling"><h2>Beside the earlier telling</h2><TakesTold takes={takes} /></section>}
      {script && script.must_say.length > 0 && <Points points={script.must_say} prefix={id} />}
      {script && script.forbidden.length > 0 && <Forbidden points={script.forbidden} prefix={id} />}
      <Said heard={heard} prefix={id} />
      {heard.n_findings > 0 && <Findings heard={heard} />}
    </div>
  );
}
