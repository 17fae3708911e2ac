import { useState } from 'react';

export default function App() {
  const [values, setValues] = useState({ name: '', email: '' });

  const edit = ({ target }) => setValues({ ...values, [target.name]: target.value });
  const submit = async (event) => {
    event.preventDefault();
    // Whatever was typed is sent, and nobody hears what came of it.
    await api.register({ ...values, workshop: api.workshops[0] });
  };

  return (
    <main>
      <h1>Sign up for a workshop</h1>
      <form onSubmit={submit}>
        <p><label>Name <input name="name" type="text" value={values.name} onChange={edit} /></label></p>
        <p><label>E-mail <input name="email" type="email" value={values.email} onChange={edit} /></label></p>
        <p><button>Sign up</button></p>
      </form>
    </main>
  );
}
