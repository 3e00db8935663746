// Days of reminders (提醒天数): how early and how late an office wants to be reminded of its tasks.
import { z } from 'zod'

/** How many days before its day a task is due soon, and after how many days without a word it is silent. */
export const reminderDaysSchema = z.strictObject({
  dueWithin: z.number().int().min(0).max(366),
  silentAfter: z.number().int().min(1).max(366),
})
export type ReminderDays = z.infer<typeof reminderDaysSchema>

/** What holds where an office has set nothing: a month before, and a quarter, in which units report at least once, with some days to write it. */
export const usualReminderDays: ReminderDays = { dueWithin: 30, silentAfter: 100 }
