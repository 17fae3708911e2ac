import { Link } from 'wouter';
import type { RangeReport } from '../../../contract/api.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { aboutMarket, gradeWords } from '../words.ts';

type Way = RangeReport['ways'][number];
type Leak = RangeReport['leaks'][number];

const NAMES: Readonly<Record<Way['way'], string>> = { bolstering: 'From what you want, upwards', shift: 'The article’s way' };
const LEAKS: Readonly<Record<Leak['kind'], string>> = { at: 'names your floor', below: 'names less than your floor', maybe: 'may name your floor' };
const WHERE: Readonly<Record<Leak['where'], string>> = { script: 'The script', form_answer: 'The answer for forms', figure: 'What you said to' };

function OneWay({ way }: { readonly way: Way }) {
  return (
    <article className="range-way">
      <h3>{NAMES[way.way]} <span className="script-grade small" data-grade={way.grade}>{gradeWords[way.grade]}</span></h3>
      {way.says ? <p className="call-range">{way.says}</p> : <p className="quiet">Not told yet</p>}
      <p className="small">{way.why}</p>
      <p className="small quiet">{way.source}</p>
      {[...way.warnings.filter(({ warning }) => !aboutMarket(warning)), ...way.clashes].map(({ says }) => <p key={says} className="call-warning small"><Icon name="warning" /> <span>{says}</span></p>)}
    </article>
  );
}

/** Both ways to a range, side by side. */
export function Ways({ report }: { readonly report: RangeReport }) {
  return (
    <section className="part" aria-label="What to say">
      <h2>What to say</h2>
      <div className="range-ways">{report.ways.map((way) => <OneWay key={way.way} way={way} />)}</div>
      <p className="small quiet">The two do not agree: the research begins at what you want and asks for a little more; the article begins above it. Both name a range first, which the article wants against the usual advice to wait.</p>
    </section>
  );
}

export function Leaks({ leaks }: { readonly leaks: readonly Leak[] }) {
  if (leaks.length === 0) return null;
  return (
    <section className="part" aria-label="Where the floor can be heard">
      <h2>Where the floor can be heard</h2>
      {leaks.map(({ where, id, title, kind, words }, i) => (
        <p key={i} className="call-warning small">
          <Icon name="warning" /> <span>{WHERE[where]} {where === 'script' ? <Link href={`/screen/scripts/${id}`}>{title}</Link> : <strong>{title}</strong>} {LEAKS[kind]}: “{words}”</span>
        </p>
      ))}
    </section>
  );
}
