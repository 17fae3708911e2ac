import { keyLabels, onMac } from '../lib/keys.ts';

export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {keyLabels(keys, onMac).map((label, i) => (
        <kbd key={i}>{label}</kbd>
      ))}
    </span>
  );
}
