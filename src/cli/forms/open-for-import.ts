import type { OpenWorkbook } from '../../app/import-forms.ts';
import { openFilledWorkbook } from '../../documents/form/index.ts';

/** Opens a file somebody sent; what is no workbook is told as such. */
export const openForImport: OpenWorkbook = async (file) => {
  const opened = await openFilledWorkbook(file);
  if ('workbook' in opened) return opened;
  const { fault } = opened;
  if ('tooLarge' in fault) {
    const figures = { size: String(fault.tooLarge) };
    return { findings: [{ code: 'file.too-large', at: { file }, figures }] };
  }
  const { reason } = fault;
  return { findings: [{ code: 'file.unreadable', at: { file }, figures: { reason } }] };
};
