import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Rounds, submissions and worked cases. */
export const round: FindingTemplatesOf<'lineage' | 'round' | 'evidence' | 'case' | 'verify'> = {
  'lineage.overlap': {
    what: '[Bộ tiêu chí «{set}» và «{other}»|Hai bộ tiêu chí][ «{first}» và «{second}»] cùng có hiệu lực[ từ {from}][ đến {to}] đối với cùng nhóm đơn vị[: {unitGroups}].',
    remedy:
      'Ghi ngày hết hiệu lực của bộ tiêu chí bị thay thế[ (tệp {otherFile})] trước ngày bộ mới có hiệu lực.',
  },

  'round.set-unknown': {
    what: 'Không có bộ tiêu chí nào mang mã «{set}».',
    remedy: '[Dùng một trong các mã: {allowed}.|Kiểm tra lại mã của bộ tiêu chí.]',
  },
  'round.set-not-in-force': {
    what: 'Bộ tiêu chí «{set}» không có hiệu lực trong năm [{year}|đánh giá][; bộ này có hiệu lực từ {from}][ đến hết {to}].',
    remedy: 'Chọn bộ tiêu chí có hiệu lực trong năm đó, hoặc sửa lại năm đánh giá.',
  },
  'round.unit-duplicate': {
    what: 'Mã đơn vị «{code}» được ghi hai lần[; lần đầu cho «{first}»].',
    remedy: 'Xóa một lần ghi, hoặc sửa mã nếu là hai đơn vị khác nhau.',
  },
  'round.unit-unknown': {
    what: 'Không có đơn vị nào mang mã «{code}» trong danh sách của đợt đánh giá.',
    remedy: 'Sửa lại mã, hoặc bổ sung đơn vị vào danh sách.',
  },
  'round.unit-in-no-block': {
    what: 'Đơn vị «{code}»[ (nhóm «{group}»)] không thuộc khối nào nên không xếp hạng được.',
    remedy: 'Kiểm tra nhóm và đặc điểm của đơn vị, hoặc điều kiện chia khối của bộ tiêu chí.',
  },
  'round.unit-in-two-blocks': {
    what: 'Đơn vị «{code}»[ (nhóm «{group}»)] cùng lúc thuộc nhiều khối[: {blocks}].',
    remedy: 'Sửa điều kiện chia khối của bộ tiêu chí để mỗi đơn vị chỉ thuộc một khối.',
  },
  'round.unit-group-unknown': {
    what: 'Bộ tiêu chí không có nhóm đơn vị «{group}».',
    remedy: '[Dùng một trong các nhóm: {allowed}.|Sửa lại nhóm của đơn vị.]',
  },
  'round.unit-attribute-missing': {
    what: '[Đơn vị «{code}»|Đơn vị] chưa ghi đặc điểm «{attribute}» mà bộ tiêu chí cần đến.',
    remedy: 'Bổ sung «{attribute}» trong «attributes» của đơn vị.',
  },
  'round.unit-attribute-unknown': {
    what: 'Bộ tiêu chí không có đặc điểm «{attribute}» của đơn vị.',
    remedy: '[Dùng một trong các tên: {allowed}.|Sửa lại tên hoặc bỏ đặc điểm này.]',
  },
  'round.submission-duplicate': {
    what: 'Đơn vị «{code}» có hai tệp tự chấm[; tệp kia là {first}].',
    remedy: 'Chỉ giữ lại tệp đúng.',
  },
  'round.file-name': {
    what: 'Tệp mang tên «{named}» nhưng bên trong ghi đơn vị «{code}».',
    remedy: 'Sửa mã đơn vị trong tệp, hoặc đổi tên tệp, để hai nơi như nhau.',
  },
  'round.empty': {
    what: 'Đợt đánh giá chưa có tệp tự chấm nào.',
    remedy: 'Đặt tệp tự chấm của từng đơn vị vào thư mục này.',
  },

  'evidence.criterion-unknown': {
    what: 'Không có tiêu chí nào mang số «{criterion}».',
    remedy: '[Dùng một trong các số: {allowed}.|Sửa lại số của tiêu chí.]',
  },
  'evidence.criterion-not-for-unit': {
    what: 'Tiêu chí {criterion} không dành cho [nhóm đơn vị «{group}»|nhóm của đơn vị này].',
    remedy: 'Bỏ phần trả lời cho tiêu chí này, hoặc kiểm tra lại nhóm của đơn vị.',
  },
  'evidence.input-unknown': {
    what: '[Tiêu chí {criterion}|Tiêu chí] không hỏi số liệu «{input}».',
    remedy: '[Dùng một trong các tên: {allowed}.|Sửa lại tên hoặc bỏ số liệu này.]',
  },
  'evidence.input-not-yours': {
    what: 'Số liệu «{input}»[ của tiêu chí {criterion}] không ghi ở đây[, vì do {by}].',
    remedy: 'Bỏ số liệu này ở đây.',
  },
  'evidence.document-unknown': {
    what: '[Tiêu chí {criterion} nhắc|Phần trả lời nhắc] đến tài liệu «{document}» nhưng không có trong danh sách tài liệu.',
    remedy: 'Bổ sung tài liệu vào «documents», hoặc sửa lại mã tài liệu.',
  },
  'evidence.document-duplicate': {
    what: 'Mã tài liệu «{document}» được ghi hai lần.',
    remedy: 'Đặt mã khác cho một trong hai tài liệu, hoặc xóa bản trùng.',
  },
  'evidence.document-kind': {
    what: 'Không có loại tài liệu kiểm chứng «{kind}».',
    remedy: '[Dùng một trong các loại: {allowed}.|Sửa lại loại tài liệu.]',
  },
  'evidence.over-assigned': {
    what: '[Tiêu chí {criterion}: số|Số] liệu «{input}»[ là {value}] lớn hơn «{limit}»[ ({limitValue})][, trong {view}].',
    remedy: 'Kiểm tra lại hai số này; số trước không được lớn hơn số sau.',
  },
  'evidence.date-outside': {
    what: '[Ngày {found}|Ngày này][ của «{input}»][ ở tiêu chí {criterion}] nằm ngoài kỳ đánh giá[ từ {from}][ đến {to}].',
    remedy: 'Kiểm tra lại ngày, nhất là năm.',
  },
  'evidence.points-over-max': {
    what: '[Tiêu chí {criterion}: điểm|Điểm] ghi là {found}, lớn hơn điểm tối đa {max}.',
    remedy: 'Ghi số điểm không quá [{max}|điểm tối đa].',
  },
  'evidence.points-step': {
    what: '[Tiêu chí {criterion}: điểm|Điểm] ghi là {found}, không theo bước chấm {step}.',
    remedy: 'Ghi số điểm là bội số của [{step}|bước chấm].',
  },
  'evidence.reason-missing': {
    what: '[Tiêu chí {criterion}: thay|Thay] đổi điểm hoặc số liệu mà chưa ghi lý do.',
    remedy: 'Bổ sung lý do vào «reason».',
  },
  'evidence.decision-empty': {
    what: '[Tiêu chí {criterion}: ý|Ý] kiến thẩm định không có nội dung.',
    remedy:
      'Ghi «accept: có» nếu chấp nhận, hoặc ghi số điểm hay số liệu thay đổi kèm lý do; nếu không thì xóa mục này.',
  },
  'evidence.decision-both': {
    what: '[Tiêu chí {criterion}: vừa|Vừa] chấp nhận như đơn vị ghi, vừa đổi điểm hoặc số liệu.',
    remedy: 'Bỏ «accept: có» nếu thay đổi, hoặc bỏ phần thay đổi nếu chấp nhận.',
  },
  'evidence.council-first': {
    what: 'Có quyết định của hội đồng («council») nhưng chưa có kết quả thẩm định («appraisal»).',
    remedy: 'Ghi kết quả thẩm định vào mục «appraisal» trước.',
  },
  'evidence.not-submitted': {
    what: '[Đơn vị «{code}»|Đơn vị] có phần trả lời nhưng chưa có ngày nộp, nên tính là chưa nộp bản tự chấm.',
    remedy: 'Nếu đơn vị đã nộp thì ghi ngày nộp vào mục «submitted», như 10/12/2025.',
  },
  'evidence.step-early': {
    what: '[Đơn vị «{code}»: ngày|Ngày] ghi ở «{step}» là {on}, trước ngày ghi ở «{after}» ({afterOn}).',
    remedy: 'Xem lại hai ngày; điểm không đổi theo ngày thẩm định, ngày hội đồng quyết định.',
  },

  'case.mismatch': {
    what: '[Ví dụ «{case}»|Ví dụ]: chờ kết quả {expected} nhưng máy tính ra {found}.',
    remedy: 'Tính lại bằng tay theo văn bản, rồi sửa ví dụ hoặc sửa bộ tiêu chí.',
  },
  'case.unknown-criterion': {
    what: '[Ví dụ «{case}»|Ví dụ] nhắc đến tiêu chí «{criterion}» nhưng bộ tiêu chí không có.',
    remedy: 'Sửa lại số của tiêu chí trong ví dụ.',
  },
  'verify.differs': {
    what: 'Hai cách tính độc lập không khớp nhau đối với đơn vị {unit}, mục {item}: {first}; {second}.',
    remedy:
      'Không dùng kết quả này. Gửi bộ tiêu chí và hồ sơ của đơn vị cho người phát triển phần mềm.',
  },
};
