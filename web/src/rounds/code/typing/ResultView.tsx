import { formatMs, percent, plural } from '../../../lib/format.ts';
import { wordsPerMinute, type Measures, type Pair } from './measures.ts';
import { ClassTable, Figure, PairKeys } from './Figures.tsx';
import { classesOf, mostMissed, slowest } from './pairs.ts';
import { SpeedPicture } from './SpeedPicture.tsx';
import { KEPT_FROM } from './keep.ts';
import { wpmWords } from './words.ts';

const SHOWN = 6;

function PairList({ title, pairs, tell }: { readonly title: string; readonly pairs: readonly Pair[]; readonly tell: (pair: Pair) => string }) {
  return (
    <div>
      <h3>{title}</h3>
      {pairs.length === 0 ? <p className="small quiet">None was typed often enough to say.</p> : <ul className="typing-pairs">{pairs.map((one) => <li key={one.pair}><PairKeys pair={one.pair} /> <span className="number">{tell(one)}</span></li>)}</ul>}
    </div>
  );
}

/** What came of a drill. */
export function ResultView({ measures, whole, gate }: { readonly measures: Measures; readonly whole: boolean; readonly gate: boolean }) {
  const { ms, typed, correct, wrong, left_wrong, pauses, pause_ms, consistency, rolled, rolled_of, pairs, seconds } = measures;
  const taken = typed - correct - left_wrong;
  return (
    <section className="typing-part" aria-label="Result">
      <h2>{whole ? 'Done' : 'Ended before the end'}</h2>
      <dl className="typing-figures">
        <Figure name="wpm"><strong>{wpmWords(wordsPerMinute(correct, ms))}</strong></Figure>
        <Figure name="raw wpm">{wpmWords(wordsPerMinute(typed, ms))}</Figure>
        <Figure name="accuracy">{typed ? percent(1 - wrong / typed, 1) : '–'}</Figure>
        <Figure name="consistency">{consistency === null ? 'too short' : percent(consistency / 100)}</Figure>
        <Figure name="rollover">{rolled_of ? percent(rolled / rolled_of) : '–'}</Figure>
        <Figure name="time">{formatMs(ms)}</Figure>
      </dl>
      <p className="small quiet">
        {plural(typed, 'character')} counted: {correct} stand right, {left_wrong} wrong, {taken} were taken back.{' '}
        {pauses > 0 ? `${plural(pauses, 'pause')} of ${formatMs(pause_ms)} together ${pauses === 1 ? 'is' : 'are'} not in the time; with ${pauses === 1 ? 'it' : 'them'} it were ${wpmWords(wordsPerMinute(correct, ms + pause_ms))} wpm.` : 'There was no pause of more than five seconds.'}
        {typed < KEPT_FROM && ` It is not kept: that takes ${KEPT_FROM} characters.`}
      </p>
      {seconds.length > 1 && <SpeedPicture seconds={seconds} gate={gate} />}
      {typed > 0 && (
        <div className="typing-columns">
          <PairList title="Slowest pairs" pairs={slowest(pairs, SHOWN)} tell={(one) => formatMs(one.ms / one.right)} />
          <PairList title="Most missed pairs" pairs={mostMissed(pairs, SHOWN)} tell={(one) => `${one.missed} of ${one.right + one.missed}`} />
          <div>
            <h3>Symbols and digits apart</h3>
            <ClassTable classes={classesOf(pairs)} />
          </div>
        </div>
      )}
    </section>
  );
}
