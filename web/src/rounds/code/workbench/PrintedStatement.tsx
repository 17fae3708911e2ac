import { operations } from '../../../contract/api.ts';
import { addressOf } from '../../../lib/api.ts';
import { Icon } from '../../../ui/Icon.tsx';

interface Props {
  /** Its SHA-256. */
  readonly pdf: string;
  readonly title: string;
  readonly slug: string;
}

/** A browser without a viewer of its own would save the file as soon as there is a frame with it. */
const canShow = (): boolean => navigator.pdfViewerEnabled;

/** A statement that is a PDF: in the browser's own viewer, with the ways to have it otherwise. */
export function PrintedStatement({ pdf, title, slug }: Props) {
  const address = addressOf(operations.getStatement.path, { sha256: pdf }, {});
  return (
    <section className="printed" aria-label="Printed statement">
      <p className="row">
        <a href={address} target="_blank" rel="noopener"><Icon name="screen" />Open the PDF by itself</a>
        <a href={address} download={`${slug}.pdf`}><Icon name="download" />Save it</a>
      </p>
      {canShow() ? <iframe src={`${address}#view=FitH`} title={`Statement of ${title}`} /> : <p className="quiet">This browser does not show PDFs in pages.</p>}
    </section>
  );
}
