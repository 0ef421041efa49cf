import { houseEn } from './en/house.ts';
import { type HouseWords, houseVi } from './vi/house.ts';
import type { Language } from './words.ts';

export type { HouseWords };

/** What the commands of whoever runs the system say. */
export function houseWordsIn(language: Language): HouseWords {
  return language === 'vi' ? houseVi : houseEn;
}
