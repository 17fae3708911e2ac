import './search.css';
import { useRef, type KeyboardEvent } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { SearchResult } from '../contract/api.ts';
import { useActions } from '../lib/actions.ts';
import { plural } from '../lib/format.ts';
import { useTitle } from '../lib/title.ts';
import { Icon } from '../ui/Icon.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { TroublePanel } from '../ui/TroublePanel.tsx';
import { addressOfResult, groups, kindWord, kindWords, titleOf } from './found.ts';
import { Pieces } from './Pieces.tsx';
import { useSearch, type Search } from './useSearch.ts';

const MOST = 100;

function Result({ one }: { readonly one: SearchResult }) {
  const address = addressOfResult(one);
  const title = one.title.length > 0 && one.kind !== 'event' ? <Pieces pieces={one.title} /> : titleOf(one);
  return (
    <li className="found">
      <p className="found-head">
        {address === null ? <strong>{title}</strong> : <Link href={address}>{title}</Link>}
        {one.context !== null && <span className="quiet small">{one.context}</span>}
      </p>
      {one.excerpt.length > 0 && <p className="found-excerpt"><Pieces pieces={one.excerpt} /></p>}
    </li>
  );
}

function Found({ search }: { readonly search: Search }) {
  switch (search.state) {
    case 'none':
      return (
        <p className="quiet">
          Applications, people, ads, notes, promises, numbers said, questions asked, CVs, and what happened. A word finds what begins with it; in “quotes” words are meant
          exactly and beside each other; what follows a minus must not be there.
        </p>
      );
    case 'asking': return <SkeletonLines count={4} label="Searching" />;
    case 'failed': return <TroublePanel trouble={search.trouble} what="what was found" onRetry={() => location.reload()} />;
    case 'found':
      if (search.results.length === 0) return <p className="quiet" role="status">Nothing in the record has “{search.question}”.</p>;
      return (
        <>
          <p className="quiet small" role="status">{search.more ? `The best ${search.results.length}; one more word tells them apart` : plural(search.results.length, 'result')}</p>
          {groups(search.results).map((group) => (
            <section key={group.kind} aria-label={kindWords(group.kind)}>
              <h2>{group.results.length === 1 ? kindWord(group.kind) : kindWords(group.kind)}</h2>
              <ul className="plain">{group.results.map((one) => <Result key={`${one.kind}-${one.id}`} one={one} />)}</ul>
            </section>
          ))}
        </>
      );
  }
}

/** Up and down go through the links, from the field on. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .found a')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function SearchPage() {
  const [params, setParams] = useSearchParams();
  const question = params.get('q') ?? '';
  const field = useRef<HTMLInputElement>(null);
  const search = useSearch(question, MOST);
  useActions([{ id: 'search.field', title: 'Go to the search field', section: 'Search', keys: '/', run: () => field.current?.focus() }]);
  useTitle(question ? `${question} · Search` : 'Search');
  return (
    <div className="page search" onKeyDown={moveFocus}>
      <h1>Search</h1>
      <label className="search-field">
        <Icon name="search" />
        <input
          ref={field} autoFocus type="search" aria-label="Search the whole record" placeholder="A name, a company, a question, “exact words”, -not" autoComplete="off" spellCheck={false}
          value={question} onChange={(event) => setParams(event.target.value ? { q: event.target.value } : {}, { replace: true })}
        />
      </label>
      <Found search={search} />
    </div>
  );
}
