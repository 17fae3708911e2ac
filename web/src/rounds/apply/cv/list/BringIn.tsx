import { formatBytes } from '../../../../lib/format.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Icon } from '../../../../ui/Icon.tsx';

export type Coming =
  | { readonly state: 'ready' }
  | { readonly state: 'uploading'; readonly name: string; readonly bytes: number }
  | { readonly state: 'refused'; readonly name: string; readonly sentence: string; readonly again: () => void };

interface Props {
  readonly coming: Coming;
  readonly empty: boolean;
  readonly onFiles: (files: FileList) => void;
  readonly onChoose: () => void;
  readonly onPaste: () => void;
}

/** Where a CV comes in: dropped, chosen or pasted. */
export function BringIn({ coming, empty, onFiles, onChoose, onPaste }: Props) {
  return (
    <section className="panel cv-drop" aria-label="Add a version">
      {empty && <p>Drop your CV here and see what stands out before anybody else does: what a machine reads in it, what a reader stumbles over, and what the evidence for that is. It stays on this machine.</p>}
      <p className="small">PDF, Word (.docx), OpenDocument (.odt), Markdown, plain text or JSON Resume, up to 10 MiB. Drop it anywhere on this page.</p>
      <p className="row">
        <Button look="primary" icon="plus" keys="n" onClick={onChoose} disabled={coming.state === 'uploading'}>Choose a file</Button>
        <Button icon="copy" onClick={onPaste}>Paste text</Button>
      </p>
      <input
        id="cv-file" type="file" hidden aria-label="File with your CV" accept=".pdf,.docx,.odt,.md,.markdown,.txt,.json"
        onChange={(event) => {
          const input = event.currentTarget;
          if (input.files && input.files.length > 0) onFiles(input.files);
        }}
        onClick={(event) => { event.currentTarget.value = ''; }}
      />
      <div role="status">
        {coming.state === 'uploading' && <p className="cv-busy"><span className="cv-spin" aria-hidden="true" />Uploading {coming.name} ({formatBytes(coming.bytes)})</p>}
      </div>
      {coming.state === 'refused' && (
        <div className="cv-refused" role="alert">
          <p><Icon name="warning" /> <strong>{coming.name}</strong> was not taken. {coming.sentence}</p>
          <Button icon="reset" onClick={coming.again}>Try again</Button>
        </div>
      )}
    </section>
  );
}
