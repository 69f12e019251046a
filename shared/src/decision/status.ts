/** Where a decision stands; the words are in text/zh-CN/decision.ts. That its outcome is owed is no status: the days say so. */
export const decisionStatuses = ['going', 'notPassed', 'finished'] as const
export type DecisionStatus = (typeof decisionStatuses)[number]
