// Roles and links (合作方角色、关联): the parts that parties play in entries and the ways in which entries point to each other. One table
// for all kinds, so that the same part has the same name on every sheet.
import type { LinkRole, Role } from '../kind.ts'

const role = (id: string, zh: string, en: string, words: string): Role => ({ id, zh, en, words: words.split(' ') })

/** Every role by its id; a kind takes those that it needs. */
export const roles = {
  giver: role('giver', '支援方', 'giver', '援助方 帮扶方 支援地 支援单位 援建方'),
  receiver: role('receiver', '受援方', 'receiver', '受援地 受助方 被帮扶方 受援单位 受援县'),
  signatory: role('signatory', '签约方', 'signatory', '签署方 签订方 签约单位 甲方 乙方'),
  witness: role('witness', '见证方', 'witness', '见证单位 见证人'),
  organiser: role('organiser', '主办方', 'organiser', '主办单位 组织方 牵头单位'),
  host: role('host', '承办方', 'host', '承办单位 举办地 东道主'),
  attendee: role('attendee', '参加方', 'attendee', '参会方 参会单位 参加单位 协办单位'),
  visitor: role('visitor', '来访方', 'visitor', '出访方 访问方 到访单位'),
  visited: role('visited', '接待方', 'visited', '受访方 接待单位 到访地'),
  investor: role('investor', '投资方', 'investor', '投资单位 投资企业 投资主体 业主单位'),
  contractor: role('contractor', '承接单位', 'contractor', '实施单位 建设单位 施工单位 实施主体 项目单位'),
  partner: role('partner', '共建方', 'partner', '合作单位 共建单位 合建方'),
  operator: role('operator', '运营方', 'operator', '运营单位 管理单位 承运方 运营公司 管护单位'),
  donor: role('donor', '捐赠方', 'donor', '捐赠单位 捐赠人 捐赠企业'),
  donee: role('donee', '受赠方', 'donee', '受赠单位 受捐方 受捐单位 接收单位'),
  sender: role('sender', '派出方', 'sender', '选派单位 派出单位 派出地 组派单位'),
  recipient: role('recipient', '接收方', 'recipient', '派驻地 接收地 派驻单位 挂职单位'),
  trainer: role('trainer', '培训方', 'trainer', '培训单位 承训单位 培训机构'),
  trainee: role('trainee', '参训方', 'trainee', '参训单位 学员单位 送培单位'),
  home: role('home', '劳务输出方', 'home of the workers', '输出地 劳务输出地'),
  employer: role('employer', '用工方', 'employer', '用工单位 用工企业 输入地 劳务输入地'),
  buyer: role('buyer', '采购方', 'buyer', '采购单位 销售地 购买方'),
  seller: role('seller', '供货方', 'seller', '供货单位 产地 供应商'),
  endpoint: role('endpoint', '联通地', 'place linked', '起点城市 终点城市 始发地 目的地'),
  provider: role('provider', '提供方', 'provider', '提供单位 供给方 服务提供方'),
  beneficiary: role('beneficiary', '受益方', 'beneficiary', '受益地 受益单位 服务对象地'),
  asker: role('asker', '需求方', 'asker', '提出单位 需求单位'),
  learner: role('learner', '对标方', 'learner', '学习方 学习单位'),
  model: role('model', '标杆方', 'model', '被对标方 标杆单位 先进地区'),
  awarder: role('awarder', '授予机关', 'awarder', '授予单位 颁发单位 表彰单位 评选单位'),
  honoured: role('honoured', '获奖方', 'honoured', '获奖单位 获奖人 受表彰单位'),
  publisher: role('publisher', '发布机关', 'publisher', '发布单位 评选机关 刊发单位'),
  author: role('author', '报送方', 'author', '报送单位 申报单位 案例单位'),
} as const satisfies Record<string, Role>

const link = (id: string, zh: string, en: string, ...to: string[]): LinkRole => ({ id, zh, en, to })

/** Every link by its id. */
export const links = {
  agreement: link('agreement', '依据协议', 'under the agreement', 'agreement'),
  replaces: link('replaces', '替代协议', 'replaces the agreement', 'agreement'),
  meeting: link('meeting', '所属会议', 'of the meeting', 'meeting'),
  visit: link('visit', '所属互访', 'of the visit', 'visit'),
  project: link('project', '所属项目', 'of the project', 'project'),
  park: link('park', '所属园区', 'in the park', 'park'),
  fund: link('fund', '资金来源', 'paid from the fund', 'fund'),
  mission: link('mission', '所属批次', 'of the mission', 'mission'),
  activity: link('activity', '所属活动', 'of the activity', 'activity'),
  need: link('need', '对应需求', 'meets the need', 'need'),
  offer: link('offer', '对应供给', 'met by the offer', 'offer'),
  result: link('result', '落地成果', 'came to', 'project', 'agreement', 'service', 'activity', 'training', 'sale'),
  subject: link(
    'subject',
    '涉及条目',
    'is about',
    'project',
    'park',
    'mission',
    'service',
    'activity',
    'sale',
    'route',
  ),
  watched: link('watched', '监测对象', 'watches', 'project', 'park', 'service'),
} as const satisfies Record<string, LinkRole>
