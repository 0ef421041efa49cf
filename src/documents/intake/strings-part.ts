import type { Archive } from './archive.ts';
import type { IntakeLimits } from './limits.ts';
import { readXml } from './read-xml.ts';
import { tooMuch } from './refusal.ts';

/** Gathers the text of one string item: its runs, without the readings printed above Asian words. */
export class StringItem {
  #text = '';
  #inText = false;
  #inReading = 0;

  open(name: string): void {
    if (name === 'rPh') this.#inReading += 1;
    this.#inText = name === 't' && this.#inReading === 0;
  }

  add(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inReading -= 1;
    if (name === 't') this.#inText = false;
  }

  /** The text so far; the next item begins empty. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** The texts that cells name by number. */
export async function sharedStrings(
  archive: Archive,
  part: string | undefined,
  limits: IntakeLimits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const item = new StringItem();
  let letters = 0;
  await readXml(archive, part, {
    open: (name) => item.open(name),
    text: (text) => item.add(text),
    close(name) {
      item.close(name);
      if (name !== 'si') return;
      const text = item.take();
      letters += text.length;
      if (letters > limits.letters) throw tooMuch('letters', limits.letters);
      strings.push(text);
      if (strings.length > limits.items) throw tooMuch('items', limits.items);
    },
  });
  return strings;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
