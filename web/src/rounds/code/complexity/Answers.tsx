import type { Answer, Measurement, WorstAnswer } from '../../../contract/api.ts';
import { answerWords, claimWords, judgementWords, notation, slopeWords } from './words.ts';

type Measured = NonNullable<Measurement['measured']>;

interface OneProps {
  readonly title: string;
  readonly worst: WorstAnswer;
  readonly answer: Answer | undefined;
  readonly slope: boolean;
}

function One({ title, worst, answer, slope }: OneProps) {
  const judged = worst.judgement === null ? null : judgementWords(worst.judgement);
  const { slope: at, slope_low: low, slope_high: high } = answer ?? {};
  return (
    <section className="complexity-answer" data-tone={judged?.tone ?? 'none'} aria-label={title}>
      <h3>{title}</h3>
      <p className="complexity-said">{answerWords(worst)}</p>
      <p className="answer-judged">
        <strong>{judged?.title ?? 'Not claimed'}.</strong> You said {worst.claim === null ? 'that you do not know' : claimWords(worst.claim)}. {judged?.sentence}
      </p>
      <p className="quiet small">
        {worst.worst_shape !== null && <>Worst shape: {worst.worst_shape}. </>}
        {answer?.why && <>{answer.why}. </>}
        {slope && at != null && low != null && high != null && slopeWords(at, low, high)}
      </p>
    </section>
  );
}

/** What was found, against what was said; and, now that something was said, what the problem's own solution takes. */
export function Answers({ measured }: { readonly measured: Measured }) {
  const answerOf = (worst: WorstAnswer, space: boolean): Answer | undefined => {
    const shape = measured.shapes.find((one) => one.shape === worst.worst_shape);
    return shape && (space ? shape.space : shape.time);
  };
  return (
    <>
      <div className="complexity-answers">
        <One title="Time" worst={measured.time} answer={answerOf(measured.time, false)} slope />
        <One title="Memory" worst={measured.space} answer={answerOf(measured.space, true)} slope={false} />
      </div>
      <p>The intended solution takes O({notation(measured.intended_time)}) time and O({notation(measured.intended_space)}) memory.</p>
    </>
  );
}
