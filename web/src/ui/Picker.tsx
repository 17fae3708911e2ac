import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from './Icon.tsx';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly detail: string;
  /** Why it cannot be chosen, and what to do; empty when it can. */
  readonly remedy: string;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** A menu to choose one of a few, which unlike a native one can say why a choice is not to be had. */
export function Picker<Id extends string>({ label, choices, chosen, onChoose }: Props<Id>) {
  const [active, setActive] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const open = active !== null;
  const current = choices.findIndex((choice) => choice.id === chosen);

  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) setActive(null);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  useEffect(() => {
    if (active !== null) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const choose = (index: number): void => {
    const choice = choices[index];
    if (!choice || choice.remedy) return;
    setActive(null);
    onChoose(choice.id);
  };
  const press = (event: KeyboardEvent): void => {
    const last = choices.length - 1;
    const at = active ?? current;
    const targets: Readonly<Record<string, number>> = { ArrowDown: open ? Math.min(at + 1, last) : at, ArrowUp: open ? Math.max(at - 1, 0) : at, Home: 0, End: last };
    if (event.key === 'Escape' && open) setActive(null);
    else if ((event.key === 'Enter' || event.key === ' ') && open) choose(at);
    else if (event.key in targets) setActive(Math.max(0, targets[event.key]!));
    else return;
    event.preventDefault();
  };
  return (
    <div className="picker" ref={root}>
      <button
        type="button" className="button plain" role="combobox" aria-label={label} aria-haspopup="listbox" aria-expanded={open} aria-controls={`${id}-list`}
        {...(open ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        onClick={() => setActive(open ? null : Math.max(0, current))} onKeyDown={press} onBlur={() => setActive(null)}
      >
        {choices[current]?.title ?? 'Choose'}
        <Icon name="down" />
      </button>
      <div className="picker-list" role="listbox" id={`${id}-list`} aria-label={label} hidden={!open} onPointerDown={(event) => event.preventDefault()}>
        {choices.map((choice, i) => (
          <div
            key={choice.id} id={`${id}-${i}`} role="option" className={`picker-option ${i === active ? 'active' : ''}`} aria-selected={choice.id === chosen}
            aria-disabled={choice.remedy !== ''} onClick={() => choose(i)} onPointerMove={() => setActive(i)}
          >
            <span>{choice.id === chosen && <Icon name="check" />}</span>
            <span>{choice.title}</span>
            <span className="detail">{choice.detail}</span>
            {choice.remedy && <span className="remedy">{choice.remedy}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
