import { hrefs } from '../../frame/places.ts';

/** Addresses of the pages about sets. */
export const setHrefs = {
  list: hrefs.sets,
  read: (set: string) => `${hrefs.sets}/${set}`,
  edit: (draft: string) => `${hrefs.sets}/${draft}/soan`,
  compare: (before: string, after: string) => `${hrefs.sets}/${before}/so-voi/${after}`,
  annex: `${hrefs.sets}/nhap-phu-luc`,
};
