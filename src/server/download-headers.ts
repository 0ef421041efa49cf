/** Control characters, parts of paths, and marks that turn the reading direction to hide an ending. */
const UNSAFE = /[\p{Cc}\p{Cf}\\/:*?"<>|]/gu;

/** Half of a letter beyond the basic plane, which no encoding can write. */
const HALF = /\p{Surrogate}/gu;

/**
 * Headers of a file that is only ever saved, never shown or run, whatever it is.
 *
 * @param size bytes
 */
export function downloadHeaders(name: string, type: string, size?: number): Headers {
  const clean = name.normalize('NFC').replace(UNSAFE, '_').replace(HALF, '_').trim() || 'tep';
  const ascii = clean.replace(/[^\x20-\x7e]/g, '_');
  return new Headers({
    'content-type': type,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(clean)}`,
    ...(size !== undefined && { 'content-length': String(size) }),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
}

/** As RFC 8187 asks: also what `encodeURIComponent` leaves and a parameter must not hold. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
