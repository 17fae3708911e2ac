// Files as the browser hands them over: chosen, or dropped with the folders that they lie in.
import type { GivenFile } from './answers.ts';

/** More are not looked at: somebody may drop his home folder. */
const MOST_FILES = 12_000;
/** A larger one is not read; no problem takes it. */
const MOST_BYTES = 4 << 20;

interface Found {
  readonly name: string;
  readonly file: File;
}

async function given({ name, file }: Found): Promise<GivenFile> {
  if (file.size > MOST_BYTES) return { name, bytes: file.size, text: null };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { name, bytes: file.size, text };
  } catch {
    return { name, bytes: file.size, text: null };
  }
}

const entriesIn = (folder: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((resolve) => folder.readEntries(resolve, () => resolve([])));
const fileOf = (entry: FileSystemFileEntry): Promise<File | null> => new Promise((resolve) => entry.file(resolve, () => resolve(null)));

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (found.length >= MOST_FILES || entry.name.startsWith('.')) return;
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    if (file) found.push({ name: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const folder = (entry as FileSystemDirectoryEntry).createReader();
  // A folder is told in portions; an empty one ends it.
  for (let part = await entriesIn(folder); part.length > 0 && found.length < MOST_FILES; part = await entriesIn(folder)) {
    for (const inner of part) await walk(inner, found);
  }
}

export async function chosenFiles(files: FileList): Promise<GivenFile[]> {
  return Promise.all([...files].slice(0, MOST_FILES).map((file) => given({ name: file.webkitRelativePath || file.name, file })));
}

export async function droppedFiles(data: DataTransfer): Promise<GivenFile[]> {
  // The list is empty as soon as the event is over: everything is taken from it first.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const plain = [...data.files];
  const found: Found[] = [];
  for (const entry of entries) await walk(entry, found);
  if (entries.length === 0) plain.slice(0, MOST_FILES).forEach((file) => found.push({ name: file.name, file }));
  return Promise.all(found.map(given));
}
