import { FileButton } from '../../../ui/FileButton.tsx';
import { Uploading, useUploads } from '../../../ui/Uploading.tsx';
import { packages } from './data.ts';
import { send } from './upload.ts';

/** Packages that are chosen or dropped, each on its way. */
export function Bring() {
  const bring = useUploads({ several: true, send, arrived: () => packages.refresh() });
  return (
    <section className="anki-bring" aria-label="Bring a package" {...bring.dropZone}>
      <p>In Anki, under File, Export, choose a deck as <strong>.apkg</strong>, with its scheduling. Drop it here, or choose it. It is opened in the jail, and you see what would come in before anything does.</p>
      <div><FileButton label="Package of Anki" accept=".apkg,.colpkg" look="primary" onFile={bring.take}>Choose a package</FileButton></div>
      <Uploading bring={bring} />
    </section>
  );
}
