import { useState } from 'react';
import { Link } from 'wouter';
import type { ApplicationWhole } from '../../../contract/api.ts';
import { formValues } from '../../../lib/form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { editThing } from '../../../lib/things.ts';
import { applicationFields, withIds } from '../forms.ts';
import { channelWords, remoteWords } from '../words.ts';
import { Rendered } from './Rendered.tsx';

interface Props {
  readonly whole: ApplicationWhole;
  readonly cvs: readonly (readonly [string, string])[];
}

/** What there is to say of it in a line each; what is not known is not shown. */
function factsOf({ application: a, contacts }: ApplicationWhole, cvs: Props['cvs']): readonly (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['Applied', a.applied_on],
    ['Found at', a.source],
    ['Sent by', a.channel && channelWords[a.channel]],
    ['Place', [a.place, a.remote && remoteWords[a.remote]].filter(Boolean).join(' · ')],
    ['CV', cvs.find(([id]) => id === String(a.cv))?.[1]],
    ['Recruiter', contacts.find(({ id }) => id === a.recruiter)?.name],
    ['Follow up', a.follow_up_on],
    ['Why it ended', a.cause],
  ];
  return facts.filter((fact): fact is readonly [string, string] => Boolean(fact[1]));
}

export function Facts({ whole, cvs }: Props) {
  const [editing, setEditing] = useState(false);
  const { application, contacts } = whole;
  const fields = applicationFields(cvs, contacts.map(({ id, name }) => [String(id), name] as const));
  const facts = factsOf(whole, cvs);
  if (editing)
    return (
      <section className="part" aria-label="Facts">
        <Form
          fields={fields} initial={formValues(fields, application)} verb="Save"
          onSubmit={async (result) => {
            const trouble = await editThing('application', application, withIds(result, ['cv', 'recruiter']), 'Saved.');
            if (!trouble) setEditing(false);
            return trouble;
          }}
          onCancel={() => setEditing(false)}
        />
      </section>
    );
  return (
    <section className="part" aria-label="Facts">
      <div className="part-head">
        <h2>Facts</h2>
        <Button look="bare" icon="pencil" onClick={() => setEditing(true)}>Edit</Button>
      </div>
      {facts.length === 0 && <p className="small quiet">Nothing yet: where the ad was found, when and how you applied, which CV went out.</p>}
      <dl className="application-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {application.ad !== null && <p><Link href={`/apply/ads/${application.ad}`}>The ad, and how the CV fits it</Link></p>}
      <Rendered whole={whole} kind="application" id={application.id} text={application.about} />
    </section>
  );
}
