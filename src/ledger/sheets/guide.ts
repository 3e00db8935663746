// How to fill in (填写说明): the first sheet of an empty workbook, in the words of an office.
import type { Worksheet } from 'exceljs'
import type { Language } from '../../model/amount-text.ts'
import type { Kind } from '../../model/kind.ts'
import { letters } from '../sheet-form.ts'

const lines: Record<Language, readonly string[]> = {
  zh: [
    '结对台账填写说明',
    '1. 每张工作表是一类台账，一行是一个条目。用不到的工作表可以留空或删除。',
    '2. 灰色斜体的示例行（编号为“示例”）不会导入，可以删除，也可以留着。',
    '3. “编号”由系统给出：新增的条目请留空；修改导出的条目时请不要改动编号。',
    '4. 标有 * 的栏目必填。栏目顺序可以调整，不用的栏目可以删除；表头文字请不要改动。',
    '5. “结对关系”“合作机制”“进展阶段”等栏目请从下拉列表中选择。',
    '6. 合作方有多个时用顿号分隔，如：湖州市、柯坪县。地区可写简称；同名地区请在后面注明代码，如：朝阳区（110105）。',
    '7. 日期写作 2024-03-12、2024/3/12 或 2024年3月12日。',
    '8. “单项或汇总”：一个有名称的事项（如某产业园）选“单项”；对整个结对关系的统计（如签约项目15个）选“汇总”。留空按该类台账的惯例。',
    '9. “数据”一栏和“数据”工作表只供查看，不会导入：数据须有出处，请从材料或单位报送录入。',
    '10. 请填数值和文字，不要填公式。导入时有问题的单元格会逐一列出。',
    '本工作簿的台账类别：',
  ],
  en: [
    'How to fill in the book of partnerships',
    '1. Each sheet is one kind; each row is one entry. Sheets that you do not need may stay empty or be deleted.',
    '2. The grey example row (with "example" as its id) is not imported; delete it or leave it.',
    '3. The id is given by the system: leave it empty for new entries, and unchanged for exported ones.',
    '4. Columns with a * must be filled in. Columns may be moved or deleted; please keep their headings.',
    '5. Choose tie, programme, stage and the like from the drop-down lists.',
    '6. Several parties are separated by 、 or commas. Regions may be short; name the code where a name is shared: 朝阳区（110105）.',
    '7. Write days as 2024-03-12 or 2024/3/12.',
    '8. "one or summary": one named thing (a park), or a statement about the tie as a whole (15 projects signed). Empty means what is usual for the kind.',
    '9. The column and the sheet of figures are for reading only: a figure needs a source and comes in with a document or a report.',
    '10. Use values and not formulas. What is wrong is reported cell by cell.',
    'The kinds of this workbook:',
  ],
}

/** How wide its two columns are. */
export const guideWidths = [18, 100] as const

/** Writes the guide and the list of the kinds with what each is. */
export function writeGuide(sheet: Worksheet, kinds: readonly Kind[], language: Language): void {
  const [name, about] = guideWidths
  sheet.columns = [
    { width: name, style: { alignment: { vertical: 'top' } } },
    { width: about, style: { alignment: { wrapText: true } } },
  ]
  for (const [index, line] of lines[language].entries()) {
    const row = sheet.addRow([line])
    if (index === 0) row.font = { ...letters, bold: true, size: 14 }
    row.commit()
  }
  for (const kind of kinds) sheet.addRow([kind[language], kind.about[language]]).commit()
}
