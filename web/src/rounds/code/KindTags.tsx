import type { ProblemSummary } from '../../contract/api.ts';
import { kindTags, tagsOf } from './types.ts';

/** What kind of problem it is, where it is no plain one. */
export function KindTags({ problem }: { readonly problem: Pick<ProblemSummary, 'type' | 'forms'> }) {
  const tags = tagsOf(problem);
  if (tags.length === 0) return null;
  return <span className="kind-tags">{tags.map((kind) => <span key={kind} className="kind-tag">{kindTags[kind]}</span>)}</span>;
}
