import { useMemo } from 'react';
import type { Submission } from '../../../contract/api.ts';
import { diffLines, foldSame } from '../../../lib/diff.ts';
import { formatExact } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DiffTable } from '../../../ui/DiffTable.tsx';
import type { Bench } from './bench.ts';
import { summaryWords } from './verdicts.ts';

interface Props {
  readonly past: Submission;
  readonly bench: Bench;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

const CONTEXT = 3;

export function Compare({ past, bench, onRestore, onClose }: Props) {
  const rows = useMemo(() => foldSame(diffLines(bench.textOf(past), bench.current()), CONTEXT), [past, bench]);
  const equal = rows.every((row) => row.kind === 'same' || row.kind === 'folded');
  return (
    <Dialog title="Then and now" look="wide" onClose={onClose}>
      {equal ? (
        <p>{bench.words.same}</p>
      ) : (
        <>
          <div className="scroll whole" tabIndex={0} role="region" aria-label="Difference">
            <DiffTable rows={rows} left={`${formatExact(past.created_at_ms)} · ${summaryWords(past)}`} right={bench.words.now} />
          </div>
          <p className="dialog-foot"><Button icon="reset" onClick={onRestore}>{bench.words.bringBack}</Button></p>
        </>
      )}
    </Dialog>
  );
}
