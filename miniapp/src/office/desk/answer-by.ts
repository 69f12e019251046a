import type { Summary } from '@huying/shared/case/case-view'
import { isOpen } from '@huying/shared/case/status'
import { answerLate, answerSoon } from '@huying/shared/text/zh-CN/register'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { DAY } from '@huying/shared/time/day'

/** How long before whoever passed it on wants their answer a line says so. */
const NEAR = 2 * DAY

/** By when whoever passed a case on wants their answer, once that is near; it is no clock of ours. */
export function sayAnswerBy(
	{ answerBy, status }: Pick<Summary, 'answerBy' | 'status'>,
	now: number,
): string | undefined {
	if (answerBy === undefined || !isOpen(status) || answerBy - now > NEAR) return undefined
	return (answerBy < now ? answerLate : answerSoon)(sayTime(answerBy, now))
}
