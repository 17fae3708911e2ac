import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { actions, type Action } from '../lib/actions.ts';
import { rank } from '../lib/search.ts';
import { useStore } from '../lib/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Keys } from '../ui/Keys.tsx';
import { addressOfResult, kindWord, notAmong, titleOf } from './found.ts';
import { rounds } from './rounds.ts';
import { questionOf, useSearch } from './useSearch.ts';

const MOST = 40;
const MOST_FOUND = 8;
const SHELL = new Set(['Anywhere', 'Theme']);

interface Commands {
  readonly list: readonly Action[];
  /** Some of them are still on their way. */
  readonly waiting: boolean;
}

/** What the rounds offer besides the actions of the shown page; fetched when the palette opens, each round's shown as it comes. */
function useRoundCommands(): Commands {
  const [, go] = useLocation();
  const [come, setCome] = useState<readonly (readonly Action[] | undefined)[]>([]);
  useEffect(() => {
    let left = false;
    for (const [i, round] of rounds.entries()) {
      const take = (list: readonly Action[]): void => {
        if (!left) setCome((before) => rounds.map((_, k) => (k === i ? list : before[k])));
      };
      // One whose code cannot be fetched offers nothing; the others still do.
      round.commands(go).then(take, () => take([]));
    }
    return () => {
      left = true;
    };
  }, [go]);
  return useMemo(() => ({ list: rounds.flatMap((_, i) => come[i] ?? []), waiting: rounds.some((_, i) => come[i] === undefined) }), [come]);
}

/** What the record has of it, as rows below the commands; the last one shows all. */
function useFound(query: string): Commands {
  const [, go] = useLocation();
  const search = useSearch(query, MOST_FOUND);
  const list = useMemo(() => {
    if (search.state !== 'found' || search.results.length === 0) return [];
    const all = `/search?q=${encodeURIComponent(search.question)}`;
    return [
      ...search.results.map((one) => ({
        id: `found.${one.kind}.${one.id}`, title: one.context !== null && one.kind !== 'application' ? `${titleOf(one)} · ${one.context}` : (one.context ?? titleOf(one)), section: kindWord(one.kind),
        thing: `${one.kind}/${one.id}` as const,
        run: () => go(addressOfResult(one) ?? all),
      })),
      { id: 'found.all', title: `All in the record with “${search.question}”`, section: 'Search', run: () => go(all) },
    ];
  }, [search, go]);
  return { list, waiting: search.state === 'asking' || (search.state === 'found' && search.question !== questionOf(query)) };
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [asked, setAsked] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const own = useStore(actions);
  const more = useRoundCommands();
  const things = useFound(query);
  const commands = useMemo(() => {
    const possible = [...own, ...more.list].filter((action) => action.enabled !== false && action.id !== 'app.palette' && !action.within);
    // What the shown page can do comes before what works anywhere.
    possible.sort((a, b) => Number(SHELL.has(a.section)) - Number(SHELL.has(b.section)));
    return rank(query, possible, (action) => [action.title, action.words ?? '', action.section]).slice(0, MOST);
  }, [own, more.list, query]);
  const found = useMemo(() => [...commands, ...notAmong(commands, things.list)], [commands, things.list]);
  const waiting = more.waiting || things.waiting;

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const run = (action: Action | undefined): void => {
    if (!action) return;
    onClose();
    action.run();
  };
  // Enter may be quicker than what it asks for: it is kept until that comes, or something else is typed.
  const enter = (): void => {
    setAsked(found.length === 0 && waiting);
    run(found[active]);
  };
  useEffect(() => {
    if (asked) enter();
  }, [found, waiting]);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % Math.max(1, found.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) enter();
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
          onChange={(event) => { setQuery(event.target.value); setActive(0); setAsked(false); }}
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
      {found.length === 0 && <p className="palette-none quiet" role="status">{waiting ? 'Looking…' : 'Nothing is called that.'}</p>}
    </Dialog>
  );
}
