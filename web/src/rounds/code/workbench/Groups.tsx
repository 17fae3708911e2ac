import type { TestGroup } from '../../../contract/api.ts';
import { groupTitle, isInPart, pointsOf, shownGroups, type ShownGroup } from '../scores.ts';
import { acceptedInPart, toneOf, verdictWords } from './verdicts.ts';

function wordsOf(group: ShownGroup): string {
  if (group.barred_by !== null) return `Not run: needs ${groupTitle(group.barred_by)}`;
  if (group.verdict === null) return 'Not all of it was run';
  return isInPart(group) ? acceptedInPart : verdictWords[group.verdict];
}

/** How much of its points it has. */
function Bar({ score, max }: { readonly score: number; readonly max: number }) {
  const share = Math.min(1, Math.max(0, score / max));
  return (
    <svg className="group-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="0" width={100 * share} height="6" fill="currentColor" />
    </svg>
  );
}

function Row({ group }: { readonly group: ShownGroup }) {
  return (
    <tr data-tone={toneOf(group)} data-depth={Math.min(3, group.depth)}>
      <th scope="row">{group.title}</th>
      <td className="group-verdict">{wordsOf(group)}</td>
      <td className="group-points number">
        {pointsOf(group.score, group.max_score)}
        {group.max_score !== null && group.max_score > 0 && <Bar score={group.score} max={group.max_score} />}
      </td>
    </tr>
  );
}

/** What each group of tests brought; nothing where the whole says it all. */
export function Groups({ groups }: { readonly groups: readonly TestGroup[] }) {
  const shown = shownGroups(groups);
  if (shown.length === 0) return null;
  return (
    <table className="test-groups">
      <caption className="visually-hidden">Points by group of tests</caption>
      <thead>
        <tr><th scope="col">Group</th><th scope="col">Verdict</th><th scope="col" className="group-points">Points</th></tr>
      </thead>
      <tbody>{shown.map((group) => <Row key={group.name} group={group} />)}</tbody>
    </table>
  );
}
