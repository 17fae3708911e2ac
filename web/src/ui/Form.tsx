import './form.css';
import { useId, useRef, useState } from 'react';
import { useActions } from '../lib/actions.ts';
import { describeTrouble, type Trouble } from '../lib/api.ts';
import { byLabel, formResult, missingField, type FormField, type FormResult, type FormValues } from '../lib/form.ts';
import { Button } from './Button.tsx';

interface Props {
  readonly fields: readonly FormField[];
  readonly initial: FormValues;
  /** What the button says: "Add the round". */
  readonly verb: string;
  /** The trouble when it could not be kept; null when it was. */
  readonly onSubmit: (result: FormResult) => Promise<Trouble | null>;
  readonly onCancel?: () => void;
  /** Which fields there are may follow from what stands in them. */
  readonly shown?: (values: FormValues) => readonly FormField[];
}

interface InputProps {
  readonly field: FormField;
  readonly id: string;
  readonly value: string;
  readonly wrong: string;
  readonly onChange: (value: string) => void;
}

const TYPES: Readonly<Partial<Record<FormField['type'], string>>> = { date: 'date', instant: 'datetime-local', number: 'text', line: 'text' };

function Input({ field, id, value, wrong, onChange }: InputProps) {
  const common = { id, className: 'field', value, required: field.required ?? false, 'aria-invalid': wrong !== '', 'aria-describedby': `${id}-hint` };
  if (field.type === 'text') return <textarea {...common} rows={4} onChange={(event) => onChange(event.target.value)} />;
  if (field.type === 'flag') return <input id={id} type="checkbox" checked={value === 'true'} aria-describedby={`${id}-hint`} onChange={(event) => onChange(String(event.target.checked))} />;
  if (field.type === 'choice')
    return (
      <select {...common} onChange={(event) => onChange(event.target.value)}>
        {!field.required && <option value="" />}
        {field.choices?.map(([choice, words]) => <option key={choice} value={choice}>{words}</option>)}
      </select>
    );
  return (
    <>
      <input {...common} type={TYPES[field.type]} inputMode={field.type === 'number' ? 'decimal' : undefined} list={field.suggestions ? `${id}-list` : undefined} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      {field.suggestions && <datalist id={`${id}-list`}>{field.suggestions.map((one) => <option key={one} value={one} />)}</datalist>}
    </>
  );
}

/** A form of one column; what was typed stays until it is kept. */
export function Form({ fields, initial, verb, onSubmit, onCancel, shown }: Props) {
  const [values, setValues] = useState(initial);
  const [trouble, setTrouble] = useState<{ readonly field: string; readonly text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const visible = shown?.(values) ?? fields;
  const form = useRef<HTMLFormElement>(null);
  const submit = async (): Promise<void> => {
    const missing = missingField(visible, values);
    if (missing) return setTrouble({ field: missing.name, text: `${missing.label} is missing.` });
    setBusy(true);
    const got = await onSubmit(formResult(visible, values));
    setBusy(false);
    setTrouble(got && { field: got.kind === 'refused' ? got.field : '', text: byLabel(visible, describeTrouble(got)) });
  };
  useActions([{ id: `form.submit.${id}`, title: verb, section: 'Form', keys: 'mod+enter', whileTyping: true, within: form, enabled: !busy, run: () => void submit() }]);
  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      {visible.map((field) => {
        const wrong = trouble?.field === field.name ? trouble.text : '';
        return (
          <div className="form-field" data-type={field.type} key={field.name}>
            <label htmlFor={`${id}-${field.name}`}>{field.label}</label>
            <Input field={field} id={`${id}-${field.name}`} value={values[field.name] ?? ''} wrong={wrong} onChange={(value) => setValues({ ...values, [field.name]: value })} />
            <p className="small quiet" id={`${id}-${field.name}-hint`}>{wrong ? <span className="form-wrong" role="alert">{wrong}</span> : field.hint}</p>
          </div>
        );
      })}
      {trouble && !visible.some((field) => field.name === trouble.field) && <p className="form-wrong" role="alert">{trouble.text}</p>}
      <div className="form-buttons">
        <button type="submit" className="button primary" disabled={busy}>{verb}</button>
        {onCancel && <Button look="bare" onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}
