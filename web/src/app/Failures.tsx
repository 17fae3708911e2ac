import { useState } from 'react';
import { Link } from 'wouter';
import type { JobFailure } from '../contract/api.ts';
import { sentence } from '../lib/format.ts';
import { Ago } from '../ui/Ago.tsx';
import { Button } from '../ui/Button.tsx';
import { workWords } from './work.ts';

const SHOWN_AT_FIRST = 5;

/** Work that ended by our fault, the newest first. */
export function Failures({ failures }: { readonly failures: readonly JobFailure[] }) {
  const [all, setAll] = useState(false);
  if (failures.length === 0) return <p className="quiet">Nothing has failed. Work that ends by our fault, not a program’s, is told here with its reason.</p>;
  const shown = all ? failures : failures.slice(0, SHOWN_AT_FIRST);
  return (
    <div className="failures">
      <ul className="plain">
        {shown.map((failure) => (
          <li key={failure.id}>
            <strong>{failure.problem === null ? workWords(failure) : <Link href={`/code/${failure.problem}`}>{workWords(failure)}</Link>}</strong>
            <Ago className="quiet" at_ms={failure.failed_at_ms} />
            <p>{sentence(failure.message)}</p>
          </li>
        ))}
      </ul>
      {shown.length < failures.length && <Button onClick={() => setAll(true)}>Show all {failures.length}</Button>}
    </div>
  );
}
