import '../../../ui/form.css';
import './letters.css';
import { useState } from 'react';
import type { Letters } from '../../../contract/api.ts';
import { call, describeTrouble, type Trouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { lettersOf } from '../data.ts';
import { letterIn, mailAddress, type LetterKind } from './letters.ts';

interface Props {
  readonly application: number;
  readonly company: string;
  readonly onClose: () => void;
}

interface TextProps {
  readonly application: number;
  readonly subject: string;
  readonly body: string;
  readonly email: string | null;
  readonly onClose: () => void;
}

/** What may be changed before it is copied. */
function Text({ application, subject: first, body: draft, email, onClose }: TextProps) {
  const [subject, setSubject] = useState(first);
  const [body, setBody] = useState(draft);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const wrote = async (): Promise<void> => {
    const answer = await call('createEvent', { params: { id: application }, body: { kind: 'contacted', words: subject, at_ms: 0 } });
    if (!answer.ok) return setTrouble(answer.trouble);
    notify('Written down: you wrote to them.');
    onClose();
  };
  return (
    <>
      <div className="letter-line">
        <label htmlFor="letter-subject">Subject</label>
        <input id="letter-subject" className="field" value={subject} onChange={(event) => setSubject(event.target.value)} />
        <CopyButton text={subject} label="Copy the subject" />
      </div>
      <div className="letter-line">
        <label htmlFor="letter-body">Text</label>
        <textarea id="letter-body" className="field" rows={12} value={body} onChange={(event) => setBody(event.target.value)} />
        <CopyButton text={body} label="Copy the text" />
      </div>
      <div className="letter-buttons">
        {email && <a className="button" href={mailAddress(email, subject, body)}>Open in the mail program</a>}
        <Button icon="check" onClick={() => void wrote()}>I sent it</Button>
      </div>
      {trouble && <p className="form-wrong" role="alert">{describeTrouble(trouble)}</p>}
      <p className="small quiet">Nothing is sent from here. “I sent it” is written into the log, and the next follow-up is counted from it.</p>
    </>
  );
}

function Chosen({ letters, application, onClose }: { readonly letters: Letters } & Omit<Props, 'company'>) {
  const [language, setLanguage] = useState(letters.language);
  const [kind, setKind] = useState<LetterKind | null>(letters.suggested);
  const letter = letterIn(letters, language, kind);
  if (!letter) return <p>There are no drafts where the program was told to look for its content.</p>;
  const kinds = (letters.languages.find((one) => one.language === language) ?? letters.languages[0])!.letters;
  return (
    <div className="letter">
      <div className="letter-choice">
        <label>Kind <select className="field" value={letter.kind} onChange={(event) => setKind(event.target.value as LetterKind)}>{kinds.map((one) => <option key={one.kind} value={one.kind}>{one.title}</option>)}</select></label>
        <label>Language <select className="field" value={language ?? ''} onChange={(event) => setLanguage(event.target.value)}>{letters.languages.map((one) => <option key={one.language} value={one.language}>{one.name}</option>)}</select></label>
      </div>
      <Text key={`${language} ${letter.kind}`} application={application} subject={letter.subject} body={letter.body} email={letters.email} onClose={onClose} />
    </div>
  );
}

/** A message to copy, filled in from the record. */
export function LettersDialog({ application, company, onClose }: Props) {
  const resource = lettersOf(String(application));
  const loaded = useResource(resource);
  return (
    <Dialog title={`A message to ${company}`} onClose={onClose}>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading the drafts" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the drafts" onRetry={() => void resource.refresh()} />}
      {loaded.state === 'ready' && <Chosen key={loaded.data.suggested} letters={loaded.data} application={application} onClose={onClose} />}
    </Dialog>
  );
}

/** The button that opens it. */
export function LetterButton({ application, company }: Omit<Props, 'onClose'>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="bare" icon="pencil" onClick={() => setOpen(true)}>Write to them</Button>
      {open && <LettersDialog application={application} company={company} onClose={() => setOpen(false)} />}
    </>
  );
}
