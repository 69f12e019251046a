import { DAY } from '@huying/shared/time/day'
import { expect, it } from 'vitest'
import { sayAnswerBy } from './answer-by'

const now = Date.parse('2026-11-22T10:00:00+08:00')

it.each([
	['far off', now + 3 * DAY, 'handling', undefined],
	['near', now + DAY, 'handling', /^明天.*前答复来处$/],
	['past', now - DAY, 'handling', /^该在 昨天 .*前答复来处$/],
	['of a case that is over', now + DAY, 'closed', undefined],
	['of a case that has none', undefined, 'handling', undefined],
] as const)('an answer that is %s', (_, answerBy, status, told) => {
	const said = sayAnswerBy({ answerBy, status }, now)
	if (told === undefined) expect(said).toBeUndefined()
	else expect(said).toMatch(told)
})
