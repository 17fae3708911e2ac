// JSX and modules into what a browser runs; lines stay where they are.
import { transform } from 'sucrase';

(window as unknown as Record<string, unknown>)['dryrunJsx'] = (source: string): string => {
  const { code } = transform(source, { transforms: ['jsx', 'imports'], jsxRuntime: 'classic', production: true, filePath: 'App.jsx' });
  // Elements need no import of React to be written.
  return `var React = require('react');${code}`;
};
