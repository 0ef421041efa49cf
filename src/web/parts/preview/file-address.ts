import { chosenLanguage } from '../../text/use-text.tsx';

export interface DocumentAt {
  readonly round: string;
  readonly unit: string;
  readonly document: string;
}

/** Where the file of a document is handed out. */
export function fileAddress({ round, unit, document }: DocumentAt): string {
  const path = ['rounds', round, 'units', unit, 'documents', document, 'file']
    .map(encodeURIComponent)
    .join('/');
  return `/api/v1/${path}${chosenLanguage() === 'en' ? '?lang=en' : ''}`;
}
