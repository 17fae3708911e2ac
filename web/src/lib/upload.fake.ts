// For tests: the requests of upload(), which the test answers.
import { vi } from 'vitest';

export class FakeRequest {
  readonly upload: { onprogress?: (event: Pick<ProgressEvent, 'lengthComputable' | 'loaded' | 'total'>) => void } = {};
  readonly headers: Record<string, string> = {};
  onload = (): void => undefined;
  onerror = (): void => undefined;
  onabort = (): void => undefined;
  method = '';
  url = '';
  status = 0;
  responseText = '';
  open(method: string, url: string): void {
    Object.assign(this, { method, url });
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getResponseHeader = (): null => null;
  send(): void {}
  abort(): void {
    this.onabort();
  }
  progress(loaded: number, total: number): void {
    this.upload.onprogress?.({ lengthComputable: true, loaded, total });
  }
  end(status: number, responseText: string): void {
    Object.assign(this, { status, responseText });
    this.onload();
  }
  breakOff(): void {
    this.onerror();
  }
}

/** Those that are made from now on; vi.unstubAllGlobals() ends it. */
export function fakeRequests(): readonly FakeRequest[] {
  const made: FakeRequest[] = [];
  vi.stubGlobal('XMLHttpRequest', class extends FakeRequest {
    constructor() {
      super();
      made.push(this);
    }
  });
  return made;
}
