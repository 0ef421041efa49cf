import type { RefusalSentences, StateLabels } from '../service-words.ts';

/** Why something could not be done, and what to do about it. */
const refusals: RefusalSentences = {
  'not-signed-in': {
    what: 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.',
    remedy: 'Đăng nhập lại; việc đang làm dở trên màn hình vẫn còn.',
  },
  'second-factor-needed': {
    what: 'Vai trò của bạn cần xác thực hai bước.',
    remedy: 'Bật xác thực hai bước cho tài khoản rồi đăng nhập lại bằng mã.',
  },
  'sign-in.refused': {
    what: 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa.',
    remedy:
      'Kiểm tra lại; nếu đã thử nhiều lần, đợi 15 phút. Quên mật khẩu: đề nghị quản trị cấp đường dẫn mới.',
  },
  'sign-in.too-many': {
    what: 'Có quá nhiều yêu cầu từ máy hoặc mạng này.',
    remedy: 'Đợi một phút rồi thử lại.',
  },
  'sign-in.needed': {
    what: 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.',
    remedy: 'Đăng nhập để tiếp tục.',
  },
  'sign-in.second-factor-expired': {
    what: 'Đã hết thời gian nhập mã.',
    remedy: 'Đăng nhập lại từ đầu.',
  },
  'sign-in.second-factor-wrong': {
    what: 'Mã xác thực không đúng hoặc đã được dùng.',
    remedy: 'Đợi ứng dụng hiện mã mới rồi nhập lại; kiểm tra giờ của điện thoại.',
  },
  'sign-in.second-factor-locked': {
    what: 'Đã nhập sai mã quá nhiều lần.',
    remedy: 'Đợi 15 phút rồi thử lại, hoặc đề nghị quản trị mở khóa.',
  },
  'sign-in.second-factor-needed': {
    what: 'Việc này cần xác thực hai bước.',
    remedy: 'Nhập mã trong ứng dụng xác thực.',
  },
  'sign-in.second-factor-not-enrolled': {
    what: 'Tài khoản chưa bật xác thực hai bước.',
    remedy: 'Bật xác thực hai bước trước.',
  },
  'sign-in.second-factor-enrolled': {
    what: 'Tài khoản đã bật xác thực hai bước.',
    remedy: 'Muốn cài lại, tắt trước.',
  },
  'sign-in.password-wrong': {
    what: 'Mật khẩu hiện tại không đúng.',
    remedy: 'Nhập lại mật khẩu đang dùng.',
  },
  'sign-in.sso-not-offered': {
    what: 'Hệ thống này không dùng đăng nhập một lần.',
    remedy: 'Đăng nhập bằng tên và mật khẩu.',
  },
  'sign-in.sso-unknown-person': {
    what: 'Tài khoản của bạn chưa được cấp quyền vào hệ thống này.',
    remedy: 'Liên hệ quản trị.',
  },
  'sign-in.sso-cancelled': {
    what: 'Bạn đã hủy đăng nhập một lần.',
    remedy: 'Đăng nhập lại nếu muốn tiếp tục.',
  },
  'sign-in.sso-state': {
    what: 'Lần đăng nhập này đã hết hạn hoặc được mở từ trình duyệt khác.',
    remedy: 'Đăng nhập lại.',
  },
  'sign-in.sso-failed': {
    what: 'Chưa đăng nhập được qua hệ thống đăng nhập một lần của tỉnh.',
    remedy: 'Thử lại sau, hoặc dùng mật khẩu nếu có.',
  },
  'other-person': {
    what: 'Trên trình duyệt này, {person} vừa đăng nhập ở một cửa sổ khác; trang này là của người khác.',
    remedy:
      'Nội dung đã nhập vẫn được giữ trên máy này. Đăng nhập lại bằng tài khoản của bạn, hoặc tải lại trang để làm việc với tên {person}.',
  },
  'password.too-short': {
    what: 'Mật khẩu cần ít nhất 12 ký tự.',
    remedy: 'Một câu ngắn dễ nhớ là tốt nhất.',
  },
  'password.too-long': {
    what: 'Mật khẩu dài quá 128 ký tự.',
    remedy: 'Chọn mật khẩu ngắn hơn.',
  },
  'password.too-common': {
    what: 'Mật khẩu này quá dễ đoán.',
    remedy: 'Chọn mật khẩu khác.',
  },
  'password.is-username': {
    what: 'Mật khẩu không được giống tên đăng nhập.',
    remedy: 'Chọn mật khẩu khác.',
  },
  'person.username-malformed': {
    what: 'Tên đăng nhập không đúng dạng.',
    remedy:
      'Dùng 3–64 chữ thường không dấu, số, dấu chấm, gạch; bắt đầu và kết thúc bằng chữ hoặc số.',
  },
  'person.name-missing': {
    what: 'Thiếu họ tên, hoặc họ tên dài quá 200 ký tự.',
    remedy: 'Ghi họ và tên.',
  },
  'person.email-malformed': {
    what: 'Địa chỉ thư điện tử không đúng.',
    remedy: 'Kiểm tra lại địa chỉ.',
  },
  'person.username-taken': {
    what: 'Tên đăng nhập đã có người dùng.',
    remedy: 'Chọn tên khác.',
  },
  'person.email-taken': {
    what: 'Địa chỉ thư điện tử đã có người dùng.',
    remedy: 'Dùng địa chỉ khác.',
  },
  'invitation.unknown': {
    what: 'Đường dẫn đặt mật khẩu không đúng.',
    remedy: 'Mở lại đúng đường dẫn đã nhận, hoặc đề nghị quản trị cấp đường dẫn mới.',
  },
  'invitation.used': {
    what: 'Đường dẫn đặt mật khẩu đã được dùng.',
    remedy: 'Đăng nhập bằng mật khẩu đã đặt; nếu không phải bạn đã dùng, báo ngay cho quản trị.',
  },
  'invitation.expired': {
    what: 'Đường dẫn đặt mật khẩu đã hết hạn.',
    remedy: 'Đề nghị quản trị cấp đường dẫn mới.',
  },
  'not-allowed.role': {
    what: 'Vai trò của bạn không được làm việc này.',
    remedy: 'Nếu đây là việc của bạn, đề nghị quản trị giao thêm vai trò.',
  },
  'not-allowed.scope': {
    what: 'Việc này không thuộc phạm vi được giao cho bạn.',
    remedy: 'Nếu đây là việc của bạn, đề nghị quản trị giao đúng đơn vị, khối hoặc nhóm tiêu chí.',
  },
  'not-allowed.own-unit': {
    what: 'Không ai được thẩm định hoặc quyết định đối với đơn vị của chính mình.',
    remedy: 'Đề nghị quản lý đợt giao người khác.',
  },
  'not-allowed.round-state': {
    what: 'Đợt đánh giá đang ở bước «{round}», không làm được việc này.',
    remedy: 'Xem bước hiện tại của đợt; nếu cần, đề nghị quản lý đợt chuyển bước.',
  },
  'not-allowed.unit-state': {
    what: 'Đơn vị đang ở trạng thái «{unit}», không làm được việc này.',
    remedy: 'Tải lại trang để xem trạng thái mới nhất của đơn vị.',
  },
  'unknown.round': {
    what: 'Không có đợt đánh giá «{round}».',
    remedy: 'Chọn lại đợt trong danh sách.',
  },
  'unknown.unit': {
    what: 'Không có đơn vị {unit}.',
    remedy: 'Kiểm tra mã đơn vị; đơn vị phải có trong danh mục và trong đợt.',
  },
  'unknown.criterion': {
    what: 'Không có tiêu chí {criterion} trong phiếu của đơn vị.',
    remedy: 'Kiểm tra số thứ tự tiêu chí theo bộ tiêu chí của đợt.',
  },
  'unknown.document': {
    what: 'Không có tài liệu «{document}» trong hồ sơ của đơn vị.',
    remedy: 'Khai tài liệu trước, rồi mới đính kèm tệp hoặc dẫn tài liệu đó.',
  },
  'unknown.file': {
    what: 'Tài liệu «{document}» chưa có tệp, hoặc không tìm thấy tệp.',
    remedy: 'Đính kèm lại tệp cho tài liệu này.',
  },
  'unknown.set': {
    what: 'Không có bộ tiêu chí này.',
    remedy: 'Đưa bộ tiêu chí vào hệ thống trước khi lập đợt.',
  },
  'unknown.person': {
    what: 'Không có người dùng này.',
    remedy: 'Kiểm tra lại danh sách người dùng.',
  },
  'unknown.grant': {
    what: 'Người dùng không giữ vai trò số {grant}.',
    remedy: 'Tải lại danh sách vai trò của người dùng.',
  },
  'unknown.job': {
    what: 'Không có công việc này.',
    remedy:
      'Xem lại danh sách công việc của bạn. Công việc xong quá 30 ngày đã được dọn cùng kết quả: chạy lại nếu cần.',
  },
  'unknown.publication': {
    what: 'Đợt đánh giá chưa có kết quả công bố này.',
    remedy: 'Xem danh sách các lần công bố của đợt.',
  },
  'unknown.milestone': {
    what: 'Đợt đánh giá không có mốc báo cáo «{milestone}».',
    remedy: 'Xem danh sách mốc báo cáo của đợt.',
  },
  'unknown.question': {
    what: 'Không có câu hỏi này.',
    remedy: 'Xem danh sách câu hỏi của đơn vị.',
  },
  'unknown.page': {
    what: 'Không có địa chỉ này.',
    remedy: 'Xem các địa chỉ có thể dùng tại /api/docs.',
  },
  stale: {
    what: 'Nội dung này vừa được người khác lưu[ lúc {at}].',
    remedy: 'Xem nội dung mới bên cạnh nội dung của bạn rồi lưu lại; chưa có gì bị mất.',
  },
  faults: {
    what: 'Nội dung gửi lên có lỗi; chưa lưu gì.',
    remedy: 'Sửa các lỗi được liệt kê rồi gửi lại.',
  },
  'reason-missing': { what: 'Việc này cần nêu lý do.', remedy: 'Ghi lý do rồi thực hiện lại.' },
  'self-assessment.closed': {
    what: 'Đã hết hạn tự chấm và đợt này không nhận bản nộp muộn.',
    remedy: 'Đề nghị quản lý đợt gia hạn nếu có lý do chính đáng.',
  },
  'withdrawal.over': {
    what: 'Đã hết hạn tự chấm nên không rút lại được.',
    remedy: 'Đề nghị người thẩm định trả lại hồ sơ nếu cần sửa.',
  },
  'explanation.closed': {
    what: 'Không trong thời gian giải trình.',
    remedy:
      'Xem thời gian giải trình của đợt; đề nghị quản lý đợt gia hạn nếu có lý do chính đáng.',
  },
  'submission.empty': {
    what: 'Chưa trả lời tiêu chí nào nên chưa nộp được.',
    remedy: 'Trả lời ít nhất một tiêu chí rồi nộp.',
  },
  'set.version-taken': {
    what: 'Bộ «{set}» đã có bản tên «{version}» với nội dung khác.',
    remedy: 'Ghi tên bản khác (mục version) rồi đưa vào lại.',
  },
  'round.exists': { what: 'Đã có đợt đánh giá mang mã «{round}».', remedy: 'Chọn mã khác.' },
  'round.without-units': {
    what: 'Đợt chưa có đơn vị nào.',
    remedy: 'Chọn các đơn vị tham gia rồi mới mở đợt.',
  },
  'round.without-deadline': {
    what: 'Đợt chưa có hạn tự chấm.',
    remedy: 'Ghi hạn tự chấm rồi mới mở đợt.',
  },
  'round.deadline-past': {
    what: 'Hạn tự chấm mới, ngày {day}, đã qua: mọi đơn vị chưa nộp sẽ thành nộp muộn.',
    remedy: 'Chọn hôm nay hoặc một ngày sau hôm nay.',
  },
  'round.days-order': {
    what: 'Các mốc thời gian của đợt không theo thứ tự: «{second}» đứng trước «{first}».',
    remedy: 'Sửa lại ngày theo thứ tự: tự chấm, thẩm định, giải trình, thẩm định lại.',
  },
  'round.set-not-in-force': {
    what: 'Bộ tiêu chí {set} không có hiệu lực cho năm {year} (từ {from}[ đến {to}]).',
    remedy: 'Chọn bộ tiêu chí có hiệu lực trong năm đánh giá.',
  },
  'round.unappraised': {
    what: 'Còn đơn vị chưa thẩm định xong: {units}.',
    remedy: 'Hoàn thành thẩm định các đơn vị này rồi mới mở giải trình.',
  },
  'round.explanations-open': {
    what: 'Còn giải trình chưa được thẩm định lại: {units}.',
    remedy: 'Hoàn thành thẩm định lại các đơn vị này rồi mới trình hội đồng.',
  },
  'round.window-open': {
    what: 'Thời gian giải trình chưa hết (đến hết ngày {until}).',
    remedy: 'Chờ hết thời gian đã báo cho các đơn vị.',
  },
  'appraisal.incomplete': {
    what: 'Còn tiêu chí chưa thẩm định: {criteria}.',
    remedy: 'Thẩm định nốt, hoặc chọn chấp nhận các tiêu chí còn lại theo đơn vị tự chấm.',
  },
  'explanation.empty': {
    what: 'Chưa có nội dung giải trình.',
    remedy: 'Ghi nội dung giải trình cho tiêu chí rồi gửi.',
  },
  'question.closed': {
    what: 'Câu hỏi này đã khép lại.',
    remedy: 'Tải lại để xem; nếu cần trao đổi thêm, người thẩm định hỏi câu mới.',
  },
  'publish.not-computed': {
    what: 'Chưa tính kết quả để xem trước khi công bố.',
    remedy: 'Tính kết quả, xem lại, rồi mới công bố.',
  },
  'publish.differs': {
    what: 'Kết quả tính lại từ hồ sơ khác kết quả đã xem, đối với: {units}. Chưa công bố gì.',
    remedy: 'Tính lại kết quả, xem những thay đổi, rồi mới công bố.',
  },
  'verify.disagrees': {
    what: 'Hai cách tính độc lập không khớp nhau. Chưa lưu gì.',
    remedy: 'Không dùng kết quả này; gửi các khác biệt được liệt kê cho người phát triển phần mềm.',
  },
  'document.in-use': {
    what: 'Tài liệu «{document}» đang được dẫn ở tiêu chí {criteria}.',
    remedy: 'Bỏ tài liệu khỏi các tiêu chí đó rồi mới xóa.',
  },
  'grant.scope-missing': {
    what: 'Vai trò «{role}» cần nói rõ phạm vi.',
    remedy:
      'Cán bộ và người đứng đầu đơn vị: chọn đơn vị. Người thẩm định: chọn khối hoặc nhóm tiêu chí.',
  },
  'grant.scope-unfit': {
    what: 'Phạm vi không hợp với vai trò «{role}».',
    remedy:
      'Chỉ người thẩm định có khối hoặc nhóm tiêu chí; chỉ cán bộ và người đứng đầu đơn vị có đơn vị.',
  },
  'body.invalid': {
    what: 'Yêu cầu không đúng mẫu.',
    remedy: 'Sửa các chỗ được liệt kê; mẫu của từng yêu cầu có tại /api/docs.',
  },
  'body.too-large': {
    what: 'Nội dung gửi lên quá lớn[ (tối đa {limit})].',
    remedy: 'Gửi ít hơn trong một lần.',
  },
  'body.not-json': {
    what: 'Nội dung gửi lên không phải JSON đọc được.',
    remedy: 'Gửi JSON mã hóa UTF-8, kèm Content-Type: application/json.',
  },
  'file.too-large': {
    what: 'Tệp quá lớn[ (tối đa {limit})].',
    remedy: 'Giảm dung lượng tệp (quét lại ở độ phân giải vừa phải) hoặc tách thành nhiều tệp.',
  },
  'file.over-quota': {
    what: 'Đơn vị hết chỗ lưu tệp minh chứng trong đợt này[: đã dùng {used} trên {limit}][, tệp này {size}].',
    remedy:
      'Quét lại ở độ phân giải vừa phải rồi gửi tệp nhỏ hơn, hoặc đề nghị quản trị hệ thống nâng hạn mức. Tệp đã thay hoặc đã gỡ vẫn được giữ cho nhật ký nên vẫn tính.',
  },
  'file.empty': {
    what: 'Tệp không có nội dung.',
    remedy: 'Kiểm tra lại tệp trên máy rồi gửi lại.',
  },
  'file.type-refused': {
    what: 'Không nhận loại tệp này[: {found}].',
    remedy: 'Gửi PDF, ảnh (PNG, JPEG), Word, Excel hoặc văn bản thuần.',
  },
  'file.type-mismatch': {
    what: 'Nội dung tệp không đúng với đuôi tệp[: đuôi {named}, nội dung {found}].',
    remedy: 'Lưu lại tệp đúng định dạng rồi gửi.',
  },
  'file.active-content': {
    what: 'Tệp có thể chạy lệnh (macro, kịch bản, trang web) nên không nhận.',
    remedy: 'Lưu tệp thành PDF, hoặc thành Word/Excel không có macro.',
  },
  'file.no-space': {
    what: 'Máy chủ hết chỗ chứa tệp; tệp chưa được lưu.',
    remedy: 'Báo quản trị hệ thống; gửi lại sau. Không có gì đã lưu trước đó bị mất.',
  },
  'file.store-unreachable': {
    what: 'Không kết nối được kho tệp; tệp chưa được lưu.',
    remedy: 'Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống.',
  },
  'too-many-requests': {
    what: 'Có quá nhiều yêu cầu trong thời gian ngắn.',
    remedy: 'Chờ một phút rồi thử lại.',
  },
  'cross-site': {
    what: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
    remedy: 'Mở hệ thống bằng đúng địa chỉ của tỉnh rồi làm lại.',
  },
  'store.unreachable': {
    what: 'Không kết nối được cơ sở dữ liệu; chưa lưu gì.',
    remedy: 'Thử lại sau ít phút; hệ thống tự kết nối lại, không cần khởi động lại.',
  },
  'store.full': {
    what: 'Máy chủ hết chỗ chứa dữ liệu; chưa lưu gì.',
    remedy:
      'Báo quản trị hệ thống giải phóng chỗ trống; thử lại sau. Không có gì đã lưu trước đó bị mất.',
  },
  'shutting-down': { what: 'Hệ thống đang tạm dừng để bảo trì.', remedy: 'Thử lại sau ít phút.' },
  unexpected: {
    what: 'Hệ thống gặp lỗi không lường trước; yêu cầu chưa được thực hiện.',
    remedy: 'Thử lại; nếu vẫn lỗi, báo quản trị hệ thống kèm mã {reference}.',
  },
};

const labels: StateLabels = {
  round: {
    draft: 'đang lập',
    'self-assessment': 'tự chấm',
    appraisal: 'thẩm định',
    explanation: 'giải trình',
    'second-appraisal': 'thẩm định lại',
    council: 'hội đồng',
    published: 'đã công bố',
  },
  unit: {
    'not-started': 'chưa bắt đầu',
    'in-progress': 'đang tự chấm',
    submitted: 'đã nộp',
    withdrawn: 'đã rút lại',
    returned: 'bị trả lại',
    appraised: 'đã thẩm định',
    explained: 'đã giải trình',
    final: 'đã có kết quả cuối cùng',
  },
  role: {
    administrator: 'Quản trị hệ thống',
    manager: 'Quản lý đợt (Sở Nội vụ)',
    appraiser: 'Người thẩm định',
    'unit-officer': 'Cán bộ đơn vị',
    'unit-head': 'Người đứng đầu đơn vị',
    'council-member': 'Thành viên hội đồng',
    auditor: 'Người kiểm tra (chỉ xem)',
  },
  days: {
    selfAssessmentUntil: 'hạn tự chấm',
    appraisalUntil: 'hạn thẩm định',
    explanationFrom: 'bắt đầu giải trình',
    explanationUntil: 'hết giải trình',
    secondAppraisalUntil: 'hạn thẩm định lại',
  },
};

export const serviceVi = { refusals, labels };
