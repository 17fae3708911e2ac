import { CopyButton } from './CopyButton.tsx';

/** A command to type in a terminal. */
export function Command({ text }: { readonly text: string }) {
  return (
    <span className="command">
      <code>{text}</code>
      <CopyButton text={text} label="Copy the command" />
    </span>
  );
}
