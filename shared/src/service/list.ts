/** The lists that a county keeps as spreadsheets, each published whole as immutable versions. */
export const listNames = ['services', 'points', 'touringDays', 'replyTemplates'] as const
export type ListName = (typeof listNames)[number]
