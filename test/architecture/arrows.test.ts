import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs the import rules on a copy of the source with one file added. */
function arrowsWith(file: string, text: string): { code: number; report: string } {
  const folder = mkdtempSync(join(tmpdir(), 'thangdiem-arrows-'));
  cpSync('src', join(folder, 'src'), { recursive: true });
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(name, join(folder, name));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, file), text);
  try {
    const report = execFileSync(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        'src',
        '--config',
        '.dependency-cruiser.cjs',
      ],
      { cwd: folder, encoding: 'utf8', stdio: 'pipe' },
    );
    return { code: 0, report };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, report: stdout };
  }
}

describe('the import rules', () => {
  it('refuse scoring that reaches into ranking', () => {
    const { code, report } = arrowsWith(
      'src/scoring/bad.ts',
      "export { rankRound } from '../ranking/rank-round.ts';\n",
    );
    expect(code).not.toBe(0);
    expect(report).toContain('arrow-scoring');
  });

  it('refuse a core that reads files', () => {
    const { code, report } = arrowsWith(
      'src/ranking/bad.ts',
      "import { readFileSync } from 'node:fs';\nexport const bad = readFileSync;\n",
    );
    expect(code).not.toBe(0);
    expect(report).toContain('core-reads-no-files');
  });

  it('refuse a second file that uses the rules engine', () => {
    const { code, report } = arrowsWith(
      'src/app/bad.ts',
      "import { Engine } from 'json-rules-engine';\nexport const bad = Engine;\n",
    );
    expect(code).not.toBe(0);
    expect(report).toContain('only-there-jsonrulesengine');
  });
});
