import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';

/**
 * The same bytes, but ending in an error when they are not what the hash says. A reader who gives up
 * half way lets go of the source too, be it a file or a connection.
 */
export function checkedStream(content: Readable, sha256: string): Readable {
  const hash = createHash('sha256');
  const checked = new Transform({
    transform(piece: Buffer, _encoding, callback) {
      hash.update(piece);
      callback(null, piece);
    },
    flush(callback) {
      const found = hash.digest('hex');
      callback(
        found === sha256 ? null : new Error(`file ${sha256} is not what was kept: ${found}`),
      );
    },
  });
  // Errors reach the reader through `checked`.
  return pipeline(content, checked, () => undefined);
}
