import type { CvEntry, CvReport, CvSection, CvValue } from '../../../contract/api.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { sectionWords } from './words.ts';

function Missing() {
  return <span className="cv-missing"><Icon name="warning" /> not found</span>;
}

function Field({ name, value }: { readonly name: string; readonly value: CvValue | null }) {
  return <><dt>{name}</dt><dd>{value ? value.text : <Missing />}</dd></>;
}

const span = ({ start, end }: CvEntry): string => (start === null && end === null ? '' : `${start?.date ?? '?'} to ${end?.date ?? 'not said'}`);

function Entry({ entry }: { readonly entry: CvEntry }) {
  return (
    <li className="cv-entry">
      <dl>
        <Field name="Title" value={entry.title} />
        <Field name="At" value={entry.org} />
        <dt>Dates</dt><dd>{span(entry) || <Missing />}</dd>
        {entry.place && <Field name="Place" value={entry.place} />}
        {entry.area && <Field name="Area" value={entry.area} />}
        {entry.stay.length > 0 && <><dt>Kind</dt><dd>{entry.stay.join(', ')}</dd></>}
      </dl>
      {entry.bullets.length > 0 && <ul>{entry.bullets.map((b, i) => <li key={i}>{b.text}</li>)}</ul>}
      {entry.keywords.length > 0 && <p className="small quiet">Keywords: {entry.keywords.map((k) => k.text).join(', ')}</p>}
    </li>
  );
}

function Section({ section }: { readonly section: CvSection }) {
  const usual = sectionWords[section.kind] ?? section.kind;
  const as = section.heading && section.heading.text.toLowerCase() !== usual.toLowerCase() ? `read as ${usual.toLowerCase()}` : '';
  const dated = ['work', 'education', 'projects', 'volunteer'].includes(section.kind);
  return (
    <section aria-label={usual}>
      <h2>{section.heading?.text ?? usual} {as && <span className="small quiet">{as}</span>}</h2>
      {section.entries.length > 0 && dated && <ol className="plain">{section.entries.map((entry, i) => <Entry key={i} entry={entry} />)}</ol>}
      {section.entries.length > 0 && !dated && section.items.length === 0 && <ul>{section.entries.map((entry, i) => <li key={i}>{[entry.title, entry.org, ...entry.bullets].flatMap((v) => (v ? [v.text] : [])).join(', ')}</li>)}</ul>}
      {section.items.length > 0 && <ul>{section.items.map((item, i) => <li key={i}>{item.text}</li>)}</ul>}
    </section>
  );
}

/** What a machine reads in it, field by field: whoever wrote the CV sees at once what is lost or mixed up. */
export function ReadingView({ report: { cv, language } }: { readonly report: CvReport }) {
  const sections = cv.sections.filter(({ kind, entries, items }) => kind !== 'contact' && entries.length + items.length > 0);
  return (
    <div className="cv-reading">
      <p className="quiet">This is what is left when a program takes in your CV. Where something is missing or stands in the wrong field, an applicant tracking system will have the same trouble.{cv.columns > 1 && ` It has ${cv.columns} columns, which many programs read across.`}</p>
      <section aria-label="Head">
        <h2>Head</h2>
        <dl>
          <Field name="Name" value={cv.name} />
          {cv.label && <Field name="Title" value={cv.label} />}
          <Field name="Mail" value={cv.mail} />
          <Field name="Phone" value={cv.phone} />
          <Field name="Place" value={cv.place} />
          <dt>Links</dt><dd>{cv.links.length > 0 ? cv.links.map(({ url }) => <span key={url} className="cv-link">{url}</span>) : <Missing />}</dd>
          {cv.summary && <Field name="Summary" value={cv.summary} />}
          {language && <><dt>Language</dt><dd>{language}</dd></>}
        </dl>
      </section>
      {sections.map((section, i) => <Section key={i} section={section} />)}
      {sections.length === 0 && <p className="cv-missing"><Icon name="warning" /> No section was recognised: headings such as “Experience” and “Education” are what programs look for.</p>}
    </div>
  );
}
