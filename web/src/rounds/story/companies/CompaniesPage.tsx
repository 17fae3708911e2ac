import '../stories/stories.css';
import { Link } from 'wouter';
import type { Company, CompanyResearch, StoriesReport } from '../../../contract/api.ts';
import { today } from '../../../lib/days.ts';
import { formValues, type FormField } from '../../../lib/form.ts';
import { useResource } from '../../../lib/resource.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Part } from '../../../ui/Part.tsx';
import { companies, reports, research, stories } from '../data.ts';
import { readPace } from '../stories/pace.ts';
import { StoryTabs } from '../StoryTabs.tsx';

const ASKED: readonly (readonly [name: keyof CompanyResearch & string, label: string, hint?: string])[] = [
  ['mission', 'Their mission', 'In your own words: why they exist'],
  ['company_values', 'Their values', 'One per line'],
  ['advance', 'How I could advance them'],
  ['excites', 'What excites me about it'],
  ['does_not', 'What honestly does not'],
  ['challenge', 'Their challenge now'],
  ['questions', 'Questions to ask them', 'One per line'],
];

const fieldsFor = (choices: readonly (readonly [string, string])[]): readonly FormField[] => [
  { name: 'company', label: 'Company', type: 'choice', required: true, choices },
  ...ASKED.map(([name, label, hint]): FormField => ({ name, label, type: 'text', ...(hint ? { hint } : {}) })),
  { name: 'seen_on', label: 'Looked up on', type: 'date' },
];

function Values({ of, report, titles }: { readonly of: CompanyResearch; readonly report: StoriesReport | null; readonly titles: ReadonlyMap<number, string> }) {
  const found = report?.values.find((one) => one.company === of.company);
  if (!found || found.values.length === 0) return null;
  return (
    <>
      <p className="small quiet">A story for each value, guessed by the words that they share:</p>
      <ul>{found.values.map((one) => <li key={one.value}>{one.value}: {one.story === null ? 'none of your stories shares a word with it' : <Link href={`/story/stories/${one.story}`}>{titles.get(one.story) ?? one.story}</Link>}</li>)}</ul>
    </>
  );
}

interface ShownProps {
  readonly known: readonly CompanyResearch[];
  readonly all: readonly Company[];
}

function Shown({ known, all }: ShownProps) {
  const own = useResource(stories);
  const looked = useResource(reports(String(readPace())));
  const names = new Map(all.map((one) => [one.id, one.name]));
  const titles = new Map((own.state === 'ready' ? own.data : []).map((one) => [one.id, one.title]));
  const fields = fieldsFor([...names].map(([id, name]) => [String(id), name]));
  if (names.size === 0) return <section className="panel"><h2>No company yet</h2><p>Companies come with applications. Put one on the board first.</p><Link href="/apply">To the board</Link></section>;
  return (
    <Part
      kind="company_research" title="Companies" one="page" none="Before a culture round: what they are there for, what you could do for it, what excites you and what honestly does not."
      things={known} fields={fields} fresh={{ seen_on: today() }} valuesOf={(one) => formValues(fields, one as unknown as Readonly<Record<string, unknown>>)} kept={(result) => ({ ...result, company: Number(result['company']) })}
    >
      {(one) => (
        <>
          <strong>{names.get(one.company) ?? `company ${one.company}`}</strong>
          {ASKED.map(([name, label]) => one[name] && <p key={name}><span className="small quiet">{label}</span><br /><span className="story-lines">{String(one[name])}</span></p>)}
          <Values of={one} report={looked.state === 'ready' ? looked.data : null} titles={titles} />
        </>
      )}
    </Part>
  );
}

/** What one knows of a company before one talks to it about its culture. */
export const CompaniesPage = () => (
  <Page tabs={<StoryTabs />} heading="Companies" unseen>
    <Loaded of={research} what="what you know of companies">
      {(known) => <Loaded of={companies} what="the companies">{(all) => <Shown known={known} all={all} />}</Loaded>}
    </Loaded>
  </Page>
);
