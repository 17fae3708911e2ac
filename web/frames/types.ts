// What the machine takes from others.

/** What a test says when something is not as it should be. */
export class Failed extends Error {}

interface Node {
  readonly target: readonly string[];
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly Node[];
}

/** The part of axe-core that is used here. */
export interface Axe {
  setup(root: Element): void;
  teardown(): void;
  run(context: Document, options: unknown): Promise<{ readonly violations: readonly Violation[] }>;
  readonly commons: {
    readonly aria: { getRole(element: Element): string | null };
    readonly text: { accessibleText(element: Element): string };
    readonly dom: { isVisibleToScreenReaders(element: Element): boolean };
  };
}
