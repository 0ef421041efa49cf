import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const COMMANDS = ['check', 'score', 'explain', 'rank', 'sets', 'diff', 'demo', 'whatif'];
/** Words of commander's that must not reach somebody reading Vietnamese. */
const ENGLISH =
  /\b(usage|options?|commands?|arguments?|default|choices|display|help for|error|unknown|invalid|missing|required|allowed|argument)\b/i;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** What the program shows as commands to type: names, not prose. */
function prose(text: string): string {
  return text.replace(/thangdiem .*|--[a-z]+/g, '');
}

describe.each([[], ...COMMANDS.map((command) => [command])])(
  'help %s',
  (...command: readonly string[]) => {
    it('is Vietnamese, with examples', async () => {
      const { code, out, err } = await run(...command, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Cách dùng: thangdiem');
      expect(out).toContain('Tùy chọn');
      expect(out).toMatch(/Ví dụ:\n {2}thangdiem /);
      expect(prose(out)).not.toMatch(ENGLISH);
    });

    it('is English on demand, with examples', async () => {
      const { code, out } = await run('--lang', 'en', ...command, '--help');
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n {2}thangdiem /);
      expect(out).not.toMatch(VIETNAMESE);
    });
  },
);

describe('help', () => {
  it('names arguments and defaults in the language asked for', async () => {
    const { out } = await run('diff', '--help');
    expect(out).toContain('thangdiem diff <bộ-cũ> <bộ-mới>');
    expect((await run('--lang', 'en', 'diff', '--help')).out).toContain('<before> <after>');
    expect((await run('rank', '--help')).out).toMatch(/\(final\);\s+bỏ\s+trống:\s+final/);
    expect((await run('check', '--help')).out).toContain('[đường-dẫn...]');
    expect((await run('demo', '--help')).out).toContain('[thư-mục]');
  });

  it('lists every command', async () => {
    const { out } = await run('--help');
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  it('may be asked for as a command', async () => {
    expect((await run('help')).out).toBe((await run('--help')).out);
    expect((await run('help', 'rank')).out).toBe((await run('rank', '--help')).out);
  });

  it('comes, on stderr, when nothing is asked for', async () => {
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe((await run('--help')).out);
  });

  it('the version is just the number', async () => {
    expect(await run('--version')).toMatchObject({ code: 0, out: '0.1.0\n', err: '' });
  });
});

describe('a command used wrongly', () => {
  const ROUND = 'fixtures/hai-duong-2025';

  it.each([
    [['xep-hang'], 'Không có lệnh xep-hang.'],
    [['rank', ROUND, '--nhanh'], 'Không có tùy chọn --nhanh.'],
    [['rank'], 'Thiếu tham số đợt.'],
    [['explain', ROUND], 'Thiếu tham số mã-đơn-vị.'],
    [['rank', ROUND, '--out'], 'Tùy chọn --out <xlsx> cần một giá trị.'],
    [['score', ROUND, ROUND], 'Thừa tham số.'],
    [['rank', ROUND, '--basis', 'cuoi'], 'Giá trị không hợp lệ: cuoi (--basis <self|final>).'],
    [['--lang', 'fr', 'check'], 'Giá trị không hợp lệ: fr (--lang <vi|en>).'],
    [['sets', '--on', '31/02/2025'], 'Giá trị không hợp lệ: 31/02/2025 (--on dd/mm/yyyy).'],
    [['explain', ROUND, 'SN99'], 'Không có đơn vị mã SN99 trong đợt này. Các mã có: DV01, '],
    [['diff', 'khong-co', 'cung-khong'], 'Không có bộ tiêu chí khong-co. Các bộ có: hai-duong-'],
  ])('%j', async (argv, sentence) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(prose(err)).not.toMatch(ENGLISH);
  });

  it('is told in English on demand', async () => {
    const { code, err } = await run('--lang=en', 'xep-hang');
    expect(code).toBe(2);
    expect(err).toBe('There is no command xep-hang.\nSee: thangdiem --help\n');
  });
});
