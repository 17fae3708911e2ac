import { Link } from 'wouter';
import type { CallSheet } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { figureSaid, figureWords } from '../../../lib/said.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { aboutMarket } from '../words.ts';

/** What is going to be named, without what nobody is to hear. */
export function RangePart({ sheet }: { readonly sheet: CallSheet }) {
  const ways = sheet.range.ways.filter(({ says }) => says !== null);
  return (
    <section className="call-part" id="range" aria-label="My range">
      <h2>My range</h2>
      {ways.length === 0 && <p className="small call-missing">Not decided yet. <Link href="/screen/range">Find it</Link></p>}
      {ways.map((way, i) => (
        <div key={way.way}>
          <p className={i === 0 ? 'call-range' : ''}>{way.says}</p>
          <p className="small quiet">{way.way === 'bolstering' ? 'From what I want, upwards' : 'The article’s way'}</p>
          {[...way.warnings.filter(({ warning }) => !aboutMarket(warning)), ...way.clashes].map(({ says }) => <p key={says} className="call-warning small"><Icon name="warning" /> <span>{says}</span></p>)}
        </div>
      ))}
      {sheet.range.leaks.length > 0 && <p className="call-warning small"><Icon name="warning" /> <span>What you would settle for stands in {plural(sheet.range.leaks.length, 'place')} where it can be heard. <Link href="/screen/range">See where</Link></span></p>}
    </section>
  );
}

/** Figures that were said to them, or by them, and which of them do not fit. */
export function FiguresPart({ sheet }: { readonly sheet: CallSheet }) {
  if (sheet.figures.length === 0 && sheet.clashes.length === 0) return null;
  return (
    <section className="call-part" aria-label="Said already">
      <h2>Said already</h2>
      <ul className="call-list">
        {sheet.figures.map((figure) => (
          <li key={figure.id}>{figure.mine ? 'I' : 'They'}, {figure.said_on}: {figureWords[figure.about]}, {figureSaid(figure)}{figure.words && figure.about !== 'other' ? ` (${figure.words})` : ''}</li>
        ))}
      </ul>
      {sheet.clashes.map(({ says }) => <p key={says} className="call-warning small"><Icon name="warning" /> <span>{says}</span></p>)}
    </section>
  );
}

export function PromisesPart({ sheet }: { readonly sheet: CallSheet }) {
  if (sheet.promises.length === 0) return null;
  return (
    <section className="call-part" aria-label="Promises that are open">
      <h2>Promises that are open</h2>
      <ul className="call-list">
        {sheet.promises.map(({ promise, over, over_days, far }) => (
          <li key={promise.id} className={over ? 'call-over' : ''}>
            {promise.mine ? 'I' : 'They'}: {promise.what}{promise.due_on && `, by ${promise.due_on}`}
            {over && `; over since ${plural(over_days, 'working day')}`}
            {!promise.mine && (far || over) && <p className="call-line">“Is there any chance before that?”</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function LinesPart({ sheet }: { readonly sheet: CallSheet }) {
  return (
    <section className="call-part" aria-label="To say">
      <h2>To say</h2>
      <ul className="call-list">{sheet.lines.map(({ when, says }) => <li key={says}><span className="small quiet">{when}</span><p className="call-line">“{says}”</p></li>)}</ul>
    </section>
  );
}

export function ShakyPart({ sheet }: { readonly sheet: CallSheet }) {
  if (sheet.shaky.length === 0) return null;
  return (
    <section className="call-part" aria-label="Was hard before">
      <h2>Was hard before</h2>
      <ul className="call-list">{sheet.shaky.map(({ id, words, answered, company_name }) => <li key={id}>{words} <span className="small quiet">{company_name}, {answered === 'not' ? 'not answered' : 'shakily'}</span></li>)}</ul>
    </section>
  );
}
