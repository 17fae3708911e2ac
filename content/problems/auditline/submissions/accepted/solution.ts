// Another way to the same: a writer that appends to one list of pieces, and takes back the key of a member that turns out to be nothing.
type Replacer = ((this: any, key: string, value: any) => any) | readonly unknown[];

const HEX = '0123456789abcdef';

function quoted(text: string): string {
  let out = '"';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const high = code >= 0xd800 && code <= 0xdbff;
    const low = code >= 0xdc00 && code <= 0xdfff;
    const next = text.charCodeAt(i + 1);
    if (high && next >= 0xdc00 && next <= 0xdfff) {
      out += text[i] + text[++i];
      continue;
    }
    const short = '\b\t\n\f\r"\\'.indexOf(text[i]);
    if (short >= 0) out += '\\' + 'btnfr"\\'[short];
    else if (code < 0x20 || high || low) out += '\\u' + HEX[code >> 12] + HEX[(code >> 8) & 15] + HEX[(code >> 4) & 15] + HEX[code & 15];
    else out += text[i];
  }
  return out + '"';
}

class Writer {
  private readonly pieces: string[] = [];
  private readonly path: object[] = [];

  constructor(
    private readonly change: ((this: any, key: string, value: any) => any) | null,
    private readonly keys: string[] | null,
    private readonly unit: string,
  ) {}

  /** False when there is nothing to write. */
  value(holder: any, key: string): boolean {
    let it = holder[key];
    const method = it === null || !['object', 'function', 'bigint'].includes(typeof it) ? undefined : it.toJSON;
    if (typeof method === 'function') it = method.call(it, key);
    if (this.change) it = this.change.call(holder, key, it);
    it = unboxed(it);
    switch (typeof it) {
      case 'bigint':
        throw new TypeError('no text for a BigInt');
      case 'string':
        this.pieces.push(quoted(it));
        return true;
      case 'number':
        this.pieces.push(it - it === 0 ? `${it}` : 'null');
        return true;
      case 'boolean':
        this.pieces.push(it ? 'true' : 'false');
        return true;
      case 'object':
        if (it === null) this.pieces.push('null');
        else this.inside(it);
        return true;
      default:
        return false;
    }
  }
  text(): string {
    return this.pieces.join('');
  }

  private inside(it: any): void {
    if (this.path.includes(it)) throw new TypeError('a cycle');
    this.path.push(it);
    const array = Array.isArray(it);
    this.pieces.push(array ? '[' : '{');
    let any = false;
    const count = array ? it.length : 0;
    const keys = array ? Array.from({ length: count }, (_, i) => `${i}`) : (this.keys ?? Object.keys(it));
    for (const key of keys) {
      const before = this.pieces.length;
      if (any) this.pieces.push(',');
      this.line(this.path.length);
      if (!array) this.pieces.push(quoted(key), this.unit ? ': ' : ':');
      if (this.value(it, key)) any = true;
      else if (array) any = this.pieces.push('null') > 0;
      else this.pieces.length = before;
    }
    this.path.pop();
    if (any) this.line(this.path.length);
    this.pieces.push(array ? ']' : '}');
  }
  private line(depth: number): void {
    if (this.unit) this.pieces.push('\n', this.unit.repeat(depth));
  }
}

/** What is in the box, if it is one. */
const unboxed = (it: unknown): unknown => (it instanceof Number || it instanceof String || it instanceof Boolean || it instanceof BigInt ? it.valueOf() : it);

export function stringify(value: unknown, replacer?: Replacer, indentation?: unknown): string | undefined {
  const indent = unboxed(indentation);
  let unit = '';
  if (typeof indent === 'string') unit = indent.substring(0, 10);
  if (typeof indent === 'number') while (unit.length < 10 && unit.length + 1 <= indent) unit += ' ';
  const keys: string[] = [];
  if (Array.isArray(replacer)) {
    for (const key of replacer.map(unboxed)) if ((typeof key === 'string' || typeof key === 'number') && !keys.includes(`${key}`)) keys.push(`${key}`);
  }
  const writer = new Writer(typeof replacer === 'function' ? replacer : null, Array.isArray(replacer) ? keys : null, unit);
  return writer.value({ '': value }, '') ? writer.text() : undefined;
}
