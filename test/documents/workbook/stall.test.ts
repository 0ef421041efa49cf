import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Stalled, watchForStall } from '../../../src/documents/workbook/stall.ts';
import { writeTarget } from '../../../src/documents/workbook/write-target.ts';

const SHORT = 40;

describe('a target that is watched', () => {
  it('is said to have stalled once no byte has reached it for long enough', async () => {
    const target = Object.assign(new PassThrough(), { bytesWritten: 0 });
    const watch = watchForStall(target, SHORT);
    await expect(watch.stalled).rejects.toBeInstanceOf(Stalled);
    watch.stop();
  });

  it('is left alone while bytes come, however slowly', async () => {
    const target = Object.assign(new PassThrough(), { bytesWritten: 0 });
    const watch = watchForStall(target, 2000);
    const slowly = async () => {
      for (let step = 0; step < 6; step += 1) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        target.bytesWritten += 1;
      }
      return 'whole';
    };
    await expect(Promise.race([slowly(), watch.stalled])).resolves.toBe('whole');
    watch.stop();
  });
});

describe('a file', () => {
  const file = () => join(mkdtempSync(join(tmpdir(), 'thang-diem-stall-')), 'kq.xlsx');

  it('whose writing stalled is begun anew and then whole', async () => {
    const target = file();
    let attempts = 0;
    await writeTarget(target, async (stream) => {
      attempts += 1;
      stream.write('nửa chừng');
      if (attempts < 3) throw new Stalled('no byte was written');
      stream.end(' rồi trọn vẹn');
    });
    expect(attempts).toBe(3);
    expect(readFileSync(target, 'utf8')).toBe('nửa chừng rồi trọn vẹn');
  });

  it('that stalls every time is given up with nothing left behind', async () => {
    const target = file();
    const stalls = writeTarget(target, async () => {
      throw new Stalled('no byte was written');
    });
    await expect(stalls).rejects.toBeInstanceOf(Stalled);
    expect([existsSync(target), existsSync(`${target}.part`)]).toEqual([false, false]);
  });

  it('that fails for another reason is not begun anew', async () => {
    let attempts = 0;
    const fails = writeTarget(file(), async () => {
      attempts += 1;
      throw new Error('đĩa đầy');
    });
    await expect(fails).rejects.toThrow('đĩa đầy');
    expect(attempts).toBe(1);
  });
});
