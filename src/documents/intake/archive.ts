import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import yauzl from 'yauzl';
import type { IntakeLimits } from './limits.ts';
import { damaged, Refusal, tooMuch } from './refusal.ts';

const UTF16_LITTLE = [0xff, 0xfe] as const;
const UTF16_BIG = [0xfe, 0xff] as const;

/**
 * The parts of a zip file in memory, unpacked piece by piece. Sizes are counted as they come out:
 * what the file says of them may be a lie.
 */
export class Archive {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;
  readonly #limits: IntakeLimits;
  readonly #until: number;
  #unpacked = 0;

  private constructor(
    zip: yauzl.ZipFile,
    entries: ReadonlyMap<string, yauzl.Entry>,
    limits: IntakeLimits,
  ) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
    this.#until = performance.now() + limits.seconds * 1000;
  }

  /** @throws Refusal when it is no sound zip, or has too many entries, or two of one name */
  static async open(bytes: Buffer, limits: IntakeLimits): Promise<Archive> {
    const zip = await opened(bytes);
    if (zip.entryCount > limits.entries) throw tooMuch('entries', limits.entries);
    return new Archive(zip, await entriesOf(zip, limits), limits);
  }

  get names(): Iterable<string> {
    return this.#entries.keys();
  }

  /** The entry under the name as written, or one that differs from it only in capitals. */
  find(name: string): string | undefined {
    if (this.#entries.has(name)) return name;
    const plain = name.toLowerCase();
    for (const entry of this.#entries.keys()) if (entry.toLowerCase() === plain) return entry;
    return undefined;
  }

  /** The text of an entry in pieces. */
  async *text(name: string): AsyncGenerator<string> {
    let decoder: TextDecoder | undefined;
    for await (const piece of this.#pieces(name)) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      try {
        yield decoder.decode(piece, { stream: true });
      } catch {
        throw damaged(name);
      }
    }
  }

  async *#pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) throw damaged(name);
    const stream = await streamOf(this.#zip, entry, name);
    try {
      for await (const piece of stream) {
        this.#unpacked += piece.length;
        if (this.#unpacked > this.#limits.unpackedBytes) {
          throw tooMuch('unpacked', this.#limits.unpackedBytes);
        }
        if (performance.now() > this.#until) throw tooMuch('seconds', this.#limits.seconds);
        yield piece;
      }
    } catch (error) {
      throw error instanceof Refusal ? error : damaged(name);
    } finally {
      stream.destroy();
    }
  }
}

function opened(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error || !zip) reject(damaged(''));
      else resolve(zip);
    });
  });
}

function entriesOf(
  zip: yauzl.ZipFile,
  limits: IntakeLimits,
): Promise<ReadonlyMap<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  return new Promise((resolve, reject) => {
    // Among others: names with `..`, sizes that contradict one another, a directory cut off.
    zip.on('error', () => reject(damaged('')));
    zip.on('end', () => resolve(entries));
    const names = new Set<string>();
    zip.on('entry', (entry: yauzl.Entry) => {
      // Names that differ only in capitals are one part to spreadsheets.
      const name = entry.fileName.toLowerCase();
      if (names.has(name)) reject(damaged(entry.fileName));
      else if (entries.size >= limits.entries) reject(tooMuch('entries', limits.entries));
      else {
        names.add(name);
        entries.set(entry.fileName, entry);
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
}

function streamOf(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) reject(damaged(name));
      else resolve(stream);
    });
  });
}

function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === UTF16_LITTLE[0] && second === UTF16_LITTLE[1]) return 'utf-16le';
  return first === UTF16_BIG[0] && second === UTF16_BIG[1] ? 'utf-16be' : 'utf-8';
}
