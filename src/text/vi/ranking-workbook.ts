import type { OperatorName } from '../../criteria/operators.ts';
import type { SetDocument } from '../../criteria/schema/set.ts';
import type { Part } from '../../criteria/walk.ts';

type GradeWord = SetDocument['gradeWord'];

/** Everything the ranking workbook says by itself, besides what `Words` makes of a result. */
export interface RankingWorkbookLabels {
  /** Begin the names of sheets. */
  readonly sheets: {
    summary(word: GradeWord): string;
    readonly detail: string;
    readonly differences: string;
    readonly lost: string;
    readonly identity: string;
  };
  /** Dotted lines are for the clerk to fill in. */
  readonly letterhead: {
    readonly issuer: string;
    readonly office: string;
    readonly nation: string;
    readonly motto: string;
    readonly placeAndDate: string;
    readonly annex: string;
    readonly attachedTo: string;
  };
  readonly closing: {
    readonly recipients: string;
    readonly recipientLines: readonly string[];
    readonly authority: string;
    readonly signature: string;
  };
  readonly warnings: {
    readonly mark: string;
    readonly illustrative: string;
    readonly illustrativeFooter: string;
    readonly selfBasis: string;
    provisional(word: GradeWord, ranked: number, open: readonly string[]): string;
  };
  readonly summary: {
    title(word: GradeWord): string;
    selfTitle(word: GradeWord): string;
    yearOf(year: number): string;
    readonly place: string;
    readonly code: string;
    readonly unit: string;
    readonly groups: string;
    readonly applicableMax: string;
    readonly bonus: string;
    readonly deduction: string;
    readonly self: string;
    readonly appraised: string;
    readonly total: string;
    readonly selfTotal: string;
    /** In place of an open total that says nothing. */
    readonly none: string;
    grade(word: GradeWord): string;
    readonly note: string;
    readonly maximum: string;
    readonly undecided: string;
    readonly notAppraised: string;
    readonly legend: string;
    legendLine(id: string, title: string, max: string): string;
    readonly empty: string;
  };
  readonly detail: {
    readonly title: string;
    readonly notApplicable: string;
    readonly legend: string;
    readonly offForm: string;
    readonly parts: Readonly<Record<Part, string>>;
  };
  readonly differences: {
    readonly title: string;
    readonly criterion: string;
    readonly self: string;
    readonly appraised: string;
    readonly final: string;
    readonly difference: string;
    readonly reason: string;
    readonly by: string;
    readonly empty: string;
    readonly recalculated: string;
  };
  readonly lost: {
    readonly title: string;
    readonly article: string;
    readonly maximum: string;
    readonly points: string;
    readonly lost: string;
    readonly reason: string;
    readonly evidence: string;
    readonly empty: string;
    kindsMissing(kinds: readonly string[], waits: boolean): string;
  };
  readonly source: {
    cited(section: string, document: string): string;
    fidelity(wording: string, points: string): string;
    note(note: string): string;
  };
  readonly identity: IdentityLabels;
}

export interface IdentityLabels {
  readonly title: string;
  readonly set: string;
  readonly setTitle: string;
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly province: string;
  readonly instrument: string;
  readonly replaces: string;
  readonly legalBasis: string;
  readonly inForce: string;
  inForceFrom(from: string, to: string | undefined): string;
  readonly round: string;
  readonly year: string;
  readonly period: string;
  readonly engine: string;
  readonly made: string;
  readonly rules: string;
  readonly rule: string;
  readonly content: string;
  readonly source: string;
  readonly scale: string;
  scaleText(scale: string, mayExceed: boolean, floor: string): string;
  readonly cap: Readonly<Record<'bonus' | 'deduction', string>>;
  readonly rounding: string;
  roundingStep(step: 'criterion' | 'group' | 'total', decimals: number, direction: string): string;
  readonly direction: Readonly<Record<'halfUp' | 'down' | 'up', string>>;
  readonly order: Readonly<Record<'total' | 'gradeThenTotal', string>>;
  readonly ties: Readonly<Record<'competition' | 'dense', string>>;
  tieBreaker(fact: string, prefer: 'higher' | 'lower'): string;
  ungraded(label: string, shows: 'score' | 'nothing'): string;
  readonly ranking: string;
  readonly unitGroup: string;
  readonly block: string;
  grades(word: GradeWord): string;
  readonly from: string;
  readonly lowest: string;
  readonly requires: string;
  readonly quotas: string;
  quota(share: string, of: string, rounding: string, tied: string): string;
  readonly quotaOf: Readonly<Record<'blockUnits' | 'gradedUnits', string>>;
  gradeOrBetter(grade: string): string;
  readonly tied: Readonly<Record<'allStay' | 'allMoveDown', string>>;
  readonly knockOuts: string;
  readonly effect: {
    readonly ungraded: string;
    readonly dropOne: string;
    atMost(grade: string): string;
  };
  readonly when: string;
  readonly deadlines: string;
  readonly documents: string;
  readonly number: string;
  readonly issued: string;
  readonly criteria: string;
  readonly points: string;
  maximum(max: string): string;
  readonly notApplicable: Readonly<Record<'rescale' | 'full' | 'zero', string>>;
  readonly all: string;
  readonly any: string;
  readonly not: string;
  readonly operators: Readonly<Record<OperatorName, string>>;
  readonly recompute: string;
  recomputeSteps(word: GradeWord, engineVersion: string, hash: string): readonly string[];
}

function headed(word: string): string {
  return `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1)}`;
}

export const rankingWorkbookVi: RankingWorkbookLabels = {
  sheets: {
    summary: headed,
    detail: 'Chi tiết',
    differences: 'Chênh lệch',
    lost: 'Điểm mất',
    identity: 'Bộ tiêu chí',
  },
  letterhead: {
    issuer: 'ỦY BAN NHÂN DÂN TỈNH ……………………',
    office: 'SỞ NỘI VỤ',
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: '……………………, ngày …… tháng …… năm ………',
    annex: 'PHỤ LỤC',
    attachedTo: '(Kèm theo ………………… số ………/…………… ngày …… tháng …… năm ……… của …………………………………)',
  },
  closing: {
    recipients: 'Nơi nhận:',
    recipientLines: ['- Như trên;', '- ………………………………;', '- Lưu: VT, ………….'],
    authority: 'TM. …………………………………',
    signature: '(Chữ ký, đóng dấu, họ và tên)',
  },
  warnings: {
    mark: 'LƯU Ý: ',
    illustrative:
      'Bảng này có số điểm, ngưỡng hoặc quy tắc CHỈ ĐỂ MINH HỌA, không phải của văn bản quy định. Không dùng làm căn cứ công bố kết quả. Xem từng nguồn ở trang “Bộ tiêu chí”.',
    illustrativeFooter: 'Có số điểm, ngưỡng chỉ để minh họa, không phải của văn bản quy định',
    selfBasis: 'Xếp theo điểm do các đơn vị TỰ CHẤM, chưa qua thẩm định.',
    provisional: (word, ranked, open) =>
      `Kết quả TẠM THỜI: thứ hạng hoặc mức ${word} của ${ranked} đơn vị còn có thể thay đổi vì chưa có kết quả cuối cùng của ${open.length} đơn vị (${listed(open, (rest) => `và ${rest} đơn vị khác`)}).`,
  },
  summary: {
    title: (word) => `KẾT QUẢ ĐÁNH GIÁ, ${word.toLocaleUpperCase('vi')} VÀ XẾP HẠNG`,
    selfTitle: (word) => `KẾT QUẢ TỰ CHẤM, TẠM ${word.toLocaleUpperCase('vi')} VÀ XẾP HẠNG`,
    yearOf: (year) => `Năm ${year}`,
    place: 'Thứ hạng',
    code: 'Mã đơn vị',
    unit: 'Tên đơn vị',
    groups: 'Điểm theo nhóm tiêu chí',
    applicableMax: 'Điểm tối đa áp dụng',
    bonus: 'Điểm thưởng',
    deduction: 'Điểm trừ',
    self: 'Tự chấm',
    appraised: 'Thẩm định',
    total: 'Tổng điểm',
    selfTotal: 'Tổng điểm tự chấm',
    none: '–',
    grade: headed,
    note: 'Ghi chú',
    maximum: 'Điểm tối đa',
    undecided: 'Chưa đủ căn cứ để xếp',
    notAppraised: 'Chưa thẩm định',
    legend: 'Các nhóm tiêu chí:',
    legendLine: (id, title, max) => `${id}. ${title} (tối đa ${max} điểm)`,
    empty: 'Không có đơn vị nào trong khối này.',
  },
  detail: {
    title: 'ĐIỂM CHI TIẾT THEO TIÊU CHÍ',
    notApplicable: 'K.AD',
    legend:
      'K.AD: không áp dụng, rút khỏi điểm tối đa. Số có dấu *: không áp dụng, cho đủ điểm hoặc 0 điểm theo quy định. Hai số nối bằng dấu gạch: chưa đủ căn cứ, điểm còn nằm trong khoảng đó. Ô xám: tiêu chí không dành cho nhóm đơn vị này.',
    offForm: '',
    parts: { base: 'Nhóm', bonus: 'Thưởng', deduction: 'Trừ' },
  },
  differences: {
    title: 'CHÊNH LỆCH GIỮA TỰ CHẤM VÀ THẨM ĐỊNH',
    criterion: 'Tiêu chí',
    self: 'Tự chấm',
    appraised: 'Thẩm định',
    final: 'Cuối cùng',
    difference: 'Chênh lệch',
    reason: 'Lý do',
    by: 'Người quyết định',
    empty: 'Không có chênh lệch nào.',
    recalculated: 'Tính lại theo số liệu đã thẩm định.',
  },
  lost: {
    title: 'ĐIỂM BỊ MẤT VÀ LÝ DO',
    article: 'Căn cứ',
    maximum: 'Điểm tối đa',
    points: 'Điểm đạt',
    lost: 'Điểm mất',
    reason: 'Lý do',
    evidence: 'Minh chứng còn thiếu',
    empty: 'Không đơn vị nào mất điểm.',
    kindsMissing: (kinds, waits) =>
      `${kinds.join(' hoặc ')}${waits ? '; chưa có tài liệu hoặc giải trình' : ''}`,
  },
  source: {
    cited: (section, document) => `${section}, ${document}`,
    fidelity: (wording, points) => `(nội dung: ${inside(wording)}; điểm: ${inside(points)})`,
    note: (note) => `Ghi chú: ${note}`,
  },
  identity: {
    title: 'BỘ TIÊU CHÍ ĐÃ DÙNG VÀ CÁCH TÍNH LẠI',
    set: 'Nhận dạng',
    setTitle: 'Tên bộ tiêu chí',
    id: 'Mã bộ tiêu chí',
    version: 'Phiên bản',
    hash: 'Mã băm SHA-256',
    province: 'Tỉnh, thành phố',
    instrument: 'Văn bản ban hành',
    replaces: 'Thay thế',
    legalBasis: 'Căn cứ pháp lý',
    inForce: 'Hiệu lực',
    inForceFrom: (from, to) => (to ? `từ ${from} đến hết ${to}` : `từ ${from}`),
    round: 'Đợt đánh giá',
    year: 'Năm đánh giá',
    period: 'Kỳ đánh giá',
    engine: 'Phần mềm Thang Điểm, phiên bản',
    made: 'Ngày lập bảng',
    rules: 'Cách tính tổng điểm và xếp hạng',
    rule: 'Quy tắc',
    content: 'Nội dung',
    source: 'Nguồn và mức độ chính xác',
    scale: 'Thang điểm',
    scaleText: (scale, mayExceed, floor) =>
      `${scale} điểm; tổng điểm ${mayExceed ? 'được' : 'không được'} vượt thang điểm, không thấp hơn ${floor}`,
    cap: { bonus: 'Điểm thưởng tối đa', deduction: 'Điểm trừ tối đa' },
    rounding: 'Làm tròn',
    roundingStep: (step, decimals, direction) =>
      `${{ criterion: 'Điểm tiêu chí', group: 'Điểm nhóm', total: 'Tổng điểm' }[step]}: ${decimals} chữ số thập phân, ${direction}`,
    direction: {
      halfUp: 'từ nửa đơn vị trở lên làm tròn lên',
      down: 'cắt bỏ phần lẻ',
      up: 'làm tròn lên',
    },
    order: {
      total: 'Xếp theo tổng điểm trong từng khối',
      gradeThenTotal: 'Xếp theo mức trước, sau đó theo tổng điểm trong từng khối',
    },
    ties: {
      competition: 'Bằng điểm thì cùng thứ hạng, bỏ trống thứ hạng kế tiếp (1, 2, 2, 4)',
      dense: 'Bằng điểm thì cùng thứ hạng, không bỏ trống thứ hạng kế tiếp (1, 2, 2, 3)',
    },
    tieBreaker: (fact, prefer) =>
      `Khi bằng điểm xét tiếp: ${fact}, ${prefer === 'higher' ? 'cao hơn' : 'thấp hơn'} xếp trước`,
    ungraded: (label, shows) =>
      `${label}: xếp sau cùng, không có thứ hạng, ${shows === 'score' ? 'vẫn ghi điểm' : 'không ghi điểm'}`,
    ranking: 'Xếp hạng',
    unitGroup: 'Nhóm đơn vị',
    block: 'Khối xếp hạng',
    grades: (word) => `Các mức ${word}`,
    from: 'Tổng điểm từ',
    lowest: 'Các trường hợp còn lại',
    requires: 'Điều kiện',
    quotas: 'Giới hạn tỷ lệ',
    quota: (share, of, rounding, tied) => `Không quá ${share} ${of}; ${rounding}; ${tied}`,
    quotaOf: {
      blockUnits: 'tổng số đơn vị của khối',
      gradedUnits: 'số đơn vị được xếp mức của khối',
    },
    gradeOrBetter: (grade) => `số đơn vị từ mức “${grade}” trở lên của khối`,
    tied: {
      allStay: 'các đơn vị bằng nhau ở vị trí cuối đều được giữ mức',
      allMoveDown: 'các đơn vị bằng nhau ở vị trí cuối đều xuống một mức',
    },
    knockOuts: 'Trường hợp loại trừ, hạ mức',
    effect: {
      ungraded: 'Không xếp mức nào',
      dropOne: 'Hạ một mức',
      atMost: (grade) => `Không cao hơn mức “${grade}”`,
    },
    when: 'Khi',
    deadlines: 'Thời hạn',
    documents: 'Văn bản được dẫn',
    number: 'Số, ký hiệu',
    issued: 'Cơ quan ban hành, ngày',
    criteria: 'Danh mục tiêu chí',
    points: 'Điểm và trường hợp không áp dụng',
    maximum: (max) => `Tối đa ${max}`,
    notApplicable: {
      rescale: 'không áp dụng: rút khỏi điểm tối đa, quy đổi theo thang điểm',
      full: 'không áp dụng: cho đủ điểm',
      zero: 'không áp dụng: 0 điểm',
    },
    all: 'và',
    any: 'hoặc',
    not: 'không phải',
    operators: {
      equal: '=',
      notEqual: '≠',
      lessThan: '<',
      lessThanInclusive: '≤',
      greaterThan: '>',
      greaterThanInclusive: '≥',
      in: 'thuộc',
      notIn: 'không thuộc',
      contains: 'có',
      doesNotContain: 'không có',
    },
    recompute: 'Cách tính lại',
    recomputeSteps: (word, engineVersion, hash) => [
      `Trong tệp này: các tổng là công thức. Sửa điểm một tiêu chí ở trang “Chi tiết” thì điểm nhóm và tổng điểm tự tính lại. Mức ${word}, giới hạn tỷ lệ và ghi chú không tự tính lại.`,
      `Bằng phần mềm: dùng Thang Điểm phiên bản ${engineVersion} với bộ tiêu chí có mã băm ${hash.slice(0, 12)}… và hồ sơ của đợt đánh giá; kết quả phải trùng từng số với tệp này.`,
      'Mã băm khác thì bộ tiêu chí đã khác: so sánh hai bộ tiêu chí trước khi so sánh điểm.',
    ],
  },
};

/** As it stands inside a sentence. */
function inside(words: string): string {
  return `${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)}`;
}

/** The first few codes, and how many more. */
function listed(codes: readonly string[], more: (rest: number) => string): string {
  const shown = codes.slice(0, 10).join(', ');
  return codes.length > 10 ? `${shown} ${more(codes.length - 10)}` : shown;
}
