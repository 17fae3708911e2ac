const input = document.getElementById('files');
const status = document.getElementById('status');
const list = document.getElementById('list');
const AT_ONCE = 2;
const SIZE_MAX = 5_000_000;
const WORDS = { waiting: 'Waiting', uploading: '', done: 'Done', failed: 'Failed' };

let uploads = [];

const sizeOf = ({ size }) => (size < 1_000_000 ? `${Math.round(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`);

/** Why a file is not uploaded; empty when it is. */
function objectionTo({ type, size }) {
  if (!type.startsWith('image/')) return 'Not a picture';
  return size > SIZE_MAX ? 'Larger than 5 MB' : '';
}

function spanOf(text, className) {
  const span = document.createElement('span');
  span.textContent = text;
  span.className = className;
  return span;
}

function buttonOf(verb, upload, press) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = verb;
  button.setAttribute('aria-label', `${verb} ${upload.file.name}`);
  button.addEventListener('click', () => press(upload));
  return button;
}

function barOf({ file, percent }) {
  const bar = document.createElement('div');
  const filled = document.createElement('div');
  bar.setAttribute('role', 'progressbar');
  bar.setAttribute('aria-label', file.name);
  bar.setAttribute('aria-valuenow', String(percent));
  filled.style.width = `${percent}%`;
  bar.append(filled);
  return bar;
}

/** The parts that change; a button stays as long as there is something to press, since it may have the focus. */
function fill(upload) {
  const { row, state } = upload;
  row.querySelector('[role=progressbar]')?.remove();
  if (state === 'uploading') row.append(barOf(upload));
  row.querySelector('.word').textContent = upload.objection || WORDS[state];
  upload.cancel.hidden = state !== 'waiting' && state !== 'uploading';
  upload.again.hidden = state !== 'failed';
}

function draw() {
  uploads.forEach(fill);
  const wanted = uploads.filter(({ state }) => state !== 'refused');
  const done = wanted.filter(({ state }) => state === 'done').length;
  status.textContent = wanted.length > 0 ? `${done} of ${wanted.length} uploaded` : '';
}

/** Begins as many as may be under way. */
function next() {
  const free = AT_ONCE - uploads.filter(({ state }) => state === 'uploading').length;
  uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free)).forEach(start);
  draw();
}

async function start(upload) {
  upload.state = 'uploading';
  upload.percent = 0;
  try {
    await api.upload(upload.file, {
      signal: upload.controller.signal,
      onProgress: (share) => {
        upload.percent = Math.round(share * 100);
        draw();
      },
    });
    upload.state = 'done';
  } catch {
    upload.state = 'failed';
  }
  next();
}

function cancel(upload) {
  uploads = uploads.filter((one) => one !== upload);
  upload.row.remove();
  upload.controller.abort();
  input.focus();
  next();
}

function tryAgain(upload) {
  upload.state = 'waiting';
  next();
  upload.cancel.focus();
}

function add(file) {
  if (uploads.some((one) => one.file.name === file.name && one.file.size === file.size)) return;
  const objection = objectionTo(file);
  const upload = { file, objection, state: objection ? 'refused' : 'waiting', percent: 0, controller: new AbortController(), row: document.createElement('li') };
  upload.cancel = buttonOf('Cancel', upload, cancel);
  upload.again = buttonOf('Try again', upload, tryAgain);
  upload.row.append(spanOf(file.name, 'name'), ' ', spanOf(sizeOf(file), 'size'), ' ', spanOf('', 'word'), upload.cancel, upload.again);
  list.append(upload.row);
  uploads.push(upload);
}

input.addEventListener('change', () => {
  [...input.files].forEach(add);
  // Else choosing the same file again would change nothing.
  input.value = '';
  next();
});
