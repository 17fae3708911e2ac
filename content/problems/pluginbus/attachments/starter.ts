type Listener = (this: Emitter, ...args: unknown[]) => void;

class Emitter {
  on(name: string, listener: Listener): () => void {
    // Your solution goes here.
    return () => {};
  }

  once(name: string, listener: Listener): () => void {
    return () => {};
  }

  off(name: string, listener: Listener): boolean {
    return false;
  }

  emit(name: string, ...args: unknown[]): number {
    return 0;
  }

  count(name: string): number {
    return 0;
  }
}
