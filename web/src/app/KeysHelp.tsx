import { actions } from '../lib/actions.ts';
import { useStore } from '../lib/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const rows = useStore(actions).filter((action) => action.keys);
  // The page that is shown comes before what works anywhere.
  const sections = [...new Set(rows.map((row) => row.section))].sort((a, b) => Number(a === 'Anywhere') - Number(b === 'Anywhere'));
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      {sections.map((section) => (
        <section key={section} className="keys-section">
          <h3>{section}</h3>
          <dl className="keys-list">
            {rows.filter((row) => row.section === section).map((row) => (
              <div key={row.id}>
                <dt>{row.title}</dt>
                <dd><Keys keys={row.keys!} /></dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="small quiet">In the editor, Tab indents; press Escape and then Tab to leave it.</p>
    </Dialog>
  );
}
