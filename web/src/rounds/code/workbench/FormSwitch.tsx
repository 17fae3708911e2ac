import type { Form } from '../../../contract/api.ts';
import { formTitles } from './forms.ts';

const hints: Readonly<Record<Form, string>> = {
  program: 'Reads the input and prints the answer itself',
  function: 'Is called with its arguments and returns the answer',
  answers: 'The outputs themselves',
};

/** Program or function: two radio buttons that look like one switch. */
export function FormSwitch({ forms, chosen, onChoose }: { readonly forms: readonly Form[]; readonly chosen: Form; readonly onChoose: (form: Form) => void }) {
  return (
    <fieldset className="form-switch">
      <legend className="visually-hidden">Form of the solution</legend>
      {forms.map((form) => (
        <label key={form} title={hints[form]}>
          <input type="radio" name="form" value={form} checked={form === chosen} onChange={() => onChoose(form)} />
          <span>{formTitles[form]}</span>
        </label>
      ))}
    </fieldset>
  );
}
