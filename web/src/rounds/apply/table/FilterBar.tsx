import { useMemo } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { channelWords, outcomeWords, stages, stageWords } from '../words.ts';
import { channels, noFilter, outcomes, valuesOf, writeFilter, type Shown, type TableFilter } from './rows.ts';

interface Props {
  readonly filter: TableFilter;
  readonly all: readonly Shown[];
  readonly versions: ReadonlyMap<number, string>;
  readonly onChange: (filter: TableFilter) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

const SILENCES = [7, 14, 30, 60] as const;
const unsaid = ['-', 'Not said'] as const;

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <label className="table-choice">
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>{choices.map(([id, words]) => <option key={id} value={id}>{words}</option>)}</select>
    </label>
  );
}

/** Each column's own question; what is chosen stands in the address. */
export function FilterBar({ filter, all, versions, onChange }: Props) {
  const sources = useMemo(() => valuesOf(all, ({ source }) => source), [all]);
  const companies = useMemo(() => valuesOf(all, ({ company_name }) => company_name), [all]);
  const set = (part: Partial<TableFilter>): void => onChange({ ...filter, ...part });
  const withOwn = (values: readonly string[], own: string): readonly string[] => (own && own !== '-' && !values.includes(own) ? [own, ...values] : values);
  const silences = SILENCES.some((days) => days === filter.silent) || filter.silent === null ? SILENCES : [filter.silent, ...SILENCES];
  return (
    <div className="table-filters" role="search" aria-label="Filters">
      <label className="table-choice">
        <span>Words</span>
        <input type="search" className="field" value={filter.words} placeholder="Company, role, place, cause" onChange={(event) => set({ words: event.target.value })} />
      </label>
      <Choice label="How it stands" value={filter.outcome} onChange={(value) => set({ outcome: value as TableFilter['outcome'] })} choices={[['open', 'Open'], ['all', 'All'], ['ended', 'Ended'], ...outcomes.filter((one) => one !== 'open').map((one) => [one, outcomeWords[one]] as const)]} />
      <Choice label="Stage" value={filter.stage} onChange={(value) => set({ stage: value as TableFilter['stage'] })} choices={[['', 'Any'], ...stages.map((one) => [one, stageWords[one]] as const)]} />
      <Choice label="Source" value={filter.source} onChange={(source) => set({ source })} choices={[['', 'Any'], ...withOwn(sources, filter.source).map((one) => [one, one] as const), unsaid]} />
      <Choice label="Sent by" value={filter.channel} onChange={(value) => set({ channel: value as TableFilter['channel'] })} choices={[['', 'Any'], ...channels.map((one) => [one, channelWords[one]] as const), unsaid]} />
      <Choice label="CV" value={filter.cv} onChange={(cv) => set({ cv })} choices={[['', 'Any'], ...[...versions].map(([id, name]) => [String(id), name] as const), ['-', 'None']]} />
      <label className="table-choice">
        <span>Company</span>
        <input className="field" list="table-companies" value={filter.company} placeholder="Any" onChange={(event) => set({ company: event.target.value })} />
        <datalist id="table-companies">{companies.slice(0, 200).map((one) => <option key={one} value={one} />)}</datalist>
      </label>
      <Choice label="Silent for" value={filter.silent === null ? '' : String(filter.silent)} onChange={(value) => set({ silent: value ? Number(value) : null })} choices={[['', 'Any time'], ...silences.map((days) => [String(days), `${days} days or more`] as const)]} />
      {writeFilter({ ...filter, sort: noFilter.sort, reverse: noFilter.reverse }) !== '' && <Button look="bare" icon="close" onClick={() => onChange({ ...noFilter, sort: filter.sort, reverse: filter.reverse })}>Clear</Button>}
    </div>
  );
}
