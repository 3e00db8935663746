// What the roles do (角色说明): in a few words, beside the choice of a role and below the list of people.
import { roles } from '../../../../model/roles.ts'

/** What each role does, in a few words. */
export const rolesTold = {
  administrator: { zh: '管理人员和设置，并可做一切事情', en: roles.administrator.is },
  editor: { zh: '维护台账：导入材料、编辑条目和结对关系、复核', en: roles.editor.is },
  reviewer: { zh: '复核识读结果，查看每个数据的来历', en: roles.reviewer.is },
  reporter: { zh: '报送本单位数据，确认与本单位有关的内容', en: roles.reporter.is },
  viewer: { zh: '查看台账、材料和汇总', en: roles.viewer.is },
}
