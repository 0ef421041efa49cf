/** What a file showed of itself while it passed by. */
export interface Seen {
  /** Plain UTF-8 from the first byte to the last, without control characters. */
  readonly isText: boolean;
  /** How the text begins; empty when it is none. */
  readonly start: string;
  /** Names that stand in it as only an office file with macros has them. */
  readonly hasMacros: boolean;
  /** Endings of the office files whose main part is named in it. */
  readonly parts: ReadonlySet<string>;
}

export interface ContentWatch {
  look(piece: Uint8Array): void;
  seen(): Seen;
}

/** Letters of a text that are looked at for markup. */
const START = 64 * 1024;
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/u;

/** Names of streams in an OLE2 file, as it writes them. */
const ole = (name: string): string => [...name].map((letter) => `${letter}\0`).join('');

/** Names inside archives and OLE2 files are never packed, so they can be found in passing. */
const MACROS = ['vbaproject.bin', 'vbadata.xml', 'macrosheets/', 'activex/', ole('_vba_project')];
const MAIN_PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['docx', ['word/document']],
  ['xlsx', ['xl/workbook']],
  ['pptx', ['ppt/presentation']],
  ['doc', [ole('worddocument')]],
  ['xls', [ole('workbook\0'), ole('book\0')]],
  ['ppt', [ole('powerpoint document')]],
]);
const NAMES = [...MACROS, ...[...MAIN_PARTS.values()].flat()];
/** A name may be cut in two between pieces. */
const OVERLAP = Math.max(...NAMES.map((name) => name.length)) - 1;

/**
 * Looks at a whole file without keeping it. It is no virus scanner: it knows macros by the names that
 * office programs give them, not parts that somebody renamed, nor what lies packed in a zip in a zip.
 */
export function contentWatch(): ContentWatch {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const names = new Set<string>();
  let isText = true;
  let start = '';
  let tail = '';

  const read = (piece?: Uint8Array): void => {
    if (!isText) return;
    try {
      const text = piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
      if (CONTROL.test(text)) isText = false;
      else if (start.length < START) start = (start + text).slice(0, START);
    } catch {
      isText = false;
    }
  };

  return {
    look(piece) {
      read(piece);
      const { buffer, byteOffset, byteLength } = piece;
      const bytes = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
      const letters = tail + bytes.toLowerCase();
      for (const name of NAMES) if (letters.includes(name)) names.add(name);
      tail = letters.slice(-OVERLAP);
    },
    seen() {
      read();
      const has = (name: string): boolean => names.has(name);
      const parts = [...MAIN_PARTS].filter(([, mains]) => mains.some(has));
      return {
        isText,
        start: isText ? start : '',
        hasMacros: MACROS.some(has),
        parts: new Set(parts.map(([ending]) => ending)),
      };
    },
  };
}
