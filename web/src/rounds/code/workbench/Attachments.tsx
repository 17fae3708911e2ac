import { operations, type Problem } from '../../../contract/api.ts';
import { addressOf } from '../../../lib/api.ts';
import { formatBytes } from '../../../lib/format.ts';
import { Icon } from '../../../ui/Icon.tsx';

type Attachment = Problem['attachments'][number];

export const attachmentAddress = ({ sha256 }: Attachment): string => addressOf(operations.getAttachment.path, { sha256 }, {});

/** The files that the package hands out. */
export function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <section className="attachments">
      <h3 id="attachments">Files</h3>
      <ul className="plain" aria-labelledby="attachments">
        {attachments.map((one) => (
          <li key={one.name}>
            <a href={attachmentAddress(one)} download={one.name}><Icon name="download" />{one.name}</a>
            <span className="quiet small number">{formatBytes(one.bytes)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
