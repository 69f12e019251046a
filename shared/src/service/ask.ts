import type { Submission } from '../case/command'
import type { Decision } from '../case/decide'
import { type OpeningContext, open } from '../case/open'
import type { TouringDay } from '../circle/touring-day'
import { canonical, digest } from '../identifier/digest'
import { sayMonthDay } from '../text/zh-CN/circle'
import { questionTitle } from '../text/zh-CN/service'
import type { Question } from './question'
import type { Service } from './service'

/** The digest by which the same question is known again, for ever. */
export const questionDigest = (question: Question): string => digest(canonical(question))

/** What a question names, as it stands in the lists that count now. */
export interface Asked {
	readonly service?: Pick<Service, 'name'>
	readonly touringDay?: Pick<TouringDay, 'day' | 'unit'>
}

/** What a question is as a call. */
export const callOf = ({ id, village, text, voices, photos }: Question): Submission => ({
	id,
	village,
	photos,
	identity: 'named',
	...(text !== undefined && { text }),
	...(voices !== undefined && { voices }),
})

/** A question is headed by what it is about, so that whoever answers need not look for it. */
function titleOf({ service, touringDay }: Asked): string {
	if (service) return questionTitle.service(service.name)
	return touringDay
		? questionTitle.touringDay(sayMonthDay(touringDay.day), touringDay.unit)
		: questionTitle.plain
}

/** Opens a case for somebody who asks online. The centre accepts it and gives it to whoever knows. */
export function ask(question: Question, asked: Asked, context: OpeningContext): Decision {
	const { user } = context.actor
	return open(
		callOf(question),
		context,
		{ capacity: 'caller', user },
		{
			caseType: 'question',
			source: 'miniProgram',
			caller: user,
			submission: questionDigest(question),
		},
		{ title: titleOf(asked) },
	)
}
