import type { Problem } from '../../../contract/api.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { isInteractive } from '../types.ts';
import { MOST_INPUT_CHARS, MOST_INPUTS } from './inputs.ts';

interface Props {
  readonly problem: Problem;
  readonly inputs: readonly string[];
  readonly onChange: (inputs: readonly string[]) => void;
  readonly onRun: (input: string) => void;
}

export function Inputs({ problem, inputs, onChange, onRun }: Props) {
  if (isInteractive(problem)) {
    return (
      <p className="quiet">
        There are none in an interactive problem: what your program reads depends on what it has said. Run lets it talk with the judge’s program on the samples.
      </p>
    );
  }
  const add = (text: string): void => onChange([...inputs, text]);
  return (
    <div className="inputs">
      {inputs.length === 0 && (
        <p className="quiet">Inputs of your own run together with the samples. Without an expected answer, the output is yours to judge.</p>
      )}
      {inputs.map((input, i) => (
        <section className="text" key={i}>
          <header>
            <h3 id={`input-${i}`}>Input {i + 1}</h3>
            <span>
              <Button look="bare" icon="play" onClick={() => onRun(input)} disabled={input.trim() === ''}>Run on this</Button>
              <IconButton icon="close" label={`Remove input ${i + 1}`} onClick={() => onChange(inputs.filter((_, j) => j !== i))} />
            </span>
          </header>
          <textarea
            aria-labelledby={`input-${i}`} value={input} rows={Math.min(12, Math.max(3, input.split('\n').length))} maxLength={MOST_INPUT_CHARS} spellCheck={false}
            onChange={(event) => onChange(inputs.map((old, j) => (j === i ? event.target.value : old)))}
          />
        </section>
      ))}
      {inputs.length < MOST_INPUTS ? (
        <p className="row">
          <Button icon="plus" onClick={() => add('')}>Empty input</Button>
          {problem.samples[0] && <Button look="bare" icon="copy" onClick={() => add(problem.samples[0]!.input)}>Begin with sample 1</Button>}
        </p>
      ) : (
        <p className="quiet small">{MOST_INPUTS} at most.</p>
      )}
    </div>
  );
}
