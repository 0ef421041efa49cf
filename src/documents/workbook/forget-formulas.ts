/**
 * Lets go of the formulas of a sheet's written rows. exceljs keeps each until the workbook ends, so
 * that later cells may share it, which ours never do: a list of 96,000 rows would hold as many.
 * Where it keeps them is not part of its interface; if that moves, they only stay.
 */
export function forgetFormulas(sheet: object): void {
  const keeper = sheet as { _formulae?: object };
  if (keeper._formulae) keeper._formulae = {};
}
