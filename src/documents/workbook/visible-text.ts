/** Most characters a cell holds. */
const CELL_LIMIT = 32_767;
const CUT = '…';
const UNREADABLE = '\uFFFD';
const CONTROL_PICTURES = 0x2400;

/**
 * Text as a cell can hold it: what XML forbids is replaced by something that can be seen, never
 * dropped. A bell (U+0007) becomes `␇`, half a surrogate pair `\uFFFD`.
 */
export function visibleText(text: string): string {
  const clean = SUSPECT.test(text) ? text.replace(FORBIDDEN, replacement) : text;
  return clean.length > CELL_LIMIT
    ? `${clean.slice(0, CELL_LIMIT - 1).replace(LONE_END, '')}${CUT}`
    : clean;
}

// A carriage return alone, or before a line feed, is a line break; the rest of C0 but tab and line
// feed, DEL and the two non-characters cannot stand in a sheet.
const FORBIDDEN_CHARACTERS =
  '\\r\\n?|[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uFFFE\\uFFFF]';
const LONE_SURROGATES =
  '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
const FORBIDDEN = new RegExp(`${FORBIDDEN_CHARACTERS}|${LONE_SURROGATES}`, 'g');
/** Whatever may be forbidden, told at a glance: most texts have none of it. */
const SUSPECTS = '\\u0000-\\u0008\\u000B-\\u001F\\u007F\\uD800-\\uDFFF\\uFFFE\\uFFFF';
const SUSPECT = new RegExp(`[${SUSPECTS}]`);
const LONE_END = /[\uD800-\uDBFF]$/;

function replacement(character: string): string {
  if (character.startsWith('\r')) return '\n';
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 0x7f ? '\u2421' : UNREADABLE;
}
