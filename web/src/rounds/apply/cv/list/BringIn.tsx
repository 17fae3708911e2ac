import { mostWords } from '../../../../lib/upload.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Uploading, type Bring } from '../../../../ui/Uploading.tsx';

interface Props {
  readonly bring: Bring;
  readonly empty: boolean;
  readonly onChoose: () => void;
  readonly onPaste: () => void;
}

/** Where a CV comes in: dropped, chosen or pasted. */
export function BringIn({ bring, empty, onChoose, onPaste }: Props) {
  return (
    <section className="panel cv-drop" aria-label="Add a version">
      {empty && <p>Drop your CV here and see what stands out before anybody else does: what a machine reads in it, what a reader stumbles over, and what the evidence for that is. It stays on this machine.</p>}
      <p className="small">PDF, Word (.docx), OpenDocument (.odt), Markdown, plain text or JSON Resume, up to {mostWords('createDocument')}. Drop it anywhere on this page.</p>
      <p className="row">
        <Button look="primary" icon="plus" keys="n" onClick={onChoose} disabled={bring.busy}>Choose a file</Button>
        <Button icon="copy" onClick={onPaste}>Paste text</Button>
      </p>
      <input
        id="cv-file" type="file" hidden aria-label="File with your CV" accept=".pdf,.docx,.odt,.md,.markdown,.txt,.json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) bring.take(file);
        }}
        onClick={(event) => { event.currentTarget.value = ''; }}
      />
      <Uploading bring={bring} />
    </section>
  );
}
