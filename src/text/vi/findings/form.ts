import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Forms that come back filled in. */
export const form: FindingTemplatesOf<'form'> = {
  'form.not-a-form': {
    what: 'Tệp này không phải phiếu do Thang Điểm xuất ra, hoặc các trang ẩn của phiếu đã bị xóa.',
    remedy: 'Ghi số liệu vào đúng phiếu được gửi cho đơn vị; không chép sang tệp khác.',
  },
  'form.layout': {
    what: 'Phiếu thuộc mẫu cũ hoặc mẫu khác[ (mẫu {found}, cần mẫu {expected})].',
    remedy: 'Xuất lại phiếu bằng phiên bản đang dùng, chép số liệu sang phiếu mới rồi nhập lại.',
  },
  'form.other-round': {
    what: 'Phiếu của đợt đánh giá khác[: phiếu ghi «{found}», đợt này là «{expected}»].',
    remedy: 'Dùng phiếu của đợt này, hoặc nhập phiếu vào đúng đợt của nó.',
  },
  'form.other-set': {
    what: 'Phiếu theo bộ tiêu chí khác[: phiếu ghi «{found}», đợt này dùng «{expected}»].',
    remedy: 'Dùng phiếu xuất từ đợt này.',
  },
  'form.set-changed': {
    what: 'Bộ tiêu chí đã thay đổi sau khi phiếu được xuất[ (phiếu theo phiên bản «{found}», nay là «{expected}»)].',
    remedy: 'Xuất lại phiếu, chép số liệu sang phiếu mới rồi nhập lại.',
  },
  'form.unit-twice': {
    what: 'Đơn vị «{code}» có nhiều phiếu trong lần nhập này[; một phiếu khác: {first}].',
    remedy:
      'Chỉ để lại phiếu đúng của đơn vị rồi nhập lại. Chưa phiếu nào của đơn vị này được nhập.',
  },
  'form.sheet-missing': {
    what: 'Phiếu thiếu trang [{sheet}|bắt buộc].',
    remedy: 'Lấy lại phiếu gốc và ghi số liệu vào đó; không xóa trang nào.',
  },
  'form.column-missing': {
    what: 'Trang này thiếu cột [«{column}»|bắt buộc].',
    remedy: 'Lấy lại phiếu gốc và ghi số liệu vào đó; không xóa cột nào.',
  },
  'form.row-missing': {
    what: 'Dòng [«{row}»|của phiếu] đã bị xóa hoặc mất mã ẩn ở đầu dòng.',
    remedy: 'Lấy lại phiếu gốc và ghi số liệu vào đó; không xóa dòng nào.',
  },
  'form.row-duplicate': {
    what: 'Dòng [«{row}»|này] có hai lần với số liệu khác nhau[; lần kia ở dòng {first}].',
    remedy: 'Xóa dòng thừa, chỉ giữ dòng có số liệu đúng.',
  },
  'form.stray': {
    what: 'Có số liệu [«{found}» ]ở dòng không thuộc mẫu phiếu.',
    remedy: 'Chuyển số liệu về đúng dòng của tiêu chí, rồi xóa ô này.',
  },
  'form.merged': {
    what: 'Ô này bị gộp với ô của dòng khác[, đang ghi «{found}»].',
    remedy: 'Bỏ gộp ô (Merge & Center), rồi ghi số liệu riêng cho từng dòng.',
  },
  'form.choices-partial': {
    what: '[«{input}»|Số liệu này][ (tiêu chí {criterion})] mới trả lời một phần: dòng này còn trống.',
    remedy: 'Chọn Có hoặc Không cho từng dòng, hoặc để trống tất cả nếu chưa kê khai.',
  },
  'form.cell-empty': {
    what: 'Tài liệu [{document} ]chưa ghi [{field}|đủ].',
    remedy: 'Ghi vào ô này; nếu không dùng tài liệu thì xóa hết các ô của dòng.',
  },
  'form.document-code': {
    what: 'Tài liệu ở dòng này chưa có mã[, hoặc mã «{found}» chưa đúng].',
    remedy: 'Ghi tài liệu vào một dòng còn trống đã có sẵn mã (TL01, TL02…), rồi xóa dòng này.',
  },
  'form.document-unknown': {
    what: '[Tiêu chí {criterion}: mã|Mã] tài liệu «{document}» không có ở trang «Tài liệu».',
    remedy: 'Ghi tài liệu đó ở trang «Tài liệu», hoặc chọn lại mã tài liệu trong danh sách của ô.',
  },
  'form.document-kind': {
    what: 'Loại tài liệu «{found}» không có trong danh sách.',
    remedy:
      '[Chọn một loại trong danh sách của ô: {allowed}.|Chọn một loại trong danh sách của ô.]',
  },
  'form.reason-missing': {
    what: '[Tiêu chí {criterion}: thay|Thay] đổi điểm hoặc số liệu mà chưa ghi lý do.',
    remedy: 'Ghi lý do vào cột «Lý do thay đổi».',
  },
  'form.decision-empty': {
    what: '[Tiêu chí {criterion}: có|Có] ghi lý do hoặc chọn «Không» ở cột «Đồng ý» nhưng chưa ghi thay đổi.',
    remedy:
      'Chọn «Có» ở cột «Đồng ý», hoặc ghi số liệu hay điểm thay đổi; nếu chưa xem thì để trống.',
  },
  'form.decision-both': {
    what: '[Tiêu chí {criterion}: vừa|Vừa] chọn «Đồng ý», vừa thay đổi điểm hoặc số liệu.',
    remedy: 'Xóa «Có» ở cột «Đồng ý» nếu thay đổi, hoặc xóa phần thay đổi nếu đồng ý.',
  },
  'form.blank': {
    what: 'Phiếu chưa ghi số liệu nào.',
    remedy: 'Kiểm tra xem có gửi nhầm phiếu trống không; ghi số liệu rồi nhập lại.',
  },
  'form.submitted-missing': {
    what: 'Chưa ghi ngày nộp phiếu.',
    remedy:
      'Ghi ngày nộp ở trang «Hướng dẫn» của phiếu, hoặc nhập kèm ngày nhận phiếu (trên dòng lệnh: --received).',
  },
  'form.submitted-future': {
    what: 'Ngày nộp[ {found}] chưa đến[: hôm nay là {today}].',
    remedy:
      'Sửa ngày nộp ở ô này, hoặc sửa ngày nhận phiếu khi nhập; ngày nộp không được sau ngày nhập phiếu.',
  },
  'form.by-missing': {
    what: 'Chưa ghi cơ quan, người chấm.',
    remedy: 'Ghi ở trang «Hướng dẫn» của phiếu.',
  },
  'form.older': {
    what: 'Phiếu cũ hơn kết quả đã có[: phiếu ghi ngày {found}, kết quả đã có ghi ngày {existing}].',
    remedy:
      'Kiểm tra lại; nếu đúng là phải thay bằng phiếu này thì chọn ghi đè khi nhập (trên dòng lệnh: --overwrite).',
  },
  'form.appraised': {
    what: 'Đơn vị đã được thẩm định, mà số liệu trong phiếu này khác với số liệu đã thẩm định.',
    remedy:
      'Nếu đúng là phải thay số liệu thì chọn ghi đè khi nhập (trên dòng lệnh: --overwrite), sau đó thẩm định lại các tiêu chí đã thay.',
  },
  'form.basis': {
    what: 'Số liệu của đơn vị đã thay đổi sau khi phiếu này được xuất cho người chấm.',
    remedy:
      'Xuất lại phiếu để chấm trên số liệu mới; nếu vẫn dùng phiếu này thì chọn ghi đè khi nhập (trên dòng lệnh: --overwrite).',
  },
  'form.typed-since': {
    what: 'Phiếu này sẽ làm mất những gì đơn vị đã ghi sau khi phiếu được xuất[; tiêu chí khác nhau: {criteria}][; tài liệu khác nhau: {documents}].',
    remedy:
      'Xuất phiếu mới, ghi tiếp trên phiếu đó rồi nhập lại; nếu đúng là phải thay bằng phiếu này thì chọn ghi đè khi nhập (trên dòng lệnh: --overwrite).',
  },
  'form.document-kept': {
    what: 'Phiếu không còn tài liệu [«{document}» |]đã có tệp đính kèm; tài liệu và tệp vẫn được giữ.',
    remedy: 'Nếu không dùng nữa, đơn vị xóa tài liệu này ở danh sách tài liệu trên trang tự chấm.',
  },
  'form.decision-kept': {
    what: '[Tiêu chí {criteria}: phiếu|Phiếu] để trống, nhưng đã có ý kiến ghi trên màn hình; ý kiến đó vẫn được giữ.',
    remedy: 'Nếu phải thay thì sửa trên màn hình, hoặc chọn ghi đè khi nhập.',
  },
  'form.reviewer-not-kept': {
    what: 'Ý kiến trong phiếu được lưu[ với tên «{kept}» theo kế hoạch của đợt (phiếu ghi «{by}»)][ vào ngày nhập phiếu {today} (phiếu ghi ngày {on})].',
    remedy: 'Không phải sửa gì; giữ lại phiếu nếu cần đến tên và ngày đã ghi trên phiếu.',
  },
  'form.nothing-to-review': {
    what: 'Đơn vị «{code}» chưa có phiếu tự chấm nên chưa thẩm định được.',
    remedy: 'Nhập phiếu tự chấm của đơn vị trước.',
  },
  'form.none-found': {
    what: 'Không có tệp Excel nào trong thư mục này.',
    remedy: 'Kiểm tra lại đường dẫn; phiếu phải là tệp Excel (.xlsx).',
  },
};
