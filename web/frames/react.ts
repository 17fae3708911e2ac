// React for the user's own component, apart from the page's.
import * as React from 'react';
import * as dom from 'react-dom';
import { createRoot } from 'react-dom/client';

const as = (module: object): object => ({ ...module, default: module });

(window as unknown as Record<string, unknown>)['dryrunReact'] = {
  modules: { react: as(React), 'react-dom': as(dom) },
  mount: (app: React.ComponentType, root: Element) => createRoot(root).render(React.createElement(app)),
};
