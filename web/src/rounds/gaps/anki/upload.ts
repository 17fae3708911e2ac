// Packages of Anki on their way to the server.
import type { CardPackage } from '../../../contract/api.ts';
import { notSent, refused, upload, type Upload } from '../../../lib/upload.ts';

const REMEDY = 'in Anki, export the deck again without “Include media”: pictures and sounds do not come in anyway; or use dryrun card import, which takes 512 MiB';

export function send(file: File, onShare?: (share: number) => void): Upload<CardPackage> {
  if (file.size > 0 && !/\.(apkg|colpkg|zip)$/i.test(file.name)) return notSent(refused('packages of Anki end in .apkg or .colpkg. In Anki, File, Export makes one; a deck as text is none'));
  return upload('createCardPackage', file, { query: { name: file.name.slice(0, 150) }, remedy: REMEDY, onShare });
}
