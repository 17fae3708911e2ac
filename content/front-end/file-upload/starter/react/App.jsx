import { useState } from 'react';

export default function App() {
  const [names, setNames] = useState([]);

  const choose = async (event) => {
    const [file] = event.target.files;
    setNames([...names, file.name]);
    await api.upload(file, { onProgress: (share) => console.log(file.name, share) });
  };

  return (
    <main>
      <h1>Upload pictures</h1>
      <label htmlFor="files">Pictures</label>
      <input id="files" type="file" onChange={choose} />
      <ul>
        {names.map((name) => <li key={name}>{name}</li>)}
      </ul>
    </main>
  );
}
