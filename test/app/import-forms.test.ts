import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenForm } from '../../demo/fill-form.ts';
import { identityOfWorkbook } from '../../src/documents/form/index.ts';
import { openWorkbook } from '../../src/documents/intake/index.ts';
import { run } from '../cli/run.ts';
import { faultLines, RoundOfForms } from '../support/round-of-forms.ts';

let round: RoundOfForms;
beforeEach(async () => {
  round = await RoundOfForms.make();
});
afterEach(() => round.remove());

/** Sets a line of the hidden sheet that says which form it is. */
function identity(form: OpenForm, key: string, value: string): void {
  const sheet = form.workbook.getWorksheet('NhanDang');
  for (let row = 1; row <= (sheet?.rowCount ?? 0); row++) {
    if (sheet?.getCell(row, 1).value === key) sheet.getCell(row, 2).value = value;
  }
}

describe('what people do to forms without harm', () => {
  const harmless: readonly (readonly [string, (form: OpenForm) => void])[] = [
    ['nothing, or saving it', () => {}],
    [
      'renaming the sheets',
      (form) => {
        form.scores.name = 'Sở TTTT chấm';
        form.documents.name = 'TL';
        form.cover.name = 'Bìa';
      },
    ],
    [
      'inserting blank rows between and above the criteria',
      (form) => {
        form.scores.insertRow(30, []);
        form.scores.insertRow(12, []);
        form.documents.insertRow(7, []);
      },
    ],
    [
      'hiding rows and setting a filter',
      (form) => {
        form.scores.getRow(10).hidden = true;
        form.scores.autoFilter = 'A6:M100';
      },
    ],
    [
      'adding comments and changing the sorting of sheets',
      (form) => {
        form.score('i:2.1/so-tin-bai', 'entry').note = 'Đã kiểm tra';
      },
    ],
    [
      'writing a number as text',
      (form) => {
        form.score('i:2.1/so-tin-bai', 'entry').value = ' 14 ';
        form.score('i:3.2/tren-mang', 'entry').value = '7453';
      },
    ],
    [
      'writing a rate as a text with its sign',
      (form) => {
        form.score('i:5.4/ty-le', 'entry').value = '97,19%';
        form.score('i:5.4/ty-le', 'entry').numFmt = '@';
      },
    ],
    [
      'writing a rate as a number without a sign',
      (form) => {
        form.score('i:5.4/ty-le', 'entry').value = 97.19;
        form.score('i:5.4/ty-le', 'entry').numFmt = 'General';
      },
    ],
    [
      'writing days as text without leading zeros, or as bare numbers',
      (form) => {
        form.field('submitted').value = '9/12/2025';
        form.score('i:7.1/ngay-gui', 'entry').value = 45822;
        form.score('i:7.1/ngay-gui', 'entry').numFmt = 'General';
      },
    ],
    [
      'typing answers instead of choosing them, in capitals or with blanks',
      (form) => {
        form.score('i:3.4/cong-khai', 'entry').value = ' CÓ';
        form.score('i:1.1/thoi-diem', 'entry').value = 'trong quý I  hoặc trước đó ';
      },
    ],
    [
      'copying a row and leaving the copy blank',
      (form) => {
        const { row } = form.score('i:2.1/so-tin-bai', 'entry');
        form.scores.duplicateRow(Number(row), 1, true);
        form.scores.getCell(Number(row) + 1, 5).value = null;
      },
    ],
    [
      'writing codes of documents in capitals in the cell for more of them',
      (form) => {
        form.score('c:1.1', 'document1').value = null;
        form.score('c:1.1', 'documents').value = 'KE-HOACH-DAN-VAN;';
      },
    ],
  ];

  test.each(harmless)('%s changes nothing', async (_, edit) => {
    const before = await round.evidence('SN11');
    const file = await round.edited('SN11', edit);
    const result = await round.import(file);
    expect(faultLines(result)).toEqual([]);
    expect(result.forms.map(({ change }) => change)).toEqual(['same']);
    expect(result.forms[0]?.text).toBe(before);
  });
});

describe('what is told with its cell', () => {
  const faults: readonly (readonly [string, (form: OpenForm) => void, readonly string[]])[] = [
    [
      'a number in words',
      (form) => {
        form.score('i:2.1/so-tin-bai', 'entry').value = 'bảy rưỡi';
      },
      ['cell.number-in-words | Tự chấm | E19 | bảy rưỡi'],
    ],
    [
      'a number that could be two',
      (form) => {
        form.score('i:3.2/tren-mang', 'entry').value = '1.234';
      },
      ['number.ambiguous | Tự chấm | E31 | 1.234'],
    ],
    [
      'a rate that could be two',
      (form) => {
        form.score('i:5.4/ty-le', 'entry').value = 0.95;
        form.score('i:5.4/ty-le', 'entry').numFmt = 'General';
      },
      ['cell.rate-unclear | Tự chấm | @i:5.4/ty-le | 0.95'],
    ],
    [
      'a percent where something is counted',
      (form) => {
        form.score('i:2.1/so-tin-bai', 'entry').value = '200%';
      },
      ['value.type | Tự chấm | E19 | 200%'],
    ],
    [
      'a day outside the period',
      (form) => {
        form.score('i:7.1/ngay-gui', 'entry').value = '14/06/2024';
      },
      ['evidence.date-outside | Tự chấm | @i:7.1/ngay-gui | 14/06/2024'],
    ],
    [
      'a day of handing in that is still to come',
      (form) => {
        form.field('submitted').value = '02/01/2026';
      },
      ['form.submitted-future | Hướng dẫn | C15 | 02/01/2026'],
    ],
    [
      'a day that does not exist',
      (form) => {
        form.score('i:7.1/ngay-gui', 'entry').value = '31/02/2025';
      },
      ['date.impossible | Tự chấm | @i:7.1/ngay-gui | 31/02/2025'],
    ],
    [
      'a formula that fails',
      (form) => {
        form.score('i:2.1/so-tin-bai', 'entry').value = {
          error: '#REF!',
        } as exceljs.CellErrorValue;
      },
      ['cell.formula-error | Tự chấm | E19 | #REF!'],
    ],
    [
      'an entry in a row that is not of the form',
      (form) => {
        form.scores.insertRow(12, []);
        form.scores.getCell(12, 5).value = 15;
      },
      ['form.stray | Tự chấm | E12 | 15'],
    ],
    [
      'a deleted row',
      (form) => {
        form.scores.spliceRows(Number(form.score('i:2.1/so-tin-bai', 'entry').row), 1);
      },
      ['form.row-missing | Tự chấm |  | '],
    ],
    [
      'a row that stands twice with different figures',
      (form) => {
        const row = Number(form.score('i:2.1/so-tin-bai', 'entry').row);
        form.scores.duplicateRow(row, 1, true);
        form.scores.getCell(row + 1, 5).value = 3;
      },
      ['form.row-duplicate | Tự chấm | C20 | '],
    ],
    [
      'cells merged over two figures',
      (form) => {
        const row = Number(form.score('i:1.2/da-quan-triet', 'entry').row);
        form.scores.mergeCells(row, 5, row + 1, 5);
      },
      ['form.merged | Tự chấm | E11 | 136'],
    ],
    [
      'a document without its number',
      (form) => {
        form.documents.getCell('D5').value = null;
      },
      ['form.cell-empty | Tài liệu | D5 | '],
    ],
    [
      'a document in a row without a code',
      (form) => {
        form.documents.insertRow(6, []);
        form.documents.getCell('D6').value = '15/BC';
      },
      ['form.document-code | Tài liệu | B6 | '],
    ],
    [
      'a kind of document that the set does not know',
      (form) => {
        form.documents.getCell('C5').value = 'Ảnh chụp';
      },
      ['form.document-kind | Tài liệu | C5 | Ảnh chụp'],
    ],
    [
      'text in an old encoding',
      (form) => {
        form.score('c:1.2', 'explanation').value = 'C«ng t¸c d©n vËn';
      },
      ['cell.legacy-text | Tự chấm | L9 | C«ng t¸c d©n vËn'],
    ],
    [
      'points claimed above the maximum',
      (form) => {
        form.score('c:1.1', 'claimed').value = 5;
      },
      ['evidence.points-over-max | Tự chấm | M7 | 5'],
    ],
  ];

  test.each(faults)('%s', async (_, edit, expected) => {
    let addresses = expected;
    const file = await round.edited('SN11', (form) => {
      edit(form);
      addresses = expected.map((line) =>
        line.replace(/@(\S+)/, (_, key: string) => form.score(key, 'entry').address),
      );
    });
    const result = await round.import(file);
    expect(faultLines(result)).toEqual(addresses);
    expect(result.forms).toEqual([]);
  });

  test('all faults of one form at once', async () => {
    const file = await round.edited('SN11', (form) => {
      form.field('submitted').value = null;
      form.score('i:2.1/so-tin-bai', 'entry').value = 'nhiều';
      form.score('c:2.2', 'document1').value = 'TL99';
      form.score('i:1.1/thoi-diem', 'entry').value = 'Đầu năm';
    });
    const { findings } = await round.import(file);
    expect(findings.map(({ code }) => code)).toEqual([
      'form.submitted-missing',
      'number.unreadable',
      'value.not-allowed',
      'form.document-unknown',
    ]);
    const [, , choice] = findings;
    expect(choice?.figures.allowed).toBe(
      '«Trong quý I hoặc trước đó», «Trong quý II», «Sau quý II», «Không ban hành»',
    );
  });
});

describe('forms that are not the right ones', () => {
  test.each([
    ['layout', '0', 'form.layout'],
    ['round', 'hai-duong-2024', 'form.other-round'],
    ['year', '2024', 'form.other-round'],
    ['set', 'quang-ngai-1211-2022', 'form.other-set'],
    ['version', '2021', 'form.set-changed'],
    ['hash', 'khac', 'form.set-changed'],
    ['unit', 'SN99', 'round.unit-unknown'],
  ])('another %s is named as such', async (key, value, code) => {
    const file = await round.edited('SN11', (form) => identity(form, key, value));
    const { findings, forms } = await round.import(file);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(forms).toEqual([]);
  });

  test('a workbook of another kind is no form', async () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('Sheet1').getCell('A1').value = 'Báo cáo';
    const file = join(round.folder, 'khac.xlsx');
    await workbook.xlsx.writeFile(file);
    expect(faultLines(await round.import(file))).toEqual(['form.not-a-form |  |  | ']);
  });

  test('a file that is no workbook is told as what it is', async () => {
    const file = join(round.folder, 'phieu.xlsx');
    await writeFile(file, '<html><table></table></html>');
    const { findings } = await round.import(file);
    expect(findings.map(({ code }) => code)).toEqual(['workbook.not-workbook']);
  });

  test('two forms of one unit are both refused, the others taken', async () => {
    const first = await round.form('SN11');
    const copy = join(round.forms, 'SN11 (ban sao).xlsx');
    await writeFile(copy, await readFile(first));
    await round.form('SN12');
    const { findings, forms } = await round.import(round.forms);
    expect(findings.map(({ code }) => code)).toEqual(['form.unit-twice', 'form.unit-twice']);
    expect(forms.map(({ unit }) => unit.code)).toEqual(['SN12']);
  });

  test('a folder without workbooks is told', async () => {
    const empty = join(round.folder, 'trong');
    await mkdir(empty);
    const { code, out } = await run('import', round.round, empty, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toMatchObject([{ code: 'form.none-found' }]);
  });

  test('the identity is read from the property of the file when its hidden sheet is gone', async () => {
    const opened = await openWorkbook(await round.form('SN11'));
    if (!('workbook' in opened)) throw new Error('a form can be opened');
    const { workbook } = opened;
    const rest = workbook.sheets.filter(({ name }) => name !== 'NhanDang');
    expect(identityOfWorkbook({ ...workbook, sheets: rest })).toEqual(identityOfWorkbook(workbook));
    expect(
      identityOfWorkbook({ ...workbook, sheets: rest, properties: new Map() }),
    ).toBeUndefined();
  });
});

describe('taking forms over', () => {
  test('a faulty unit does not stop the others, and nothing of it is written', async () => {
    await rm(join(round.round, 'evidence', 'SN12.yaml'));
    await round.edited('SN11', (form) => {
      form.score('i:2.1/so-tin-bai', 'entry').value = 'nhiều';
    });
    await round.edited('SN12', (form) => {
      form.field('submitted').value = '08/12/2025';
      form.score('i:2.1/so-tin-bai', 'entry').value = 3;
    });
    const before = await round.evidence('SN11');
    const { code } = await run('import', round.round, round.forms);
    expect(code).toBe(1);
    expect(await round.evidence('SN11')).toBe(before);
    expect(await round.evidence('SN12')).toBe(
      [
        'format: 1',
        'unit: SN12',
        'submitted: 08/12/2025',
        'answers:',
        '  "2.1":',
        '    inputs:',
        '      so-tin-bai: 3',
        '',
      ]
        .join('\n')
        .replace('"2.1"', '2.1'),
    );
  });

  test('importing twice changes nothing', async () => {
    await rm(join(round.round, 'evidence', 'SN11.yaml'));
    const copy = await RoundOfForms.make();
    try {
      const file = await copy.form('SN11');
      await run('import', round.round, file);
      const first = await round.evidence('SN11');
      const again = await round.import(file);
      expect(again.forms.map(({ change }) => change)).toEqual(['same']);
      await run('import', round.round, file);
      expect(await round.evidence('SN11')).toBe(first);
    } finally {
      await copy.remove();
    }
  });

  test('a dry run writes nothing', async () => {
    const evidence = join(round.round, 'evidence', 'SN12.yaml');
    const file = await round.form('SN12');
    await rm(evidence);
    const { out } = await run('import', round.round, file, '--dry-run', '--json');
    expect(JSON.parse(out).forms).toMatchObject([{ unit: 'SN12', change: 'new' }]);
    await expect(readFile(evidence)).rejects.toThrow('ENOENT');
  });

  test('a unit whose evidence has another name keeps its file', async () => {
    const folder = join(round.round, 'evidence');
    const file = await round.edited('SN12', (form) => {
      form.score('i:2.1/so-tin-bai', 'entry').value = 3;
    });
    await writeFile(join(folder, 'so-lao-dong.yaml'), await readFile(join(folder, 'SN12.yaml')));
    await rm(join(folder, 'SN12.yaml'));
    await run('import', round.round, file, '--overwrite');
    expect(await readFile(join(folder, 'so-lao-dong.yaml'), 'utf8')).toContain('so-tin-bai: 3');
    await expect(readFile(join(folder, 'SN12.yaml'))).rejects.toThrow('ENOENT');
  });

  test('rows sorted another way are still found', async () => {
    const file = await round.edited('SN11', (form) => {
      const { scores } = form;
      const rows: [first: number, last: number] = [8, 60];
      for (let [top, bottom] = rows; top < bottom; top++, bottom--) {
        for (let column = 1; column <= scores.columnCount; column++) {
          const [upper, lower] = [scores.getCell(top, column), scores.getCell(bottom, column)];
          const kept = upper.value;
          upper.value = lower.value;
          lower.value = kept;
        }
      }
    });
    const result = await round.import(file);
    expect(faultLines(result)).toEqual([]);
    expect(result.forms.map(({ change }) => change)).toEqual(['same']);
  });

  test('a form sent back blank is not taken for one that was handed in', async () => {
    await rm(join(round.round, 'evidence', 'SN12.yaml'));
    const file = await round.edited('SN12', (form) => {
      form.field('submitted').value = '08/12/2025';
    });
    expect(faultLines(await round.import(file))).toEqual(['form.blank |  |  | ']);
  });

  test('answers that were appraised are replaced only when asked, the appraisal kept', async () => {
    const file = await round.edited('SN11', (form) => {
      form.score('i:2.1/so-tin-bai', 'entry').value = 15;
    });
    expect(faultLines(await round.import(file))).toEqual(['form.appraised |  |  | ']);
    const { code } = await run('import', round.round, file, '--overwrite');
    expect(code).toBe(0);
    const text = await round.evidence('SN11');
    expect(text).toContain('so-tin-bai: 15');
    expect(text).toContain('appraisal:');
    expect(text).toContain('Tổ thẩm định (giả định)');
    expect(text).toContain('# Dữ liệu giả định');
    expect(text).toContain('uploaded: 07/12/2025');
  });

  test('a document that no criterion cites stays in the file', async () => {
    const evidence = join(round.round, 'evidence', 'SN11.yaml');
    const text = await readFile(evidence, 'utf8');
    const spare = [
      '  - id: du-phong',
      '    kind: bao-cao',
      '    number: 1/BC',
      '    date: 01/02/2025',
      '    issuer: Sở',
      '    subject: Báo cáo',
    ].join('\n');
    await writeFile(evidence, text.replace('documents:\n', `documents:\n${spare}\n`));
    const file = await round.edited('SN11', (form) => {
      form.score('i:2.1/so-tin-bai', 'entry').value = 15;
    });
    await run('import', round.round, file, '--overwrite');
    const after = await round.evidence('SN11');
    expect(after).toContain('id: du-phong');
    expect(after.split('id: ke-hoach-dan-van')).toHaveLength(2);
  });

  test('an older form does not replace a newer one unless asked', async () => {
    const evidence = join(round.round, 'evidence', 'SN11.yaml');
    const text = await readFile(evidence, 'utf8');
    await writeFile(evidence, text.slice(0, text.indexOf('appraisal:')));
    const file = await round.edited('SN11', (form) => {
      form.field('submitted').value = '01/12/2025';
      form.score('i:2.1/so-tin-bai', 'entry').value = 15;
    });
    expect(faultLines(await round.import(file))).toEqual(['form.older |  |  | 01/12/2025']);
  });

  test('a form made before other answers were written does not replace them unless asked', async () => {
    const evidence = join(round.round, 'evidence', 'SN11.yaml');
    const text = await readFile(evidence, 'utf8');
    const unappraised = text.slice(0, text.indexOf('appraisal:'));
    await writeFile(evidence, unappraised);
    const more = (form: OpenForm) => {
      form.score('i:2.1/so-tin-bai', 'entry').value = 15;
    };
    const file = await round.edited('SN11', more);
    await writeFile(evidence, unappraised.replace('so-tin-bai: 14', 'so-tin-bai: 13'));
    const { findings, forms } = await round.import(file);
    expect(findings).toMatchObject([{ code: 'form.typed-since', figures: { criteria: '2.1' } }]);
    expect(forms).toEqual([]);
    const fresh = await round.import(await round.edited('SN11', more));
    expect(fresh.forms.map(({ change }) => change)).toEqual(['changed']);
    expect((await run('import', round.round, file, '--overwrite')).code).toBe(0);
    expect(await round.evidence('SN11')).toContain('so-tin-bai: 15');
  });

  test('a review form made before the answers changed is refused', async () => {
    const file = await round.form('SN11', 'appraisal');
    const evidence = join(round.round, 'evidence', 'SN11.yaml');
    const text = await readFile(evidence, 'utf8');
    await writeFile(evidence, text.replace('so-tin-bai: 14', 'so-tin-bai: 13'));
    expect(faultLines(await round.import(file))).toEqual(['form.basis |  |  | ']);
  });

  test('a change without a reason, and one that is accepted too, are told at their cells', async () => {
    const file = await round.edited(
      'SN12',
      (form) => {
        form.score('i:2.1/so-tin-bai', 'changedEntry').value = 2;
        form.score('c:2.2', 'changedPoints').value = 1;
        form.score('c:2.2', 'reason').value = 'Theo hồ sơ';
        form.score('c:2.2', 'accept').value = 'Có';
      },
      'appraisal',
    );
    const { findings } = await round.import(file);
    expect(findings.map(({ code, at }) => [code, at.cell])).toEqual([
      ['form.reason-missing', expect.stringMatching(/^L\d+$/)],
      ['form.decision-both', expect.stringMatching(/^K\d+$/)],
    ]);
  });

  test('a missing name of whoever reviews is told once, in words, beside all other faults', async () => {
    const file = await round.edited(
      'SN12',
      (form) => {
        form.field('by').value = null;
        form.score('i:2.1/so-tin-bai', 'changedEntry').value = 2;
      },
      'appraisal',
    );
    const { findings, forms } = await round.import(file);
    expect(findings.map(({ code, at }) => [code, at.cell])).toEqual([
      ['form.by-missing', expect.stringMatching(/^C\d+$/)],
      ['form.reason-missing', expect.stringMatching(/^L\d+$/)],
    ]);
    expect(forms).toEqual([]);
  });

  test('the day the forms were received stands for the day on them', async () => {
    const file = await round.form('SN12');
    await rm(join(round.round, 'evidence', 'SN12.yaml'));
    await run('import', round.round, file, '--received', '10/12/2025');
    expect(await round.evidence('SN12')).toContain('submitted: 10/12/2025');
  });

  test('evidence of a unit with faults of its own is told and left alone', async () => {
    const file = await round.form('SN11');
    const evidence = join(round.round, 'evidence', 'SN11.yaml');
    await appendFile(evidence, '\nunit: SN11\n');
    const { findings, forms } = await round.import(file);
    expect(findings.map(({ code, at }) => [code, at.file])).toEqual([
      ['yaml.duplicate-key', evidence],
    ]);
    expect(forms).toEqual([]);
  });

  test('the report leads to the cells', async () => {
    const file = await round.edited('SN11', (form) => {
      form.score('i:2.1/so-tin-bai', 'entry').value = 'nhiều';
    });
    const report = join(round.folder, 'loi.xlsx');
    await run('import', round.round, file, '--report', report);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(report);
    const row = workbook.worksheets[0]?.getRow(4);
    const found = [2, 3, 4, 5].map((column) => row?.getCell(column).text);
    expect(found).toEqual([join('phieu', 'SN11-tu-cham.xlsx'), 'Tự chấm', 'E19', 'nhiều']);
    expect(row?.getCell(4).hyperlink).toBe("phieu/SN11-tu-cham.xlsx#'Tự chấm'!E19");
  });

  test('forms by the zip hold the same forms', async () => {
    const zip = join(round.folder, 'phieu.zip');
    const { code } = await run('form', round.round, 'SN11', 'SN12', '--out', zip);
    expect(code).toBe(0);
    const { unzipSync } = await import('fflate');
    expect(Object.keys(unzipSync(await readFile(zip)))).toEqual([
      'SN11-tu-cham.xlsx',
      'SN12-tu-cham.xlsx',
    ]);
  });
});
