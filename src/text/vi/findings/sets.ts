import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** A criteria set as a whole. */
export const sets: FindingTemplatesOf<'set'> = {
  'set.to-confirm': {
    what: '[Mục «{item}»|Bộ tiêu chí] còn chờ xác nhận: {text}.',
    remedy:
      'Đối chiếu với văn bản; xác nhận trong bảng rà soát (hoặc sửa rồi xóa dòng toConfirm). Bộ tiêu chí chưa xác nhận xong thì chưa dùng để chấm.',
  },
  'set.id-duplicate': {
    what: 'Mã «{id}» đã được dùng[ cho {what} khác][, ở dòng {first}][, ở «{file}»].',
    remedy: 'Đặt mã khác cho một trong hai chỗ, rồi sửa những chỗ nhắc đến mã đó.',
  },
  'set.reference-unknown': {
    what: 'Không có [{what}|nội dung] nào mang mã «{found}».',
    remedy: '[Dùng một trong các mã: {allowed}.|Khai mã này trước khi dùng, hoặc sửa lại mã.]',
  },
  'set.fact-type': {
    what: '«{fact}» không dùng được ở đây[, vì giá trị là {found}].',
    remedy: '[Chọn thông tin có giá trị là {allowed}.|Chọn thông tin khác.]',
  },
  'set.input-type': {
    what: 'Số liệu «{input}»[ của tiêu chí {criterion}] không hợp với chỗ dùng[, vì đã khai là {found}].',
    remedy: '[Khai số liệu này là {allowed}, hoặc chọn số liệu khác.|Chọn số liệu khác.]',
  },
  'set.input-range': {
    what: 'Số liệu «{input}» có mức thấp nhất[ ({min})] lớn hơn mức cao nhất[ ({max})].',
    remedy: 'Sửa lại «min» hoặc «max».',
  },
  'set.input-unused': {
    what: 'Số liệu «{input}»[ ({title})][ của tiêu chí {criterion}] không được dùng để chấm điểm hay xét điều kiện nào.',
    remedy: 'Bỏ số liệu này để đơn vị khỏi phải kê khai, hoặc dùng nó trong cách chấm.',
  },
  'set.options-empty': {
    what: '[{what} «{name}»|Nội dung «{name}»] phải chọn trong danh sách nhưng chưa có lựa chọn nào.',
    remedy: 'Ghi các lựa chọn vào mục «options».',
  },
  'set.option-missing': {
    what: '[Tiêu chí {criterion}: một|Một] số lựa chọn[ của «{input}»] chưa có điểm[: {missing}].',
    remedy: 'Ghi số điểm cho từng lựa chọn, kể cả lựa chọn được 0 điểm.',
  },
  'set.option-unreachable': {
    what: '[Tiêu chí {criterion}: trường hợp|Trường hợp][ thứ {case}][ «{title}»] không bao giờ xảy ra, vì luôn có trường hợp trước đó được chọn hoặc điều kiện tự mâu thuẫn.',
    remedy: 'Đưa trường hợp này lên trước, sửa điều kiện hoặc bỏ trường hợp này.',
  },
  'set.attribute-reserved': {
    what: 'Không được đặt tên «{name}» cho đặc điểm của đơn vị, vì tên này đã dùng cho nhóm đơn vị.',
    remedy: 'Đặt tên khác.',
  },
  'set.for-nobody': {
    what: 'Mục {id}[ («{title}»)] không dành cho nhóm đơn vị nào.',
    remedy: 'Xem lại «for» của mục này và của nhóm tiêu chí chứa nó.',
  },
  'set.group-empty': {
    what: 'Nhóm tiêu chí {group} không có tiêu chí nào[ đối với các nhóm đơn vị: {unitGroups}].',
    remedy:
      'Bổ sung tiêu chí, hoặc ghi «for» để nhóm tiêu chí này không áp dụng cho các đơn vị đó.',
  },
  'set.maxima-sum': {
    what: 'Điểm tối đa của các mục trong nhóm {group} cộng lại được {sum}, không bằng {expected} điểm của nhóm[, đối với các nhóm đơn vị: {unitGroups}].',
    remedy: 'Kiểm tra lại điểm tối đa[ của từng mục: {children}] theo văn bản gốc.',
  },
  'set.scale-sum': {
    what: 'Điểm tối đa của các nhóm tiêu chí cộng lại được {sum}, không bằng thang điểm {expected}[, đối với các nhóm đơn vị: {unitGroups}].',
    remedy: 'Kiểm tra lại điểm tối đa[ của từng mục: {children}] theo văn bản gốc.',
  },
  'set.cap-over-sum': {
    what: 'Mức cao nhất của [{part}|phần này] là {cap}, lớn hơn tổng các tiêu chí trong đó ({sum}) nên không bao giờ đạt tới.',
    remedy: 'Sửa lại «cap» hoặc điểm tối đa của các tiêu chí trong phần này.',
  },
  'set.award-over-max': {
    what: '[Tiêu chí {criterion}: mức|Mức] điểm[ của «{award}»] là {found}, lớn hơn điểm tối đa {max}.',
    remedy: 'Sửa lại mức điểm này hoặc điểm tối đa của tiêu chí.',
  },
  'set.award-none-at-max': {
    what: '[Tiêu chí {criterion}: mức|Mức] điểm cao nhất có thể đạt là {found}, không tới điểm tối đa {max}.',
    remedy: 'Sửa lại các mức điểm hoặc điểm tối đa của tiêu chí.',
  },
  'set.band-empty': {
    what: '[Tiêu chí {criterion}: mức|Mức] thứ {band} không chứa giá trị nào[, vì từ {from} đến dưới {below}].',
    remedy: 'Ghi «from» nhỏ hơn «below».',
  },
  'set.bands-order': {
    what: '[Tiêu chí {criterion}: các|Các] mức không xếp theo thứ tự tăng dần hoặc giảm dần.',
    remedy: 'Xếp lại các mức từ thấp đến cao hoặc từ cao đến thấp.',
  },
  'set.bands-gap': {
    what: '[Tiêu chí {criterion}: còn|Còn] khoảng từ {low} đến dưới {high} không thuộc mức nào.',
    remedy: 'Sửa «from» hoặc «below» để các mức nối liền nhau.',
  },
  'set.bands-overlap': {
    what: '[Tiêu chí {criterion}: khoảng|Khoảng] từ {low} đến dưới {high} thuộc hai mức.',
    remedy: 'Sửa «from» hoặc «below» để mỗi giá trị chỉ thuộc một mức.',
  },
  'set.bands-open': {
    what: '[Tiêu chí {criterion}: mức|Mức] thứ {band} [ghi «{side}» là {found}|không ghi «{side}»] nên có giá trị không thuộc mức nào hoặc thuộc nhiều mức.',
    remedy: '[Ghi «{side}» là {limit}.|Bỏ «{side}» để mức này không có giới hạn ở phía đó.]',
  },
  'set.checklist-sum': {
    what: '[Tiêu chí {criterion}: điểm|Điểm] của các nội dung cộng lại được {sum}, không bằng điểm tối đa {expected}.',
    remedy: 'Kiểm tra lại điểm của từng nội dung[: {items}].',
  },
  'set.cap-over-max': {
    what: '[Tiêu chí {criterion}: mức|Mức] cao nhất được tính là {found}, lớn hơn điểm tối đa {max}.',
    remedy: 'Sửa lại «atMost» hoặc điểm tối đa của tiêu chí.',
  },
  'set.floor-over-max': {
    what: '[Tiêu chí {criterion}: mức|Mức] thấp nhất còn lại sau khi trừ là {found}, lớn hơn điểm tối đa {max}.',
    remedy: 'Sửa lại «floor» hoặc điểm tối đa của tiêu chí.',
  },
  'set.tiers-order': {
    what: '[Tiêu chí {criterion}: các|Các] mức trừ do chậm không tăng dần[: «{key}» là {found}, mức trước là {previous}].',
    remedy: 'Xếp các mức theo số ngày chậm tăng dần; chậm lâu hơn thì không được trừ ít hơn.',
  },
  'set.step': {
    what: '[Tiêu chí {criterion}: điểm|Điểm] tối đa {max} không phải là bội số của bước chấm {step}.',
    remedy: 'Sửa lại «step» hoặc điểm tối đa của tiêu chí.',
  },
  'set.unfit-in-deduction': {
    what: 'Tiêu chí {criterion} thuộc phần điểm trừ nên không dùng được «{found}»: ở đó điểm tìm được là điểm bị trừ.',
    remedy:
      'Dùng cách chấm đếm số lần bị trừ (ví dụ «count»); bỏ quy định chỉ có nghĩa khi cộng điểm.',
  },
  'set.max-finer': {
    what: 'Điểm tối đa {max} của tiêu chí {id} lẻ hơn mức làm tròn điểm tiêu chí ({decimals} chữ số thập phân).',
    remedy:
      'Tăng số chữ số ở «rounding: criterion» hoặc sửa điểm tối đa; nếu không, điểm làm tròn có thể vượt điểm tối đa.',
  },
  'set.values-incomplete': {
    what: 'Chưa ghi đủ giá trị cho từng loại đơn vị[ theo «{by}»][; còn thiếu: {missing}].',
    remedy: 'Bổ sung các giá trị còn thiếu.',
  },
  'set.rate-scale': {
    what: 'Tỷ lệ {found} có lẽ thiếu dấu phần trăm: không kèm dấu % thì {found} là {found} lần.',
    remedy: 'Ghi kèm dấu %, như 90%.',
  },
  'set.not-applicable-missing': {
    what: 'Tiêu chí {criterion} có thể không áp dụng[ (do có «{because}»)] nhưng chưa ghi khi đó tính điểm thế nào.',
    remedy:
      'Bổ sung «notApplicable»: «rescale» là bỏ điểm tối đa và quy đổi lại tổng điểm, «full» là cho đủ điểm, «zero» là cho 0 điểm.',
  },
  'set.not-applicable-unused': {
    what: 'Tiêu chí {criterion} luôn áp dụng nên «notApplicable»[ («{found}»)] không dùng đến.',
    remedy: 'Bỏ «notApplicable», hoặc bổ sung điều kiện «applies».',
  },
  'set.grade-from-missing': {
    what: 'Mức xếp loại «{grade}» chưa có số điểm cần đạt.',
    remedy: 'Bổ sung «from»; chỉ mức thấp nhất không cần.',
  },
  'set.grade-floor': {
    what: 'Mức xếp loại thấp nhất «{grade}» không được có «{key}», vì mọi đơn vị còn lại phải xếp được vào mức này.',
    remedy: 'Bỏ «{key}», hoặc bổ sung một mức thấp hơn.',
  },
  'set.grade-threshold': {
    what: 'Mức xếp loại «{grade}» cần {found} điểm[ đối với loại đơn vị «{unitClass}»], không nằm trong khoảng trên {low} đến {high}.',
    remedy: 'Sửa lại số điểm cần đạt.',
  },
  'set.grades-order': {
    what: 'Mức xếp loại «{grade}» cần {found} điểm[ đối với loại đơn vị «{unitClass}»], không thấp hơn mức tốt hơn «{better}» ({limit} điểm).',
    remedy: 'Xếp các mức từ cao xuống thấp và sửa lại số điểm cần đạt.',
  },
  'set.quota-twice': {
    what: 'Mức xếp loại «{grade}» có hai tỷ lệ khống chế.',
    remedy: 'Giữ lại một tỷ lệ.',
  },
  'set.quota-lowest': {
    what: 'Không thể khống chế tỷ lệ của mức thấp nhất «{grade}», vì không còn mức nào để chuyển xuống.',
    remedy: 'Bỏ tỷ lệ khống chế này, hoặc bổ sung một mức thấp hơn.',
  },
  'set.group-without-block': {
    what: 'Nhóm đơn vị «{unitGroup}»[ ({title})] không thuộc khối nào nên không xếp hạng được.',
    remedy: 'Đưa nhóm đơn vị này vào «groups» của một khối.',
  },
  'set.group-in-two-blocks': {
    what: 'Nhóm đơn vị «{unitGroup}»[ ({title})] thuộc nhiều khối[: {blocks}].',
    remedy:
      'Chỉ để nhóm này trong một khối, hoặc ghi «when» để phân chia đơn vị giữa các khối[ (chưa có ở: {undivided})].',
  },
  'set.deadline-early': {
    what: 'Thời hạn «{deadline}»[ ({date})] trước ngày bắt đầu kỳ đánh giá[ ({from})].',
    remedy: 'Sửa lại ngày; N là năm đánh giá, N+1 là năm sau.',
  },
  'set.deadline-order': {
    what: 'Thời hạn «{deadline}»[ ({date})] trước thời hạn «{other}»[ ({otherDate})].',
    remedy: 'Sửa lại một trong hai ngày; N là năm đánh giá, N+1 là năm sau.',
  },
  'set.deadline-twice': {
    what: 'Có hơn một thời hạn [{kind}|cùng loại][: {deadlines}].',
    remedy: 'Chỉ giữ lại một thời hạn loại này.',
  },
  'set.deadline-missing': {
    what: 'Bộ tiêu chí dùng «{fact}» nhưng chưa có thời hạn [{kind}|tương ứng].',
    remedy: 'Bổ sung thời hạn[ {kind}] vào «deadlines».',
  },
  'set.not-a-set': {
    what: '[Đây là {kind}, không phải bộ tiêu chí.|Đây không phải là bộ tiêu chí.]',
    remedy:
      'Chọn tệp «set.yaml» của bộ tiêu chí; muốn kiểm tra cả đợt đánh giá thì chọn thư mục có tệp «round.yaml».',
  },
  'set.none-found': {
    what: 'Không tìm thấy bộ tiêu chí nào ở đây.',
    remedy: 'Kiểm tra đường dẫn; mỗi bộ tiêu chí là một tệp tên «set.yaml».',
  },
};
