import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { RecognitionName } from '../../../contract/api.ts';
import { fitting } from './choose.ts';

interface Props {
  readonly patterns: readonly RecognitionName[];
  readonly onPick: (id: string) => void;
}

/** All patterns, of which what is typed leaves those that fit; Enter takes the one that is marked. */
export function PatternField({ patterns, onPick }: Props) {
  const [text, setText] = useState('');
  // -1: none is marked before something is typed, so that Enter takes nothing by accident.
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const list = fitting(patterns, text);
  const marked = list[Math.min(active, list.length - 1)];

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, text, id]);

  const press = (event: KeyboardEvent): void => {
    const last = list.length - 1;
    const targets: Readonly<Record<string, number>> = { ArrowDown: Math.min(active + 1, last), ArrowUp: Math.max(active - 1, 0) };
    if (event.key === 'Enter') {
      if (marked) onPick(marked.id);
    } else if (event.key === 'Escape' && text !== '') {
      setText('');
      setActive(-1);
    } else if (event.key in targets) setActive(Math.max(0, targets[event.key]!));
    else return;
    event.preventDefault();
  };
  return (
    <div className="recognize-field">
      <label>
        <span>Which pattern is it?</span>
        <input
          ref={field} className="field" role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-autocomplete="list" autoComplete="off" spellCheck={false} placeholder="Type to find it, Enter takes it"
          value={text} {...(marked ? { 'aria-activedescendant': `${id}-${list.indexOf(marked)}` } : {})} onKeyDown={press}
          onChange={(event) => {
            setText(event.target.value);
            setActive(event.target.value.trim() === '' ? -1 : 0);
          }}
        />
      </label>
      {list.length > 0 ? (
        <div className="recognize-list" role="listbox" id={`${id}-list`} aria-label="Patterns">
          {list.map((pattern, i) => (
            <div key={pattern.id} id={`${id}-${i}`} role="option" aria-selected={pattern === marked} className="recognize-option" data-active={pattern === marked} onClick={() => onPick(pattern.id)}>{pattern.name}</div>
          ))}
        </div>
      ) : <p className="small quiet" id={`${id}-list`} role="status">No pattern is called that.</p>}
    </div>
  );
}
