import '../../../ui/prose.css';
import type { ApplicationWhole } from '../../../contract/api.ts';

interface Props {
  readonly whole: ApplicationWhole;
  readonly kind: ApplicationWhole['rendered'][number]['kind'];
  readonly id: number;
  readonly text: string | null;
}

/** Markdown as the server rendered it by its allow-list (the Content-Security-Policy forbids scripts besides); what it could not, as it was written. */
export function Rendered({ whole, kind, id, text }: Props) {
  if (!text) return null;
  const html = whole.rendered.find((one) => one.kind === kind && one.id === id)?.html;
  return html === undefined ? <p className="prose-plain small">{text}</p> : <div className="prose small" dangerouslySetInnerHTML={{ __html: html }} />;
}
