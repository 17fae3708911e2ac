import './bank.css';
import { useId } from 'react';

interface Props {
  readonly label: string;
  /** The first one stands for all. */
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of the filters above a bank. */
export function Filter({ label, choices, value, onChoose }: Props) {
  const id = useId();
  return (
    <div className="bank-filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(([one, words]) => <option key={one} value={one}>{words}</option>)}
      </select>
    </div>
  );
}
