// Refusals (拒绝): why a request about people and rights was not done, as values with a code for programs and a sentence in
// Chinese and English for people. The API lays them out as problem+json.

/** A refusal: the HTTP status that fits, a code that never changes, and what to tell the person. */
export type Refusal = { status: 400 | 401 | 403 | 404 | 409 | 422 | 429; code: string; zh: string; en: string }

/** Whether an answer is a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'code' in answer && 'zh' in answer
}

/** Every refusal of this folder, by what went wrong. */
export const refusals = {
  unauthenticated: { status: 401, code: 'not-signed-in', zh: '请先登录', en: 'Sign in first' },
  badToken: {
    status: 401,
    code: 'bad-token',
    zh: '令牌无效、已过期或已撤销',
    en: 'The token is not valid, expired or revoked',
  },
  noWorkspace: {
    status: 403,
    code: 'not-a-member',
    zh: '您不是该工作区的成员',
    en: 'You are not a member of this workspace',
  },
  passwordMustChange: {
    status: 403,
    code: 'password-must-change',
    zh: '请先修改临时密码',
    en: 'Change the temporary password first',
  },
  foreignOrigin: {
    status: 403,
    code: 'foreign-origin',
    zh: '请求来自其他网站',
    en: 'The request comes from another site',
  },
  notFound: { status: 404, code: 'not-found', zh: '没有这个地址', en: 'There is no such address' },
  noSuchMember: { status: 404, code: 'no-such-member', zh: '没有该成员', en: 'There is no such member' },
  noSuchToken: { status: 404, code: 'no-such-token', zh: '没有该令牌', en: 'There is no such token' },
  alreadyMember: { status: 409, code: 'already-a-member', zh: '该用户已是成员', en: 'This person is a member already' },
  directoryNameTaken: {
    status: 409,
    code: 'directory-name-taken',
    zh: '该统一认证账号已属于另一用户，或该用户已有账号',
    en: 'The directory name belongs to someone else, or this person has an account already',
  },
  lastAdministrator: {
    status: 409,
    code: 'last-administrator',
    zh: '工作区至少要有一名不受范围限制的管理员',
    en: 'A workspace keeps at least one administrator without limits',
  },
  sharedAccount: {
    status: 403,
    code: 'shared-account',
    zh: '该用户还属于其他工作区，只能由服务器管理者处理',
    en: 'This person belongs to other workspaces too: only who runs the server can do this',
  },
  beyondLimits: { status: 403, code: 'beyond-limits', zh: '超出您本人的范围', en: 'Beyond your own limits' },
  badUserName: {
    status: 422,
    code: 'bad-user-name',
    zh: '用户名须为2至64个文字、字母、数字或 . _ -',
    en: 'A user name has 2 to 64 letters, digits or . _ -',
  },
  badName: { status: 422, code: 'bad-name', zh: '名称须为1至100个字', en: 'A name has 1 to 100 characters' },
  badScopes: {
    status: 422,
    code: 'bad-scopes',
    zh: '令牌的权限为空、超出您本人的权限，或不能授予令牌',
    en: 'The scopes are empty, wider than your own, or not for tokens',
  },
  badExpiry: { status: 422, code: 'bad-expiry', zh: '令牌有效期须为1至366天', en: 'A token lasts 1 to 366 days' },
  localOnly: {
    status: 403,
    code: 'local-only',
    zh: '只能在服务器本机执行',
    en: 'Only possible on the machine that has the book',
  },
} as const satisfies Record<string, Refusal>

/** The role, the limits or the token do not allow it. */
export function mayNot(zh: string, en: string): Refusal {
  return { status: 403, code: 'not-allowed', zh: `您没有“${zh}”的权限`, en: `You may not: ${en}` }
}

/** What the sign-in library says, in our words; what is not listed here is told in the library's own words. */
export const libraryRefusals: Record<string, Pick<Refusal, 'code' | 'zh' | 'en'>> = {
  INVALID_USERNAME_OR_PASSWORD: { code: 'wrong-password', zh: '用户名或密码错误', en: 'Wrong user name or password' },
  INVALID_USERNAME: { code: 'wrong-password', zh: '用户名或密码错误', en: 'Wrong user name or password' },
  USERNAME_TOO_SHORT: { code: 'wrong-password', zh: '用户名或密码错误', en: 'Wrong user name or password' },
  USERNAME_TOO_LONG: { code: 'wrong-password', zh: '用户名或密码错误', en: 'Wrong user name or password' },
  LOCKED_OUT: {
    code: 'locked-out',
    zh: '错误次数过多，请15分钟后再试',
    en: 'Too many wrong tries: try again in 15 minutes',
  },
  NOT_A_MEMBER: refusals.noWorkspace,
  INVALID_PASSWORD: { code: 'wrong-password', zh: '密码错误', en: 'Wrong password' },
  SAME_PASSWORD: { code: 'same-password', zh: '新密码不能与原密码相同', en: 'The new password is the old one' },
  PASSWORD_TOO_SHORT: { code: 'short-password', zh: '密码至少10个字符', en: 'A password has at least 10 characters' },
  PASSWORD_TOO_LONG: { code: 'long-password', zh: '密码最多128个字符', en: 'A password has at most 128 characters' },
  INVALID_CODE: { code: 'wrong-code', zh: '验证码错误', en: 'Wrong code' },
  INVALID_BACKUP_CODE: { code: 'wrong-code', zh: '备用码错误或已使用', en: 'Wrong backup code, or used already' },
  INVALID_TWO_FACTOR_COOKIE: { code: 'sign-in-again', zh: '验证已超时，请重新登录', en: 'Too late: sign in again' },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { code: 'sign-in-again', zh: '错误次数过多，请重新登录', en: 'Sign in again' },
  ACCOUNT_TEMPORARILY_LOCKED: {
    code: 'locked-out',
    zh: '错误次数过多，请15分钟后再试',
    en: 'Too many wrong tries: try again in 15 minutes',
  },
  INVALID_TOKEN: { code: 'link-used', zh: '链接已使用或已过期', en: 'The link was used already, or is too old' },
  SIGNUP_DISABLED: {
    code: 'not-expected',
    zh: '管理员尚未为该统一认证账号开通',
    en: 'No administrator has let this directory account in',
  },
  UNAUTHORIZED: refusals.unauthenticated,
  INVALID_ORIGIN: refusals.foreignOrigin,
  MISSING_OR_NULL_ORIGIN: refusals.foreignOrigin,
}
