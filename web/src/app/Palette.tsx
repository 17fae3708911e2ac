import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { actions, type Action } from '../lib/actions.ts';
import { rank } from '../lib/search.ts';
import { useStore } from '../lib/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Keys } from '../ui/Keys.tsx';
import { addressOfResult, kindWord, titleOf } from './found.ts';
import { rounds } from './rounds.ts';
import { useSearch } from './useSearch.ts';

const MOST = 40;
const MOST_FOUND = 8;
const SHELL = new Set(['Anywhere', 'Theme']);

/** What the rounds offer besides the actions of the shown page; fetched when the palette opens. */
function useRoundCommands(): readonly Action[] {
  const [, go] = useLocation();
  const [commands, setCommands] = useState<readonly Action[]>([]);
  useEffect(() => {
    let left = false;
    void Promise.all(rounds.map((round) => round.commands(go))).then((lists) => {
      if (!left) setCommands(lists.flat());
    });
    return () => {
      left = true;
    };
  }, [go]);
  return commands;
}

/** What the record has of it, as rows below the commands; the last one shows all. */
function useFound(query: string): readonly Action[] {
  const [, go] = useLocation();
  const search = useSearch(query, MOST_FOUND);
  return useMemo(() => {
    if (search.state !== 'found' || search.results.length === 0) return [];
    const all = `/search?q=${encodeURIComponent(search.question)}`;
    return [
      ...search.results.map((one) => ({
        id: `found.${one.kind}.${one.id}`, title: one.context !== null && one.kind !== 'application' ? `${titleOf(one)} · ${one.context}` : (one.context ?? titleOf(one)), section: kindWord(one.kind),
        run: () => go(addressOfResult(one) ?? all),
      })),
      { id: 'found.all', title: `All in the record with “${search.question}”`, section: 'Search', run: () => go(all) },
    ];
  }, [search, go]);
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const own = useStore(actions);
  const more = useRoundCommands();
  const things = useFound(query);
  const commands = useMemo(() => {
    const possible = [...own, ...more].filter((action) => action.enabled !== false && action.id !== 'app.palette');
    // What the shown page can do comes before what works anywhere.
    possible.sort((a, b) => Number(SHELL.has(a.section)) - Number(SHELL.has(b.section)));
    return rank(query, possible, (action) => [action.title, action.words ?? '', action.section]).slice(0, MOST);
  }, [own, more, query]);
  const found = useMemo(() => [...commands, ...things], [commands, things]);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const run = (action: Action | undefined): void => {
    if (!action) return;
    onClose();
    action.run();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % Math.max(1, found.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(found[active]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Commands" look="top" headless onClose={onClose}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          autoFocus type="text" role="combobox" aria-label="Search commands and the record" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list"
          {...(found[active] ? { 'aria-activedescendant': `palette-${active}` } : {})}
          placeholder="Search commands and the record" autoComplete="off" spellCheck={false} value={query} onKeyDown={press}
          onChange={(event) => { setQuery(event.target.value); setActive(0); }}
        />
      </div>
      <ul className="palette-list plain" role="listbox" id="palette-list" aria-label="Commands" ref={list}>
        {found.map((action, i) => (
          <li
            key={action.id} id={`palette-${i}`} role="option" aria-selected={i === active} className="palette-row" onPointerMove={() => setActive(i)}
            onClick={() => run(action)}
          >
            <span>{action.title}</span>
            <span className="quiet small">{action.section}</span>
            {action.keys && <Keys keys={action.keys} />}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="palette-none quiet" role="status">Nothing is called that.</p>}
    </Dialog>
  );
}
