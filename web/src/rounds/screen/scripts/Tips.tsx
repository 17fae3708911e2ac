import type { ScriptDraft } from '../../../contract/api.ts';
import { gradeWords } from '../words.ts';

/** How to build an answer, each rule with what stands behind it. */
export function Tips({ draft }: { readonly draft: ScriptDraft }) {
  return (
    <details className="script-help" open>
      <summary>How to build it{draft.variant ? ` (${draft.variant})` : ''}</summary>
      {draft.outline.split(/\n\s*\n/).map((paragraph) => <p key={paragraph} className="script-outline">{paragraph.replaceAll('\n', ' ')}</p>)}
      {draft.tips.length > 0 && (
        <ul className="script-tips">
          {draft.tips.map(({ rule, grade, source, disagrees }) => (
            <li key={rule}>
              {rule} <span className="script-grade small" data-grade={grade}>{gradeWords[grade]}</span>
              <p className="small quiet">{source}</p>
              {disagrees && <p className="small script-disagrees">{disagrees}</p>}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
