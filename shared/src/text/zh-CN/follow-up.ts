import type { CallOutcome } from '../../follow-up/follow-up'

/** Calls that are owed, and what came of asking. */
export const title = '待回访'
export const outcome: Record<CallOutcome, string> = {
	reached: '接通',
	refused: '拒访',
	noSuchNumber: '空号',
	noAnswer: '无人接听',
}
