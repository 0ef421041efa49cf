/** Everything the papers beside the ranking say: a unit's result sheet and the report of a round. */
export const papersVi = {
  /** Dotted lines are for the clerk to fill in. */
  letterhead: {
    /** `UBND tỉnh …` in full and in capitals, on two lines. */
    issuer: (issuer: string): string =>
      inFull(issuer)
        .toLocaleUpperCase('vi')
        .replace(/^(ỦY BAN NHÂN DÂN) /, '$1\n'),
    /** Sở Nội vụ acts for a province; who does for others is not known here. */
    office: (issuer: string): string => (/tỉnh/i.test(issuer) ? 'SỞ NỘI VỤ' : '………………………………'),
    nobody: '…………………………………',
    number: 'Số: ………/……………',
    placeAndDate: '……………, ngày …… tháng …… năm ………',
    reportNumber: 'Số: ………/BC-…………',
  },
  illustrative:
    'Văn bản này có số điểm, ngưỡng hoặc quy tắc CHỈ ĐỂ MINH HỌA, không phải của văn bản quy định. Không dùng làm căn cứ công bố kết quả.',
  none: '–',
  unit: (name: string, code: string) => `${name} (${code})`,
  listed: (items: readonly string[], leftOut: number) =>
    leftOut === 0 ? items.join(', ') : `${items.join(', ')} và ${leftOut} đơn vị khác`,
  notApplicable: 'K.AD',
  columns: {
    number: 'Số TT',
    criterion: 'Nội dung tiêu chí',
    maximum: 'Điểm tối đa',
    self: 'Tự chấm',
    appraised: 'Thẩm định',
    final: 'Kết quả',
    points: 'Điểm đạt',
    lost: 'Điểm mất',
    reason: 'Lý do',
    how: 'Cách tính, lý do',
    source: 'Căn cứ',
    item: 'Nội dung',
  },
  result: {
    title: (word: string) => `PHIẾU KẾT QUẢ ĐÁNH GIÁ, ${word.toLocaleUpperCase('vi')}`,
    attachedTo: '(Kèm theo Thông báo số ……/……… ngày …… tháng …… năm …… của ……………………)',
    sheets: { summary: 'Kết quả', detail: 'Chi tiết', explanation: 'Giải trình' },
    fileName: 'phieu-ket-qua',
    general: {
      title: 'I. THÔNG TIN CHUNG',
      unit: 'Đơn vị',
      unitOf: (name: string, code: string) => `${name} (mã ${code})`,
      block: 'Khối xếp hạng',
      blockOf: (title: string, units: number) => `${title} (${units} đơn vị)`,
      round: 'Đợt đánh giá',
      period: 'Kỳ đánh giá',
      periodOf: (from: string, to: string) => `từ ngày ${from} đến hết ngày ${to}`,
      instrument: 'Văn bản quy định',
      set: 'Bộ tiêu chí',
      setOf: (id: string, version: string, hash: string) =>
        `${id}; phiên bản: ${version}; mã kiểm tra: ${hash}`,
      submitted: 'Gửi kết quả tự chấm',
      submittedOn: (date: string) => `ngày ${date}`,
      notSubmitted: 'không gửi',
      appraisal: 'Thẩm định',
      council: 'Hội đồng',
      notYet: 'chưa có',
      reviewed: (by: string, date: string | undefined) => (date ? `${by}, ngày ${date}` : by),
    },
    outcome: {
      title: 'II. KẾT QUẢ',
      total: 'Tổng điểm',
      selfTotal: 'Tổng điểm tự chấm',
      noTotal: 'Chưa có căn cứ tính điểm',
      totalOf: (points: string, scale: string) => `${points} (thang điểm ${scale})`,
      grade: headed,
      place: 'Thứ hạng',
      placeOf: (place: number, units: number) => `${place} (trong ${units} đơn vị của khối)`,
      placeShared: (place: number, others: number, units: number) =>
        `${place}, đồng hạng với ${others} đơn vị khác (trong ${units} đơn vị của khối)`,
      noPlace: 'Chưa có thứ hạng',
      ungradedPlace: 'Không xếp hạng',
      note: 'Ghi chú',
      notAppraised:
        'Đơn vị chưa được thẩm định. Phiếu này chỉ ghi điểm tự chấm, chưa phải kết quả đánh giá.',
      scoreHidden:
        'Theo bộ tiêu chí, bảng xếp hạng không ghi điểm của đơn vị không đủ điều kiện; phiếu này ghi điểm để đơn vị đối chiếu.',
    },
    lost: {
      title: 'III. ĐIỂM MẤT NHIỀU NHẤT',
      nothing: 'Đơn vị không mất điểm ở tiêu chí nào.',
      nothingToCount:
        'Chưa có căn cứ tính điểm nên không nêu điểm mất; những gì còn thiếu ghi ở Phụ lục.',
      open: 'Hai số nối bằng dấu gạch: chưa đủ căn cứ, điểm mất còn nằm trong khoảng đó.',
      sum: (points: string, criteria: number) =>
        `Mất ${points} điểm ở ${criteria} tiêu chí trong thang điểm (chưa tính điểm thưởng, điểm trừ và quy đổi).`,
      deducted: (points: string) => `Bị trừ ${points} điểm ở phần điểm trừ.`,
      most: (shown: number) =>
        `${shown} tiêu chí mất điểm nhiều nhất; toàn bộ xem ở Phụ lục kèm theo phiếu này:`,
    },
    totals: {
      title: 'IV. CÁCH TÍNH TỔNG ĐIỂM',
      group: (id: string, title: string) => `${id}. ${title}`,
      earned: 'Cộng điểm trong thang điểm',
      rescaled: (scale: string) => `Quy đổi về thang ${scale} điểm`,
      bonus: 'Điểm thưởng (cộng)',
      deduction: 'Điểm trừ (trừ)',
      total: 'TỔNG ĐIỂM',
      steps: 'Diễn giải:',
    },
    grading: {
      title: (word: string) => `V. CÁCH ${word.toLocaleUpperCase('vi')}`,
      unlessMoved: 'Sau khi áp dụng giới hạn tỷ lệ của khối:',
      final: (word: string, grade: string) => `${headed(word)} sau cùng: ${grade}.`,
    },
    appeal: {
      title: 'VI. GIẢI TRÌNH',
      until: (date: string) => `Thời hạn gửi giải trình: hết ngày ${date}`,
      untilBlank: 'Thời hạn gửi giải trình: hết ngày …… tháng …… năm ………',
      how: 'Nội dung nào chưa thống nhất, đơn vị ghi vào Phiếu giải trình kèm theo và gửi cùng tài liệu kiểm chứng.',
    },
    closing: {
      recipients: 'Nơi nhận:',
      recipientLines: (unit: string) => [`- ${unit};`, '- ………………………………;', '- Lưu: VT, ………….'],
      authority: 'THỦ TRƯỞNG CƠ QUAN',
      signature: '(Ký, ghi rõ họ tên, đóng dấu)',
    },
    detail: {
      annex: 'PHỤ LỤC',
      title: 'ĐIỂM CHI TIẾT THEO TIÊU CHÍ',
      attachedTo: '(Kèm theo Phiếu kết quả nói trên)',
      legend:
        'K.AD: không áp dụng. Hai số nối bằng dấu gạch: chưa đủ căn cứ, điểm còn nằm trong khoảng đó. Ở phần điểm trừ, điểm ghi là điểm bị trừ.',
      full: 'Đạt điểm tối đa.',
      parts: { bonus: 'ĐIỂM THƯỞNG', deduction: 'ĐIỂM TRỪ' },
      said: (by: string, reason: string) => `${by}: ${reason}`,
    },
    explanation: {
      title: 'PHIẾU GIẢI TRÌNH',
      addressee: 'Kính gửi: ……………………………………………',
      intro:
        'Các tiêu chí dưới đây là nơi đơn vị mất điểm hoặc chưa đủ căn cứ chấm. Đơn vị chỉ ghi vào dòng cần giải trình; các dòng còn lại để trống.',
      noScore: 'Đơn vị chưa có căn cứ tính điểm; nội dung giải trình ghi vào các dòng dưới đây.',
      nothing: 'Đơn vị không mất điểm ở tiêu chí nào; các dòng để trống dành cho nội dung khác.',
      answer: 'Nội dung giải trình của đơn vị',
      documents: 'Tài liệu kèm theo (số, ngày, cơ quan ban hành)',
      authority: 'THỦ TRƯỞNG ĐƠN VỊ',
    },
  },
  report: {
    sheet: 'Báo cáo',
    kind: 'BÁO CÁO',
    title: (word: string, round: string) => `Kết quả đánh giá, ${word} và xếp hạng\n${round}`,
    addressee: (issuer: string) => `Kính gửi: ${inFull(issuer)}.`,
    basis: (document: CitedInWords) => `Căn cứ ${cited(document)};`,
    opening: (instrument: CitedInWords, round: string) =>
      `Thực hiện ${cited(instrument)}, ………………………… báo cáo kết quả ${round.charAt(0).toLocaleLowerCase('vi')}${round.slice(1)} như sau:`,
    course: {
      title: 'I. TÌNH HÌNH THỰC HIỆN',
      units: (units: number, blocks: string) => `Đợt đánh giá có ${units} đơn vị: ${blocks}.`,
      blockUnits: (title: string, units: number) => `${title} (${units} đơn vị)`,
      submitted: (units: number) => `${units} đơn vị đã gửi kết quả tự chấm.`,
      notSubmitted: (units: number, names: string) =>
        `${units} đơn vị không gửi kết quả tự chấm: ${names}.`,
      appraised: (units: number) => `${units} đơn vị đã được thẩm định.`,
      notAppraised: (units: number, names: string) =>
        `${units} đơn vị chưa được thẩm định: ${names}.`,
      changed: (units: number, criteria: number) =>
        `Sau thẩm định, ${units} đơn vị có điểm khác điểm tự chấm, ở ${criteria} lượt tiêu chí (không tính tiêu chí đơn vị không tự chấm).`,
      set: (id: string, version: string, hash: string) =>
        `Điểm được tính theo bộ tiêu chí ${id}, phiên bản: ${version}, mã kiểm tra: ${hash}.`,
    },
    results: {
      title: 'II. KẾT QUẢ',
      counts: (word: string) => `1. Tổng hợp số đơn vị theo mức ${word}`,
      block: 'Khối',
      units: 'Số đơn vị',
      undecided: 'Chưa đủ căn cứ để xếp',
      notAppraised: 'Chưa thẩm định',
      sum: 'Cộng',
      blockTitle: (number: number, title: string) => `${number}. ${title}`,
      best: (total: string, names: string) => `Tổng điểm cao nhất: ${total} điểm (${names}).`,
      worst: (total: string, names: string) => `Tổng điểm thấp nhất: ${total} điểm (${names}).`,
      graded: (grade: string, units: number, share: string) =>
        `${grade}: ${units} đơn vị (${share} số đơn vị của khối).`,
      noneRanked: 'Chưa có đơn vị nào được xếp hạng.',
      tied: (place: number, units: number, names: string) =>
        `Đồng hạng ${place}: ${units} đơn vị (${names}).`,
      unit: (name: string, said: string) => `${name}: ${said}`,
      moved: (units: number, from: string, to: string, names: string) =>
        `${units} đơn vị chuyển từ mức “${from}” xuống mức “${to}” do giới hạn tỷ lệ của khối: ${names}.`,
    },
    lost: {
      title: 'III. NHỮNG TIÊU CHÍ MẤT ĐIỂM NHIỀU',
      intro:
        'Các tiêu chí có nhiều đơn vị mất điểm nhất (chỉ tính những đơn vị đã có điểm xác định ở tiêu chí đó):',
      nothing: 'Không có đơn vị nào mất điểm.',
      units: 'Số đơn vị mất điểm',
      scored: 'Trên số đơn vị được chấm',
      points: 'Tổng số điểm mất',
    },
    proposal: {
      title: 'IV. ĐỀ NGHỊ',
      settled: (issuer: string, word: string) =>
        `Đề nghị ${inFull(issuer)} xem xét, quyết định kết quả đánh giá, ${word} theo Phụ lục kèm theo.`,
      illustrative:
        'Bộ tiêu chí còn số điểm, ngưỡng hoặc quy tắc chỉ để minh họa nên chưa đề nghị quyết định kết quả. Thay bằng số của văn bản quy định rồi lập lại báo cáo này.',
      open: (units: number) =>
        `Kết quả còn tạm tính: ${units} đơn vị chưa có kết quả cuối cùng. Số liệu báo cáo này phải lập lại sau khi có đủ kết quả.`,
    },
    closing: {
      recipients: 'Nơi nhận:',
      recipientLines: ['- Như trên;', '- ………………………………;', '- Lưu: VT, ………….'],
      authority: '……………………………………\n(Quyền hạn, chức vụ của người ký)',
      signature: '(Chữ ký, đóng dấu, họ và tên)',
    },
    annex: {
      number: (index: number, all: number) => (all > 1 ? `PHỤ LỤC ${roman(index)}` : 'PHỤ LỤC'),
      title: (word: string) => `KẾT QUẢ ĐÁNH GIÁ, ${word.toLocaleUpperCase('vi')} VÀ XẾP HẠNG`,
      attachedTo: '(Kèm theo Báo cáo số ……/BC-……… ngày …… tháng …… năm …… của ……………………)',
      group: (id: string, max: string) => `${id}\n(${max})`,
      provisional: 'Tạm tính.',
      rescaled: (max: string, scale: string) =>
        `Điểm tối đa áp dụng là ${max}, tổng điểm đã quy đổi về thang ${scale}.`,
      limited: (points: string) => `Cộng ra ngoài giới hạn của thang điểm, lấy ${points} điểm.`,
      withoutGroups: 'Điểm theo từng nhóm tiêu chí: xem phiếu kết quả của từng đơn vị.',
    },
  },
  command: {
    result: 'lập phiếu kết quả của từng đơn vị (Word, Excel): mất điểm ở đâu, vì sao, căn cứ nào',
    report: 'lập báo cáo kết quả của đợt đánh giá kèm phụ lục (Word)',
    units: 'mã đơn vị; bỏ trống: mọi đơn vị của đợt',
    unitsName: 'mã-đơn-vị',
    block: 'chỉ các đơn vị của một khối; bỏ trống: mọi khối',
    out: 'thư mục ghi các phiếu (bắt buộc)',
    reportOut: 'tệp Word của báo cáo (bắt buộc)',
    format: 'định dạng: xlsx, docx hoặc both (cả hai); bỏ trống: both',
    needsOut: 'Thiếu --out: nơi ghi kết quả.',
    unknownBlock: (block: string, blocks: string) =>
      `Không có khối ${block} trong đợt này. Các khối có: ${blocks}.`,
    nobody: 'Không có đơn vị nào phù hợp.',
    writing: 'Lập phiếu',
    written: (files: number, folder: string) => `Đã ghi ${files} tệp vào thư mục: ${folder}`,
    reportWritten: (file: string) => `Đã ghi báo cáo: ${file}`,
    fillIn: 'Chỗ để dấu chấm (số, ngày, nơi nhận, người ký) do văn thư điền.',
  },
};

export type PapersWords = typeof papersVi;

/** A document as sentences cite it. */
export interface CitedInWords {
  readonly number: string;
  readonly issuer: string;
  readonly title: string;
  readonly date?: string | undefined;
}

/** Names of documents by the abbreviation in their number (NĐ 30/2020/NĐ-CP, phụ lục III). */
const KINDS: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  TTr: 'Tờ trình',
  TT: 'Thông tư',
  KL: 'Kết luận',
};

/** `Quyết định số 629/QĐ-UBND ngày 10/03/2022 của UBND tỉnh … (Quy định …)`. */
function cited({ number, issuer, title, date }: CitedInWords): string {
  const kind = KINDS[/^[\d…]+(?:\/\d{4})?[/-](\p{L}+)/u.exec(number)?.[1] ?? ''];
  const isNumber = /^[\d…]/.test(number);
  const named = isNumber ? `${kind ?? 'văn bản'} số ${number}` : number;
  return `${named}${date ? ` ngày ${date}` : ''} của ${issuer} (${title})`;
}

/** `Ủy ban nhân dân tỉnh …` for `UBND tỉnh …`. */
function inFull(issuer: string): string {
  return issuer.replace(/^UBND(?=\s)/, 'Ủy ban nhân dân');
}

function headed(word: string): string {
  return `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1)}`;
}

/** Annexes are numbered in Roman numerals. */
function roman(number: number): string {
  const numerals = [
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const;
  let left = number;
  let text = '';
  for (const [numeral, value] of numerals) {
    for (; left >= value; left -= value) text += numeral;
  }
  return text;
}
