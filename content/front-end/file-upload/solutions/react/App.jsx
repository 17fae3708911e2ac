import { useEffect, useRef, useState } from 'react';

const AT_ONCE = 2;
const SIZE_MAX = 5_000_000;
const WORDS = { waiting: 'Waiting', uploading: '', done: 'Done', failed: 'Failed' };

const sizeOf = ({ size }) => (size < 1_000_000 ? `${Math.round(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`);

/** Why a file is not uploaded; empty when it is. */
function objectionTo({ type, size }) {
  if (!type.startsWith('image/')) return 'Not a picture';
  return size > SIZE_MAX ? 'Larger than 5 MB' : '';
}

let lastId = 0;
function uploadOf(file) {
  lastId += 1;
  const objection = objectionTo(file);
  return { id: lastId, file, objection, state: objection ? 'refused' : 'waiting', percent: 0, controller: new AbortController() };
}

function Upload({ upload, onCancel, onAgain }) {
  const { file, state, percent, objection } = upload;
  return (
    <li>
      <span className="name">{file.name}</span> <span className="size">{sizeOf(file)}</span> <span>{objection || WORDS[state]}</span>
      {state === 'uploading' && <div role="progressbar" aria-label={file.name} aria-valuenow={percent}><div style={{ width: `${percent}%` }} /></div>}
      {(state === 'waiting' || state === 'uploading') && <button type="button" aria-label={`Cancel ${file.name}`} onClick={onCancel}>Cancel</button>}
      {state === 'failed' && <button type="button" aria-label={`Try again ${file.name}`} onClick={onAgain}>Try again</button>}
    </li>
  );
}

export default function App() {
  const [uploads, setUploads] = useState([]);
  const input = useRef(null);

  const put = (id, change) => setUploads((before) => before.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const start = async ({ id, file, controller }) => {
    put(id, { state: 'uploading', percent: 0 });
    try {
      await api.upload(file, { signal: controller.signal, onProgress: (share) => put(id, { percent: Math.round(share * 100) }) });
      put(id, { state: 'done' });
    } catch {
      put(id, { state: 'failed' });
    }
  };
  // Whatever has changed: as many as may be under way are.
  useEffect(() => {
    const free = AT_ONCE - uploads.filter(({ state }) => state === 'uploading').length;
    uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free)).forEach(start);
  }, [uploads]);

  const join = (before, upload) => {
    const isThere = before.some(({ file }) => file.name === upload.file.name && file.size === upload.file.size);
    return isThere ? before : [...before, upload];
  };
  const choose = () => {
    const chosen = [...input.current.files].map(uploadOf);
    setUploads((before) => chosen.reduce(join, before));
    // Else choosing the same file again would change nothing.
    input.current.value = '';
  };
  const cancel = (upload) => {
    input.current.focus();
    upload.controller.abort();
    setUploads((before) => before.filter(({ id }) => id !== upload.id));
  };
  const again = (upload) => put(upload.id, { state: 'waiting', percent: 0 });

  const wanted = uploads.filter(({ state }) => state !== 'refused');
  const done = wanted.filter(({ state }) => state === 'done').length;
  return (
    <main>
      <h1>Upload pictures</h1>
      <label htmlFor="files">Pictures</label>
      <input id="files" type="file" accept="image/*" multiple ref={input} onChange={choose} />
      <p role="status">{wanted.length > 0 && `${done} of ${wanted.length} uploaded`}</p>
      <ul aria-label="Uploads">
        {uploads.map((upload) => <Upload key={upload.id} upload={upload} onCancel={() => cancel(upload)} onAgain={() => again(upload)} />)}
      </ul>
    </main>
  );
}
