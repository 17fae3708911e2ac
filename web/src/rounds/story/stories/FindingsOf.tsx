import './stories.css';
import type { StoryContradiction, StoryFinding, StoryRule } from '../../../contract/api.ts';
import { sentence } from '../../../lib/format.ts';
import { Link } from 'wouter';

const GRADES: Readonly<Record<StoryRule['grade'], string>> = { experiment: 'experiments', survey: 'a survey', practitioner: "practitioners' advice", 'own-record': 'your own record' };

/** What was found, with why it matters and how to mend it behind each. */
export function FindingsOf({ findings, rules }: { readonly findings: readonly StoryFinding[]; readonly rules: readonly StoryRule[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="plain story-findings">
      {findings.map((one, i) => {
        const rule = rules.find((text) => text.rule === one.rule);
        return (
          <li key={`${one.rule}-${i}`} data-severity={one.severity}>
            <p><strong>{one.severity === 'warning' ? 'Warning' : 'Note'}: {rule?.title ?? one.name}.</strong> {sentence(one.message)}</p>
            {rule && (
              <details className="small">
                <summary>Why, and how to mend it</summary>
                <p>{rule.why}</p>
                <p>{rule.mend}</p>
                {rule.doubt && <p>But: {rule.doubt}</p>}
                <p className="quiet">Rests on {GRADES[rule.grade]}: {rule.source}.</p>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const FROM: Readonly<Record<StoryContradiction['from'], string>> = { cv: 'Your CV', claim: 'A claim', figure: 'You said to a company', story: 'Another story' };
const addressOf = (one: StoryContradiction): string => (one.from === 'story' ? `/story/stories/${one.id}` : one.from === 'cv' ? `/apply/cv/${one.id}` : one.from === 'claim' ? '/apply/claims' : '/apply');

/** Both sides of each, with where the other one stands. */
export function Contradictions({ list }: { readonly list: readonly StoryContradiction[] }) {
  if (list.length === 0) return null;
  return (
    <ul className="plain story-clashes">
      {list.map((one, i) => (
        <li key={i}>
          <div><p className="small quiet">Here, in the {one.part}</p><p>“{one.where}”</p></div>
          <div><p className="small quiet"><Link href={addressOf(one)}>{FROM[one.from]}{one.title && `: ${one.title}`}</Link></p><p>“{one.text}”</p></div>
        </li>
      ))}
    </ul>
  );
}
