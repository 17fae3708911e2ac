import type { Cv } from '../../../contract/api.ts';
import { sentence } from '../../../lib/format.ts';
import { orSay } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { Waiting } from '../../../ui/JobViews.tsx';
import { readAgain } from './data.ts';

const again = async (id: number): Promise<void> => {
  await orSay(readAgain(id, null));
};

/** How its reading stands, where there is something to say about that. */
export function Standing({ cv: { version, reading, read } }: { readonly cv: Cv }) {
  switch (reading?.state) {
    case 'queued':
    case 'running':
      return (
        <>
          <p className="cv-busy" role="status">
            <span className="cv-spin" aria-hidden="true" />
            {reading.state === 'queued' ? 'It waits for a worker to read it.' : 'It is being read: opened in the jail, held against the rules, its pages drawn.'}
          </p>
          {reading.state === 'queued' && <Waiting />}
        </>
      );
    case 'refused':
      return (
        <section className="panel cv-bad-panel" role="alert">
          <h2>This cannot be read</h2>
          <p>{sentence(reading.failure)}</p>
          <p>A program that screens CVs stops at the same place, so it is worth mending before you send it. The file is kept as it was.</p>
        </section>
      );
    case 'failed':
      return (
        <section className="panel cv-bad-panel" role="alert">
          <h2>This is our fault: it could not be read</h2>
          <p>{sentence(reading.failure)}</p>
          <p>Nothing is lost: the file is kept{read ? ', and below is what was read before' : ''}.</p>
          <Button icon="reset" onClick={() => void again(version.id)}>Read it again</Button>
        </section>
      );
    case 'done':
      if (!read?.stale) return null;
      return (
        <section className="panel" role="status">
          <p>This version was edited since it was read; the findings are about what was there before.</p>
          <Button icon="reset" onClick={() => void again(version.id)}>Read it again</Button>
        </section>
      );
    default:
      return (
        <section className="panel">
          <h2>It was not read yet</h2>
          <p>This version was written down on the board or by a script. Have it read, to see what stands out.</p>
          <Button look="primary" icon="play" onClick={() => void again(version.id)}>Read it</Button>
        </section>
      );
  }
}
