import { type RefObject } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { difficultyWords, standingWords } from '../../../ui/Marks.tsx';
import type { Kind } from '../types.ts';
import { difficulties, isFiltered, noFilters, standings, toggle, type Filters } from './filters.ts';

interface Props {
  readonly filters: Filters;
  readonly patterns: readonly string[];
  readonly kinds: readonly (Kind | 'plain')[];
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChange: (filters: Filters) => void;
}

interface ChipsProps<T extends string> {
  readonly label: string;
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onToggle: (value: T) => void;
}

function Chips<T extends string>({ label, all, chosen, words, onToggle }: ChipsProps<T>) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {all.map((value) => (
        <button key={value} type="button" className="chip" aria-pressed={chosen.includes(value)} onClick={() => onToggle(value)}>{words[value]}</button>
      ))}
    </div>
  );
}

const kindWords: Readonly<Record<Kind | 'plain', string>> = {
  scoring: 'Scoring', interactive: 'Interactive', 'multi-pass': 'Multi-pass', 'submit-answer': 'Answers', function: 'Function', plain: 'Pass-fail',
};

export function FilterBar({ filters, patterns, kinds, field, onChange }: Props) {
  return (
    <search className="filters">
      <input
        ref={field} className="field" type="search" aria-label="Find by name or pattern" placeholder="Find by name or pattern ( / )" value={filters.text}
        onChange={(event) => onChange({ ...filters, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The browser would empty the field.
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <Chips label="Difficulty" all={difficulties} chosen={filters.difficulty} words={difficultyWords} onToggle={(value) => onChange({ ...filters, difficulty: toggle(filters.difficulty, value) })} />
      <Chips label="Standing" all={standings} chosen={filters.standing} words={standingWords} onToggle={(value) => onChange({ ...filters, standing: toggle(filters.standing, value) })} />
      <select className="field" aria-label="Pattern" value={filters.pattern} onChange={(event) => onChange({ ...filters, pattern: event.target.value })}>
        <option value="">Every pattern</option>
        {patterns.map((pattern) => <option key={pattern}>{pattern}</option>)}
      </select>
      {/* One kind is no choice; but one that is asked for can be let go. */}
      {(kinds.length > 1 || filters.kind !== '') && (
        <select className="field" aria-label="Kind" value={filters.kind} onChange={(event) => onChange({ ...filters, kind: kinds.find((kind) => kind === event.target.value) ?? '' })}>
          <option value="">Every kind</option>
          {(filters.kind === '' || kinds.includes(filters.kind) ? kinds : [...kinds, filters.kind]).map((kind) => <option key={kind} value={kind}>{kindWords[kind]}</option>)}
        </select>
      )}
      {isFiltered(filters) && <Button look="bare" icon="close" onClick={() => onChange({ ...noFilters, sort: filters.sort, reverse: filters.reverse })}>Clear</Button>}
    </search>
  );
}
