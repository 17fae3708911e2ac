import { Link } from 'wouter';
import type { ApplicationWhole } from '../../../contract/api.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** What was said here and does not fit what was said elsewhere or before. */
export function Clashes({ whole }: { readonly whole: ApplicationWhole }) {
  if (whole.clashes.length === 0) return null;
  return (
    <ul className="clashes" aria-label="Numbers that do not fit together">
      {whole.clashes.map(({ figure, other, application, company_name, says }) => (
        <li key={`${figure} ${other}`}>
          <Icon name="warning" />
          <span>{says}{application !== whole.application.id && <> <Link href={`/apply/${application}`}>To {company_name}</Link></>}</span>
        </li>
      ))}
    </ul>
  );
}
