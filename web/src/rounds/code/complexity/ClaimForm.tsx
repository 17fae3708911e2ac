import { useId, useState } from 'react';
import type { Form } from '../../../contract/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { spaceChoices, timeChoices, UNKNOWN, type ClaimChoice } from './words.ts';

export interface StatedClaim {
  readonly time: string | null;
  readonly space: string | null;
}

interface Props {
  /** What the code in the editor is. */
  readonly form: Form;
  /** What n is: "the number of jobs". */
  readonly n: string;
  readonly shapes: readonly string[];
  readonly sending: boolean;
  readonly onState: (claim: StatedClaim) => void;
}

const sent = (id: string): string | null => (id === UNKNOWN ? null : id);

interface QuestionProps {
  readonly title: string;
  readonly choices: readonly ClaimChoice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function Question({ title, choices, chosen, onChoose }: QuestionProps) {
  return (
    <div className="claim-question">
      <span className="claim-label">{title}</span>
      <Picker label={title} choices={choices} chosen={chosen} onChoose={onChoose} />
    </div>
  );
}

/** As an interviewer asks: before anything is measured. */
export function ClaimForm({ form, n, shapes, sending, onState }: Props) {
  const [time, setTime] = useState('');
  const [space, setSpace] = useState('');
  const hint = useId();
  const complete = time !== '' && space !== '';
  return (
    <form className="claim" aria-label="Your claim" onSubmit={(event) => {
      event.preventDefault();
      if (complete && !sending) onState({ time: sent(time), space: sent(space) });
    }}>
      <h2>What is its complexity?</h2>
      <p>n is {n}. Say what you think of the code in the editor in its worst case; then it is measured on growing inputs ({shapes.join(', ')}), and both are compared.</p>
      <div className="complexity-questions">
        <Question title="Time" choices={timeChoices} chosen={time} onChoose={setTime} />
        <Question title="Memory" choices={spaceChoices} chosen={space} onChoose={setSpace} />
      </div>
      <p id={hint} className="quiet small">{form === 'function' ? 'Both are those of the call: memory is what the function holds beside its arguments.' : 'Memory is all that the program holds at once: its input too, if it keeps it.'}</p>
      <Button type="submit" look="primary" icon="play" disabled={!complete || sending} aria-describedby={hint}>{sending ? 'Sending…' : 'That is my claim: measure it'}</Button>
    </form>
  );
}
