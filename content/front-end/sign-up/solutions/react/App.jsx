import { useEffect, useRef, useState } from 'react';

const EMPTY = { name: '', email: '', workshop: '', rules: false };
const RULES = {
  name: (value) => (value ? '' : 'Enter your name'),
  email: (value) => {
    if (!value) return 'Enter your e-mail address';
    return /^\S+@\S+\.\S+$/.test(value) ? '' : 'Enter an address like ada@example.org';
  },
  workshop: (value) => (value ? '' : 'Choose a workshop'),
  rules: (accepted) => (accepted ? '' : 'Accept the rules to sign up'),
};
const cleaned = (values) => ({ ...values, name: values.name.trim(), email: values.email.trim() });

function Thanks({ name }) {
  const heading = useRef(null);
  useEffect(() => heading.current.focus(), []);
  return <h1 ref={heading} tabIndex={-1}>You are in, {name}</h1>;
}

export default function App() {
  const [values, setValues] = useState(EMPTY);
  // Those in which something was typed, and those that are checked at each letter.
  const [typed, setTyped] = useState(new Set());
  const [told, setTold] = useState(new Set());
  const [objections, setObjections] = useState({});
  const [trouble, setTrouble] = useState('');
  const [state, setState] = useState('open'); // or sending, done
  const form = useRef(null);

  const messageOf = (name) => objections[name] ?? RULES[name](cleaned(values)[name]);
  const wrong = (name) => (told.has(name) ? messageOf(name) : '');
  const field = (name) => ({ name, 'aria-invalid': wrong(name) !== '', 'aria-describedby': `${name}-wrong` });
  const message = (name) => <p className="wrong" id={`${name}-wrong`}>{wrong(name)}</p>;

  const edit = ({ target }) => {
    setValues((before) => ({ ...before, [target.name]: target.type === 'checkbox' ? target.checked : target.value }));
    setTyped((before) => new Set(before).add(target.name));
    setObjections((before) => ({ ...before, [target.name]: undefined }));
  };
  const leave = ({ target }) => typed.has(target.name) && setTold((before) => new Set(before).add(target.name));
  const focus = (name) => form.current.elements.namedItem(name).focus();

  const send = async () => {
    setState('sending');
    setTrouble('');
    try {
      const { name, email, workshop } = cleaned(values);
      await api.register({ name, email, workshop });
      setState('done');
    } catch (error) {
      setState('open');
      if (error.field in RULES) {
        setObjections({ [error.field]: error.message });
        focus(error.field);
      } else setTrouble('Sign-up failed, please try again');
    }
  };
  const submit = (event) => {
    event.preventDefault();
    if (state !== 'open') return;
    const first = Object.keys(RULES).find((name) => messageOf(name));
    setTold(new Set(Object.keys(RULES)));
    if (first) focus(first);
    else send();
  };

  if (state === 'done') return <main><Thanks name={cleaned(values).name} /></main>;
  return (
    <main>
      <h1>Sign up for a workshop</h1>
      <form ref={form} noValidate onSubmit={submit} onBlur={leave}>
        <div>
          <label htmlFor="name">Name</label>
          <input id="name" type="text" autoComplete="name" value={values.name} onChange={edit} {...field('name')} />
          {message('name')}
        </div>
        <div>
          <label htmlFor="email">E-mail</label>
          <input id="email" type="email" autoComplete="email" value={values.email} onChange={edit} {...field('email')} />
          {message('email')}
        </div>
        <div>
          <label htmlFor="workshop">Workshop</label>
          <select id="workshop" value={values.workshop} onChange={edit} {...field('workshop')}>
            <option value="">Choose one</option>
            {api.workshops.map((workshop) => <option key={workshop}>{workshop}</option>)}
          </select>
          {message('workshop')}
        </div>
        <div>
          <label className="tick"><input type="checkbox" checked={values.rules} onChange={edit} {...field('rules')} /> I accept the rules</label>
          {message('rules')}
        </div>
        <p role="alert">{trouble}</p>
        <button>{state === 'sending' ? 'Signing up…' : 'Sign up'}</button>
      </form>
    </main>
  );
}
