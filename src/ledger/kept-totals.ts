// Totals from the sums (现成汇总): lines that were made when the postings were, for a question whose groups are those of the sums. What
// the sums do not answer for is given back as a condition, to be made from the postings.
import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../db.ts'
import type { Amount } from '../model/amount.ts'
import type { Hedge } from '../model/figure.ts'
import { measures } from '../model/measures.ts'
import { all, type Condition, isId, uuidsIn } from './limits.ts'
import { measureName } from './measure-name.ts'
import type { Standing } from './standing.ts'
import { noTie, noYear } from './sums.ts'
import type { GroupKey, GroupValues } from './total.ts'
import type { AnsweredLine, TotalsFilter } from './totals.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>
