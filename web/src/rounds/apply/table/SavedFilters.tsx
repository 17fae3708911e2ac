import { useState, type FormEvent } from 'react';
import { useResource } from '../../../lib/resource.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { makeThing, orSay, removeThing } from '../../../lib/things.ts';
import { savedFilters } from '../data.ts';

interface Props {
  /** Of the filter that is on now. */
  readonly query: string;
  readonly onChoose: (query: string) => void;
}

/** Filters that were given a name. They are part of the record, and so of its export and of undo. */
export function SavedFilters({ query, onChoose }: Props) {
  const loaded = useResource(savedFilters);
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const filters = loaded.state === 'ready' ? [...loaded.data].reverse() : [];
  const known = filters.some((one) => one.query === query);
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await orSay(makeThing('saved_filter', { name, query }, `The filter “${name}” is kept.`)))) return;
    setNaming(false);
    setName('');
  };
  const remove = async (id: number, its: string): Promise<void> => {
    await orSay(removeThing('saved_filter', id, `The filter “${its}” is gone.`));
  };
  if (filters.length === 0 && query === '') return null;
  return (
    <div className="table-saved" role="group" aria-label="Saved filters">
      {filters.map((one) => (
        <span key={one.id} className="saved-filter" data-on={one.query === query}>
          <button type="button" aria-pressed={one.query === query} onClick={() => onChoose(one.query)}>{one.name}</button>
          <IconButton icon="close" label={`Forget the filter ${one.name}`} onClick={() => void remove(one.id, one.name)} />
        </span>
      ))}
      {query !== '' && !known && !naming && <Button look="bare" icon="plus" onClick={() => setNaming(true)}>Keep this filter</Button>}
      {naming && (
        <form className="table-naming" onSubmit={(event) => void keep(event)}>
          <label>Name <input className="field" autoFocus value={name} maxLength={100} required onChange={(event) => setName(event.target.value)} /></label>
          <button type="submit" className="button primary" disabled={name.trim() === ''}>Keep</button>
          <Button look="bare" onClick={() => setNaming(false)}>Cancel</Button>
        </form>
      )}
    </div>
  );
}
