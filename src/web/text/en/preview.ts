import type { preview as vietnamese } from '../vi/preview.ts';

export const preview: typeof vietnamese = {
  of: (name) => `File ${name}`,
  download: 'Download',
  notShown: 'This kind of file cannot be shown in the page; download it to read it.',
  broken: 'This PDF cannot be opened; it may be damaged. Download it to check.',
  earlier: 'Previous page',
  later: 'Next page',
  smaller: 'Zoom out',
  larger: 'Zoom in',
  page: (page, of) => `Page ${page}/${of}`,
  pageOf: (page, name) => `Page ${page} of file ${name}`,
  fit: 'Fit to frame',
  ownSize: 'Show in its own size',
};
