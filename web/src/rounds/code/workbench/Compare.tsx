import { useMemo } from 'react';
import type { Submission } from '../../../contract/api.ts';
import { diffLines, foldSame } from '../../../lib/diff.ts';
import { formatExact } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DiffTable } from '../../../ui/DiffTable.tsx';
import { summaryWords } from './verdicts.ts';

interface Props {
  readonly past: Submission;
  readonly current: string;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

const CONTEXT = 3;

export function Compare({ past, current, onRestore, onClose }: Props) {
  const rows = useMemo(() => foldSame(diffLines(past.source, current), CONTEXT), [past.source, current]);
  const equal = rows.every((row) => row.kind === 'same' || row.kind === 'folded');
  return (
    <Dialog title="Then and now" look="wide" onClose={onClose}>
      {equal ? (
        <p>The editor holds exactly what was submitted.</p>
      ) : (
        <>
          <div className="scroll" tabIndex={0} role="region" aria-label="Difference">
            <DiffTable rows={rows} left={`${formatExact(past.created_at_ms)} · ${summaryWords(past)}`} right="In the editor now" />
          </div>
          <p className="dialog-foot"><Button icon="reset" onClick={onRestore}>Bring it back into the editor</Button></p>
        </>
      )}
    </Dialog>
  );
}
