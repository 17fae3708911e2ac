import { useEffect, useRef, useState } from 'react';
import type { RecognitionItem, RecognitionName } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import { PatternField } from './PatternField.tsx';

/** What somebody answers. */
export interface Given {
  readonly picked: string;
  readonly cue: { readonly pattern: string; readonly signal: string } | null;
  readonly line: string;
  readonly seconds: number;
}

interface Props {
  readonly item: RecognitionItem;
  readonly patterns: readonly RecognitionName[];
  readonly busy: boolean;
  readonly onAnswer: (given: Given) => void;
}

const LINE_MAX = 300;

function Reasons({ item, busy, onReason }: { readonly item: RecognitionItem; readonly busy: boolean; readonly onReason: (cue: Given['cue'], line: string) => void }) {
  const [line, setLine] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const because = ({ pattern, signal }: RecognitionItem['cues'][number]): void => onReason({ pattern, signal }, '');
  useActions(item.cues.map((cue, i) => ({ id: `recognize.cue.${i + 1}`, title: cue.says, section: 'What says so', keys: String(i + 1), enabled: !busy, run: () => because(cue) })));
  return (
    <fieldset className="recognize-reasons" disabled={busy}>
      <legend>What in the statement says so?</legend>
      <ol className="plain">
        {item.cues.map((cue, i) => (
          <li key={`${cue.pattern} ${cue.signal}`}>
            <button ref={i === 0 ? first : null} type="button" className="recognize-cue" onClick={() => because(cue)}>
              <kbd aria-hidden="true">{i + 1}</kbd> {cue.says}
            </button>
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReason(null, line.trim());
        }}
      >
        <label><span className="small">or in a line of your own, which is kept beside the answer and not marked</span>
          <input className="field" maxLength={LINE_MAX} value={line} onChange={(event) => setLine(event.target.value)} />
        </label>
        <Button type="submit" disabled={line.trim() === ''}>Answer with this</Button>
        <Button look="bare" onClick={() => onReason(null, '')}>Without a reason</Button>
      </form>
    </fieldset>
  );
}

/** A statement's first lines: first the pattern, then what in them says so. */
export function Question({ item, patterns, busy, onAnswer }: Props) {
  const [picked, setPicked] = useState<string | null>(null);
  const [began] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(0);
  return (
    <section className="recognize-question" aria-label="Statement">
      <p className="recognize-text">{item.text}</p>
      {picked === null ? (
        <PatternField
          patterns={patterns}
          onPick={(id) => {
            setSeconds(Math.round((performance.now() - began) / 1000));
            setPicked(id);
          }}
        />
      ) : (
        <>
          <p className="recognize-picked">{patterns.find(({ id }) => id === picked)?.name} <Button look="bare" className="small" disabled={busy} onClick={() => setPicked(null)}>Another one</Button></p>
          <Reasons item={item} busy={busy} onReason={(cue, line) => onAnswer({ picked, cue, line, seconds })} />
        </>
      )}
    </section>
  );
}
