/** What readers of other kinds of file build on: bounded archives and their XML. */
export type { Archive } from './archive.ts';
export { withArchive } from './open-archive.ts';
export { WORD_FILE } from './package-kind.ts';
export { type Attributes, attribute, readXml } from './read-xml.ts';
export { relationshipsOf } from './relationships.ts';
